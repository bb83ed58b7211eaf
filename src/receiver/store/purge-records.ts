// What goes by age, a batch at a time; `retention.ts` says when.
import { COUNTED_COLUMNS, counted, PURGE_SUMMARIES } from './daily-summaries.ts';
import type { Query, Row } from './database.ts';
import { PURGE_LEAVES } from './seal-tables.ts';
import { iso } from './stored-record.ts';
import { PURGE_QUEUE } from './webhook-tables.ts';

// `skip locked`: two receivers whose timers fire together share the work instead of waiting for each other.
const PURGE_RECORDS = counted(
  `delete from consent_events where (consent_id, event_id) in (
  select consent_id, event_id from consent_events where received_at < $1::timestamptz
  order by received_at limit $2::int for update skip locked) returning ${COUNTED_COLUMNS}`,
  '-',
  '1',
);

const PURGE_ERASURES = 'delete from consent_erasures where erased_at < $1::timestamptz';

// A notice is seen again within minutes of each event that names it. So one that was last seen more than a day before the
// limit is named by older records only, and of those there are none left: no search through millions of records.
const PURGE_NOTICES = `delete from consent_notices where seen_at < $1::timestamptz - interval '1 day'
  and not exists (select 1 from consent_events where received_at < $1::timestamptz)`;

/** See `Store.purgeRecords`. */
export async function purgeRecords(query: Query, before: string, limit: number): Promise<number> {
  return (await query(PURGE_RECORDS, before, limit)).length;
}

/** See `Store.purgeRemains`. */
export async function purgeRemains(query: Query, before: string): Promise<void> {
  await query(PURGE_ERASURES, before);
  await query(PURGE_NOTICES, before);
  for (const statement of [...PURGE_SUMMARIES, PURGE_LEAVES, PURGE_QUEUE]) await query(statement, before);
  await query(NOTE_PURGE, before);
  await query(FORGET_PURGES);
}

const NOTE_PURGE = `insert into consent_purges (before) values ($1::timestamptz)
on conflict (before) do update set purged_at = now()`;
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
