// The trees, against the values that Certificate Transparency's own implementations test with, and by every shape of tree.
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../src/receiver/seal/canonical-json.ts';
import { leafHash, merklePath, merkleRoot, rootOfPath } from '../../../src/receiver/seal/merkle.ts';

const NO_SALT = Buffer.alloc(0);
const leafOf = (hex: string) =>
  createHash('sha256')
    .update(Buffer.from([0]))
    .update(Buffer.from(hex, 'hex'))
    .digest();

/** The inputs of the test vectors of RFC 6962's reference implementation. */
const INPUTS = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
const ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

describe('a tree', () => {
  it.each(ROOTS.map((root, size) => [size, root]))('of %i leaves has the root that others compute', (size, root) => {
    const leaves = Buffer.concat(INPUTS.slice(0, size as number).map(leafOf));
    expect(merkleRoot(leaves).toString('hex')).toBe(root);
  });

  it('is proved by each leaf and its path, and by no other leaf, place or size', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 70 }), fc.nat(), (size, any) => {
        const hashes = Array.from({ length: size }, (_, index) => leafHash(NO_SALT, `${index}`));
        const leaves = Buffer.concat(hashes);
        const root = merkleRoot(leaves);
        const index = any % size;
        const path = merklePath(leaves, index);
        const from = (leaf: Buffer, place = index, of = size) =>
          rootOfPath(leaf, place, of, path)?.equals(root) ?? false;
        expect(from(hashes[index] ?? NO_SALT)).toBe(true);
        expect(from(leafHash(NO_SALT, 'other'))).toBe(false);
        if (size > 1) expect(from(hashes[index] ?? NO_SALT, (index + 1) % size)).toBe(false);
        expect(from(hashes[index] ?? NO_SALT, index, size * 4)).toBe(false);
      }),
    );
  });

  it('takes no node for a leaf', () => {
    const [a, b] = [leafHash(NO_SALT, 'a'), leafHash(NO_SALT, 'b')];
    const node = merkleRoot(Buffer.concat([a, b]));
    expect(leafHash(NO_SALT, Buffer.concat([a, b]).toString('latin1')).equals(node)).toBe(false);
    expect(merkleRoot(node).equals(node)).toBe(true);
    expect(rootOfPath(node, 0, 2, [])).toBeNull();
  });
});

describe('canonical JSON', () => {
  it('sorts names by UTF-16 code units and writes texts as RFC 8785 does', () => {
    expect(
      canonicalJson({ '\u20ac': '1', '\r': '2', '\ufb33': '3', 1: '4', '\u{1f600}': '5', '\u0080': '6', ö: '7' }),
    ).toBe('{"\\r":"2","1":"4","\u0080":"6","ö":"7","€":"1","😀":"5","\ufb33":"3"}');
    expect(canonicalJson({ b: [true, null, 3], a: { d: '"\\\u000f', c: undefined } })).toBe(
      '{"a":{"d":"\\"\\\\\\u000f"},"b":[true,null,3]}',
    );
  });
});
