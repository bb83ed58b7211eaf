import type { Database } from './database.js';
import { type Store } from './store.js';
/**
 * @param folder created where it is missing; held by one process at a time
 * @throws where another process holds the folder, or `@electric-sql/pglite` is not installed
 */
export declare function openPGlite(folder: string): Promise<Store>;
/** Whether a receiver has kept records in this folder. */
export declare const isPGlite: (folder: string) => boolean;
/** The bare database in the folder, for commands that need no receiver. */
export declare function connectPGlite(folder: string): Promise<Database>;
