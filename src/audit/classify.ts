// Which known service an address, a cookie or a storage key belongs to.
import type { Tracker, TrackerCookie } from './trackers/tracker.ts';
import { TRACKERS } from './trackers/trackers.ts';

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

/** A cookie or a storage key, by its name: the services write the same names into both. */
export function trackerOfName(name: string): { tracker: Tracker; cookie: TrackerCookie } | undefined {
  for (const tracker of TRACKERS) {
    const cookie = tracker.cookies.find(({ pattern }) => pattern.test(name));
    if (cookie) return { tracker, cookie };
  }
  return undefined;
}
