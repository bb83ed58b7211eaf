export interface RequestEntry {
    readonly method: string;
    /** The pattern, such as `/consent/:consentId`; `-` where none matched. */
    readonly route: string;
    readonly status: number;
    /** From the request's arrival to the answer's head. */
    readonly durationMs: number;
    /** Events newly kept. */
    readonly stored?: number;
    readonly duplicates?: number;
    readonly rejected?: number;
    /** Events of a newer format than this receiver reads; their senders keep them. */
    readonly newer?: number;
    /** What the owner must mend: what failed inside, or that this receiver is too old for its pages. */
    readonly error?: string;
}
/** An error's words without personal data, because PostgreSQL may quote the row it complains about. */
export declare function describeError(error: unknown): string;
