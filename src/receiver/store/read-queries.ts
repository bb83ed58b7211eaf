// What `read-records.ts` asks, in PostgreSQL's SQL.
import type { Query, Row } from './database.ts';
import { NAMES_AT_ONCE, RECORDS_AT_ONCE, type ReadQueries } from './read-records.ts';
import { OF_CONSENT, type RecordFilter, whereClause } from './record-filter.ts';
import { RECORD_COLUMNS, toRecord } from './stored-record.ts';

const NAMES = `select notice_hash as hash, min(locale) as locale from consent_events e
where ${OF_CONSENT('$1')} and notice_hash > $2 group by 1 order by 1 limit ${NAMES_AT_ONCE}`;

const TEXTS = `select hash, notice from consent_notices
where hash in (select h from json_array_elements_text($1::json) as h)`;

export const readQueries = (query: Query): ReadQueries => ({
  async records(filter, last) {
    const params: unknown[] = [];
    const where = last ? behind(last, filter, params) : whereClause(filter, params);
    return await query(
      `select ${RECORD_COLUMNS}, e.position from consent_events e ${where}
order by e.received_at, e.position, e.consent_id, e.event_id limit ${RECORDS_AT_ONCE}`,
      ...params,
    );
  },
  noticeNames: (consentId, last) => query(NAMES, consentId, last),
  noticeTexts: (hashes) => query(TEXTS, JSON.stringify(hashes)),
});

/** Keyset pagination: a page costs the same wherever it lies, which `offset` would not give. */
function behind(last: Row, filter: RecordFilter, params: unknown[]): string {
  const from = toRecord(last).receivedAt;
  const where = whereClause({ ...filter, from }, params);
  const values = [from, last.position, last.consent_id, last.event_id].map((value) => `$${params.push(value)}`);
  const [at, position, consentId, eventId] = values;
  return `${where} and (e.received_at, e.position, e.consent_id, e.event_id)
  > (${at}::timestamptz, ${position}::int, ${consentId}::uuid, ${eventId}::uuid)`;
}

/** See `Store.count`. */
export async function countRecords(query: Query, consentId: string): Promise<number> {
  const [row] = await query(`select count(*) as count from consent_events e where ${OF_CONSENT('$1')}`, consentId);
  return Number(row?.count ?? 0);
}
