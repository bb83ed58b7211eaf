import type { RequestEntry } from './request-log.js';
/** What one process has counted, as plain data, so that the counts of several can be added. */
export interface Counts {
    /** By labels. */
    readonly requests: Readonly<Record<string, number>>;
    /** By route. */
    readonly durations: Readonly<Record<string, Durations>>;
    readonly events: Readonly<Record<'stored' | 'duplicate' | 'rejected', number>>;
    /** What waits to be stored at this moment. */
    readonly queuedBytes: number;
    readonly memoryBytes: number;
}
interface Durations {
    /** Requests in each bucket, without those of lower buckets; the last holds what is above all bounds. */
    readonly buckets: readonly number[];
    /** In seconds. */
    readonly sum: number;
}
export interface Metrics {
    observe(entry: RequestEntry): void;
    /** @param queuedBytes what waits to be stored at this moment */
    counts(queuedBytes: number): Counts;
}
export declare function createMetrics(): Metrics;
/** @param all one entry a process */
export declare function metricsText(all: readonly Counts[]): string;
export {};
