// How options become settings: complete and of the right kinds here, sensible by `checkConfig`.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkConfig } from '../../src/core/check-config.ts';
import { DEFAULTS } from '../../src/core/defaults.ts';
import { readOptions } from '../../src/core/read-options.ts';

const read = (input: unknown) => readOptions(input, DEFAULTS);

describe('good options', () => {
  it('are the defaults where there are none', () => {
    expect(read({})).toEqual(DEFAULTS);
    expect(read(undefined)).toEqual(DEFAULTS);
    expect(read({ endpoint: undefined, categories: undefined })).toEqual(DEFAULTS);
  });

  it('are what the design says where there are none', () => {
    expect(DEFAULTS).toMatchObject({
      consentMode: 'basic',
      maxAgeDays: 182,
      cookie: { name: 'consent_gate', path: '/' },
      autoBlock: true,
      globalPrivacyControl: 'respect',
      categories: [{ id: 'analytics' }],
      settingsButton: true,
      reloadOnWithdraw: false,
    });
  });

  it('are read from attributes, which are texts', () => {
    const options = {
      googleAnalytics: 'G-AB12CD34EF, G-AB12CD34EG UA-1234-1',
      googleTagManager: 'GTM-AB12CD',
      autoBlock: 'false',
      settingsButton: 'true',
      endpoint: '/consent',
      maxAgeDays: '30',
    };
    expect(checkConfig(options)).toEqual([]);
    expect(read(options)).toMatchObject({
      googleAnalytics: ['G-AB12CD34EF', 'G-AB12CD34EG', 'UA-1234-1'],
      googleTagManager: ['GTM-AB12CD'],
      autoBlock: false,
      settingsButton: true,
      endpoint: '/consent',
      maxAgeDays: 30,
    });
  });

  it.for<[form: string, categories: unknown]>([
    ['ids', ['analytics', 'marketing']],
    ['ids and whole ones', ['analytics', { id: 'marketing' }]],
    ['an attribute', 'analytics marketing'],
    ['an attribute with commas', 'analytics, marketing'],
    ['whole ones', [{ id: 'analytics' }, { id: 'marketing' }]],
  ])('have one form of categories, given as %s', ([, categories]) => {
    expect(checkConfig({ categories, googleCategory: 'marketing', block: { marketing: ['a.example'] } })).toEqual([]);
    expect(read({ categories }).categories).toEqual([{ id: 'analytics' }, { id: 'marketing' }]);
  });

  it('complete the cookie they name in part', () => {
    expect(read({ cookie: { domain: 'example.com' } }).cookie).toEqual({
      name: 'consent_gate',
      domain: 'example.com',
      path: '/',
    });
  });

  it('are not changed', () => {
    const input = { googleAnalytics: ['G-AB12CD34EF'], cookie: { name: 'mine' }, categories: [{ id: 'analytics' }] };
    const frozen = JSON.parse(JSON.stringify(input), (_, value) => Object.freeze(value));
    expect(read(Object.freeze(frozen))).toMatchObject({ googleAnalytics: ['G-AB12CD34EF'] });
    expect(frozen).toEqual(input);
  });

  it('leave the defaults as they were', () => {
    const before = structuredClone(DEFAULTS);
    read({ cookie: { name: 'mine' }, maxAgeDays: 1, googleAnalytics: 'G-AB12CD34EF' });
    expect(DEFAULTS).toEqual(before);
  });
});

describe('is refused by the check', () => {
  it.for<[string, unknown]>([
    ['googleAnalitycs', 'G-AB12CD34EF'],
    ['googleAnalytics', 'G-'],
    ['googleAnalytics', 'hello'],
    ['googleAnalytics', ''],
    ['googleAnalytics', ['G-AB12CD34EF', 'x']],
    ['googleTagManager', 'G-AB12CD34EF'],
    ['consentMode', 'none'],
    ['endpoint', 'consent'],
    ['endpoint', 'javascript:alert(1)'],
    ['endpoint', ''],
    ['policyVersion', ''],
    ['policyVersion', 'ü'],
    ['policyVersion', 'a'.repeat(65)],
    ['maxAgeDays', 4000],
    ['maxAgeDays', 366],
    ['maxAgeDays', 0],
    ['maxAgeDays', -1],
    ['maxAgeDays', 1.5],
    ['maxAgeDays', Number.NaN],
    ['categories', ''],
    ['categories', 'Analytics'],
    ['categories', ['analytics', 'analytics']],
    ['categories', ['necessary']],
    ['categories', { id: 'analytics' }],
    ['autoBlock', 'yes'],
    ['autoBlock', ''],
    ['settingsButton', 1],
    ['globalPrivacyControl', 'no'],
    ['reloadOnWithdraw', 'on'],
    ['data-consent-gate-config', new SyntaxError('Unexpected token')],
    // Names that every object has.
    ['constructor', 'x'],
    ['toString', 'x'],
    ['__proto__', 'x'],
  ])('%s: %j', ([name, value]) => {
    expect(checkConfig(Object.fromEntries([[name, value]]))).not.toEqual([]);
  });
});

const scalar = fc.oneof(
  fc.constantFrom('', 'true', 'false', '0', '30', 'basic', 'G-AB12CD34EF', '/consent', 'javascript:1', 'constructor'),
  fc.jsonValue(),
);
const options = fc.dictionary(
  fc.oneof(fc.constantFrom(...Object.keys(DEFAULTS), 'constructor', 'toString', '__proto__'), fc.string()),
  scalar,
);

describe('whatever comes', () => {
  it('never throws, from JSON', () => {
    fc.assert(
      fc.property(fc.oneof(options, fc.jsonValue()), (input) => void read(input)),
      { numRuns: 2000 },
    );
  });

  it('never throws, from code', () => {
    const anything = fc.anything({ withBigInt: true, withDate: true, withNullPrototype: true });
    const values = fc.oneof(anything, fc.constant(Symbol('x')), fc.constant(Object.create(null)));
    const fromCode = fc.dictionary(fc.oneof(fc.constantFrom(...Object.keys(DEFAULTS)), fc.string()), values);
    fc.assert(
      fc.property(fromCode, (input) => void read(input)),
      { numRuns: 2000 },
    );
  });

  it('gives values of the right kind to the parts', () => {
    fc.assert(
      fc.property(options, (input) => {
        const settings = read(input);
        expect(Object.keys(settings)).toEqual(Object.keys(DEFAULTS));
        for (const name of Object.keys(DEFAULTS) as (keyof typeof DEFAULTS)[]) {
          expect(typeof settings[name]).toBe(typeof DEFAULTS[name]);
          expect(Array.isArray(settings[name])).toBe(Array.isArray(DEFAULTS[name]));
        }
      }),
      { numRuns: 2000 },
    );
  });
});
