// A look at the tag's options spares the check. So it may pass nothing that the check would not.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkConfig, othersAttributes } from '../../src/core/check-config.ts';
import { DEFAULTS } from '../../src/core/defaults.ts';
import { arePlain } from '../../src/core/plain-options.ts';

const passesTheCheck = (input: Readonly<Record<string, unknown>>) =>
  checkConfig(input).length === 0 && othersAttributes(input, {}).length === 0;

/** Texts that owners write, and what is near to them. */
const TEXTS = [
  'G-AB12CD34EF',
  'G-AB1',
  'UA-12-1',
  'GTM-AB12CD',
  'analytics',
  'analytics marketing',
  'analytics,analytics',
  '/consent',
  '//cdn.example/x',
  'https://example.com/a b',
  'https:///x',
  'http://example.com:8080/',
  'javascript:alert(1)',
  '30',
  '0',
  '366',
  '2026-11 (b)',
  'v"1',
  'bottom-end',
  'center',
  'dark',
  'end',
  'true',
  'advanced',
  'pt-BR',
  ' ',
  '',
];
const text = fc.oneof(fc.constantFrom(...TEXTS), fc.string({ unit: 'grapheme', maxLength: 70 }));
/** Half of what a list says, and then something. */
const near = fc.tuple(fc.constantFrom(...TEXTS), fc.string({ maxLength: 4 })).map((parts) => parts.join(''));
const value = fc.oneof(text, near, fc.constantFrom(null, 5, true, [], {}, ['G-AB12CD34EF']));
const name = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom(...Object.keys(DEFAULTS)) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('constructor', '__proto__', 'hasOwnProperty', 'services', 'controler', 'cfasync'),
  },
);

describe('the look at the tag’s options', () => {
  it('passes what most tags say', () => {
    expect(arePlain({ nonce: '', googleAnalytics: 'G-AB12CD34EF' })).toBe(true);
    expect(
      arePlain({
        nonce: undefined,
        googleAnalytics: 'G-AB12CD34EF',
        categories: 'analytics marketing',
        controller: 'Müller & Söhne',
        policyUrl: 'https://example.com/privacy#cookies',
        privacyContact: 'privacy@example.com',
        endpoint: '/consent',
        policyVersion: '2026-11-30',
        maxAgeDays: '90',
        locale: 'de',
        position: 'bottom-end',
        theme: 'dark',
        settingsButton: 'false',
      }),
    ).toBe(true);
  });

  it('passes no one option that the check would not', () => {
    fc.assert(
      fc.property(name, value, (option, given) => {
        const input = Object.fromEntries([[option, given]]);
        fc.pre(arePlain(input));
        expect(passesTheCheck(input), JSON.stringify(input)).toBe(true);
      }),
      { numRuns: 20_000, maxSkipsPerRun: 1_000 },
    );
  });

  it('passes no options together that the check would not', () => {
    const plain = fc.tuple(name, value).filter(([option, given]) => arePlain(Object.fromEntries([[option, given]])));
    fc.assert(
      fc.property(fc.array(plain, { maxLength: 8 }), (entries) => {
        const input = Object.fromEntries(entries);
        expect(arePlain(input)).toBe(true);
        expect(passesTheCheck(input), JSON.stringify(input)).toBe(true);
      }),
    );
  });

  it('leaves to the check what is not a text, is nobody’s option, or is more than a few words', () => {
    for (const input of [
      { googleAnalytics: ['G-AB12CD34EF'] },
      { settingsButton: true },
      { cfasync: 'false' },
      { constructor: '1' },
      { 'data-consent-gate-config': new Error('no JSON') },
      { consentMode: 'advanced' },
      { controler: 'Meyer' },
    ])
      expect(arePlain(input), JSON.stringify(input)).toBe(false);
  });
});
