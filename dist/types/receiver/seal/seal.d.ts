import type { StoredRecord } from '../store/stored-record.js';
export interface SealStatement {
    /** `YYYY-MM-DD`, UTC. */
    readonly day: string;
    /** How many leaves. */
    readonly size: number;
    /** Of the Merkle tree: 64 hexadecimal digits, as all hashes here. */
    readonly root: string;
    /** The seal of the day before; `null` for the first. */
    readonly previous: string | null;
}
export interface Seal extends SealStatement {
    readonly seal: string;
}
/** In what is hashed, so that it can be taken for nothing else, and of no other form. */
export declare const SEAL_TYPE = "consent-gate/seal/1";
export declare const sealHash: ({ day, size, root, previous }: SealStatement) => string;
/** @param salt in hexadecimal digits */
export declare const recordLeaf: (record: StoredRecord, salt: string) => Buffer;
export declare const dayAfter: (day: string) => string;
export declare const dayBefore: (day: string) => string;
