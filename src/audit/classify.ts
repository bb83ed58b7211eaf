// Which known service an address, a cookie or a storage key belongs to.
import { isMeant } from '../core/entry-names.ts';
import type { Stored } from '../services/service.ts';
import { TRACKERS, type Tracker } from './trackers.ts';

/** By host and path, because an address may carry a tracker's address in its query. */
export function trackerOfAddress(address: string): Tracker | undefined {
  if (!URL.canParse(address)) return undefined;
  const { hostname, pathname, protocol, search } = new URL(address);
  if (!/^(https?|wss?):$/.test(protocol)) return undefined;
  return TRACKERS.find(
    ({ addresses, anywhere = [] }) =>
      addresses.some((pattern) => pattern.test(hostname + pathname)) ||
      anywhere.some((pattern) => pattern.test(pathname + search)),
  );
}

/**
 * A cookie or a storage key, by its name: the services write the same names into both.
 * @param storage where it was seen, for what is said of it
 */
export function trackerOfName(
  name: string,
  storage: Stored['storage'] = 'cookie',
): { tracker: Tracker; stored: Stored } | undefined {
  for (const tracker of TRACKERS) {
    const meant = tracker.stores.filter((stored) => isStored(stored, name));
    const stored = meant.find((each) => (each.storage ?? 'cookie') === storage) ?? meant[0];
    if (stored) return { tracker, stored };
  }
  return undefined;
}

export const isStored = ({ name: written, pattern }: Stored, name: string): boolean =>
  pattern ? pattern.test(name) : isMeant(written, name);
