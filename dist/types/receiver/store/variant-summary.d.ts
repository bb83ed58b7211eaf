import type { Query, Row } from './database.js';
import { type RecordFilter } from './record-filter.js';
export interface VariantCount {
    /** `YYYY-MM-DD`, UTC, by the time of receipt. */
    readonly day: string;
    readonly action: string;
    /** `null` where rare ones are added up: anyone can post made-up ones. */
    readonly variant: string | null;
    readonly count: number;
}
/** Reads the counts a day, or the records themselves where these do not have what is asked for. */
export declare function variantSummary(query: Query, filter: RecordFilter): Promise<readonly VariantCount[]>;
/**
 * @param counts selects `day`, `action`, `variant` and their number as `n`
 * @param day gives `c.day` as text
 */
export declare const variantSummaryText: (counts: string, day: string) => string;
export declare const toVariantCount: ({ day, action, variant, count }: Row) => VariantCount;
