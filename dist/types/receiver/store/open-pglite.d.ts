import type { Database } from './database.js';
import { type SqlStore } from './store.js';
/**
 * @param folder created where it is missing; held by one process at a time
 * @throws where another process holds the folder, or `@electric-sql/pglite` is not installed
 */
export declare function openPGlite(folder: string): Promise<SqlStore>;
/** Whether a receiver has kept records in this folder. */
export declare const isPGlite: (folder: string) => boolean;
export interface PGliteOptions {
    /**
     * Called where the folder is no longer this process's own: it was deleted, or restored from elsewhere. Every query fails from
     * then on, because writing would destroy what another process keeps there.
     * @default ignored
     */
    readonly onFolderLost?: (error: Error) => void;
}
/** The bare database in the folder, for commands that need no receiver. */
export declare function connectPGlite(folder: string, { onFolderLost }?: PGliteOptions): Promise<Database>;
