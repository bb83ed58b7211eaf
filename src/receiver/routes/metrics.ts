// GET /metrics: for the owner's Prometheus, which sends the token as `authorization: credentials`.
import { answer } from '../http/answer.ts';
import { metricsText } from '../http/metrics.ts';
import type { Handle, Route } from './route.ts';

const getMetrics: Handle = async ({ request }, { counts, checkToken }) => {
  checkToken(request);
  return answer(200, metricsText(await counts()), { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' });
};

export const metricsRoute: Route = { name: '/metrics', pattern: /^\/metrics$/, methods: { GET: getMetrics } };
