// What goes by age, a batch at a time; `retention.ts` says when.
import { PURGE_SUMMARIES } from './daily-summaries.ts';
import type { Query, Row } from './database.ts';
import type { Places } from './places.ts';
import { PURGE_LEAVES } from './seal-tables.ts';
import { iso } from './stored-record.ts';
import { PURGE_QUEUE } from './webhook-tables.ts';

const PURGE = 'select consent_purge($1::int, $2::int[], $3::timestamptz, $4::int) as gone';

const PURGE_ERASURES = 'delete from consent_erasures where erased_at < $1::timestamptz';

const IS_LEFT = 'select 1 from consent_events where received_at < $1::timestamptz limit 1';

// A notice is seen again within minutes of each event that names it. So one that was last seen more than a day before the
// limit is named by older records only, and of those there are none left: no search through millions of records.
const PURGE_NOTICES = `delete from consent_notices where seen_at < $1::timestamptz - interval '1 day'`;

/** See `Store.purgeRecords`. A machine that does not answer keeps what it has; the others go on. */
export async function purgeRecords(query: Query, { all }: Places, before: string, limit: number): Promise<number> {
  let removed = 0;
  const faults: unknown[] = [];
  for (const { home, buckets } of all) {
    if (removed >= limit) break;
    try {
      removed += Number((await query(PURGE, home, buckets, before, limit - removed))[0]?.gone ?? 0);
    } catch (fault) {
      faults.push(fault);
    }
  }
  if (faults.length && !removed) throw faults[0];
  return removed;
}

/** See `Store.purgeRemains`. */
export async function purgeRemains(query: Query, before: string): Promise<void> {
  await query(PURGE_ERASURES, before);
  const isLeft = (await query(IS_LEFT, before)).length > 0;
  if (!isLeft) for (const statement of [PURGE_NOTICES, ...PURGE_SUMMARIES]) await query(statement, before);
  for (const statement of [PURGE_LEAVES, PURGE_QUEUE]) await query(statement, before);
  await query(NOTE_PURGE, before);
  await query(FORGET_PURGES);
}

const NOTE_PURGE = `insert into consent_purges (before, purged_at) values ($1::timestamptz, now())
on conflict (before) do update set purged_at = excluded.purged_at`;
const FORGET_PURGES = 'delete from consent_purges where purged_at < (select max(purged_at) from consent_purges)';

/** What a purge would remove. Times are ISO 8601, by the database's clock. */
export interface PurgePlan {
  /** What was received before this goes. */
  readonly before: string;
  /** What the last purge went by; `null` where there was none. */
  readonly lastBefore: string | null;
  /** When that was. */
  readonly lastAt: string | null;
}

export interface PurgeShare {
  /** Records and marks of erasures that would go. */
  readonly going: number;
  readonly all: number;
  /** When the newest of them came; `null` where there is none. */
  readonly newest: string | null;
}

const PLAN = `select now() - $1::int * interval '1 day' as before, p.before as last_before, p.purged_at as last_at
from (select 1) as one left join (select before, purged_at from consent_purges order by purged_at desc limit 1) p on true`;

const SHARE = `select count(case when at < $1::timestamptz then 1 end) as going, count(*) as "all", max(at) as newest
from (select received_at as at from consent_events union all select erased_at from consent_erasures) e`;

/** See `Store.planPurge`. */
export async function planPurge(query: Query, days: number): Promise<PurgePlan> {
  return toPlan((await query(PLAN, days))[0]);
}

export const toPlan = (row: Row | undefined): PurgePlan => ({
  before: iso(row?.before),
  lastBefore: isoOrNull(row?.last_before),
  lastAt: isoOrNull(row?.last_at),
});

/** See `Store.shareBefore`. */
export async function shareBefore(query: Query, before: string): Promise<PurgeShare> {
  return toShare((await query(SHARE, before))[0]);
}

export const toShare = (row: Row | undefined): PurgeShare => ({
  going: Number(row?.going ?? 0),
  all: Number(row?.all ?? 0),
  newest: isoOrNull(row?.newest),
});

const isoOrNull = (value: unknown) => (value === null || value === undefined ? null : iso(value));
