// A store on Cloudflare D1, which is SQLite: for sites that have no server and no PostgreSQL. Seals and a webhook need
// PostgreSQL; all else is the same.
import type { ConsentEvent } from '../../core/event.ts';
import { toRow } from '../store/insert-decisions.ts';
import { hashNotice } from '../store/notice-hash.ts';
import { readHistory, readNotices, readRecords } from '../store/read-records.ts';
import { sortEvents } from '../store/sort-events.ts';
import type { Store } from '../store/store.ts';
import type { Bound, D1Binding, RunAll } from './d1-binding.ts';
import { d1RemoveLatecomers, erasing } from './d1-erase.ts';
import { d1Figures, d1Summary, d1VariantSummary } from './d1-figures.ts';
import { isTableMissing, migrateD1 } from './d1-migrate.ts';
import { d1PlanPurge, d1PurgeRecords, d1PurgeRemains, d1ShareBefore } from './d1-purge.ts';
import { d1ReadQueries } from './d1-records.ts';
import { D1_NOW } from './d1-tables.ts';

const KEEP_NOTICES = `insert into consent_notices (hash, notice)
select j.value ->> '$.hash', j.value ->> '$.text' from json_each(?) j where true
on conflict (hash) do update set seen_at = ${D1_NOW}`;

const COLUMNS = [
  ...['consent_id', 'event_id', 'occurred_at', 'action', 'surface', 'choices', 'previous', 'policy_version'],
  ...['locale', 'page', 'global_privacy_control', 'notice_hash', 'version', 'position', 'variant'],
];

// One parameter carries the whole batch: D1 binds a hundred at most.
const INSERT = `insert into consent_events (${COLUMNS.join(', ')})
select ${COLUMNS.map((column) => `j.value ->> '$.${column}'`).join(', ')} from json_each(?) j
where not exists (select 1 from consent_erasures x where x.consent_id = j.value ->> '$.consent_id')
on conflict (consent_id, event_id) do nothing returning position`;

const COUNT_DELIVERIES = `insert into consent_deliveries (day, outcome, reason, events)
select ?, j.value ->> '$.outcome', j.value ->> '$.reason', j.value ->> '$.events' from json_each(?) j where true
on conflict (day, outcome, reason) do update set events = events + excluded.events`;

/** At the first use the tables are made, or brought up to date. */
export function createD1Store(binding: D1Binding): Store {
  const once = async (statements: readonly Bound[]) => {
    const prepared = statements.map(([text, ...values]) => binding.prepare(text).bind(...values));
    const [only, ...others] = prepared;
    if (only && !others.length) return [(await only.all()).results];
    return (await binding.batch(prepared)).map(({ results }) => results);
  };

  const run: RunAll = async (...statements) => {
    await migrateD1(binding);
    try {
      return await once(statements);
    } catch (error) {
      if (!isTableMissing(error)) throw error;
      await migrateD1(binding, { again: true });
      return await once(statements);
    }
  };

  const pages = d1ReadQueries(run);

  return {
    async append(events) {
      const { decisions, erased, answer } = sortEvents(events);
      const notices = new Map(decisions.map(({ notice }) => [notice, hashNotice(notice)]));
      const rows = decisions.map((event, index) => toD1Row(event, index, notices.get(event.notice)?.hash ?? ''));
      const results = await run(
        ...(rows.length
          ? ([
              [KEEP_NOTICES, JSON.stringify([...notices.values()])],
              [INSERT, JSON.stringify(rows)],
            ] as const)
          : []),
        ...(erased.length ? erasing(erased) : []),
      );
      return answer({
        fresh: new Set(rows.length ? results[1]?.map(({ position }) => Number(position)) : []),
        marked: new Set(erased.length ? results.at(-2)?.map(({ consent_id: id }) => id) : []),
      });
    },

    history: (consentId) => readHistory(pages, consentId),

    async count(consentId) {
      const [rows] = await run(['select count(*) as count from consent_events where consent_id = ?', consentId]);
      return Number(rows?.[0]?.count ?? 0);
    },

    noticesOf: (consentId) => readNotices(pages, consentId),

    erase: async (consentId) => (await run(...erasing([consentId])))[1]?.length ?? 0,

    records: (filter) => readRecords(pages, filter),

    async notice(hash) {
      const [rows] = await run(['select notice from consent_notices where hash = ?', hash]);
      return rows?.[0] ? String(rows[0].notice) : null;
    },

    summary: (filter) => d1Summary(run, filter),

    variantSummary: (filter) => d1VariantSummary(run, filter),

    figures: (period) => d1Figures(run, period),

    async countDeliveries(day, tallies) {
      await run([COUNT_DELIVERIES, day, JSON.stringify(tallies)]);
    },

    // Figures and summary are read from the records themselves: there are no counts that could be wrong.
    uncountedDays: async () => [],

    async recountPending() {},

    removeLatecomers: () => d1RemoveLatecomers(run),

    planPurge: (days) => d1PlanPurge(run, days),

    shareBefore: (before) => d1ShareBefore(run, before),

    purgeRecords: (before, limit) => d1PurgeRecords(run, before, limit),

    purgeRemains: (before) => d1PurgeRemains(run, before),

    async ping() {
      await run(['select 1 as one from consent_events limit 1']);
      return [];
    },

    async close() {},
  };
}

/** SQLite has no times and no JSON values: both as texts. */
function toD1Row(event: ConsentEvent, position: number, noticeHash: string) {
  return {
    ...toRow(event, position, noticeHash),
    occurred_at: new Date(event.occurredAt).toISOString(),
    choices: JSON.stringify(event.choices),
    previous: event.previous && JSON.stringify(event.previous),
  };
}
