// Gives records back: one visitor's with their notices, or all that fit a filter, a page at a time.
import type { Query, Row } from './database.ts';
import { type RecordFilter, whereClause } from './record-filter.ts';
import { type ProvenRecord, RECORD_COLUMNS, type StoredRecord, toProvenRecord, toRecord } from './stored-record.ts';

const PAGE_SIZE = 1000;

const HISTORY = `select ${RECORD_COLUMNS}, n.notice from consent_events e left join consent_notices n on n.hash = e.notice_hash
where e.consent_id = $1::uuid order by e.received_at, e.position, e.event_id`;

/** See `Store.history`. */
export async function readHistory(query: Query, consentId: string): Promise<readonly ProvenRecord[]> {
  return (await query(HISTORY, consentId)).map(toProvenRecord);
}

/** See `Store.records`. */
export async function* readRecords(query: Query, filter: RecordFilter): AsyncGenerator<readonly StoredRecord[]> {
  let last: Row | undefined;
  do {
    const params: unknown[] = [];
    const where = last ? behind(last, filter, params) : whereClause(filter, params);
    const rows = await query(
      `select ${RECORD_COLUMNS}, e.position from consent_events e ${where}
order by e.received_at, e.position, e.consent_id, e.event_id limit ${PAGE_SIZE}`,
      ...params,
    );
    last = rows.length === PAGE_SIZE ? rows.at(-1) : undefined;
    if (rows.length) yield rows.map(toRecord);
  } while (last);
}

/** Keyset pagination: a page costs the same wherever it lies, which `offset` would not give. */
function behind(last: Row, filter: RecordFilter, params: unknown[]): string {
  const from = toRecord(last).receivedAt;
  const where = whereClause({ ...filter, from }, params);
  const values = [from, last.position, last.consent_id, last.event_id].map((value) => `$${params.push(value)}`);
  const [at, position, consentId, eventId] = values;
  return `${where} and (e.received_at, e.position, e.consent_id, e.event_id)
  > (${at}::timestamptz, ${position}::int, ${consentId}::uuid, ${eventId}::uuid)`;
}
