import type { Query, Row } from './database.js';
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
    /** How many names beyond the most frequent ones are added up here; then there is no name. */
    readonly others?: number;
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
    /** The most frequent first, all the others last; of versions too. */
    readonly locales: readonly Group[];
    readonly surfaces: readonly Group[];
    readonly policyVersions: readonly Group[];
    /** Of the looks that the owner compares. */
    readonly variants: readonly Group[];
    /** At most `MAX_PAGES`. */
    readonly pages: readonly Group[];
    readonly deliveries: readonly DeliveryCount[];
}
/** How many pages are told apart. */
export declare const MAX_PAGES = 50;
/** How many looks are told apart. */
export declare const MAX_VARIANTS = 50;
/**
 * Where a database has what is shown of a period: tables with their conditions, which take the first and the last day and,
 * but for deliveries, want what is `ANSWERED`.
 */
export interface FigureSources {
    /** `day`, as text where it is selected. */
    readonly day: string;
    /** With the columns of consent_days. */
    readonly decisions: string;
    /** With the columns of consent_variant_days. */
    readonly variants: string;
    /** With the columns of consent_page_days. */
    readonly pages: string;
    /** With the columns of consent_deliveries. */
    readonly deliveries: string;
}
export type FigureQueries = Readonly<Record<keyof Figures, string>>;
/** Each takes the first and the last day. */
export declare const figureQueries: ({ day, decisions, variants, pages, deliveries }: FigureSources) => FigureQueries;
/** What is on record, and no answer that was given here, is in no rate. */
export declare const ANSWERED: string;
export declare const FIGURE_QUERIES: Readonly<Record<keyof Figures, string>>;
export declare const readFigures: (query: Query, { from, to }: Period) => Promise<Figures>;
/** @param read what gives the rows of one of `figureQueries` */
export declare function toFigures(read: (name: keyof Figures) => Promise<readonly Row[]>): Promise<Figures>;
