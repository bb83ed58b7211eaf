// The dashboard's addresses, and what each form does.
import { answer } from '../http/answer.ts';
import type { Answer, IncomingRequest } from '../http/exchange.ts';
import { parseUuid } from '../http/uuid.ts';
import type { Handle, Route } from '../routes/route.ts';
import { ASSETS } from './assets.ts';
import { confirmErasePage, consentPage, erasedPage, lookUpPage, notFoundPage } from './consent-page.ts';
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
  const figures = await store.figures(asked.period);
  const chosen = [request.query.get('a'), request.query.get('b')] as const;
  return page(root, { ...overviewPage({ root, asked, figures, chosen }), status: asked.fault ? 422 : 200 });
});

const logIn: DashboardHandle = async (routed, { dashboard }) => {
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
