// Opens the records for a command. They must exist, and a statement may take as long as it needs.
import { isPostgres, openDatabase } from '../store/open-database.ts';
import { isPGlite } from '../store/open-pglite.ts';
import { openStore, type SqlStore } from '../store/store.ts';
import { UsageError } from './command.ts';

/** @throws {UsageError} where the folder has no records: a new, empty database would say that nobody decided anything */
export async function openRecords(location: string): Promise<SqlStore> {
  if (!isPostgres(location) && !location.includes('://') && !isPGlite(location)) {
    throw new UsageError(`--database: there are no records in "${location}"; expected the folder of a receiver`);
  }
  return await openStore(await openDatabase(location, { statementTimeout: 0 }));
}
