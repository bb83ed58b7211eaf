import type { Query, Row } from './database.js';
import type { Places } from './places.js';
/** See `Store.purgeRecords`. A machine that does not answer keeps what it has; the others go on. */
export declare function purgeRecords(query: Query, { all }: Places, before: string, limit: number): Promise<number>;
/** See `Store.purgeRemains`. */
export declare function purgeRemains(query: Query, before: string): Promise<void>;
/** What a purge would remove. Times are ISO 8601, by the database's clock. */
export interface PurgePlan {
    /** What was received before this goes. */
    readonly before: string;
    /** What the last purge went by; `null` where there was none. */
    readonly lastBefore: string | null;
    /** When that was. */
    readonly lastAt: string | null;
}
export interface PurgeShare {
    /** Records and marks of erasures that would go. */
    readonly going: number;
    readonly all: number;
    /** When the newest of them came; `null` where there is none. */
    readonly newest: string | null;
}
/** See `Store.planPurge`. */
export declare function planPurge(query: Query, days: number): Promise<PurgePlan>;
export declare const toPlan: (row: Row | undefined) => PurgePlan;
/** See `Store.shareBefore`. */
export declare function shareBefore(query: Query, before: string): Promise<PurgeShare>;
export declare const toShare: (row: Row | undefined) => PurgeShare;
