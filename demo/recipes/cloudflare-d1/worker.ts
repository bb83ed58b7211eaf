// The receiver as a Cloudflare Worker with D1: no server, no other database. `npx wrangler deploy` makes the database, the
// first request its tables. Each night what is past its time goes.
import { createD1Store, createReceiver, type D1Binding, purge } from 'consent-gate/receiver';

interface Environment {
  readonly DB: D1Binding;
  /** `npx wrangler secret put CONSENT_GATE_TOKEN`; without it the dashboard and the exports are closed. */
  readonly CONSENT_GATE_TOKEN?: string;
  /** Origins of pages that may post here, with a space between them. */
  readonly ALLOW_ORIGINS?: string;
  readonly RETENTION_DAYS?: string;
}

interface Context {
  waitUntil(work: Promise<unknown>): void;
}

export default {
  async fetch(request: Request, environment: Environment, context: Context): Promise<Response> {
    const { DB, CONSENT_GATE_TOKEN: token, ALLOW_ORIGINS = '' } = environment;
    // One a request: a Worker must not wait in one request for what another one has begun.
    const receiver = createReceiver({
      store: createD1Store(DB),
      allowOrigins: ALLOW_ORIGINS.split(' ').filter(Boolean),
      ...(token && { token }),
    });
    const response = await receiver(request);
    context.waitUntil(receiver.close());
    return response;
  },

  async scheduled(_event: unknown, { DB, RETENTION_DAYS = '730' }: Environment): Promise<void> {
    await purge(createD1Store(DB), { days: Number(RETENTION_DAYS) });
  },
};
