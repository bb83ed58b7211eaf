import { afterEach, describe, expect, it, vi } from 'vitest';
import { DEFAULTS } from '../../../src/core/defaults.ts';
import { bannerMessages } from '../../../src/locales/en.ts';
import { messages as irish } from '../../../src/locales/ga.ts';
import { interpolate } from '../../../src/locales/interpolate.ts';
import { joinList } from '../../../src/locales/join-list.ts';
import type { Messages } from '../../../src/locales/messages.ts';
import { createTexts } from '../../../src/ui/host/texts.ts';
import { formatDate, formatDays } from '../../../src/ui/settings/formats.ts';

/** A number of days in words. */
const inDays = (
  days: number,
  locale: string,
  messages: Readonly<Partial<Messages>> = {},
  own: Readonly<Partial<Messages>> = {},
) => {
  const settings = { ...DEFAULTS, maxAgeDays: days, messages: own };
  return formatDays(settings, createTexts(settings, { locale, messages }));
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
    ['pl', 182, '182 dni'],
    ['ar', 2, 'يومان'],
  ])('days in %s: %i', (locale, days, text) => {
    expect(inDays(days, locale, FILES[`../../../src/locales/${locale}.ts`]?.messages)).toBe(text);
  });

  it('the owner’s text comes first', () => {
    expect(inDays(2, 'en', {}, { days: '{days} nights' })).toBe('2 nights');
  });

  it('the page’s region decides how a date is written, and rubbish there does no harm', () => {
    document.documentElement.lang = 'en-GB';
    expect(formatDate('en', AT)).toMatch(/^22 November 2026/);
    document.documentElement.lang = 'en-US';
    expect(formatDate('en', AT)).toMatch(/^November 22, 2026/);
    document.documentElement.lang = 'en-_!';
    expect(formatDate('en', AT)).toContain('2026');
  });

  it.each(LOCALES)('the days of a %s file fit every number that is counted like its 182', (locale) => {
    const rules = new Intl.PluralRules(locale);
    const format = new Intl.NumberFormat(locale, { style: 'unit', unit: 'day', unitDisplay: 'long' });
    const word = (days: number) => format.format(days).replace(String(days), '');
    const alike = Array.from({ length: 365 }, (_, day) => day + 1).filter(
      (days) => rules.select(days) === rules.select(182),
    );
    expect(alike.length).toBeGreaterThan(80);
    expect([...new Set(alike.map(word))]).toHaveLength(1);
  });

  it('no formatter is made for what the file has words for: the first one of a page takes long', () => {
    const made = vi.spyOn(Intl, 'NumberFormat');
    expect(inDays(182, 'en')).toBe('182 days');
    expect(inDays(365, 'en')).toBe('365 days');
    expect(made).not.toHaveBeenCalled();
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
    expect(inDays(182, 'ga', irish)).toBe(interpolate(irish.days, { days: 182 }));
    expect(formatDate('ga', AT)).toBe('2026-11-22 10:04 UTC');
  });
});
