import type { ConsentEvent } from '../../core/event.js';
import type { Database } from './database.js';
import { type DeliveryTally } from './delivery-counts.js';
import { type Figures, type Period } from './figures.js';
import { type PurgePlan, type PurgeShare } from './purge-records.js';
import type { RecordFilter } from './record-filter.js';
import type { ProvenRecord, ShownNotice, StoredRecord } from './stored-record.js';
import { type DayCount } from './summary.js';
import { type VariantCount } from './variant-summary.js';
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
/** A store on a database that speaks PostgreSQL. */
export type SqlStore = Store & {
    readonly database: Database;
};
/** Creates or updates the tables where needed, then gives the store. */
export declare function openStore(database: Database, options?: StoreOptions): Promise<SqlStore>;
/** A store on tables that are there already (`migrate`, or `consent-gate migrate`): no statement runs before the first use. */
export declare function createStore(database: Database, { queued }?: StoreOptions): SqlStore;
