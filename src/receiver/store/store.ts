// Everything the receiver asks of its database, in one SQL that PGlite and PostgreSQL share.
import type { ConsentEvent } from '../../core/event.ts';
import { COUNTED_COLUMNS, counted, PURGE_SUMMARIES } from './daily-summaries.ts';
import type { Database, Row } from './database.ts';
import { COUNT_DELIVERIES, type DeliveryTally } from './delivery-counts.ts';
import { type Figures, type Period, readFigures } from './figures.ts';
import { createNoticeKeeper } from './notice-keeper.ts';
import { type RecordFilter, whereClause } from './record-filter.ts';
import { migrate } from './schema.ts';
import { type ProvenRecord, RECORD_COLUMNS, type StoredRecord, toProvenRecord, toRecord } from './stored-record.ts';
import { type DayCount, summary } from './summary.ts';

export interface Store {
  /**
   * Keeps events; resolves after the commit. For each event, in order: whether it is new. An event that is here already,
   * or whose consent was erased, changes nothing. An `erase` event removes its consent's records and stays as a bare mark.
   */
  append(events: readonly ConsentEvent[]): Promise<readonly boolean[]>;
  /** One visitor's records in the order of receipt, whatever their clock said. Empty for an id that nobody has. */
  history(consentId: string): Promise<readonly ProvenRecord[]>;
  /** Removes a visitor's records for good; resolves to their number. */
  erase(consentId: string): Promise<number>;
  /** Records in the order of receipt, those of one visitor in the order of their decisions; a page at a time; memory holds one page whatever their number. */
  records(filter: RecordFilter): AsyncIterable<readonly StoredRecord[]>;
  /** The exact JSON text of a notice; `null` where the hash is not known. */
  notice(hash: string): Promise<string | null>;
  /** Read from the counts a day, unless the filter names a consent or a part of a day. */
  summary(filter: RecordFilter): Promise<readonly DayCount[]>;
  /** What the dashboard shows of these days; the number of rows read does not depend on that of the records. */
  figures(period: Period): Promise<Figures>;
  /** Adds to what is known of a day's deliveries. @param day `YYYY-MM-DD`, UTC */
  countDeliveries(day: string, tallies: readonly DeliveryTally[]): Promise<void>;
  /** Removes at most `limit` records received before that time (ISO 8601); resolves to their number. */
  purgeRecords(before: string, limit: number): Promise<number>;
  /** Once no such record is left: the marks of old erasures, and notices that nothing names any more. */
  purgeRemains(before: string): Promise<void>;
  /** Resolves where the database answers and its tables are there. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

// One parameter carries the whole batch, so that the statement is the same for one row and for a thousand. In key order,
// because two receivers that insert the same rows in different orders would wait for each other.
const INSERT_EVENTS = counted(
  `insert into consent_events (consent_id, event_id, occurred_at, action, surface, choices, previous,
  policy_version, locale, page, global_privacy_control, notice_hash, version, position)
select g.consent_id, g.event_id, g.occurred_at, g.action, g.surface, g.choices, g.previous,
  g.policy_version, g.locale, g.page, g.global_privacy_control, g.notice_hash, g.version, g.position
from json_to_recordset($1::json) as g(consent_id uuid, event_id uuid, occurred_at timestamptz, action text, surface text,
  choices jsonb, previous jsonb, policy_version text, locale text, page text, global_privacy_control boolean,
  notice_hash text, version text, position int)
where not exists (select 1 from consent_erasures x where x.consent_id = g.consent_id)
order by g.consent_id, g.event_id, g.position
on conflict (consent_id, event_id) do nothing
returning position, ${COUNTED_COLUMNS}`,
  '',
  // One short text, because a row for each would cost both sides more than telling them apart is worth.
  "string_agg(position::text, ' ') as fresh",
);

const MARK_ERASED = `insert into consent_erasures (consent_id)
select distinct g::uuid from json_array_elements_text($1::json) as g order by 1
on conflict (consent_id) do nothing returning consent_id`;

const DELETE_ERASED = counted(
  `delete from consent_events
where consent_id in (select g::uuid from json_array_elements_text($1::json) as g) returning ${COUNTED_COLUMNS}`,
  '-',
  '1',
);

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

const PAGE_SIZE = 1000;

/** Creates or updates the tables where needed, then gives the store. */
export async function openStore(database: Database): Promise<Store> {
  await migrate(database);
  return createStore(database);
}

/** A store on tables that are there already (`migrate`, or `consent-gate migrate`): no statement runs before the first use. */
export function createStore(database: Database): Store {
  const keepNotices = createNoticeKeeper(database);
  const query = async (text: string, ...params: unknown[]) => (await database.query(text, params)).rows;

  /** The mark comes first: should this stop half-way, the sender has no answer and sends again. */
  async function eraseAll(consentIds: readonly string[]): Promise<{ marked: Set<unknown>; removed: number }> {
    const ids = JSON.stringify(consentIds);
    const marked = await query(MARK_ERASED, ids);
    const removed = await query(DELETE_ERASED, ids);
    return { marked: new Set(marked.map((row) => row.consent_id)), removed: removed.length };
  }

  /** The places, among these decisions, of those that were not here before. */
  async function insert(decisions: readonly ConsentEvent[]): Promise<ReadonlySet<number>> {
    const hashes = await keepNotices(decisions.map(({ notice }) => notice));
    const rows = decisions.map((event, index) => toRow(event, index, hashes[index] ?? ''));
    const [row] = await query(INSERT_EVENTS, JSON.stringify(rows));
    return new Set(row?.fresh ? String(row.fresh).split(' ').map(Number) : []);
  }

  return {
    async append(events) {
      const decisions = events.filter(({ action }) => action !== 'erase');
      const erasures = events.filter(({ action }) => action === 'erase');
      const fresh = decisions.length ? await insert(decisions) : null;
      const { marked } = erasures.length
        ? await eraseAll(erasures.map(({ consentId }) => consentId))
        : { marked: null };
      let position = 0;
      // `delete` answers true once: of two equal erasures in one batch, the first is the new one.
      return events.map(({ action, consentId }) =>
        action === 'erase' ? (marked?.delete(consentId) ?? false) : (fresh?.has(position++) ?? false),
      );
    },

    async history(consentId) {
      const rows = await query(
        `select ${RECORD_COLUMNS}, n.notice from consent_events e left join consent_notices n on n.hash = e.notice_hash
where e.consent_id = $1::uuid order by e.received_at, e.position, e.event_id`,
        consentId,
      );
      return rows.map(toProvenRecord);
    },

    erase: async (consentId) => (await eraseAll([consentId])).removed,

    async *records(filter) {
      let last: Row | undefined;
      do {
        const params: unknown[] = [];
        const from = last && toRecord(last).receivedAt;
        let where = whereClause(from ? { ...filter, from } : filter, params);
        if (last) {
          const values = [from, last.position, last.consent_id, last.event_id].map((value) => `$${params.push(value)}`);
          const [at, position, consentId, eventId] = values;
          where += ` and (e.received_at, e.position, e.consent_id, e.event_id)
  > (${at}::timestamptz, ${position}::int, ${consentId}::uuid, ${eventId}::uuid)`;
        }
        const rows = await query(
          `select ${RECORD_COLUMNS}, e.position from consent_events e ${where}
order by e.received_at, e.position, e.consent_id, e.event_id limit ${PAGE_SIZE}`,
          ...params,
        );
        last = rows.length === PAGE_SIZE ? rows.at(-1) : undefined;
        if (rows.length) yield rows.map(toRecord);
      } while (last);
    },

    async notice(hash) {
      const [row] = await query('select notice from consent_notices where hash = $1', hash);
      return row ? String(row.notice) : null;
    },

    summary: (filter) => summary(query, filter),

    figures: (period) => readFigures(query, period),

    async countDeliveries(day, tallies) {
      await query(COUNT_DELIVERIES, day, JSON.stringify(tallies));
    },

    async purgeRecords(before, limit) {
      return (await query(PURGE_RECORDS, before, limit)).length;
    },

    async purgeRemains(before) {
      await query(PURGE_LATECOMERS);
      await query(PURGE_ERASURES, before);
      await query(PURGE_NOTICES, before);
      for (const statement of PURGE_SUMMARIES) await query(statement, before);
    },

    async ping() {
      await query('select 1 from consent_migrations limit 1');
    },

    async close() {
      await database.close?.();
    },
  };
}

function toRow(event: ConsentEvent, position: number, noticeHash: string) {
  return {
    consent_id: event.consentId,
    event_id: event.eventId,
    occurred_at: event.occurredAt,
    action: event.action,
    surface: event.surface,
    choices: event.choices,
    previous: event.previous,
    policy_version: event.policyVersion,
    locale: event.locale,
    page: event.page,
    global_privacy_control: event.globalPrivacyControl,
    notice_hash: noticeHash,
    version: event.version,
    position,
  };
}
