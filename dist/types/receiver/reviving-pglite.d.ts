import type { PGlite } from '@electric-sql/pglite';
import type { Database } from './database.ts';
/**
 * A server that PANICs (its disk is full in the middle of a commit) never answers again. Then the next query starts
 * another on the same files, which recovers them as after a crash.
 */
export declare function reviving(start: () => Promise<PGlite>, afterClose: () => Promise<void>): Promise<Database>;
