// Limits the guessing of tokens to a few a client a minute. Kept in memory, by each process for itself.
import { clientKey } from '../http/client-address.ts';

const MAX_FAILURES = 5;
const WINDOW = 60_000;
/** Past it the oldest are forgotten, so that many addresses do not fill the memory. */
const MAX_CLIENTS = 10_000;

export interface LoginLimit {
  /** Seconds until this client may try again; 0 where it may now. */
  wait(address: string | undefined): number;
  failed(address: string | undefined): void;
}

/** @param now ms since the epoch */
export function createLoginLimit(now: () => number): LoginLimit {
  const failures = new Map<string, { readonly until: number; readonly count: number }>();
  // Where the server tells no address, all count as one.
  const keyOf = (address: string | undefined) => clientKey(address ?? '');
  const current = (key: string) => {
    const entry = failures.get(key);
    return entry && entry.until > now() ? entry : undefined;
  };
  return {
    wait(address) {
      const entry = current(keyOf(address));
      return entry && entry.count >= MAX_FAILURES ? Math.ceil((entry.until - now()) / 1000) : 0;
    },
    failed(address) {
      const key = keyOf(address);
      const entry = current(key) ?? { until: now() + WINDOW, count: 0 };
      failures.delete(key);
      failures.set(key, { ...entry, count: entry.count + 1 });
      const [oldest] = failures.keys();
      if (failures.size > MAX_CLIENTS && oldest !== undefined) failures.delete(oldest);
    },
  };
}
