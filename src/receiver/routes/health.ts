// GET /healthz: ready or not. GET /healthz/live: alive, whatever the database does; an orchestrator restarts on this one.
import { json } from '../http/answer.ts';
import type { Handle, Route } from './route.ts';

const ready: Handle = async (_, { checkReady }) => {
  try {
    await checkReady();
    return json(200, { status: 'ready' });
  } catch {
    return json(503, { status: 'database unavailable' }, { 'retry-after': '5' });
  }
};

export const readyRoute: Route = { name: '/healthz', pattern: /^\/healthz$/, unlimited: true, methods: { GET: ready } };

export const liveRoute: Route = {
  name: '/healthz/live',
  pattern: /^\/healthz\/live$/,
  unlimited: true,
  methods: { GET: async () => json(200, { status: 'alive' }) },
};
