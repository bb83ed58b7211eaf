import type { Row } from '../store/database.js';
export interface D1Statement {
    bind(...values: unknown[]): D1Statement;
    all(): Promise<{
        readonly results: readonly Row[];
    }>;
}
export interface D1Binding {
    prepare(text: string): D1Statement;
    /** All of them or none. */
    batch(statements: D1Statement[]): Promise<readonly {
        readonly results: readonly Row[];
    }[]>;
}
/** A statement with its values, for `?` in order. */
export type Bound = readonly [text: string, ...values: unknown[]];
/** Runs statements as one transaction; resolves to the rows of each. */
export type RunAll = (...statements: readonly Bound[]) => Promise<readonly (readonly Row[])[]>;
