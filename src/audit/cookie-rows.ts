// Rows of the cookie table for what was found, in the form of the option `cookies`.
import type { CookieRow } from '../core/event.ts';
import { trackerOfName } from './classify.ts';
import type { PageFacts, SeenCookie, Snapshot } from './facts.ts';

const UNKNOWN = 'Please describe: what this is for';

/** One row a name. What no data file knows is given with a purpose to fill in, and as necessary only if it came before a choice. */
export function cookieRows(pages: readonly PageFacts[], host: string): CookieRow[] {
  const rows = new Map<string, CookieRow>();
  for (const { before, declined, accepted } of pages) {
    const early = new Set([before, declined].flatMap((moment) => moment?.cookies ?? []).map(({ name }) => name));
    for (const seen of [before, declined, accepted].flatMap(entries)) {
      const row = rowOf(seen, host, early.has(seen.name));
      if (!rows.has(row.name)) rows.set(row.name, row);
    }
  }
  return [...rows.values()];
}

type Entry = Pick<SeenCookie, 'name' | 'days'> & { readonly domain: string };

function entries(snapshot: Snapshot | null): Entry[] {
  const stored = snapshot?.storage ?? [];
  return [
    ...(snapshot?.cookies ?? []),
    // Of storage only what is known to track: the rest holds drafts and settings by the dozen.
    ...stored.filter(({ name }) => trackerOfName(name)).map(({ name }) => ({ name, domain: '', days: null })),
  ];
}

function rowOf({ name, domain, days }: Entry, host: string, early: boolean): CookieRow {
  const known = trackerOfName(name);
  if (known) {
    const { tracker, cookie } = known;
    const { purpose } = cookie;
    // What was seen is truer than what is written; but Chromium cuts every age down to 400 days.
    const duration = days !== null && days < 399 ? inWords(days) : cookie.duration;
    return { name: cookie.name, provider: tracker.provider, purpose, duration, category: tracker.category };
  }
  const provider = domain.replace(/^\./, '') || host;
  return { name, provider, purpose: UNKNOWN, duration: inWords(days), category: early ? 'necessary' : 'analytics' };
}

function inWords(days: number | null): string {
  if (days === null) return 'session';
  if (days >= 1.5) return `${Math.round(days)} days`;
  return days >= 0.9 ? '1 day' : `${Math.max(1, Math.round(days * 24))} hours`;
}
