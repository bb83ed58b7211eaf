import type { PurgePlan, PurgeShare } from './purge-records.js';
export declare class PurgeRefusedError extends Error {
}
/**
 * Whoever reads `days` from a variable of the environment gets NaN from one slip, and no database says the same about it.
 * @throws a sentence that names the option
 */
export declare function checkPurgeOptions({ days, maxShare }: {
    readonly days: number;
    readonly maxShare: number;
}): void;
interface Check {
    readonly plan: PurgePlan;
    /** In percent. */
    readonly maxShare: number;
    /** Reads all records, so it is asked only where time has not simply gone on. */
    readonly share: () => Promise<PurgeShare>;
}
/** @throws {PurgeRefusedError} one sentence that says what would go and how to have it gone all the same */
export declare function checkPurge({ plan, maxShare, share }: Check): Promise<void>;
export {};
