import type { Query } from './database.js';
import { type Places } from './places.js';
/** All that could be seen is erased; what somebody is still storing may come after, and asking again erases it. */
export declare class ErasureUnfinishedError extends Error {
    constructor();
}
export interface Erasure {
    /** The consents that were not erased before. */
    readonly marked: Set<unknown>;
    /** How many records went, by consent. */
    readonly removed: Map<unknown, number>;
    /** Whether nothing can come after. */
    readonly complete: boolean;
}
/** @throws where one of several machines does not answer; those that do have erased what they had */
export declare function eraseConsents(query: Query, places: Places, consentIds: readonly string[]): Promise<Erasure>;
/** Resolves to how many records of erased consents were there all the same, and went. */
export declare function removeLatecomers(query: Query, { all, distributed }: Places): Promise<number>;
