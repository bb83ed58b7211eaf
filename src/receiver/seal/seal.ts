// What a seal says: of one day, how many decisions, their root, and the seal of the day before, so that no day can be left
// out. Its hash is the seal.
import { createHash } from 'node:crypto';
import type { StoredRecord } from '../store/stored-record.ts';
import { canonicalJson } from './canonical-json.ts';
import { leafHash } from './merkle.ts';

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
export const SEAL_TYPE = 'consent-gate/seal/1';

export const sealHash = ({ day, size, root, previous }: SealStatement): string =>
  createHash('sha256')
    .update(canonicalJson({ type: SEAL_TYPE, day, size, root, previous }))
    .digest('hex');

/** @param salt in hexadecimal digits */
export const recordLeaf = (record: StoredRecord, salt: string): Buffer =>
  leafHash(Buffer.from(salt, 'hex'), canonicalJson({ ...record }));

const DAY_MS = 86_400_000;

export const dayAfter = (day: string): string => new Date(Date.parse(day) + DAY_MS).toISOString().slice(0, 10);
export const dayBefore = (day: string): string => new Date(Date.parse(day) - DAY_MS).toISOString().slice(0, 10);
