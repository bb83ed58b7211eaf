/** Resolves to 0 where the client may go on, else to the seconds after which it may come again. */
export type RateLimit = (address: string) => Promise<number>;
/**
 * @param perMinute requests of one client a minute
 * @throws where rate-limiter-flexible is not installed
 */
export declare function createRateLimit(perMinute: number): Promise<RateLimit>;
