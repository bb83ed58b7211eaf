// Everything the receiver asks of its database, in one SQL that PGlite and PostgreSQL share.
import type { ConsentEvent } from '../../core/event.ts';
import { recountPending, uncountedDays } from './daily-summaries.ts';
import type { Database, Query } from './database.ts';
import { COUNT_DELIVERIES, type DeliveryTally } from './delivery-counts.ts';
import { eraseConsents, removeLatecomers } from './erase-consents.ts';
import { createEraser } from './erase-together.ts';
import { type Figures, type Period, readFigures } from './figures.ts';
import { inTurn } from './in-turn.ts';
import { insertDecisions } from './insert-decisions.ts';
import { createNoticeKeeper } from './notice-keeper.ts';
import { pingPlaces } from './ping-places.ts';
import { createPlaces } from './places.ts';
import {
  type PurgePlan,
  type PurgeShare,
  planPurge,
  purgeRecords,
  purgeRemains,
  shareBefore,
} from './purge-records.ts';
import { countRecords, readQueries } from './read-queries.ts';
import { readHistory, readNotices, readRecords } from './read-records.ts';
import type { RecordFilter } from './record-filter.ts';
import { migrateTables } from './schema.ts';
import { sortEvents } from './sort-events.ts';
import type { ProvenRecord, ShownNotice, StoredRecord } from './stored-record.ts';
import { type DayCount, summary } from './summary.ts';
import { type VariantCount, variantSummary } from './variant-summary.ts';

export interface StoreOptions {
  /** Whether new decisions are queued for the owner's server, which a webhook tells. @default false */
  readonly queued?: boolean;
}

export interface Store {
  /**
   * Keeps events; resolves after the commit. For each event, in order: whether it is new. An event that is here already,
   * or whose consent was erased, changes nothing. An `erase` event removes its consent's records and stays as a bare mark.
   */
  append(events: readonly ConsentEvent[]): Promise<readonly boolean[]>;
  /**
   * One visitor's records in the order of receipt, whatever their clock said, with their notices. Empty for an id that nobody
   * has. All of it is in memory at once: `records`, `count` and `noticesOf` give any number, for ids that anyone may have used.
   */
  history(consentId: string): Promise<readonly ProvenRecord[]>;
  /** How many records a visitor has. */
  count(consentId: string): Promise<number>;
  /** The notices behind a visitor's records, each once, in the order of their hashes; a few are in memory at a time. */
  noticesOf(consentId: string): AsyncIterable<readonly ShownNotice[]>;
  /**
   * Removes a visitor's records for good; resolves to their number once nothing can come after.
   * @throws {ErasureUnfinishedError} where somebody has been storing for seconds: what is there is gone, ask again for the rest
   */
  erase(consentId: string): Promise<number>;
  /**
   * Records in the order of receipt, those of one visitor in the order of their decisions. One page is in memory at a time,
   * however many there are.
   */
  records(filter: RecordFilter): AsyncIterable<readonly StoredRecord[]>;
  /** The exact JSON text of a notice; `null` where the hash is not known. */
  notice(hash: string): Promise<string | null>;
  /** Read from the counts a day, unless the filter names a consent, a variant or a part of a day. */
  summary(filter: RecordFilter): Promise<readonly DayCount[]>;
  /** Those of pages that named a variant, by it. */
  variantSummary(filter: RecordFilter): Promise<readonly VariantCount[]>;
  /** What the dashboard shows of these days; the number of rows read does not depend on that of the records. */
  figures(period: Period): Promise<Figures>;
  /** Adds to what is known of a day's deliveries. @param day `YYYY-MM-DD`, UTC */
  countDeliveries(day: string, tallies: readonly DeliveryTally[]): Promise<void>;
  /** The days, `YYYY-MM-DD`, whose counts are not known to be what the records say: a recount has not reached its end. */
  uncountedDays(): Promise<readonly string[]>;
  /** Counts these days. */
  recountPending(): Promise<void>;
  /** Removes records of erased consents that were being stored while they were erased; resolves to their number. */
  removeLatecomers(): Promise<number>;
  /** What a purge of records older than so many days would go by. */
  planPurge(days: number): Promise<PurgePlan>;
  /** How much was received before that time; reads all records. */
  shareBefore(before: string): Promise<PurgeShare>;
  /** Removes at most `limit` records received before that time (ISO 8601); resolves to their number. */
  purgeRecords(before: string, limit: number): Promise<number>;
  /** Once no such record is left: the marks of old erasures, and notices that nothing names any more. */
  purgeRemains(before: string): Promise<void>;
  /** What lies beneath, for what is done beside answering: seals, a webhook. Absent where a store is no PostgreSQL. */
  readonly database?: Database;
  /**
   * Resolves where the database answers and its tables are there; of several machines, to the numbers of those that do not
   * answer while others do.
   */
  ping(): Promise<readonly number[]>;
  /**
   * The number of the machine that keeps a consent, as far as is known: events of one are stored in one transaction. Absent or
   * undefined where there is but one.
   */
  machineOf?(consentId: string): number | undefined;
  close(): Promise<void>;
}

/** What `openPostgres` has; as many more for each further machine, so that one which does not answer cannot hold them all. */
const CONNECTIONS = 4;

/** The others are left for what comes in. */
const READING = { atOnce: 2, mostWaiting: 200 };

/** A store on a database that speaks PostgreSQL. */
export type SqlStore = Store & { readonly database: Database };

/** Creates or updates the tables where needed, then gives the store. */
export async function openStore(database: Database, options?: StoreOptions): Promise<SqlStore> {
  await migrateTables(database);
  // Days that fail stay marked: `uncountedDays` tells them, and whoever opens the store next tries again.
  await recountPending(database).catch(() => {});
  return createStore(database, options);
}

/** A store on tables that are there already (`migrate`, or `consent-gate migrate`): no statement runs before the first use. */
export function createStore(database: Database, { queued = false }: StoreOptions = {}): SqlStore {
  const keepNotices = createNoticeKeeper(database);
  const query: Query = async (text, ...params) => (await database.query(text, params)).rows;
  const read = inTurn(query, READING);
  const pages = readQueries(read);
  const places = createPlaces(query, ({ all }) => database.widen?.(CONNECTIONS * all.length));
  const erase = createEraser(
    async (ids) => eraseConsents(query, await places.read(), ids),
    (consentId) => places.last.of(consentId).machine,
  );

  return {
    database,

    async append(events) {
      const { decisions, erased, answer } = sortEvents(events);
      const fresh = decisions.length
        ? await insertDecisions(query, await places.read(), {
            decisions,
            noticeHashes: await keepNotices(decisions.map(({ notice }) => notice)),
            queued,
          })
        : new Set<number>();
      const marked = erased.length ? (await eraseConsents(query, await places.read(), erased)).marked : new Set();
      return answer({ fresh, marked });
    },

    history: (consentId) => readHistory(pages, consentId),

    count: (consentId) => countRecords(read, consentId),

    noticesOf: (consentId) => readNotices(pages, consentId),

    erase,

    records: (filter) => readRecords(pages, filter),

    async notice(hash) {
      const [row] = await read('select notice from consent_notices where hash = $1', hash);
      return row ? String(row.notice) : null;
    },

    summary: (filter) => summary(read, filter),

    variantSummary: (filter) => variantSummary(read, filter),

    figures: (period) => readFigures(read, period),

    async countDeliveries(day, tallies) {
      await query(COUNT_DELIVERIES, day, JSON.stringify(tallies));
    },

    uncountedDays: () => uncountedDays(read),

    recountPending: () => recountPending(database),

    removeLatecomers: async () => removeLatecomers(query, await places.read()),

    planPurge: (days) => planPurge(query, days),

    shareBefore: (before) => shareBefore(query, before),

    purgeRecords: async (before, limit) => purgeRecords(query, await places.read(), before, limit),

    purgeRemains: (before) => purgeRemains(query, before),

    ping: async () => pingPlaces(query, await places.read()),

    machineOf: (consentId) => (places.last.distributed ? places.last.of(consentId).machine : undefined),

    async close() {
      await database.close?.();
    },
  };
}
