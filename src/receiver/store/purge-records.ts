// What goes by age, a batch at a time; `retention.ts` says when.
import { COUNTED_COLUMNS, counted, PURGE_SUMMARIES } from './daily-summaries.ts';
import type { Query } from './database.ts';

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

// An insert that had begun when its consent was erased may have ended after: what it left goes here.
const PURGE_LATECOMERS = counted(
  `delete from consent_events e using consent_erasures x
where e.consent_id = x.consent_id and x.erased_at > now() - interval '1 day' returning ${COUNTED_COLUMNS}`,
  '-',
  '1',
);

/** See `Store.purgeRecords`. */
export async function purgeRecords(query: Query, before: string, limit: number): Promise<number> {
  return (await query(PURGE_RECORDS, before, limit)).length;
}

/** See `Store.purgeRemains`. */
export async function purgeRemains(query: Query, before: string): Promise<void> {
  await query(PURGE_LATECOMERS);
  await query(PURGE_ERASURES, before);
  await query(PURGE_NOTICES, before);
  for (const statement of PURGE_SUMMARIES) await query(statement, before);
}
