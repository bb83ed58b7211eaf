import type { Query } from './database.js';
/** Days, UTC, by the time of receipt; both included. */
export interface Period {
    /** `YYYY-MM-DD` */
    readonly from: string;
    /** `YYYY-MM-DD` */
    readonly to: string;
}
/** Decisions by what they were. */
export interface Answers {
    readonly accept: number;
    readonly decline: number;
    readonly save: number;
    readonly withdraw: number;
    /** Of `accept` and `save`: those that allowed at least one optional category. */
    readonly allowed: number;
}
export interface Group extends Answers {
    /** A day, a language, a version, a surface or a page. */
    readonly name: string;
}
export interface DayFigures extends Answers {
    /** `YYYY-MM-DD` */
    readonly day: string;
}
export interface DeliveryCount {
    readonly outcome: string;
    readonly reason: string;
    readonly events: number;
}
export interface Figures {
    /** Days on which there was something, in order. */
    readonly days: readonly DayFigures[];
    /** The most frequent first; these too. */
    readonly locales: readonly Group[];
    readonly surfaces: readonly Group[];
    readonly policyVersions: readonly Group[];
    /** At most `MAX_PAGES`. */
    readonly pages: readonly Group[];
    readonly deliveries: readonly DeliveryCount[];
}
/** How many pages are told apart. */
export declare const MAX_PAGES = 50;
/** Each takes the first and the last day. */
export declare const FIGURE_QUERIES: {
    readonly days: `select to_char(day, 'YYYY-MM-DD') as name, ${string} from consent_days
where day >= $1::date and day <= $2::date group by 1 having sum(decisions) <> 0 order by 1`;
    readonly locales: string;
    readonly surfaces: string;
    readonly policyVersions: string;
    readonly pages: string;
    readonly deliveries: "select outcome, reason, sum(events) as events from consent_deliveries\nwhere day >= $1::date and day <= $2::date group by 1, 2 order by 1, 3 desc, 2";
};
export declare function readFigures(query: Query, { from, to }: Period): Promise<Figures>;
