import type { Query } from './database.js';
import { type RecordFilter } from './record-filter.js';
/** How many decisions of one kind a day saw. */
export interface DayCount {
    /** `YYYY-MM-DD`, UTC, by the time of receipt. */
    readonly day: string;
    readonly action: string;
    readonly locale: string;
    readonly policyVersion: string;
    readonly count: number;
}
/** Reads the counts a day, or the records themselves where one consent or a part of a day is asked for. */
export declare function summary(query: Query, filter: RecordFilter): Promise<readonly DayCount[]>;
