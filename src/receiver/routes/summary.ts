// GET /summary: how many decisions a day, by action, language and policy version, and by variant; for the owner.
import { json } from '../http/answer.ts';
import { filterOf } from './records.ts';
import type { Handle, Route } from './route.ts';

const DEFAULT_DAYS = 30;

const getSummary: Handle = async ({ request }, { store, checkToken, now }) => {
  checkToken(request);
  const from = new Date(now() - DEFAULT_DAYS * 86_400_000).toISOString().slice(0, 10);
  const filter = { from: `${from}T00:00:00.000Z`, ...filterOf(request.query) };
  const [days, variants, uncounted] = await Promise.all([
    store.summary(filter),
    store.variantSummary(filter),
    store.uncountedDays(),
  ]);
  // Never silently too little: of these days a recount has not reached its end.
  return json(200, { from: filter.from, to: filter.to ?? null, days, variants, uncounted });
};

export const summaryRoute: Route = { name: '/summary', pattern: /^\/summary$/, methods: { GET: getSummary } };
