// app/privacy/[...path]/route.ts: the receiver in a Next.js app, with data-endpoint="/privacy/consent".
import { createReceiver, openPostgres, type Receiver } from 'consent-gate/receiver';

export const runtime = 'nodejs';
export const dynamic = 'force-dynamic';

let opening: Promise<Receiver> | undefined;

async function open(): Promise<Receiver> {
  const { DATABASE_URL = '', CONSENT_GATE_TOKEN: token } = process.env;
  const store = await openPostgres(DATABASE_URL);
  return createReceiver({ store, basePath: '/privacy', ...(token && { token }) });
}

async function handle(request: Request): Promise<Response> {
  // At the first request, because a build has no database; and again where that one found it down.
  opening ??= open().catch((error: unknown) => {
    opening = undefined;
    throw error;
  });
  return (await opening)(request);
}

export { handle as DELETE, handle as GET, handle as HEAD, handle as OPTIONS, handle as POST };
