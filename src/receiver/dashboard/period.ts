// Which days the owner looks at, as the address says it.
import type { Period } from '../store/figures.ts';

const DAY = 86_400_000;
const DEFAULT_DAYS = 30;
/** More would be a table that nobody reads. */
export const MAX_DAYS = 731;
/** Offered as links. */
export const PRESETS = [7, 30, 90, 365] as const;

export interface AskedPeriod {
  /** What to show; the default where the address makes no sense. */
  readonly period: Period;
  /** The preset that it is, if any. */
  readonly preset: number | null;
  /** What is wrong with the address, for the person who typed it. */
  readonly fault: string | null;
}

const dayOf = (ms: number) => new Date(ms).toISOString().slice(0, 10);

/** The last `days` days, today included. */
const lastDays = (days: number, now: number): Period => ({ from: dayOf(now - (days - 1) * DAY), to: dayOf(now) });

/** @param now ms since the epoch */
export function askedPeriod(query: URLSearchParams, now: number): AskedPeriod {
  const [from, to, days] = ['from', 'to', 'days'].map((name) => query.get(name) || null);
  const fallback = (fault: string | null) => ({ period: lastDays(DEFAULT_DAYS, now), preset: DEFAULT_DAYS, fault });
  if (!from && !to) {
    const preset = PRESETS.find((known) => `${known}` === days);
    if (days && !preset) return fallback(`Days: expected one of ${PRESETS.join(', ')}.`);
    return preset ? { period: lastDays(preset, now), preset, fault: null } : fallback(null);
  }
  const last = to ?? dayOf(now);
  const first = from ?? dayOf(Date.parse(last) - (DEFAULT_DAYS - 1) * DAY || 0);
  if (!isDay(first)) return fallback('From: expected a date such as 2026-11-01.');
  if (!isDay(last)) return fallback('To: expected a date such as 2026-11-30.');
  if (first > last) return fallback('The first day comes after the last one.');
  const length = (Date.parse(last) - Date.parse(first)) / DAY + 1;
  if (length > MAX_DAYS) return fallback(`That is more than ${MAX_DAYS} days: choose fewer.`);
  return { period: { from: first, to: last }, preset: null, fault: null };
}

function isDay(text: string): boolean {
  const ms = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : Number.NaN;
  // Date.parse rolls 30 February over to 2 March.
  return ms >= 0 && dayOf(ms) === text;
}
