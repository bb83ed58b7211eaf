import type { Store } from './store.js';
export interface PurgeOptions {
    /** Records received before this many days ago go. */
    readonly days: number;
    /** Ends the work after the batch under way; what is done stays done. */
    readonly signal?: AbortSignal;
    /** Told after each batch how many records have gone so far. */
    readonly onProgress?: (removed: number) => void;
}
/** Several may run at once, also on several machines: none waits for another, none does another's work again. */
export declare function purge(store: Store, { days, signal, onProgress }: PurgeOptions): Promise<number>;
/** Purges now and then every six hours, until the signal. Failures are told and tried again next time. */
export declare function keepPurging(store: Store, options: PurgeOptions & {
    readonly onError: (error: unknown) => void;
}): Promise<void>;
