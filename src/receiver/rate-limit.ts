// How often one client may ask, counted by the package rate-limiter-flexible in this process's memory.
import { clientKey } from './client-address.ts';
import { optionalPackage } from './optional-package.ts';

/** Resolves to 0 where the client may go on, else to the seconds after which it may come again. */
export type RateLimit = (address: string) => Promise<number>;

/**
 * @param perMinute requests of one client a minute
 * @throws where rate-limiter-flexible is not installed
 */
export async function createRateLimit(perMinute: number): Promise<RateLimit> {
  const { RateLimiterMemory } = await optionalPackage('rate-limiter-flexible', () => import('rate-limiter-flexible'));
  const limiter = new RateLimiterMemory({ points: perMinute, duration: 60 });
  return async (address) => {
    try {
      await limiter.consume(clientKey(address));
      return 0;
    } catch (refusal) {
      // It rejects with the count, or, where it is broken, with an Error: a broken limit must not refuse a decision.
      if (refusal instanceof Error) return 0;
      return Math.max(1, Math.ceil((refusal as { msBeforeNext: number }).msBeforeNext / 1000));
    }
  };
}
