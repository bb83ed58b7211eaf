// Whole consents, one after the other, with their notices: for exports in which a consent is one thing.
import { bucketOf } from './buckets.ts';
import type { Database, Row } from './database.ts';
import { type RecordFilter, whereClause } from './record-filter.ts';
import { type ProvenRecord, RECORD_COLUMNS, toRecord } from './stored-record.ts';

const IDS = 500;

/** How many records are read at once, unless one consent alone has more. */
const ROWS = 2000;

/** Each notice is read once and kept, because records share a few. */
const MAX_NOTICES = 1000;

type Notices = Map<string, ProvenRecord['notice']>;

/** Those that have a record which fits; each with all its records, oldest first. */
export async function* readConsents(database: Database, filter: RecordFilter): AsyncGenerator<readonly ProvenRecord[]> {
  const notices: Notices = new Map();
  for (let last: Row | undefined, more = true; more; ) {
    const params: unknown[] = [];
    const where = whereClause(filter, params);
    const { rows: found } = await database.query(
      `select c.bucket, c.consent_id, count(*)::int as records from consent_events c
join (select distinct e.bucket, e.consent_id from consent_events e ${where} ${last ? behind(last, where, params) : ''}
  order by 1, 2 limit ${IDS}) f on c.bucket = f.bucket and c.consent_id = f.consent_id
group by 1, 2 order by 1, 2`,
      params,
    );
    for (const ids of together(found)) yield* consentsOf(database, ids, notices);
    last = found.at(-1);
    more = found.length === IDS;
  }
}

/** Keyset pagination, in the order of the key. */
function behind({ bucket, consent_id: consentId }: Row, where: string, params: unknown[]): string {
  return `${where ? 'and' : 'where'} (e.bucket, e.consent_id) > ($${params.push(bucket)}::int, $${params.push(consentId)}::uuid)`;
}

/** Consents that are read in one query. */
function together(found: readonly Row[]): readonly (readonly string[])[] {
  const batches: string[][] = [];
  let rows = ROWS;
  for (const { consent_id: id, records } of found) {
    rows += Number(records);
    if (rows > ROWS) {
      batches.push([]);
      rows = Number(records);
    }
    batches.at(-1)?.push(String(id));
  }
  return batches;
}

async function* consentsOf(database: Database, ids: readonly string[], notices: Notices) {
  const { rows } = await database.query(
    `select ${RECORD_COLUMNS} from consent_events e where e.bucket = any($2::int[])
  and e.consent_id = any($1::uuid[]) order by e.bucket, e.consent_id, e.received_at, e.position, e.event_id`,
    [ids, [...new Set(ids.map(bucketOf))]],
  );
  let records: ProvenRecord[] = [];
  for (const row of rows) {
    const record = { ...toRecord(row), notice: await noticeOf(database, String(row.notice_hash), notices) };
    if (records[0] && records[0].consentId !== record.consentId) {
      yield records;
      records = [];
    }
    records.push(record);
  }
  if (records.length) yield records;
}

async function noticeOf(database: Database, hash: string, notices: Notices): Promise<ProvenRecord['notice']> {
  const known = notices.get(hash);
  if (known !== undefined) return known;
  const [row] = (await database.query('select notice from consent_notices where hash = $1', [hash])).rows;
  const notice = row ? JSON.parse(String(row.notice)) : null;
  if (notices.size >= MAX_NOTICES) notices.clear();
  notices.set(hash, notice);
  return notice;
}
