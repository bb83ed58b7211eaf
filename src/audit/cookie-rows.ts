// Rows of the cookie table for what was found, in the form of the option `cookies`, so that the data block and the
// configurator take them as they are.
import type { CookieConfig } from '../core/config.ts';
import { trackerOfName } from './classify.ts';
import type { PageFacts, SeenCookie, Snapshot } from './facts.ts';
import { knownCookie } from './known-cookies.ts';

const UNKNOWN = 'Please describe: what this is for';

/** What consent-gate lists by itself: its own cookie, those beside it, and the two of Google Analytics. */
const LISTED_ALREADY = /^(consent_gate(_\w+)?|_ga(_[A-Z\d]+)?)$/;

/** One row a name. An unknown one gets a purpose to fill in, and counts as necessary only if it came before a choice. */
export function cookieRows(pages: readonly PageFacts[], host: string): CookieConfig[] {
  const rows = new Map<string, CookieConfig>();
  for (const { before, declined, accepted } of pages) {
    const early = new Set([before, declined].flatMap((moment) => moment?.cookies ?? []).map(({ name }) => name));
    for (const seen of [before, declined, accepted].flatMap(entries)) {
      if (LISTED_ALREADY.test(seen.name)) continue;
      const row = rowOf(seen, host, early.has(seen.name));
      const key = `${row.name} ${row.storage}`;
      if (!rows.has(key)) rows.set(key, row);
    }
  }
  return [...rows.values()];
}

/** `days`: undefined for storage, which has no end. */
type Entry = Pick<SeenCookie, 'name' | 'domain'> & {
  readonly days: number | null | undefined;
  readonly storage?: 'local' | 'session';
};

/** A database cannot be named in the option `cookies`. */
const STORAGE = {
  localStorage: { storage: 'local' },
  sessionStorage: { storage: 'session' },
  indexedDB: {},
} as const;

function entries(snapshot: Snapshot | null): Entry[] {
  const stored = snapshot?.storage ?? [];
  return [
    ...(snapshot?.cookies ?? []),
    // Storage keys only where they are known to track: the others hold drafts and settings by the dozen.
    ...stored
      .filter(({ name }) => trackerOfName(name))
      .map(({ name, kind }): Entry => ({ name, domain: '', days: undefined, ...STORAGE[kind] })),
  ];
}

function rowOf({ name, domain, days, storage }: Entry, host: string, early: boolean): CookieConfig {
  const known = trackerOfName(name, storage);
  if (known) {
    const { tracker, stored } = known;
    const { purpose } = stored;
    // The age that was seen beats the documented one, except that Chromium cuts every age to 400 days.
    const duration = days === undefined || (days ?? 0) >= 399 ? stored.duration : inWords(days);
    const row = { name: stored.name, provider: tracker.provider, purpose, duration, category: tracker.category };
    // So that a withdrawal finds it there.
    return storage ? { ...row, storage } : row;
  }
  const provider = domain.replace(/^\./, '') || host;
  const needed = knownCookie(name);
  if (needed) {
    const { purpose } = needed;
    return {
      name: needed.name,
      provider: needed.provider ?? provider,
      purpose,
      duration: inWords(days),
      category: 'necessary',
    };
  }
  return { name, provider, purpose: UNKNOWN, duration: inWords(days), category: early ? 'necessary' : 'analytics' };
}

function inWords(days: number | null | undefined): string {
  if (typeof days !== 'number') return 'session';
  if (days >= 1.5) return `${Math.round(days)} days`;
  return days >= 0.9 ? '1 day' : `${Math.max(1, Math.round(days * 24))} hours`;
}

export interface CookieOptions {
  readonly categories?: readonly { readonly id: string }[];
  readonly cookies: readonly CookieConfig[];
}

/** The rows as a data block holds them, with the categories that are there only if they are named. */
export function cookieOptions(cookies: readonly CookieConfig[]): CookieOptions {
  const optional = new Set(['analytics', ...cookies.map(({ category }) => category)]);
  optional.delete('necessary');
  return optional.size > 1 ? { categories: [...optional].map((id) => ({ id })), cookies } : { cookies };
}
