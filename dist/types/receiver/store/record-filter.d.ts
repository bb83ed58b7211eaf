export interface RecordFilter {
    /** Received at or after: ISO 8601, UTC. */
    readonly from?: string;
    /** Received before: ISO 8601, UTC. */
    readonly to?: string;
    readonly consentId?: string;
    readonly action?: string;
    readonly surface?: string;
    readonly locale?: string;
    readonly policyVersion?: string;
    /** The look that the page showed. */
    readonly variant?: string;
}
/** With its bucket, in which the key begins and which tells where it is kept. */
export declare const OF_CONSENT: (parameter: string) => string;
export declare const FILTER_FIELDS: readonly (keyof RecordFilter)[];
/** Values are bound, never written into the text. `params` is continued, so that more can follow. */
export declare function whereClause(filter: RecordFilter, params: unknown[]): string;
