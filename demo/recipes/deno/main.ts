// The receiver on Deno, with any PostgreSQL at DATABASE_URL. The tables are made at the start.
import { createReceiver, openStore } from 'consent-gate/receiver';
import pg from 'pg';

const { DATABASE_URL, CONSENT_GATE_TOKEN: token, ALLOW_ORIGINS = '' } = process.env;

const pool = new pg.Pool({ connectionString: DATABASE_URL, max: 4 });
// Told by the query under way; without a listener, a server that restarts would end this process.
pool.on('error', () => {});

const receiver = createReceiver({
  store: await openStore({ query: (text, params) => pool.query(text, params) }),
  allowOrigins: ALLOW_ORIGINS.split(' ').filter(Boolean),
  ...(token && { token }),
});

export default { fetch: (request: Request): Promise<Response> => receiver(request) };
