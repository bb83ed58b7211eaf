// How often one client may ask, counted in memory by the package rate-limiter-flexible.
import { clientKey } from '../http/client-address.ts';
import { explainMissing } from '../store/optional-package.ts';

/** Resolves to 0 where the client may go on, else to the seconds after which it may come again. */
export type RateLimit = (address: string) => Promise<number>;

async function load() {
  try {
    return await import('rate-limiter-flexible');
  } catch (error) {
    throw explainMissing('rate-limiter-flexible', error);
  }
}

/** In the process whose workers count together: keeps their counts. */
export async function keepSharedCounts(): Promise<void> {
  const { RateLimiterClusterMaster } = await load();
  new RateLimiterClusterMaster();
}

/**
 * @param perMinute requests of one client a minute
 * @param shared whether all workers of node:cluster count together, see `keepSharedCounts`
 * @throws where rate-limiter-flexible is not installed
 */
export async function createRateLimit(perMinute: number, shared = false): Promise<RateLimit> {
  const { RateLimiterCluster, RateLimiterMemory } = await load();
  const limits = { points: perMinute, duration: 60 };
  const limiter = shared
    ? new RateLimiterCluster({ ...limits, keyPrefix: 'consent-gate', timeoutMs: 1000 })
    : new RateLimiterMemory(limits);
  return async (address) => {
    try {
      await limiter.consume(clientKey(address));
      return 0;
    } catch (refusal) {
      // It rejects with the count past the limit, and with an Error where it is broken: that must not refuse a decision.
      if (refusal instanceof Error) return 0;
      return Math.max(1, Math.ceil((refusal as { msBeforeNext: number }).msBeforeNext / 1000));
    }
  };
}
