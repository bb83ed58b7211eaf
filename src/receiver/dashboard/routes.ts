// The dashboard's addresses, and what each form does.
import { answer } from '../http/answer.ts';
import type { Answer, IncomingRequest } from '../http/exchange.ts';
import { started } from '../http/started.ts';
import { parseUuid } from '../http/uuid.ts';
import { consentJson } from '../records/consent-json.ts';
import type { Handle, Route } from '../routes/route.ts';
import { readSeals } from '../seal/read-seals.ts';
import type { Store } from '../store/store.ts';
import type { ShownNotice, StoredRecord } from '../store/stored-record.ts';
import { ASSETS } from './assets.ts';
import { confirmErasePage, consentPage, erasedPage, lookUpPage, MAX_DECISIONS, notFoundPage } from './consent-page.ts';
import type { Dashboard } from './dashboard.ts';
import {
  type DashboardContext,
  type DashboardHandle,
  errorPage,
  formOf,
  forOwner,
  refuseForeign,
} from './for-owner.ts';
import { page, seeOther } from './layout.ts';
import { closedPage, loginPage } from './login-page.ts';
import { overviewPage } from './overview-page.ts';
import { askedPeriod } from './period.ts';
import type { Sessions } from './sessions.ts';

const overview = forOwner(async ({ request }, { store, deliveries, now }, root) => {
  const asked = askedPeriod(request.query, now());
  await deliveries.flush();
  const [figures, uncounted, seals] = await Promise.all([
    store.figures(asked.period),
    store.uncountedDays(),
    store.database ? readSeals(store.database, asked.period) : [],
  ]);
  const chosen = [request.query.get('a'), request.query.get('b')] as const;
  const shown = overviewPage({ root, asked, figures, uncounted, seals, chosen });
  return page(root, { ...shown, status: asked.fault ? 422 : 200 });
});

const logIn: DashboardHandle = async (routed, { dashboard }) => {
  const { root, sessions, limit } = dashboard;
  const { request } = routed;
  if (!sessions) return page(root, closedPage);
  try {
    refuseForeign(request);
    const cookie = await openSession(sessions, request);
    // First of all: behind a proxy all clients may look like one, and whoever guesses would lock the owner out.
    if (cookie) return seeOther(root, { 'set-cookie': cookie });
    const wait = limit.failed(request.address);
    if (!wait) return page(root, { ...loginPage(root, 'That is not this receiver’s token.'), status: 401 });
    const fault = `That is not this receiver’s token, and there were too many attempts: wait ${wait} seconds.`;
    return page(root, { ...loginPage(root, fault), status: 429, headers: { 'retry-after': `${wait}` } });
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
  handle: (id: string, form: URLSearchParams, context: DashboardContext, root: string) => Promise<Answer>,
): DashboardHandle =>
  forOwner(async ({ request }, context, root) => {
    const form = await formOf(request);
    const value = form.get('id')?.trim() ?? '';
    const id = parseUuid(value);
    if (id) return await handle(id, form, context, root);
    const fault = 'Expected an id such as 3b241101-e2bb-4255-8caf-4136c566a962.';
    return page(root, lookUpPage(root, { value: value.slice(0, 100), fault }));
  });

const lookUp = forConsent(async (id, _, { store }, root) => {
  const count = await store.count(id);
  return page(
    root,
    count ? consentPage({ root, id, count, ...(await firstDecisions(id, store)) }) : notFoundPage(root, id),
  );
});

/** A page that a person reads. Anyone may have sent thousands under one id: the export has them all. */
async function firstDecisions(consentId: string, store: Store) {
  const records: StoredRecord[] = [];
  for await (const page of store.records({ consentId })) {
    records.push(...page.slice(0, MAX_DECISIONS));
    break;
  }
  const shown = new Map(records.map(({ noticeHash, locale }) => [noticeHash, locale]));
  const notices = await Promise.all(
    [...shown].map(async ([hash, locale]): Promise<ShownNotice> => ({ hash, locale, text: await store.notice(hash) })),
  );
  return { records, notices };
}

const exportConsent = forConsent(async (consentId, _, { store, now }, root) => {
  const text = await started(consentJson({ consentId, exportedAt: new Date(now()).toISOString() }, store));
  if (!text) return page(root, notFoundPage(root, consentId));
  return answer(200, text, {
    'content-type': 'application/json',
    'content-disposition': `attachment; filename="consent-${consentId}.json"`,
  });
});

const erase = forConsent(async (id, form, { store }, root) => {
  if (form.get('confirmed') === 'yes') return page(root, erasedPage(root, await store.erase(id)));
  const count = await store.count(id);
  return page(root, count ? confirmErasePage(root, id, count) : notFoundPage(root, id));
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

/** The handlers of one address, each handed the dashboard as well. */
type Methods = Readonly<Partial<Record<'GET' | 'POST', DashboardHandle>>>;

export function dashboardRoutes(dashboard: Dashboard): readonly Route[] {
  const handled =
    (handle: DashboardHandle): Handle =>
    (request, context) =>
      handle(request, { ...context, dashboard });
  const route = (name: string, { GET, POST }: Methods): Route => ({
    name,
    pattern: new RegExp(`^${name}$`),
    methods: { ...(GET && { GET: handled(GET) }), ...(POST && { POST: handled(POST) }) },
  });
  return [
    route('/dashboard', { GET: overview }),
    route('/dashboard/login', { POST: logIn }),
    route('/dashboard/logout', { POST: logOut }),
    route('/dashboard/consent', { GET: showLookUp, POST: lookUp }),
    route('/dashboard/export', { POST: exportConsent }),
    route('/dashboard/erase', { POST: erase }),
    assetRoute,
  ];
}

const assetRoute: Route = {
  name: '/dashboard/:file',
  pattern: /^\/dashboard\/(script\.js|style\.css)$/,
  methods: { GET: asset },
};
