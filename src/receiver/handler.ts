// From a request to its answer: finds the route, checks the origin and the rate, logs. Its only state is the queue of its
// own unanswered requests, so any number of receivers may run on one database.
import type { ConsentEvent } from '../core/event.ts';
import { createDashboard } from './dashboard/dashboard.ts';
import { dashboardRoutes } from './dashboard/routes.ts';
import { HttpProblem, problem } from './http/answer.ts';
import { createCors } from './http/cors.ts';
import type { Answer, Handler, IncomingRequest } from './http/exchange.ts';
import { type Counts, createMetrics } from './http/metrics.ts';
import { createReadiness } from './http/readiness.ts';
import { describeError, type RequestEntry } from './http/request-log.ts';
import { createTokenCheck } from './http/token.ts';
import type { ConsentCookieOptions } from './intake/consent-cookie.ts';
import { createDeliveryCounter } from './intake/delivery-counter.ts';
import { type GroupCommitOptions, QueueFullError } from './intake/group-commit.ts';
import { createQueues } from './intake/queues.ts';
import type { RateLimit } from './intake/rate-limit.ts';
import { createEventReader } from './intake/validate.ts';
import { consentRoute, NEWER_FORMAT } from './routes/consent.ts';
import { liveRoute, readyRoute } from './routes/health.ts';
import { metricsRoute } from './routes/metrics.ts';
import { noticeRoute } from './routes/notice.ts';
import { recordsRoute } from './routes/records.ts';
import type { Handle, Route, RouteContext, RouteRequest } from './routes/route.ts';
import { summaryRoute } from './routes/summary.ts';
import { visitorRoute } from './routes/visitor.ts';
import { ErasureUnfinishedError } from './store/erase-consents.ts';
import { BusyError } from './store/in-turn.ts';
import type { Store } from './store/store.ts';

export interface ReceiverOptions
  extends Pick<GroupCommitOptions<ConsentEvent>, 'lingerMs' | 'writers' | 'maxBatch' | 'maxBytes'> {
  readonly store: Store;
  /** Origins of pages, besides the receiver's own, that may post here, such as `https://www.example.com`. @default none */
  readonly allowOrigins?: readonly string[];
  /** Opens the owner routes to whoever sends it as a bearer token; at least 16 characters. @default none: they are closed */
  readonly token?: string | undefined;
  /** The consent cookie that answers renew, as the gate is configured; `false` leaves cookies alone. @default the gate's defaults */
  readonly cookie?: ConsentCookieOptions | false;
  /** Refuses clients that ask too often, where the server tells their address; see `createRateLimit`. @default nobody */
  readonly rateLimit?: RateLimit;
  /** Where the routes begin, such as `/privacy`. @default '' */
  readonly basePath?: string;
  /** Called for each request once its answer is known. @default nobody */
  readonly onRequest?: (entry: RequestEntry) => void;
  /**
   * Where several processes share one port: takes a function for this one's counts, returns one for the counts of all, which
   * `GET /metrics` shows.
   * @default this process counts alone
   */
  readonly shareCounts?: (own: () => Counts) => () => Promise<readonly Counts[]>;
  /** ms since the epoch. @default Date.now */
  readonly now?: () => number;
}

const ROUTES: readonly Route[] = [
  consentRoute,
  visitorRoute,
  recordsRoute,
  noticeRoute,
  summaryRoute,
  metricsRoute,
  readyRoute,
  liveRoute,
];

const METHODS = new Set(['GET', 'HEAD', 'POST', 'DELETE', 'OPTIONS', 'PUT', 'PATCH']);

/** @throws where an option makes no sense, naming it */
export function createHandler(options: ReceiverOptions): Handler {
  const { store, basePath = '', now = Date.now, onRequest, rateLimit } = options;
  if (!/^(\/[\w.~-]+)*$/.test(basePath))
    throw new Error('basePath: expected a path such as /privacy, without slash at its end');
  const cors = createCors(options.allowOrigins ?? []);
  const metrics = createMetrics();
  const commits = createQueues<ConsentEvent>({
    ...options,
    write: (events) => store.append(events),
    machineOf: ({ consentId }) => store.machineOf?.(consentId),
  });
  const own = () => metrics.counts(commits.queuedBytes);
  const deliveries = createDeliveryCounter(store, now);
  const routes = [...ROUTES, ...dashboardRoutes(createDashboard(options.token, basePath, now))];
  const context: RouteContext = {
    store,
    readEvents: createEventReader(),
    commits,
    deliveries,
    counts: options.shareCounts?.(own) ?? (async () => [own()]),
    cookie: options.cookie === false ? null : (options.cookie ?? {}),
    now,
    checkToken: createTokenCheck(options.token),
    checkReady: createReadiness(() => store.ping()),
  };

  const matchPath = (path: string) =>
    path.startsWith(`${basePath}/`) ? matchRoute(routes, path.slice(basePath.length)) : null;

  function respond(request: IncomingRequest, { route, id }: Match, note: RouteRequest['note']) {
    const handle = handlerOf(route, request.method);
    if (handle) return handle({ request, id, note }, context);
    const allow = [...Object.keys(route.methods), 'OPTIONS'].join(', ');
    if (request.method === 'OPTIONS') return cors.preflight(allow);
    return problem(405, `Expected one of ${allow}.`, {}, { allow });
  }

  async function handle(request: IncomingRequest): Promise<Answer> {
    const started = performance.now();
    const match = matchPath(request.path);
    let corsHeaders: Answer['headers'] = {};
    let noted: Parameters<RouteRequest['note']>[0] = {};
    let given: Answer;
    try {
      if (!match) throw new HttpProblem(404, 'There is nothing here.');
      corsHeaders = cors.admit(request);
      const limited = rateLimit && request.address && !match.route.unlimited;
      const wait = limited ? await rateLimit(request.address) : 0;
      given = wait
        ? problem(429, 'Too many requests.', {}, { 'retry-after': `${wait}` })
        : await respond(request, match, (counts) => {
            noted = counts;
          });
    } catch (cause) {
      const refusal = refusalOf(cause);
      // Whatever failed, nothing was promised: the gate keeps its events and sends them again.
      given = refusal ?? problem(503, 'The receiver cannot do this now.', {}, { 'retry-after': '5' });
      if (!refusal) noted = { ...noted, error: describeError(cause) };
    }
    const entry: RequestEntry = {
      // Anyone can make up methods; each would be a line of its own in the metrics.
      method: METHODS.has(request.method) ? request.method : 'OTHER',
      route: match?.route.name ?? '-',
      status: given.status,
      durationMs: Math.round((performance.now() - started) * 10) / 10,
      ...noted,
    };
    if (match?.route === consentRoute && request.method === 'POST') countRefusal(deliveries, entry);
    metrics.observe(entry);
    onRequest?.(entry);
    return { status: given.status, headers: Object.assign({}, given.headers, corsHeaders), body: given.body };
  }

  return { owns: (path) => matchPath(path) !== null, handle, close: deliveries.flush };
}

/** The answer where the receiver refuses on purpose, which is no error of its own to be logged. */
function refusalOf(cause: unknown): Answer | undefined {
  if (cause instanceof HttpProblem) return cause.answer;
  if (cause instanceof QueueFullError || cause instanceof BusyError)
    return problem(503, `${cause.message}.`, {}, { 'retry-after': '2' });
  if (cause instanceof ErasureUnfinishedError) return problem(503, `${cause.message}.`, {}, { 'retry-after': '5' });
  return undefined;
}

/** Why a whole request was refused. Single refused events are counted where they are read. */
const REFUSALS: Readonly<Record<number, string>> = {
  400: 'the body is no JSON, or broke off',
  403: 'a page of an origin that is not allowed',
  413: 'the body is too large',
  415: 'the content type is wrong',
  429: 'too many requests of one client',
  503: 'the database, or too much at once',
};

function countRefusal(deliveries: RouteContext['deliveries'], { status, stored, newer }: RequestEntry): void {
  const unread = status === 422 && stored === undefined ? 'the body is no list of events' : undefined;
  const reason = newer ? NEWER_FORMAT : (unread ?? REFUSALS[status]);
  if (reason) deliveries.count('refused', reason);
}

/** HEAD is answered as GET is; the server leaves the body out. */
function handlerOf({ methods }: Route, method: string): Handle | undefined {
  const name = method === 'HEAD' ? 'GET' : method;
  return name === 'GET' || name === 'POST' || name === 'DELETE' ? methods[name] : undefined;
}

interface Match {
  readonly route: Route;
  /** What the route's pattern left open. */
  readonly id: string;
}

function matchRoute(routes: readonly Route[], path: string): Match | null {
  for (const route of routes) {
    const found = route.pattern.exec(path);
    if (found) return { route, id: found[1] ?? '' };
  }
  return null;
}
