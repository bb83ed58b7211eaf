// What is asked to give records back, in SQLite's SQL: its values in, the same records out as from PostgreSQL.
import type { Row } from '../store/database.ts';
import { NAMES_AT_ONCE, RECORDS_AT_ONCE, type ReadQueries } from '../store/read-records.ts';
import { FILTER_FIELDS, type RecordFilter } from '../store/record-filter.ts';
import { RECORD_COLUMNS } from '../store/stored-record.ts';
import type { Bound, RunAll } from './d1-binding.ts';

const CONDITIONS: { readonly [K in keyof RecordFilter]-?: string } = {
  from: 'e.received_at >= ?',
  to: 'e.received_at < ?',
  consentId: 'e.consent_id = ?',
  action: 'e.action = ?',
  surface: 'e.surface = ?',
  locale: 'e.locale = ?',
  policyVersion: 'e.policy_version = ?',
  variant: 'e.variant = ?',
};

/** Values are bound, never written into the text. */
export function d1Where(filter: RecordFilter): { readonly text: string; readonly values: readonly string[] } {
  const given = FILTER_FIELDS.filter((field) => filter[field] !== undefined);
  return {
    text: given.length ? `where ${given.map((field) => CONDITIONS[field]).join(' and ')}` : '',
    values: given.map((field) => filter[field] ?? ''),
  };
}

/** SQLite has no JSON values and no truth values of its own. */
const typed = (row: Row): Row => ({
  ...row,
  choices: JSON.parse(String(row.choices)),
  previous: row.previous === null ? null : JSON.parse(String(row.previous)),
  global_privacy_control: Boolean(row.global_privacy_control),
});

const NAMES = `select notice_hash as hash, min(locale) as locale from consent_events
where consent_id = ? and notice_hash > ? group by 1 order by 1 limit ${NAMES_AT_ONCE}`;

const TEXTS = 'select hash, notice from consent_notices where hash in (select j.value from json_each(?) j)';

const BEHIND = '(e.received_at, e.position, e.consent_id, e.event_id) > (?, ?, ?, ?)';

export function d1ReadQueries(run: RunAll): ReadQueries {
  const rowsOf = async (statement: Bound) => (await run(statement))[0] ?? [];
  return {
    async records(filter, last) {
      const { text, values } = d1Where(last ? { ...filter, from: String(last.received_at) } : filter);
      const behind = last ? [last.received_at, last.position, last.consent_id, last.event_id] : [];
      const rows = await rowsOf([
        `select ${RECORD_COLUMNS}, e.position from consent_events e ${text} ${last ? `and ${BEHIND}` : ''}
order by e.received_at, e.position, e.consent_id, e.event_id limit ${RECORDS_AT_ONCE}`,
        ...values,
        ...behind,
      ]);
      return rows.map(typed);
    },
    noticeNames: (consentId, last) => rowsOf([NAMES, consentId, last]),
    noticeTexts: (hashes) => rowsOf([TEXTS, JSON.stringify(hashes)]),
  };
}
