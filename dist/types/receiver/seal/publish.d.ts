import type { Database } from '../store/database.js';
import { type KeptSeal } from './read-seals.js';
export interface PublishOptions {
    /** Of a time-stamping authority. */
    readonly stampAt?: string | undefined;
    /** Gets a line a day. */
    readonly file?: string | undefined;
    /** Gets a post a day. */
    readonly postTo?: string | undefined;
    readonly signal?: AbortSignal;
}
/** What is written into the file and posted: the owner's copy of the seal. */
export declare const sealLine: ({ day, size, root, previous, seal, sealedAt, stamp }: KeptSeal) => string;
/** Resolves once all is done. @throws at the first failure; what is left is done the next time */
export declare function publishSeals(database: Database, options: PublishOptions): Promise<void>;
