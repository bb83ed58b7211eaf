import type { Query, Row } from './database.js';
import { type RecordFilter } from './record-filter.js';
/** How many decisions of one kind a day saw. */
export interface DayCount {
    /** `YYYY-MM-DD`, UTC, by the time of receipt. */
    readonly day: string;
    readonly action: string;
    /** `null`, and so the version, where rare pairs of both are added up: anyone can post made-up ones. */
    readonly locale: string | null;
    readonly policyVersion: string | null;
    readonly count: number;
}
/** Reads the counts a day, or the records themselves where these do not have what is asked for. */
export declare function summary(query: Query, filter: RecordFilter): Promise<readonly DayCount[]>;
/**
 * @param counts selects `day`, `action`, `locale`, `policy_version` and their number as `n`
 * @param day gives `c.day` as text
 */
export declare const summaryText: (counts: string, day: string) => string;
export declare const toDayCount: ({ day, action, locale, policy_version: policyVersion, count }: Row) => DayCount;
/** No count a day says whose decision it was, nor at which time. */
export declare const isOfWholeDays: ({ from, to, consentId }: RecordFilter) => boolean;
/** Of counts a day: as `whereClause`, with the days in place of the times. */
export declare function whereOfDays({ from, to, ...rest }: RecordFilter, params: unknown[]): string;
