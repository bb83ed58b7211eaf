import type { Database } from './database.js';
import { type SqlStore } from './store.js';
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
export declare function openPostgres(url: string | undefined, options?: PostgresOptions): Promise<SqlStore>;
/** The bare connection, for `migrate` and for commands that need no receiver. */
export declare function connectPostgres(url: string, options?: PostgresOptions): Promise<Database>;
