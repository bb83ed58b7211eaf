// A store on a PostgreSQL server, or on an engine that speaks its protocol.
import type { Database } from './database.ts';
import { explainMissing } from './optional-package.ts';
import { preparing } from './prepared-inserts.ts';
import { openStore, type SqlStore } from './store.ts';

export interface PostgresOptions {
  /** Most connections at once. Group commit needs few. @default 4, and four more for each further machine of Citus's */
  readonly connections?: number;
  /**
   * How long one statement may take, in ms. Past it the sender is told to come again, instead of waiting for a stuck server.
   * 0 sets no limit.
   * @default 15000
   */
  readonly statementTimeout?: number;
  /** Called when an idle connection is lost; the next query opens a new one. @default ignored */
  readonly onConnectionLost?: (error: Error) => void;
}

/**
 * @param url `postgres://user:password@host:port/database`, with `?sslmode=…` and the like; undefined, which a variable of the
 *   environment may be, is refused
 * @throws where the server cannot be reached or `pg` is not installed
 */
export async function openPostgres(url: string | undefined, options: PostgresOptions = {}): Promise<SqlStore> {
  // `pg` would go to a database of its own guess.
  if (!url) throw new Error(`openPostgres: expected an address such as postgres://user@host/database, got none`);
  const database = await connectPostgres(url, options);
  try {
    return await openStore(database);
  } catch (error) {
    await database.close?.();
    throw error;
  }
}

async function loadDriver() {
  try {
    return (await import('pg')).default;
  } catch (error) {
    throw explainMissing('pg', error);
  }
}

/** The bare connection, for `migrate` and for commands that need no receiver. */
export async function connectPostgres(url: string, options: PostgresOptions = {}): Promise<Database> {
  const pg = await loadDriver();
  const { statementTimeout = 15_000 } = options;
  const pool = new pg.Pool({
    connectionString: url,
    max: options.connections ?? 4,
    application_name: 'consent-gate',
    connectionTimeoutMillis: 5000,
    statement_timeout: statementTimeout,
    // The client's own limit, for a server that has stopped answering.
    ...(statementTimeout ? { query_timeout: statementTimeout + 1000 } : {}),
    keepAlive: true,
  });
  // Without a listener, a server that restarts would end this process.
  pool.on('error', (error) => options.onConnectionLost?.(error));
  return {
    query: preparing((query) => pool.query(query)),
    // The pool looks at its limit whenever somebody asks for a connection.
    widen: (connections) => {
      pool.options.max = Math.max(pool.options.max, connections);
    },
    close: () => pool.end(),
  };
}
