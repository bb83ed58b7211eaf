/** Resolves to 0 where the client may go on, else to the seconds after which it may come again. */
export type RateLimit = (address: string) => Promise<number>;
/** In the process whose workers count together: keeps their counts. */
export declare function keepSharedCounts(): Promise<void>;
/**
 * @param perMinute requests of one client a minute
 * @param shared whether all workers of node:cluster count together, see `keepSharedCounts`
 * @throws where rate-limiter-flexible is not installed
 */
export declare function createRateLimit(perMinute: number, shared?: boolean): Promise<RateLimit>;
