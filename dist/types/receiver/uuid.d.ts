/** The id in lower case, as PostgreSQL gives it back; `null` where it is no UUID. */
export declare function parseUuid(value: string): string | null;
