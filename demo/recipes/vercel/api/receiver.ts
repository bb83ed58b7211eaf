// The receiver as a function of Vercel, with any PostgreSQL at DATABASE_URL, such as one from Vercel's Marketplace.
import { createReceiver, openPostgres, type Receiver } from 'consent-gate/receiver';

let opening: Promise<Receiver> | undefined;

async function open(): Promise<Receiver> {
  const { DATABASE_URL, CONSENT_GATE_TOKEN: token, ALLOW_ORIGINS = '' } = process.env;
  return createReceiver({
    // Many functions may run at once, each with connections of its own.
    store: await openPostgres(DATABASE_URL, { connections: 2 }),
    allowOrigins: ALLOW_ORIGINS.split(' ').filter(Boolean),
    ...(token && { token }),
  });
}

export default {
  async fetch(request: Request): Promise<Response> {
    opening ??= open().catch((error: unknown) => {
      opening = undefined;
      throw error;
    });
    try {
      return (await opening)(request);
    } catch {
      // The gate keeps its decisions and sends them again.
      return new Response(null, { status: 503, headers: { 'retry-after': '5' } });
    }
  },
};
