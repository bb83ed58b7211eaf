// From the `--database` flag to a database: a postgres:// address or a folder.
import type { Database } from './database.ts';
import { connectPGlite, type PGliteOptions } from './open-pglite.ts';
import { connectPostgres, type PostgresOptions } from './open-postgres.ts';

export const isPostgres = (location: string) => /^postgres(ql)?:\/\//.test(location);

/** @throws a sentence that names what is wrong with the address or folder */
export function openDatabase(location: string, options?: PostgresOptions & PGliteOptions): Promise<Database> {
  if (isPostgres(location)) return connectPostgres(location, options);
  if (/^[a-z][a-z\d+.-]+:\/\//i.test(location)) {
    throw new Error('--database: expected a folder or an address that begins with postgres://');
  }
  return connectPGlite(location, options);
}
