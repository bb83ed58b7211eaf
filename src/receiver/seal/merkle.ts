// Merkle trees as RFC 9162 (Certificate Transparency 2.0, section 2.1) has them: leaves and nodes are hashed with different
// first bytes, so that no node can be passed off as a leaf.
import { createHash } from 'node:crypto';

export const HASH_BYTES = 32;
const LEAF = Buffer.from([0]);
const NODE = Buffer.from([1]);

const sha256 = (...parts: readonly (Buffer | string)[]) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

export const leafHash = (salt: Buffer, text: string): Buffer => sha256(LEAF, salt, text);
const nodeHash = (left: Buffer, right: Buffer): Buffer => sha256(NODE, left, right);

/** @param leaves their hashes, one behind the other */
export function merkleRoot(leaves: Buffer): Buffer {
  // Whole subtrees met so far, the largest first: as many as there are ones in the binary form of the number of leaves.
  const trees: { readonly hash: Buffer; readonly size: number }[] = [];
  for (let start = 0; start < leaves.length; start += HASH_BYTES) {
    let hash = leaves.subarray(start, start + HASH_BYTES);
    let size = 1;
    for (let last = trees.at(-1); last?.size === size; last = trees.at(-1)) {
      hash = nodeHash(last.hash, hash);
      size *= 2;
      trees.pop();
    }
    trees.push({ hash, size });
  }
  const last = trees.pop();
  return last ? trees.reduceRight((right, { hash }) => nodeHash(hash, right), last.hash) : sha256('');
}

/** The hashes beside the way from a leaf to the root, lowest first: with them the leaf alone gives the root. */
export function merklePath(leaves: Buffer, index: number): readonly Buffer[] {
  const size = leaves.length / HASH_BYTES;
  if (size <= 1) return [];
  const split = halfOf(size);
  const [left, right] = [leaves.subarray(0, split * HASH_BYTES), leaves.subarray(split * HASH_BYTES)];
  return index < split
    ? [...merklePath(left, index), merkleRoot(right)]
    : [...merklePath(right, index - split), merkleRoot(left)];
}

/** The root that a leaf and its path lead to; `null` where the path is of no leaf at that place. */
export function rootOfPath(leaf: Buffer, index: number, size: number, path: readonly Buffer[]): Buffer | null {
  if (size <= 1) return index === 0 && size === 1 && !path.length ? leaf : null;
  const sibling = path.at(-1);
  if (!sibling) return null;
  const split = halfOf(size);
  const onLeft = index < split;
  const below = rootOfPath(leaf, onLeft ? index : index - split, onLeft ? split : size - split, path.slice(0, -1));
  return below && (onLeft ? nodeHash(below, sibling) : nodeHash(sibling, below));
}

/** The largest power of two that is smaller. */
const halfOf = (size: number) => 2 ** Math.ceil(Math.log2(size) - 1);
