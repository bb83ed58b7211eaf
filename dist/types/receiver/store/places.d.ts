import type { Query } from './database.js';
export interface Place {
    /** Citus's number of the machine (a "group" of its replicas); 0 on PostgreSQL. */
    readonly machine: number;
    /** A bucket that lies there: calls of functions are sent to where it is. */
    readonly home: number;
    readonly buckets: readonly number[];
}
export interface Places {
    readonly distributed: boolean;
    readonly all: readonly Place[];
    of(consentId: string): Place;
}
export interface KnownPlaces {
    /** Asks at the first use and, where they may change, every minute. */
    read(): Promise<Places>;
    /** As they were read last. */
    readonly last: Places;
}
/** @param onSpread told of the places where there are several */
export declare function createPlaces(query: Query, onSpread: (places: Places) => void): KnownPlaces;
/** Whether the records lie on several machines. */
export declare const isDistributed: (query: Query) => Promise<boolean>;
/** What is to be done with each of these, apart by where it is done. */
export declare function byPlace<Item>(items: readonly Item[], consentIdOf: (item: Item) => string, places: Places): ReadonlyMap<Place, readonly Item[]>;
