import { webcrypto } from 'node:crypto';
import { expect, it } from 'vitest';
import { uuid } from '../../src/recorder/uuid.ts';

const crypto = webcrypto as unknown as Crypto;
/** Every byte the same. */
const fixed = (byte: number) => ({ getRandomValues: (bytes: Uint8Array) => bytes.fill(byte) }) as unknown as Crypto;

it('is a version 4 UUID of RFC 9562, whatever the dice say', () => {
  const VERSION_4 = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;
  for (let byte = 0; byte < 256; byte++) expect(uuid(fixed(byte))).toMatch(VERSION_4);
  for (let count = 0; count < 1000; count++) expect(uuid(crypto)).toMatch(VERSION_4);
});

it('leaves the other bits to chance', () => {
  expect(uuid(fixed(0))).toBe('00000000-0000-4000-8000-000000000000');
  expect(uuid(fixed(255))).toBe('ffffffff-ffff-4fff-bfff-ffffffffffff');
  const variants = new Set(Array.from({ length: 1000 }, () => uuid(crypto)[19]));
  expect([...variants].sort()).toEqual(['8', '9', 'a', 'b']);
});

it('is another one each time', () => {
  expect(new Set(Array.from({ length: 1000 }, () => uuid(crypto))).size).toBe(1000);
});
