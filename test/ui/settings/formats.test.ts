import { afterEach, describe, expect, it, vi } from 'vitest';
import { DEFAULTS } from '../../../src/core/defaults.ts';
import { bannerMessages } from '../../../src/locales/en.ts';
import { settingsMessages } from '../../../src/locales/en-settings.ts';
import { messages as irish } from '../../../src/locales/ga.ts';
import { interpolate } from '../../../src/locales/interpolate.ts';
import { joinList } from '../../../src/locales/join-list.ts';
import type { Messages } from '../../../src/locales/messages.ts';
import { createTexts } from '../../../src/ui/host/texts.ts';
import { formatDate, formatPeriod, periodOf } from '../../../src/ui/settings/formats.ts';

/** A number of days in words. */
const inDays = (
  days: number,
  locale: string,
  messages: Readonly<Partial<Messages>> = {},
  own: Readonly<Partial<Messages>> = {},
) => {
  const settings = { ...DEFAULTS, maxAgeDays: days, messages: own };
  return formatPeriod(settings, createTexts(settings, { locale, messages }));
};
const FILES = import.meta.glob<{ readonly messages: Messages }>(
  ['../../../src/locales/??.ts', '!../../../src/locales/en.ts'],
  { eager: true },
);
const LOCALES = ['en', ...Object.keys(FILES).map((path) => path.slice(-5, -3))];
const AT = '2026-11-22T10:04:00.000Z';

afterEach(() => {
  vi.restoreAllMocks();
  document.documentElement.lang = '';
});

describe('where the browser knows the language', () => {
  it.each([
    ['en', 1, '1 day'],
    ['pl', 2, '2 dni'],
    ['pl', 1, '1 dzień'],
    ['pl', 182, '6 miesięcy'],
    ['en', 182, '6 months'],
    ['en', 365, '12 months'],
    ['ar', 365, '12 شهرًا'],
    ['en', 30, '1 month'],
    ['en', 180, '180 days'],
    ['ar', 2, 'يومان'],
  ])('days in %s: %i', (locale, days, text) => {
    expect(inDays(days, locale, FILES[`../../../src/locales/${locale}.ts`]?.messages)).toBe(text);
  });

  it('the owner’s text comes first', () => {
    expect(inDays(2, 'en', {}, { days: '{days} nights' })).toBe('2 nights');
    expect(inDays(182, 'en', {}, { months: '{months} moons' })).toBe('6 moons');
  });

  it('the page’s region decides how a date is written, and rubbish there does no harm', () => {
    document.documentElement.lang = 'en-GB';
    expect(formatDate('en', AT)).toMatch(/^22 November 2026/);
    document.documentElement.lang = 'en-US';
    expect(formatDate('en', AT)).toMatch(/^November 22, 2026/);
    document.documentElement.lang = 'en-_!';
    expect(formatDate('en', AT)).toContain('2026');
  });

  it.each(LOCALES)(
    'the form of a %s file fits every number that is counted like its 182 days, and its 6 months',
    (locale) => {
      const rules = new Intl.PluralRules(locale);
      for (const [unit, form, until, least] of [
        ['day', 182, 365, 80],
        ['month', 6, 12, 0],
      ] as const) {
        const format = new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' });
        const word = (count: number) => format.format(count).replace(/\p{N}+/u, '');
        const alike = Array.from({ length: until }, (_, before) => before + 1).filter(
          (count) => rules.select(count) === rules.select(form),
        );
        expect(alike.length).toBeGreaterThan(least);
        expect([...new Set(alike.map(word))]).toHaveLength(1);
      }
    },
  );

  it.each(LOCALES.filter((locale) => locale !== 'mt'))(
    'the months of the %s file are as Unicode has them (CLDR)',
    (locale) => {
      const file = FILES[`../../../src/locales/${locale}.ts`]?.messages;
      const format = new Intl.NumberFormat(locale, {
        style: 'unit',
        unit: 'month',
        unitDisplay: 'long',
        numberingSystem: 'latn',
      });
      expect(interpolate(file?.months ?? settingsMessages.months, { months: 6 })).toBe(format.format(6));
    },
  );

  it('no formatter is made for what the file has words for: the first one of a page takes long', () => {
    const made = vi.spyOn(Intl, 'NumberFormat');
    expect(inDays(182, 'en')).toBe('6 months');
    expect(inDays(365, 'en')).toBe('12 months');
    expect(inDays(100, 'en')).toBe('100 days');
    expect(made).not.toHaveBeenCalled();
  });
});

describe('a number of days', () => {
  it.each([
    [1, 'day', 1],
    [14, 'day', 14],
    [30, 'month', 1],
    [31, 'month', 1],
    [90, 'day', 90],
    [91, 'month', 3],
    [180, 'day', 180],
    [182, 'month', 6],
    [183, 'month', 6],
    [184, 'day', 184],
    [364, 'day', 364],
    [365, 'month', 12],
  ])('%i is said in the unit in which it is right to a day', (days, unit, count) => {
    expect(periodOf(days)).toEqual({ unit, count });
  });
});

describe('a list', () => {
  const textOf =
    (locale: string) =>
    (_: 'and', values: Readonly<Record<string, string>>): string =>
      interpolate(FILES[`../../../src/locales/${locale}.ts`]?.messages.and ?? bannerMessages.and, values);

  it('of one is that one, of none is nothing', () => {
    expect([joinList('de', ['a'], textOf('de')), joinList('de', [], textOf('de'))]).toEqual(['a', '']);
  });

  it('has a comma and one "and"', () => {
    expect(joinList('en', ['a', 'b', 'c'], textOf('en'))).toBe('a, b and c');
    expect(joinList('ar', ['ا', 'ب', 'ج'], textOf('ar'))).toBe('ا، ب وج');
  });

  // Of Welsh "and" the data knows both forms at once, `a(c)`; the comma is right before every word.
  it.each(LOCALES.filter((locale) => locale !== 'cy'))('in %s is joined as Unicode has it (CLDR)', (locale) => {
    const texts = FILES[`../../../src/locales/${locale}.ts`]?.messages ?? bannerMessages;
    const purposes = [texts.purposeAnalytics, texts.purposePreferences, texts.purposeMarketing];
    for (const items of [purposes.slice(0, 2), purposes.slice(1), [purposes[0] ?? '', purposes[2] ?? '']]) {
      expect(joinList(locale, items, textOf(locale))).toBe(new Intl.ListFormat(locale).format(items));
    }
  });
});

// Chromium knows no Irish, Icelandic, Maltese and Welsh.
describe('where it does not', () => {
  it('nothing of another language gets in', () => {
    for (const format of [Intl.NumberFormat, Intl.DateTimeFormat]) {
      vi.spyOn(format, 'supportedLocalesOf').mockReturnValue([]);
    }
    expect(inDays(182, 'ga', irish)).toBe(interpolate(irish.months, { months: 6 }));
    expect(inDays(100, 'ga', irish)).toBe(interpolate(irish.days, { days: 100 }));
    expect(formatDate('ga', AT)).toBe('2026-11-22 10:04 UTC');
  });
});
