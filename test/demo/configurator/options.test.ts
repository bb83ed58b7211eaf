// Every option is there; what is said about them as one types.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adviceFor } from '../../../demo/configurator/advice.ts';
import explanations from '../../../demo/configurator/explanations.json' with { type: 'json' };
import { faultsAt, faultsOf, soundPart } from '../../../demo/configurator/faults.ts';
import { OPTIONS, type Options } from '../../../demo/configurator/options.ts';
import { mergeRows, readRows } from '../../../demo/configurator/pasted-rows.ts';
import { withOption } from '../../../demo/configurator/set-option.ts';
import { fits } from '../../../demo/configurator/shape.ts';
import { DEFAULTS } from '../../../src/core/defaults.ts';
import { anyOptions } from './values.ts';

it('has every option of the gate once, with a name and an explanation', () => {
  expect(OPTIONS.map(({ name }) => name).sort()).toEqual(Object.keys(DEFAULTS).sort());
  for (const { name, label } of OPTIONS) {
    expect([label, explanations[name]].every((text) => text.length > 3)).toBe(true);
  }
});

it('has choices for each that the check knows, and no other', () => {
  for (const { name, shape } of OPTIONS) {
    if (shape.kind !== 'choice') continue;
    for (const { value } of shape.choices) expect(faultsOf({ [name]: value }), `${name}=${value}`).toEqual([]);
    const named = faultsOf({ [name]: 'nonsense' })[0]?.text ?? '';
    expect(named).toContain(`one of ${shape.choices.map(({ value }) => value).join(', ')},`);
  }
});

it('can show every default', () => {
  for (const { name, shape } of OPTIONS) {
    // `null` and the gate's own cookie stand for nothing set.
    if (DEFAULTS[name] !== null) expect(fits(shape, DEFAULTS[name]), name).toBe(true);
  }
});

it('keeps nothing that its absence says too', () => {
  const set: Options = { policyVersion: '2', block: { analytics: ['a.example'] } };
  expect(withOption(set, 'policyVersion', '1')).toEqual({ block: { analytics: ['a.example'] } });
  expect(withOption(set, 'block', {})).toEqual({ policyVersion: '2' });
  expect(withOption(set, 'settingsButton', false)).toEqual({ ...set, settingsButton: false });
  expect(withOption(set, 'settingsButton', true)).toEqual(set);
});

const SOUND: Options = {
  controller: 'Harbour Concierge',
  policyUrl: '/privacy',
  googleAnalytics: ['G-AB12CD34EF'],
  endpoint: '/consent',
};
const cookie = (name: string, category: string) => ({ name, provider: 'X', purpose: 'x', duration: '1 day', category });
const said = (changes: Options) => {
  const options = Object.entries(changes).reduce(
    (changed, [name, value]) => withOption(changed, name as keyof Options, value),
    SOUND,
  );
  const faults = faultsOf(options);
  return { faults, advice: adviceFor(options) };
};

describe('what is said', () => {
  it('is nothing where all is well', () => {
    expect(said({})).toEqual({ faults: [], advice: [] });
    expect(said({ endpoint: 'http://localhost:8787/consent' })).toEqual({ faults: [], advice: [] });
  });

  it('at the start: what every owner has to think of', () => {
    const options = adviceFor({}).map(({ option }) => option);
    expect(options).toEqual(['controller', 'policyUrl', 'googleAnalytics', 'endpoint']);
  });

  it.for([
    ['a missing controller', { controller: '' }, 'controller', 'Nobody is named'],
    ['no link to the policy', { policyUrl: '' }, 'policyUrl', 'Without a link'],
    ['the placeholder of an ID', { googleAnalytics: ['G-XXXXXXX'] }, 'googleAnalytics', 'placeholder'],
    ['an ID of old', { googleAnalytics: ['UA-12345-1'] }, 'googleAnalytics', 'switched off'],
    ['an ID for advertising', { googleAnalytics: ['AW-123456'] }, 'googleAnalytics', 'marketing'],
    ['the placeholder of a container', { googleTagManager: ['GTM-XXXXXX'] }, 'googleTagManager', 'placeholder'],
    ['no endpoint', { endpoint: '' }, 'endpoint', 'prove'],
    ['an endpoint without https', { endpoint: 'http://a.example/' }, 'endpoint', 'https'],
    ['no button', { settingsButton: false }, 'settingsButton', 'data-consent-settings'],
    ['another tracker as necessary', { cookies: [cookie('_fbp', 'necessary')] }, 'cookies', 'marketing'],
    ['a category without texts', { categories: [{ id: 'analytics' }, { id: 'video' }] }, 'categories', 'description'],
    ['advanced mode', { consentMode: 'advanced' }, 'consentMode', 'before your visitor has answered'],
    ['a language that is not there', { locale: 'ja' }, 'locale', 'English'],
    ['a text that is not there', { messages: { titel: 'Cookies?' } }, 'messages', 'titel'],
  ] as const)('%s', ([, changes, option, words]) => {
    const { faults, advice } = said(changes);
    expect(faults).toEqual([]);
    expect(advice.map((each) => each.option)).toEqual([option]);
    expect(advice[0]?.text).toContain(words);
  });

  it('an ID that is not one, at its field', () => {
    const { faults } = said({ googleAnalytics: ['G-AB12CD34EF', 'g-ab12'] });
    expect(faults).toMatchObject([{ option: 'googleAnalytics', path: 'googleAnalytics[1]' }]);
    expect(faultsAt(faults, 'googleAnalytics', true)).toHaveLength(1);
    expect(faultsAt(faults, 'google', true)).toEqual([]);
    expect(faults[0]?.text).toBe('Expected a measurement ID such as "G-AB12CD34EF", got "g-ab12".');
  });

  it('leaves the rest of the options to be shown, and what depends on a wrong one out too', () => {
    const options: Options = {
      ...SOUND,
      googleAnalytics: ['x'],
      categories: [{ id: 'BAD' }, { id: 'video' }],
      block: { video: ['a.example'] },
    };
    const { controller, policyUrl, endpoint } = SOUND;
    expect(soundPart(options)).toEqual({ controller, policyUrl, endpoint });
    expect(soundPart(SOUND)).toBe(SOUND);
    fc.assert(
      fc.property(anyOptions, (any) => {
        expect(faultsOf(soundPart(any))).toEqual([]);
      }),
    );
  });

  it('a cookie of Google Analytics as necessary: a fault, and said even while something else is not filled in', () => {
    const whole = said({ cookies: [cookie('_ga', 'necessary')] });
    expect(whole.faults).toMatchObject([{ option: 'cookies', path: 'cookies[0].category' }]);
    expect(whole.advice[0]?.text).toContain('“_ga” is a cookie of Google Analytics');
    const half = said({ cookies: [{ ...cookie('_ga_AB12', 'necessary'), purpose: '' }] });
    expect(half.faults.map(({ path }) => path)).toEqual(['cookies[0].purpose']);
    expect(half.advice[0]?.text).toContain('Google Analytics');
  });
});

describe('pasted rows', () => {
  const row = cookie('session', 'necessary');

  it('are taken as the audit prints them, or as a list', () => {
    expect(readRows(JSON.stringify({ cookies: [row] }, null, 2))).toEqual([row]);
    expect(readRows(JSON.stringify([{ ...row, extra: 1 }]))).toEqual([row]);
  });

  it.for([
    ['', 'Expected JSON'],
    ['{"cookies": 1}', 'Expected a list'],
    ['[1]', 'Row 1: expected {'],
    ['[{"name": "a"}]', 'Row 1: expected a text as "provider"'],
  ])('%s is refused, and why', ([text = '', why = '']) => {
    expect(() => readRows(text)).toThrow(why);
  });

  it('keep where an entry is kept, and are other rows there', () => {
    const local = { ...row, storage: 'local' };
    expect(readRows(JSON.stringify([local, { ...row, storage: 'cookie' }]))).toEqual([local, row]);
    expect(mergeRows([row], [local])).toEqual([row, local]);
  });

  it('take the place of rows of their name', () => {
    const other = cookie('cart', 'necessary');
    const merged = mergeRows([{ ...row, purpose: 'old' }, other], [row, row]);
    expect(merged).toEqual([other, row]);
    expect(mergeRows(undefined, [row])).toEqual([row]);
  });
});
