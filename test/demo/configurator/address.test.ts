// All that was chosen survives an address; what is no address of ours is named and harms nobody.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromAddress, toAddress } from '../../../demo/configurator/address.ts';
import { OPTIONS } from '../../../demo/configurator/options.ts';
import { INITIAL, type View } from '../../../demo/configurator/state.ts';
import { SERVICES } from '../../../src/services/services.ts';
import { COLOURS, type Look, PLAIN_LOOK, SHAPES } from '../../../src/site/look.ts';
import { LANGUAGES } from '../../../src/site/site.ts';
import { anyOptions, texts } from './values.ts';

const anyView: fc.Arbitrary<View> = fc.record({
  screen: fc.constantFrom('desktop', 'phone'),
  scheme: fc.constantFrom('light', 'dark'),
  stage: fc.constantFrom('banner', 'settings', 'answered'),
  language: texts,
  script: texts,
  pinned: fc.boolean(),
  languages: fc.subarray([...LANGUAGES]).map((codes) => codes.join(',')),
  base: texts,
  services: fc.subarray(SERVICES.map(({ id }) => id)).map((names) => names.join(',')),
});

const anyOf = (fields: typeof COLOURS) =>
  fc.dictionary(fc.constantFrom(...fields.map(({ name }) => name)), texts, { noNullPrototype: true });
const anyLook: fc.Arbitrary<Look> = fc.record({ light: anyOf(COLOURS), dark: anyOf(COLOURS), both: anyOf(SHAPES) });

it('is read back as it was', () => {
  fc.assert(
    fc.property(anyOptions, anyLook, anyView, (options, look, view) => {
      const state = { options, look, view };
      // As a browser writes it into a link.
      const { hash } = new URL(`https://example.com/#${toAddress(state)}`);
      expect(fromAddress(hash)).toEqual({ state, problems: [] });
    }),
    { numRuns: 500 },
  );
});

it('is nothing for a new start, and short and readable otherwise', () => {
  expect(toAddress(INITIAL)).toBe('');
  expect(
    toAddress({
      options: {
        controller: 'Harbour Concierge',
        policyUrl: '/privacy',
        googleAnalytics: ['G-AB12CD34EF', 'G-2'],
        categories: [{ id: 'analytics' }, { id: 'marketing' }],
        supervisoryAuthority: { name: 'ICO', url: 'https://ico.org.uk/?a=b' },
        settingsButton: false,
      },
      look: { ...PLAIN_LOOK, light: { accent: '#1d5f8a' }, both: { radius: '8px' } },
      view: { ...INITIAL.view, screen: 'phone' },
    }),
  ).toBe(
    'controller=Harbour+Concierge&policyUrl=/privacy&supervisoryAuthority=(name=ICO,url=https://ico.org.uk/?a!=b)' +
      '&googleAnalytics=G-AB12CD34EF,G-2&categories=((id=analytics),(id=marketing))&settingsButton=false&look=(light=(accent=%231d5f8a),both=(radius=8px))&screen=phone',
  );
});

it('names an option and a view differently', () => {
  const names = [...OPTIONS.map(({ name }) => name), ...Object.keys(INITIAL.view), 'look'];
  expect(new Set(names).size).toBe(names.length);
});

describe('what cannot be read is named, and the rest counts', () => {
  it.for([
    ['foo=1', 'foo: there is no option of this name'],
    ['__proto__=1', '__proto__: there is no option of this name'],
    ['controller', 'controller: expected a name, "=" and a value'],
    ['policyVersion=%E0%A4', 'policyVersion: there is a "%" in it that stands for nothing'],
    ['cookies=((name=a', 'cookies: expected ")" at character 9, at its end'],
    ['cookies=(a)b', 'cookies: expected the end at character 4, before "b"'],
    ['categories=(analytics)', 'categories: expected another kind of value, got "(analytics)"'],
    ['cookie=(colour=red)', 'cookie: expected another kind of value, got "(colour=red)"'],
    ['settingsButton=start', 'settingsButton: expected another kind of value, got "start"'],
    ['settingsButton=maybe', 'settingsButton: expected another kind of value, got "maybe"'],
    ['look=red', 'look: expected light, dark or both, with colours in each'],
    ['look=(night=(text=%23fff))', 'look: there is no part "night" of a look'],
    ['look=(light=(shadow=%23fff))', 'look: there is no "shadow" in "light"'],
    ['look=(light=(__proto__=(a=b)))', 'look: there is no "__proto__" in "light"'],
    ['screen=watch', 'screen: expected one of desktop, phone, got "watch"'],
  ])('%s', ([part = '', problem = '']) => {
    const { state, problems } = fromAddress(`#policyUrl=/privacy&${part}`);
    expect(problems).toEqual([problem]);
    expect(state).toEqual({ ...INITIAL, options: { policyUrl: '/privacy' } });
  });

  it('whatever it is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[a-z=(),!&%+]{0,40}$/)), (hash) => {
        const { state } = fromAddress(`#controller=A&${hash}`);
        expect(state.options.controller).toBeTypeOf('string');
      }),
    );
    expect(fromAddress(`#cookies=${'('.repeat(200_000)}`).problems).toHaveLength(1);
  });
});
