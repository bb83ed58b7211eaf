// The records for a command of the owner's: they have to be there, and a statement may take as long as it needs.
import { existsSync } from 'node:fs';
import { isPostgres, openDatabase } from '../open-database.ts';
import { openStore, type Store } from '../store.ts';
import { UsageError } from './command.ts';

/** @throws {UsageError} where the folder is missing: a new, empty one would say that nobody decided anything */
export async function openRecords(location: string): Promise<Store> {
  if (!isPostgres(location) && !location.includes('://') && !existsSync(location)) {
    throw new UsageError(`--database: expected the folder of a receiver's records, but "${location}" is not there`);
  }
  return await openStore(await openDatabase(location, { statementTimeout: 0 }));
}
