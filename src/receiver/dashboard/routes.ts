// The dashboard's addresses: who may see what, and what a form does.
import { answer, HttpProblem } from '../http/answer.ts';
import type { Answer, IncomingRequest } from '../http/exchange.ts';
import { html } from '../http/html.ts';
import { isSameOrigin, originOf } from '../http/origin.ts';
import { readBody } from '../http/read-body.ts';
import { describeError } from '../http/request-log.ts';
import { parseUuid } from '../http/uuid.ts';
import type { Handle, Route, RouteContext, RouteRequest } from '../routes/route.ts';
import { ASSETS } from './assets.ts';
import { confirmErasePage, consentPage, erasedPage, lookUpPage, notFoundPage } from './consent-page.ts';
import { page, seeOther } from './layout.ts';
import { closedPage, loginPage } from './login-page.ts';
import { overviewPage } from './overview-page.ts';
import { askedPeriod } from './period.ts';

type Sessions = NonNullable<RouteContext['dashboard']['sessions']>;

/** A page for whoever has a session, the login for everybody else; and errors as pages, too. */
const forOwner =
  (handle: (request: RouteRequest, context: RouteContext, root: string) => Promise<Answer>): Handle =>
  async (request, context) => {
    const { root, sessions } = context.dashboard;
    if (!sessions) return page(root, closedPage);
    try {
      const { method } = request.request;
      // Pages that may post decisions here may not read what the owner sees, not even by CORS.
      if (method === 'POST' || originOf(request.request) !== null) refuseForeign(request.request);
      if (!sessions.isOpen(request.request)) return page(root, { ...loginPage(root), status: 401 });
      return await handle(request, context, root);
    } catch (cause) {
      return page(root, errorPage(cause, request));
    }
  };

/** Only the dashboard's own forms: a cookie proves who, not what they meant to do. */
function refuseForeign(request: IncomingRequest): void {
  if (!isSameOrigin(request)) throw new HttpProblem(403, 'This form was not sent from the dashboard.');
}

function errorPage(cause: unknown, { note }: RouteRequest) {
  const known = cause instanceof HttpProblem;
  // The page must not say more than the log may.
  if (!known) note({ error: describeError(cause) });
  const [title, text] = known
    ? ['That did not work', cause.message]
    : [
        'The records cannot be read now',
        'The database does not answer. Decisions are not lost: the gate keeps them and sends again. Try again in a moment.',
      ];
  const status = known ? cause.answer.status : 503;
  return {
    title,
    status,
    at: 'overview' as const,
    main: html`<section class="card narrow"><h1>${title}</h1><p>${text}</p></section>`,
    ...(known ? {} : { headers: { 'retry-after': '5' } }),
  };
}

async function formOf(request: IncomingRequest): Promise<URLSearchParams> {
  if (!/^application\/x-www-form-urlencoded\s*(;|$)/i.test(request.header('content-type') ?? '')) {
    throw new HttpProblem(415, 'Content-Type: expected application/x-www-form-urlencoded.');
  }
  return new URLSearchParams((await readBody(request)).text);
}

const overview = forOwner(async ({ request }, { store, deliveries, now }, root) => {
  const asked = askedPeriod(request.query, now());
  await deliveries.flush();
  const figures = await store.figures(asked.period);
  const chosen = [request.query.get('a'), request.query.get('b')] as const;
  return page(root, { ...overviewPage({ root, asked, figures, chosen }), status: asked.fault ? 422 : 200 });
});

const logIn: Handle = async (routed, { dashboard }) => {
  const { root, sessions, limit } = dashboard;
  const { request } = routed;
  if (!sessions) return page(root, closedPage);
  try {
    refuseForeign(request);
    const wait = limit.wait(request.address);
    if (wait) {
      const fault = `Too many attempts. Try again in ${wait} seconds.`;
      return page(root, { ...loginPage(root, fault), status: 429, headers: { 'retry-after': `${wait}` } });
    }
    const cookie = await openSession(sessions, request);
    if (cookie) return seeOther(root, { 'set-cookie': cookie });
    limit.failed(request.address);
    return page(root, { ...loginPage(root, 'That is not this receiver’s token.'), status: 401 });
  } catch (cause) {
    const { at: _, ...rest } = errorPage(cause, routed);
    return page(root, rest);
  }
};

async function openSession(sessions: Sessions, request: IncomingRequest): Promise<string | null> {
  return sessions.open((await formOf(request)).get('token')?.trim() ?? '', request);
}

const logOut = forOwner(async ({ request }, { dashboard }, root) =>
  seeOther(root, { 'set-cookie': dashboard.sessions?.close(request) ?? '' }),
);

const showLookUp = forOwner(async (_, __, root) => page(root, lookUpPage(root)));

/** For a form that names a consent: finds its records, or says on the page what is wrong. */
const forConsent = (
  handle: (id: string, form: URLSearchParams, context: RouteContext, root: string) => Promise<Answer>,
): Handle =>
  forOwner(async ({ request }, context, root) => {
    const form = await formOf(request);
    const value = form.get('id')?.trim() ?? '';
    const id = parseUuid(value);
    if (id) return await handle(id, form, context, root);
    const fault = 'Expected an id such as 3b241101-e2bb-4255-8caf-4136c566a962.';
    return page(root, lookUpPage(root, { value: value.slice(0, 100), fault }));
  });

const lookUp = forConsent(async (id, _, { store }, root) => {
  const records = await store.history(id);
  return page(root, records.length ? consentPage(root, id, records) : notFoundPage(root, id));
});

const exportConsent = forConsent(async (consentId, _, { store, now }, root) => {
  const records = await store.history(consentId);
  if (!records.length) return page(root, notFoundPage(root, consentId));
  const exportedAt = new Date(now()).toISOString();
  return answer(200, `${JSON.stringify({ consentId, exportedAt, records }, null, 2)}\n`, {
    'content-type': 'application/json',
    'content-disposition': `attachment; filename="consent-${consentId}.json"`,
  });
});

const erase = forConsent(async (id, form, { store }, root) => {
  if (form.get('confirmed') === 'yes') return page(root, erasedPage(root, await store.erase(id)));
  const records = await store.history(id);
  return page(root, records.length ? confirmErasePage(root, id, records) : notFoundPage(root, id));
});

const asset: Handle = async ({ id }) => {
  const { type, text } = ASSETS[id === 'script.js' ? 'script.js' : 'style.css'];
  return answer(200, text, {
    'content-type': type,
    // Its address changes with it.
    'cache-control': 'public, max-age=31536000, immutable',
    'cross-origin-resource-policy': 'same-origin',
  });
};

const route = (name: string, methods: Route['methods']): Route => ({
  name,
  pattern: new RegExp(`^${name}$`),
  methods,
});

export const DASHBOARD_ROUTES: readonly Route[] = [
  route('/dashboard', { GET: overview }),
  route('/dashboard/login', { POST: logIn }),
  route('/dashboard/logout', { POST: logOut }),
  route('/dashboard/consent', { GET: showLookUp, POST: lookUp }),
  route('/dashboard/export', { POST: exportConsent }),
  route('/dashboard/erase', { POST: erase }),
  {
    name: '/dashboard/:file',
    pattern: /^\/dashboard\/(script\.js|style\.css)$/,
    methods: { GET: asset },
  },
];
