// GET /healthz: ready or not. GET /healthz/live: alive, whatever the database does; an orchestrator restarts on this one.
import { json } from '../http/answer.ts';
import type { Handle, Route } from './route.ts';

const ready: Handle = async (_, { checkReady }) => {
  try {
    // One of several machines being down is no reason to send the decisions of all to another receiver, which has the same ones.
    const unreachable = await checkReady();
    return json(200, { status: 'ready', ...(unreachable.length && { unreachable }) });
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
