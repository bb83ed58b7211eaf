import type { Database } from './database.ts';
import type { HashedNotice } from './notice-hash.ts';
/** Resolves once every notice is committed. A notice written in the last minutes is not written again. */
export declare function createNoticeKeeper(database: Database): (notices: readonly HashedNotice[]) => Promise<void>;
