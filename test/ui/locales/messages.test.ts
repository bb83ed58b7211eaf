import { describe, expect, it } from 'vitest';
import { bannerMessages } from '../../../src/locales/en.ts';
import { settingsMessages } from '../../../src/locales/en-settings.ts';
import { interpolate } from '../../../src/locales/interpolate.ts';

describe('the English texts', () => {
  it.each(Object.entries({ ...bannerMessages, ...settingsMessages }))(
    '%s says something and does not nudge',
    (_, text) => {
      expect(text.trim()).not.toBe('');
      // EDPB 03/2022: no stirring, no guilt, no better deal for a yes.
      expect(text).not.toMatch(
        /best experience|enhance|improve your|unfortunately|recommended|are you sure|miss out|love|legitimate interest/i,
      );
    },
  );

  it('have no key twice', () => {
    const keys = [...Object.keys(bannerMessages), ...Object.keys(settingsMessages)];
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('interpolate', () => {
  it('puts values in place of their names', () => {
    expect(interpolate('{a} and {b}, {a}', { a: 'x', b: 2 })).toBe('x and 2, x');
  });

  it('leaves alone what it has no value for, and what values contain', () => {
    expect(interpolate('{a} {toString} {c}', { a: '{c} $& $1', c: '' })).toBe('{c} $& $1 {toString} ');
  });
});
