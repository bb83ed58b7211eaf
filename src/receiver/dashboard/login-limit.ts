// Slows the guessing of tokens down to a few a client a minute. Kept in memory, by each process for itself. It never stands
// between the owner and the dashboard: a token is looked at first, and has at least sixteen characters that resist guessing.
import { clientKey } from '../http/client-address.ts';

const MAX_FAILURES = 5;
const WINDOW = 60_000;
/** Past it the oldest are forgotten, so that many addresses do not fill the memory. */
const MAX_CLIENTS = 10_000;

export interface LoginLimit {
  /** Counts a wrong token. Returns the seconds to wait where there were too many; 0 where there were not. */
  failed(address: string | undefined): number;
}

/** @param now ms since the epoch */
export function createLoginLimit(now: () => number): LoginLimit {
  const failures = new Map<string, { readonly until: number; readonly count: number }>();
  return {
    failed(address) {
      // Where the server tells no address, all count as one.
      const key = clientKey(address ?? '');
      const known = failures.get(key);
      const { until, count } = known && known.until > now() ? known : { until: now() + WINDOW, count: 0 };
      failures.delete(key);
      failures.set(key, { until, count: count + 1 });
      const [oldest] = failures.keys();
      if (failures.size > MAX_CLIENTS && oldest !== undefined) failures.delete(oldest);
      return count >= MAX_FAILURES ? Math.ceil((until - now()) / 1000) : 0;
    },
  };
}
