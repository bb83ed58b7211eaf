// The cookie's value: what is written is read back, and anything else is no consent.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkConfig } from '../../src/core/check-config.ts';
import { decodeConsent, encodeConsent } from '../../src/core/codec.ts';
import type { Consent } from '../../src/core/consent.ts';

const CONSENT: Consent = {
  id: '0b7c1c1e-6f0a-4f3e-8a52-3a1b7f1c9d10',
  at: '2026-05-03T10:00:00.000Z',
  policyVersion: '2026-11',
  choices: { analytics: true, marketing: false },
};
const PRINTABLE = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index));
const raw = (value: unknown) => encodeURIComponent(JSON.stringify(value));
const RAW = { v: 1, id: CONSENT.id, at: CONSENT.at, rev: CONSENT.policyVersion, c: CONSENT.choices };

describe('a round trip', () => {
  it('is the form that servers read', () => {
    expect(JSON.parse(decodeURIComponent(encodeConsent(CONSENT)))).toEqual(RAW);
  });

  it.for(PRINTABLE)('keeps %j in a policy version', (character) => {
    const consent = { ...CONSENT, policyVersion: `a${character}b` };
    const value = encodeConsent(consent);
    expect(decodeConsent(value)).toEqual(consent);
    // RFC 6265, 4.1.1: cookie-octet.
    expect(value).toMatch(/^[\x21\x23-\x2b\x2d-\x3a\x3c-\x5b\x5d-\x7e]+$/);
  });

  it.for(['a-b', 'x1', 'constructor', 'tostring', '__proto__', 'ü', 'a;b', 'a,b', 'a"b', 'a\\b', 'a=b', 'a%20b', ' '])(
    'keeps the category %j',
    (category) => {
      const choices = Object.fromEntries([
        ['analytics', true],
        [category, false],
      ]);
      const read = decodeConsent(encodeConsent({ ...CONSENT, choices }));
      expect(Object.entries(read?.choices ?? {})).toEqual(Object.entries(choices));
    },
  );

  it('keeps any consent', () => {
    fc.assert(
      fc.property(
        fc.uuid(),
        fc.date({ min: new Date(0), max: new Date('9999-12-31'), noInvalidDate: true }),
        fc.string({ unit: 'grapheme' }),
        fc.dictionary(fc.string({ unit: 'grapheme' }), fc.boolean()),
        (id, at, policyVersion, choices) => {
          const read = decodeConsent(encodeConsent({ id, at: at.toISOString(), policyVersion, choices }));
          expect(read).toMatchObject({ id, at: at.toISOString(), policyVersion });
          expect(Object.entries(read?.choices ?? {})).toEqual(Object.entries(choices));
        },
      ),
    );
  });

  it('gives no category to the prototype of the choices', () => {
    const read = decodeConsent(raw({ ...RAW, c: JSON.parse('{"__proto__":true,"constructor":true}') }));
    expect(Object.getPrototypeOf(read?.choices ?? {})).toBe(Object.prototype);
    expect(({} as Record<string, unknown>).analytics).toBeUndefined();
  });
});

describe('is no consent:', () => {
  it.for<[string, string]>([
    ['nothing', ''],
    ['a text', 'yes'],
    ['a half-written escape', '%'],
    ['broken UTF-8', '%E0%A4%A'],
    ['a cut-off value', encodeConsent(CONSENT).slice(0, 80)],
    ['JSON null', 'null'],
    ['a number', '1'],
    ['a list', raw([RAW])],
    ['an unknown version', raw({ ...RAW, v: 2 })],
    ['no version', raw({ ...RAW, v: undefined })],
    ['a version as text', raw({ ...RAW, v: '1' })],
    ['no id', raw({ ...RAW, id: undefined })],
    ['an id that is no UUID', raw({ ...RAW, id: 'me' })],
    ['an id with more behind it', raw({ ...RAW, id: `${RAW.id}0` })],
    ['no time', raw({ ...RAW, at: undefined })],
    ['a time that is none', raw({ ...RAW, at: 'yesterday' })],
    ['a time before 1970', raw({ ...RAW, at: '1969-12-31T23:59:59.000Z' })],
    ['no choices', raw({ ...RAW, c: undefined })],
    ['choices that are null', raw({ ...RAW, c: null })],
    ['a choice that is a text', raw({ ...RAW, c: { analytics: 'true' } })],
    ['a choice that is 1', raw({ ...RAW, c: { analytics: 1 } })],
    ['a choice that is null', raw({ ...RAW, c: { analytics: true, marketing: null } })],
    ['a choice that is an object', raw({ ...RAW, c: { analytics: {} } })],
  ])('%s', ([, value]) => {
    expect(decodeConsent(value)).toBeNull();
  });

  it('anything else, and nothing throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (value) => void expect(decodeConsent(value)).toBeNull()));
    fc.assert(fc.property(fc.json(), (value) => void expect(decodeConsent(encodeURIComponent(value))).toBeNull()));
  });

  it('a consent of which one field is something else, unless it reads the same', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(RAW)), fc.jsonValue(), (field, other) => {
        const read = decodeConsent(raw({ ...RAW, [field]: other }));
        if (read === null) return;
        expect(typeof read.at).toBe('string');
        expect(typeof read.policyVersion).toBe('string');
        expect(Object.values(read.choices).every((answer) => typeof answer === 'boolean')).toBe(true);
      }),
    );
  });
});

describe('the size', () => {
  const largest = (character: string) => {
    const categories = Array.from({ length: 12 }, (_, index) => ({ id: `c${index}`.padEnd(32, 'x') }));
    return { policyVersion: character.repeat(64), categories };
  };

  it.for(PRINTABLE)('is at most 1,024 bytes at the maxima the check lets through, with %j', (character) => {
    const config = largest(character);
    if (checkConfig(config).length) return;
    const choices = Object.fromEntries(config.categories.map(({ id }) => [id, false]));
    const value = encodeConsent({ ...CONSENT, policyVersion: config.policyVersion, choices });
    expect(new TextEncoder().encode(value).length).toBeLessThanOrEqual(1024);
  });

  it('lets 12 categories through, with a policy version of 64 characters', () => {
    expect(checkConfig(largest('/'))).toEqual([]);
    expect(checkConfig(largest(' '))).toEqual([]);
  });
});
