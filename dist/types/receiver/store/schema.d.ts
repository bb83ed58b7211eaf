import { type Database } from './database.js';
/** One entry a version, never edited once released: append the next. */
export declare const MIGRATIONS: readonly (readonly string[])[];
/**
 * The statements that set up an empty database by hand, where the receiver's role may not create tables.
 * @param version of the tables; the newest unless a test wants an older one
 */
export declare function schemaSql(version?: number): string;
/**
 * Brings the tables up to date, and the counts of days that need it.
 * @throws where the database is newer than this code, or refuses
 */
export declare function migrate(database: Database): Promise<void>;
/**
 * Brings the tables up to date. Any number of receivers may do this at once: the row in consent_migrations is the lock,
 * because a second insert of the same version waits for the first to commit and then inserts nothing.
 * @throws where the database is newer than this code, or refuses
 */
export declare function migrateTables(database: Database): Promise<void>;
