// Counts a day, kept beside the records by the functions that write or remove them (`keeping-functions.ts`), so that what the owner
// looks at is read from a few rows however many decisions there are. They count the records that are there: an erasure or a
// purge takes away from them what it removes. Here they are counted anew, and purged.
import type { Database, Query } from './database.ts';

/** The day of receipt, UTC. */
const DAY = "(received_at at time zone 'UTC')::date";

/** Whether the visitor allowed at least one optional category. A category's id holds no colon, so a text search is exact. */
const ALLOWED = "(choices::text like '%: true%')";

/** A key of the index must stay below a third of a page; the full address stays in the record. */
export const MAX_PAGE = 300;

const addDecisions = (records: string) => `insert into consent_days
  (day, policy_version, locale, surface, action, allowed, slot, decisions)
select ${DAY}, policy_version, locale, surface, action, ${ALLOWED}, 0, count(*)
from ${records} group by 1, 2, 3, 4, 5, 6`;

const addPages = (records: string) => `insert into consent_page_days
  (day, page, action, allowed, slot, decisions)
select ${DAY}, left(page, ${MAX_PAGE}), action, ${ALLOWED}, 0, count(*)
from ${records} group by 1, 2, 3, 4`;

const addVariants = (records: string) => `insert into consent_variant_days
  (day, variant, action, allowed, slot, decisions)
select ${DAY}, variant, action, ${ALLOWED}, 0, count(*)
from ${records} and variant is not null group by 1, 2, 3, 4`;

/** Removes the counts of days of which no record is left. */
export const PURGE_SUMMARIES = ['consent_days', 'consent_page_days', 'consent_variant_days', 'consent_deliveries'].map(
  (table) => `delete from ${table} where day < ($1::timestamptz at time zone 'UTC')::date`,
);

/** The days, UTC, whose counts are not what the records say, or not known to be. */
export async function uncountedDays(query: Query): Promise<readonly string[]> {
  const rows = await query(`select to_char(day, 'YYYY-MM-DD') as day from consent_recounts order by 1`);
  return rows.map(({ day }) => String(day));
}

/**
 * Counts all records again, a day at a time: needed where a receiver of an older version has stored decisions since the counts
 * came. Receivers may go on: each waits for the day under way.
 */
export async function recount(database: Database): Promise<void> {
  await database.query(`insert into consent_recounts select e.first + n from (
  select (min(received_at) at time zone 'UTC')::date as first, (max(received_at) at time zone 'UTC')::date as last
  from consent_events) e, generate_series(0, e.last - e.first + 1) as n
union select day from consent_days
union select day from consent_page_days
on conflict do nothing`);
  await recountPending(database);
}

/** Counts the days that wait for it. What is not reached waits for the next time, and is told meanwhile. */
export async function recountPending(database: Database): Promise<void> {
  const days = await uncountedDays(async (text, ...params) => (await database.query(text, params)).rows);
  for (const day of days) await recountDay(database, day);
}

/**
 * Locks first. A statement that has stored decisions and not yet counted them waits for the lock and adds them afterwards;
 * what was counted before the lock is seen by the recount.
 */
async function recountDay(database: Database, day: string): Promise<void> {
  const records = `consent_events where received_at >= '${day}T00:00Z'::timestamptz
  and received_at < '${day}T00:00Z'::timestamptz + interval '1 day'`;
  await database.query(`do $recount$ begin
lock table consent_days, consent_page_days, consent_variant_days in share row exclusive mode;
delete from consent_recounts where day = '${day}';
if found then
delete from consent_days where day = '${day}';
delete from consent_page_days where day = '${day}';
delete from consent_variant_days where day = '${day}';
${addDecisions(records)};
${addPages(records)};
${addVariants(records)};
end if;
end $recount$`);
}
