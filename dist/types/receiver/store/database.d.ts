export type Row = Readonly<Record<string, unknown>>;
export interface Database {
    /** Runs one statement with `$1, $2, …` bound; commits before it resolves. May be called concurrently. */
    query(text: string, params?: unknown[]): Promise<{
        readonly rows: readonly Row[];
    }>;
    /** Lets it have so many connections at once, where it may not have as many yet. */
    widen?(connections: number): void;
    /** Closes connections and files. */
    close?(): Promise<void>;
}
/** One statement with its values, as the parts of the store run it. */
export type Query = (text: string, ...params: unknown[]) => Promise<readonly Row[]>;
/** SQLSTATE of a database error (five characters), else `null`. */
export declare function sqlState(error: unknown): string | null;
