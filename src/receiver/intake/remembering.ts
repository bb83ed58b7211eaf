// Nearly all decisions bring one of a handful of notices. Comparing a notice with a known one takes a tenth of the time of
// checking it, and a thousand decisions that wait for their commit then share one notice.
import type { Read } from './checks.ts';

/** Sites have a notice for each surface and language, most of them rare. */
const MOST = 50;

/**
 * Wraps a reader so that equal input gives the same object again.
 * @param read rebuilds plain data, without adding or leaving out anything
 */
export function remembering<T>(read: Read<T>): Read<T> {
  /** The latest first. */
  const known: T[] = [];
  return (value, problems) => {
    const place = known.findIndex((one) => equals(one, value));
    const result = place < 0 ? read(value, problems) : known[place];
    if (result === undefined || place === 0) return result;
    known.splice(place < 0 ? MOST - 1 : place, 1);
    known.unshift(result);
    return result;
  };
}

/** Goes no deeper than `known`, whatever was sent. */
function equals(known: unknown, given: unknown): boolean {
  if (known === given) return true;
  if (!isObject(known) || !isObject(given) || Array.isArray(known) !== Array.isArray(given)) return false;
  let more = Object.keys(given).length;
  for (const key in known) {
    if (!Object.hasOwn(given, key) || !equals(known[key], given[key])) return false;
    more--;
  }
  return more === 0;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
