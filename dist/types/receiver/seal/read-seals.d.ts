import type { Database, Row } from '../store/database.js';
import type { Period } from '../store/figures.js';
import type { Seal } from './seal.js';
export interface KeptSeal extends Seal {
    /** ISO 8601, UTC, by the database's clock. */
    readonly sealedAt: string;
    /** What the time-stamping authority answered (a TimeStampResp of RFC 3161), in Base64. */
    readonly stamp: string | null;
    /** Once no record of the day was left, its leaves went too. */
    readonly emptied: boolean;
}
export declare const SEAL_FIELDS = "to_char(s.day, 'YYYY-MM-DD') as day_text, s.size, s.root, s.previous, s.seal, s.sealed_at,\n  s.stamp, s.emptied_at";
export declare const toSeal: (row: Row) => KeptSeal;
/** Oldest first. @param period days, both included; all where none is given */
export declare function readSeals(database: Database, period?: Period): Promise<readonly KeptSeal[]>;
