import type { ConsentEvent } from '../../core/event.js';
import type { Database } from './database.js';
import { type DeliveryTally } from './delivery-counts.js';
import { type Figures, type Period } from './figures.js';
import type { RecordFilter } from './record-filter.js';
import type { ProvenRecord, StoredRecord } from './stored-record.js';
import { type DayCount } from './summary.js';
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
export declare function openStore(database: Database): Promise<Store>;
/** A store on tables that are there already (`migrate`, or `consent-gate migrate`): no statement runs before the first use. */
export declare function createStore(database: Database): Store;
