// Pages for the owner: without a session the login is shown, and an error is a page too.
import { HttpProblem } from '../http/answer.ts';
import type { Answer, IncomingRequest } from '../http/exchange.ts';
import { html } from '../http/html.ts';
import { isSameOrigin, originOf } from '../http/origin.ts';
import { readBody } from '../http/read-body.ts';
import { describeError } from '../http/request-log.ts';
import type { RouteContext, RouteRequest } from '../routes/route.ts';
import type { Dashboard } from './dashboard.ts';
import { page } from './layout.ts';
import { closedPage, loginPage } from './login-page.ts';

/** What every route of the dashboard may use. */
export interface DashboardContext extends RouteContext {
  readonly dashboard: Dashboard;
}

export type DashboardHandle = (request: RouteRequest, context: DashboardContext) => Promise<Answer>;

/** Runs `handle` within a session; shows the login without one, and errors as pages. */
export const forOwner =
  (handle: (request: RouteRequest, context: DashboardContext, root: string) => Promise<Answer>): DashboardHandle =>
  async (request, context) => {
    const { root, sessions } = context.dashboard;
    if (!sessions) return page(root, closedPage);
    try {
      const { method } = request.request;
      // CORS lets other pages post decisions here, but they must not read what the owner sees.
      if (method === 'POST' || originOf(request.request) !== null) refuseForeign(request.request);
      if (!sessions.isOpen(request.request)) return page(root, { ...loginPage(root), status: 401 });
      return await handle(request, context, root);
    } catch (cause) {
      return page(root, errorPage(cause, request));
    }
  };

/** Admits only the dashboard's own forms: a cookie proves who sends one, not that they meant to. */
export function refuseForeign(request: IncomingRequest): void {
  if (!isSameOrigin(request)) throw new HttpProblem(403, 'This form was not sent from the dashboard.');
}

export function errorPage(cause: unknown, { note }: RouteRequest) {
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

export async function formOf(request: IncomingRequest): Promise<URLSearchParams> {
  if (!/^application\/x-www-form-urlencoded\s*(;|$)/i.test(request.header('content-type') ?? '')) {
    throw new HttpProblem(415, 'Content-Type: expected application/x-www-form-urlencoded.');
  }
  return new URLSearchParams((await readBody(request)).text);
}
