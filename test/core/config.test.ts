// What the gate itself reads of the options, on every page.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkConfig } from '../../src/core/check-config.ts';
import { DEFAULTS, readOptions } from '../../src/core/config.ts';

describe('good options', () => {
  it('are the defaults where there are none', () => {
    expect(readOptions({})).toEqual({ settings: DEFAULTS, broken: false });
    expect(readOptions(undefined).broken).toBe(false);
    expect(readOptions({ endpoint: undefined, categories: undefined }).settings).toEqual(DEFAULTS);
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
    const { settings, broken } = readOptions({
      googleAnalytics: 'G-AB12CD34EF, G-AB12CD34EG UA-1234-1',
      googleTagManager: 'GTM-AB12CD',
      autoBlock: 'false',
      settingsButton: 'true',
      endpoint: '/consent',
      maxAgeDays: '30',
    });
    expect(broken).toBe(false);
    expect(settings).toMatchObject({
      googleAnalytics: ['G-AB12CD34EF', 'G-AB12CD34EG', 'UA-1234-1'],
      googleTagManager: ['GTM-AB12CD'],
      autoBlock: false,
      settingsButton: true,
      endpoint: '/consent',
    });
    expect(Number(settings.maxAgeDays)).toBe(30);
  });

  it('complete the cookie they name in part', () => {
    const { settings } = readOptions({ cookie: { domain: 'example.com' } });
    expect(settings.cookie).toEqual({ name: 'consent_gate', domain: 'example.com', path: '/' });
  });

  it('are not changed', () => {
    const input = { googleAnalytics: ['G-AB12CD34EF'], cookie: { name: 'mine' }, categories: [{ id: 'analytics' }] };
    const frozen = JSON.parse(JSON.stringify(input), (_, value) => Object.freeze(value));
    expect(readOptions(Object.freeze(frozen)).broken).toBe(false);
    expect(frozen).toEqual(input);
  });

  it('leave the defaults as they were', () => {
    const before = structuredClone(DEFAULTS);
    readOptions({ cookie: { name: 'mine' }, maxAgeDays: 1, googleAnalytics: 'G-AB12CD34EF' });
    expect(DEFAULTS).toEqual(before);
  });
});

describe('keeps the gate shut over', () => {
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
    ['categories', 'analytics'],
    ['categories', ['analytics']],
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
    const read = readOptions(Object.fromEntries([[name, value]]));
    expect(read.broken).toBe(true);
    expect(read.settings).toEqual(DEFAULTS);
    // And whoever asks why is told.
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
      fc.property(fc.oneof(options, fc.jsonValue()), (input) => void readOptions(input)),
      { numRuns: 2000 },
    );
  });

  it('never throws, from code', () => {
    const anything = fc.anything({ withBigInt: true, withDate: true, withNullPrototype: true });
    const values = fc.oneof(anything, fc.constant(Symbol('x')), fc.constant(Object.create(null)));
    const fromCode = fc.dictionary(fc.oneof(fc.constantFrom(...Object.keys(DEFAULTS)), fc.string()), values);
    fc.assert(
      fc.property(fromCode, (input) => void readOptions(input)),
      { numRuns: 2000 },
    );
  });

  it('stays shut wherever something is wrong that the gate lives by', () => {
    const shut = ['googleAnalytics', 'googleTagManager', 'consentMode', 'endpoint', 'maxAgeDays', 'autoBlock'];
    fc.assert(
      fc.property(options, (input) => {
        const blamed = checkConfig(input).map((sentence) => sentence.split(/[:[.]/)[0] ?? '');
        const own = blamed.filter((name) => shut.includes(name) || !Object.hasOwn(DEFAULTS, name));
        // A list in a list is seen by the whole check only.
        if (own.some((name) => Array.isArray(input[name]))) return;
        if (own.length) expect(readOptions(input).broken).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('gives values of the right kind to the parts', () => {
    fc.assert(
      fc.property(options, (input) => {
        const { settings } = readOptions(input);
        for (const name of ['googleAnalytics', 'googleTagManager', 'categories', 'cookies'] as const) {
          expect(Array.isArray(settings[name])).toBe(true);
        }
        for (const name of ['autoBlock', 'settingsButton', 'reloadOnWithdraw'] as const) {
          expect(typeof settings[name]).toBe('boolean');
        }
        expect(Number(settings.maxAgeDays)).toBeGreaterThan(0);
        expect(Number(settings.maxAgeDays)).toBeLessThanOrEqual(365);
      }),
      { numRuns: 2000 },
    );
  });
});
