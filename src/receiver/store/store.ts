// Everything the receiver asks of its database, in one SQL that PGlite and PostgreSQL share.
import type { ConsentEvent } from '../../core/event.ts';
import type { Database, Query } from './database.ts';
import { COUNT_DELIVERIES, type DeliveryTally } from './delivery-counts.ts';
import { eraseConsents } from './erase-consents.ts';
import { type Figures, type Period, readFigures } from './figures.ts';
import { insertDecisions } from './insert-decisions.ts';
import { createNoticeKeeper } from './notice-keeper.ts';
import { purgeRecords, purgeRemains } from './purge-records.ts';
import { readHistory, readRecords } from './read-records.ts';
import type { RecordFilter } from './record-filter.ts';
import { migrate } from './schema.ts';
import type { ProvenRecord, StoredRecord } from './stored-record.ts';
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
  /**
   * Records in the order of receipt, those of one visitor in the order of their decisions. One page is in memory at a time,
   * however many there are.
   */
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

/** Creates or updates the tables where needed, then gives the store. */
export async function openStore(database: Database): Promise<Store> {
  await migrate(database);
  return createStore(database);
}

/** A store on tables that are there already (`migrate`, or `consent-gate migrate`): no statement runs before the first use. */
export function createStore(database: Database): Store {
  const keepNotices = createNoticeKeeper(database);
  const query: Query = async (text, ...params) => (await database.query(text, params)).rows;

  return {
    async append(events) {
      const decisions = events.filter(({ action }) => action !== 'erase');
      const erasures = events.filter(({ action }) => action === 'erase');
      const fresh = decisions.length
        ? await insertDecisions(query, decisions, await keepNotices(decisions.map(({ notice }) => notice)))
        : null;
      const marked = erasures.length
        ? (
            await eraseConsents(
              query,
              erasures.map(({ consentId }) => consentId),
            )
          ).marked
        : null;
      let position = 0;
      // `delete` answers true once: of two equal erasures in one batch, the first is the new one.
      return events.map(({ action, consentId }) =>
        action === 'erase' ? (marked?.delete(consentId) ?? false) : (fresh?.has(position++) ?? false),
      );
    },

    history: (consentId) => readHistory(query, consentId),

    erase: async (consentId) => (await eraseConsents(query, [consentId])).removed,

    records: (filter) => readRecords(query, filter),

    async notice(hash) {
      const [row] = await query('select notice from consent_notices where hash = $1', hash);
      return row ? String(row.notice) : null;
    },

    summary: (filter) => summary(query, filter),

    figures: (period) => readFigures(query, period),

    async countDeliveries(day, tallies) {
      await query(COUNT_DELIVERIES, day, JSON.stringify(tallies));
    },

    purgeRecords: (before, limit) => purgeRecords(query, before, limit),

    purgeRemains: (before) => purgeRemains(query, before),

    async ping() {
      await query('select 1 from consent_migrations limit 1');
    },

    async close() {
      await database.close?.();
    },
  };
}
