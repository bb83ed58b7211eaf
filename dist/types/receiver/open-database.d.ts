import type { Database } from './database.ts';
import { type PostgresOptions } from './open-postgres.ts';
export declare const isPostgres: (location: string) => boolean;
/** @throws a sentence that names what is wrong with the address or folder */
export declare function openDatabase(location: string, options?: PostgresOptions): Promise<Database>;
