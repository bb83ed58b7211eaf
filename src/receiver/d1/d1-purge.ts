// What goes by age, in SQLite's SQL, and by which clock: the database's own.
import { type PurgePlan, type PurgeShare, toPlan, toShare } from '../store/purge-records.ts';
import type { RunAll } from './d1-binding.ts';
import { D1_TIME } from './d1-tables.ts';

const PLAN = `select strftime(${D1_TIME}, 'now', '-' || cast(? as int) || ' days') as before, p.before as last_before, p.purged_at as last_at
from (select 1) as one left join (select before, purged_at from consent_purges order by purged_at desc limit 1) p on true`;

export const d1PlanPurge = async (run: RunAll, days: number): Promise<PurgePlan> =>
  toPlan((await run([PLAN, days]))[0]?.[0]);

const SHARE = `select count(case when at < ? then 1 end) as going, count(*) as "all", max(at) as newest
from (select received_at as at from consent_events union all select erased_at from consent_erasures)`;

export const d1ShareBefore = async (run: RunAll, before: string): Promise<PurgeShare> =>
  toShare((await run([SHARE, before]))[0]?.[0]);

const PURGE = `delete from consent_events where (consent_id, event_id) in (
  select consent_id, event_id from consent_events where received_at < ? order by received_at limit ?) returning 1 as gone`;

export const d1PurgeRecords = async (run: RunAll, before: string, limit: number): Promise<number> =>
  (await run([PURGE, before, limit]))[0]?.length ?? 0;

const NONE_LEFT = 'not exists (select 1 from consent_events where received_at < ?)';

export async function d1PurgeRemains(run: RunAll, before: string): Promise<void> {
  const dayEarlier = new Date(Date.parse(before) - 86_400_000).toISOString();
  await run(
    ['delete from consent_erasures where erased_at < ?', before],
    [`delete from consent_notices where seen_at < ? and ${NONE_LEFT}`, dayEarlier, before],
    [`delete from consent_deliveries where day < ? and ${NONE_LEFT}`, before.slice(0, 10), before],
    // With the time of this purge, also where an earlier one went by the same.
    ['insert or replace into consent_purges (before) values (?)', before],
    ['delete from consent_purges where purged_at < (select max(purged_at) from consent_purges)'],
  );
}
