// All that is needed to prove what is sealed, without the database: one JSON object a line. `check-evidence.ts` reads it, and
// the guide's page on sealed records says how to check it without us.
import type { Database, Row } from '../store/database.ts';
import { OF_CONSENT } from '../store/record-filter.ts';
import { RECORD_COLUMNS, type StoredRecord, toRecord } from '../store/stored-record.ts';
import { HASH_BYTES, merklePath } from './merkle.ts';
import { readLeaves } from './read-leaves.ts';
import { type KeptSeal, readSeals } from './read-seals.ts';
import { dayAfter, dayBefore } from './seal.ts';

export const EVIDENCE_TYPE = 'consent-gate/evidence/1';

/** Where a record lies among the leaves. */
export interface SealedAt {
  readonly day: string;
  readonly leaf: number;
  /** Random, 64 hexadecimal digits: without it the leaf says nothing of its record. */
  readonly salt: string;
  /** In the evidence of one consent: the hashes beside its way to the root, lowest first. */
  readonly path?: readonly string[];
}

export type EvidenceLine =
  /** First. `of`: one consent, or all (`null`). */
  | { readonly evidence: typeof EVIDENCE_TYPE; readonly of: string | null; readonly madeAt: string }
  /** All seals, in order, then the days. */
  | { readonly seal: KeptSeal }
  | { readonly leaves: { readonly day: string; readonly hashes: string } }
  | { readonly record: StoredRecord; readonly sealed: SealedAt | null }
  /** Of a day, after its records: leaves whose records were erased or are past their time. */
  | { readonly gone: { readonly day: string; readonly leaves: readonly number[] } }
  | { readonly dayEnds: string; readonly emptied: boolean }
  | { readonly notice: { readonly hash: string; readonly text: string } }
  /** Last, so that nothing can be cut off unseen. */
  | { readonly ends: typeof EVIDENCE_TYPE };

const PAGE = 1000;

/** In characters. */
const WRITTEN_AT_ONCE = 65_536;

const FIELDS = `${RECORD_COLUMNS}, e.position, e.leaf, e.salt, to_char(e.seal_day, 'YYYY-MM-DD') as sealed_day`;
const ORDER = 'e.received_at, e.position, e.consent_id, e.event_id';

/** @param consentId `null` for all */
export async function* evidence(
  database: Database,
  consentId: string | null,
  madeAt: string,
): AsyncGenerator<EvidenceLine> {
  const seals = await readSeals(database);
  yield { evidence: EVIDENCE_TYPE, of: consentId, madeAt };
  for (const seal of seals) yield { seal };
  const found = consentId === null ? ofAll(database, seals) : ofOne(database, consentId);
  const notices = new Set<string>();
  for await (const line of found) {
    if ('record' in line) notices.add(line.record.noticeHash);
    yield line;
  }
  for (const hash of notices) {
    const [row] = (await database.query('select notice from consent_notices where hash = $1', [hash])).rows;
    if (row) yield { notice: { hash, text: String(row.notice) } };
  }
  yield { ends: EVIDENCE_TYPE };
}

/** As it is written into a file. */
export async function* evidenceText(lines: AsyncIterable<EvidenceLine>): AsyncGenerator<string> {
  let text = '';
  for await (const line of lines) {
    text += `${JSON.stringify(line)}\n`;
    if (text.length < WRITTEN_AT_ONCE) continue;
    yield text;
    text = '';
  }
  yield text;
}

async function* ofOne(database: Database, consentId: string): AsyncGenerator<EvidenceLine> {
  const days = new Map<string, Buffer>();
  for await (const row of pages(database, OF_CONSENT('$1'), [consentId])) {
    const sealed = sealedAt(row);
    if (sealed && !days.has(sealed.day)) days.set(sealed.day, await readLeaves(database, sealed.day));
    const leaves = sealed && days.get(sealed.day);
    const inside = sealed && leaves && sealed.leaf < leaves.length / HASH_BYTES;
    const path = inside ? merklePath(leaves, sealed.leaf).map((hash) => hash.toString('hex')) : [];
    yield { record: toRecord(row), sealed: sealed && { ...sealed, path } };
  }
}

async function* ofAll(database: Database, seals: readonly KeptSeal[]): AsyncGenerator<EvidenceLine> {
  const [first, last] = [seals[0]?.day, seals.at(-1)?.day];
  if (!first || !last) return;
  for (const { day } of seals) yield* ofDay(database, day, day === first);
  // What no day has claimed: not sealed although its day was, or with a time of receipt that is not of its day.
  const stray = `e.received_at < $1::timestamptz and e.seal_day is null
    or not exists (select 1 from consent_seals s where s.day = e.seal_day) and e.seal_day is not null
    or e.seal_day <= $2::date and (e.received_at >= (e.seal_day + 1)::timestamp at time zone 'UTC'
      or e.seal_day > $3::date and e.received_at < (e.seal_day - 1)::timestamp at time zone 'UTC')`;
  for await (const row of pages(database, `(${stray})`, [`${dayAfter(last)}T00:00Z`, last, first]))
    yield { record: toRecord(row), sealed: sealedAt(row) };
}

async function* ofDay(database: Database, day: string, isFirst: boolean): AsyncGenerator<EvidenceLine> {
  const leaves = await readLeaves(database, day);
  yield { leaves: { day, hashes: leaves.toString('base64') } };
  const since = isFirst ? '-infinity' : `${dayBefore(day)}T00:00Z`;
  const within = 'e.seal_day = $1::date and e.received_at >= $2::timestamptz and e.received_at < $3::timestamptz';
  for await (const row of pages(database, within, [day, since, `${dayAfter(day)}T00:00Z`]))
    yield { record: toRecord(row), sealed: sealedAt(row) };
  // After the records: one that is erased meanwhile must be in either.
  const { rows: gone } = await database.query(
    'select leaf from consent_gone_leaves where day = $1::date order by leaf',
    [day],
  );
  yield { gone: { day, leaves: gone.map(({ leaf }) => Number(leaf)) } };
  const [seal] = (await database.query('select emptied_at from consent_seals where day = $1::date', [day])).rows;
  yield { dayEnds: day, emptied: Boolean(seal?.emptied_at) };
}

const sealedAt = (row: Row): SealedAt | null =>
  row.sealed_day === null ? null : { day: String(row.sealed_day), leaf: Number(row.leaf), salt: String(row.salt) };

/** Keyset pagination, as in the store. */
async function* pages(database: Database, where: string, params: readonly unknown[]): AsyncGenerator<Row> {
  for (let last: Row | undefined, more = true; more; ) {
    const values = [...params];
    // The first comparison is what the index can use.
    const behind = last
      ? `and e.received_at >= $${values.push(last.received_at)}::timestamptz and (${ORDER}) > (${[
          last.received_at,
          last.position,
          last.consent_id,
          last.event_id,
        ]
          .map((value, index) => `$${values.push(value)}::${['timestamptz', 'int', 'uuid', 'uuid'][index]}`)
          .join(', ')})`
      : '';
    const { rows } = await database.query(
      `select ${FIELDS} from consent_events e where ${where} ${behind} order by ${ORDER} limit ${PAGE}`,
      values,
    );
    yield* rows;
    last = rows.at(-1);
    more = rows.length === PAGE;
  }
}
