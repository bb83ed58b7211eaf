import type { Store } from './store.js';
export interface PurgeOptions {
    /** Records received before this many days ago, by the database's clock, go: a whole number from 1 to 99999. */
    readonly days: number;
    /** Purges even what `checkPurge` would refuse. @default false */
    readonly force?: boolean;
    /** The largest share of all records, in percent, that may go without `force`. @default 20 */
    readonly maxShare?: number;
    /** Ends the work after the batch under way; what is done stays done. */
    readonly signal?: AbortSignal;
    /** Told after each batch how many records have gone so far. */
    readonly onProgress?: (removed: number) => void;
}
/**
 * Several may run at once, also on several machines: they take turns at a batch, and none does another's work again.
 * @throws {PurgeRefusedError} where so much would go that a wrong clock or a slip is more likely; an Error where an option makes no
 *   sense, naming it
 */
export declare function purge(store: Store, options: PurgeOptions): Promise<number>;
/** Purges now and then every six hours, until the signal. Failures are told and tried again next time. */
export declare function keepPurging(store: Store, options: PurgeOptions & {
    readonly onError: (error: unknown) => void;
}): Promise<void>;
interface TendOptions {
    readonly signal?: AbortSignal;
    readonly onError: (error: unknown) => void;
}
/** Removes what came in while its consent was erased, and goes on with a recount that did not reach its end. */
export declare function keepTending(store: Store, { signal, onError }: TendOptions): Promise<void>;
export {};
