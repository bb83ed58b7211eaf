import type { RequestEntry } from './request-log.ts';
export interface Metrics {
    observe(entry: RequestEntry): void;
    /** @param queuedBytes what waits to be stored at this moment */
    text(queuedBytes: number): string;
}
export declare function createMetrics(): Metrics;
