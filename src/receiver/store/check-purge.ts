// Whether a purge is what its owner means. A clock that is years ahead, or a retention with a digit too few, would remove what nobody
// can bring back, and must not do so by a timer.
import type { PurgePlan, PurgeShare } from './purge-records.ts';

/** Between two purges by one retention, time goes on by six hours, or by as long as the receiver was off. In ms. */
const NATURAL = 2 * 86_400_000;

export class PurgeRefusedError extends Error {}

/** As many as the flags of the command line take. */
const MOST_DAYS = 99_999;

/**
 * Whoever reads `days` from a variable of the environment gets NaN from one slip, and no database says the same about it.
 * @throws a sentence that names the option
 */
export function checkPurgeOptions({ days, maxShare }: { readonly days: number; readonly maxShare: number }): void {
  if (!Number.isInteger(days) || days < 1 || days > MOST_DAYS)
    throw new Error(`days: expected a whole number of days from 1 to ${MOST_DAYS}, got ${shown(days)}`);
  if (!(Number.isFinite(maxShare) && maxShare >= 0 && maxShare <= 100))
    throw new Error(`maxShare: expected a percentage from 0 to 100, got ${shown(maxShare)}`);
}

/** Callers without TypeScript give whatever they have. */
const shown = (value: unknown) => (typeof value === 'string' ? JSON.stringify(value) : String(value));

interface Check {
  readonly plan: PurgePlan;
  /** In percent. */
  readonly maxShare: number;
  /** Reads all records, so it is asked only where time has not simply gone on. */
  readonly share: () => Promise<PurgeShare>;
}

/** @throws {PurgeRefusedError} one sentence that says what would go and how to have it gone all the same */
export async function checkPurge({ plan, maxShare, share }: Check): Promise<void> {
  const { before, lastBefore, lastAt } = plan;
  if (lastBefore && Math.abs(Date.parse(before) - Date.parse(lastBefore)) <= NATURAL) return;
  const { going, all, newest } = await share();
  if (!going) return;
  const what = `${going} of ${all} records and marks are from before ${before}`;
  // A log takes two hundred characters of it.
  const how = 'If clock and retention are right, run consent-gate purge --force';
  if (newest && newest < before && (!lastAt || newest > lastAt))
    throw new PurgeRefusedError(`${what}, with all that came since the last purge. ${how}.`);
  const percent = (going / all) * 100;
  if (percent > maxShare)
    throw new PurgeRefusedError(`${what}: ${Math.floor(percent)} %, more than ${maxShare} % at once. ${how}.`);
}
