// Gives records back a page at a time, and the notices behind those of one consent, each once; whatever SQL the database speaks.
import type { Row } from './database.ts';
import type { RecordFilter } from './record-filter.ts';
import { type ProvenRecord, type ShownNotice, type StoredRecord, toRecord } from './stored-record.ts';

/** A record takes some hundred bytes, five thousand at most. */
export const RECORDS_AT_ONCE = 1000;

/** Anyone can post a notice of their own with each decision, so not even their names are read all at once. */
export const NAMES_AT_ONCE = 500;

/** One may have 60 KB. */
const NOTICES_AT_ONCE = 8;

/** How a database is asked. */
export interface ReadQueries {
  /**
   * The first `RECORDS_AT_ONCE` records behind that one, by time of receipt, position, consent and event: `RECORD_COLUMNS`
   * and the position.
   */
  records(filter: RecordFilter, last: Row | undefined): Promise<readonly Row[]>;
  /** The first `NAMES_AT_ONCE` hashes of notices behind that one, in order, each with a locale that it was shown with. */
  noticeNames(consentId: string, last: string): Promise<readonly Row[]>;
  /** The hashes and texts of those that are there. */
  noticeTexts(hashes: readonly string[]): Promise<readonly Row[]>;
}

/** See `Store.records`. */
export async function* readRecords(
  queries: ReadQueries,
  filter: RecordFilter,
): AsyncGenerator<readonly StoredRecord[]> {
  let last: Row | undefined;
  do {
    const rows = await queries.records(filter, last);
    last = rows.length === RECORDS_AT_ONCE ? rows.at(-1) : undefined;
    if (rows.length) yield rows.map(toRecord);
  } while (last);
}

/** See `Store.noticesOf`. */
export async function* readNotices(queries: ReadQueries, consentId: string): AsyncGenerator<readonly ShownNotice[]> {
  for (let last = ''; ; ) {
    const names = await queries.noticeNames(consentId, last);
    for (let start = 0; start < names.length; start += NOTICES_AT_ONCE) {
      const some = names.slice(start, start + NOTICES_AT_ONCE);
      const found = await queries.noticeTexts(some.map(({ hash }) => String(hash)));
      const texts = new Map(found.map(({ hash, notice }) => [hash, String(notice)]));
      yield some.map(({ hash, locale }) => ({
        hash: String(hash),
        locale: String(locale),
        text: texts.get(hash) ?? null,
      }));
    }
    if (!names.length) return;
    last = String(names.at(-1)?.hash);
  }
}

/** See `Store.history`. */
export async function readHistory(queries: ReadQueries, consentId: string): Promise<readonly ProvenRecord[]> {
  const notices = new Map<string, ProvenRecord['notice']>();
  for await (const page of readNotices(queries, consentId))
    for (const { hash, text } of page) notices.set(hash, text === null ? null : JSON.parse(text));
  const records: ProvenRecord[] = [];
  for await (const page of readRecords(queries, { consentId }))
    for (const record of page) records.push({ ...record, notice: notices.get(record.noticeHash) ?? null });
  return records;
}
