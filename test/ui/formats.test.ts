import { afterEach, describe, expect, it, vi } from 'vitest';
import { settingsMessages } from '../../src/locales/en-settings.ts';
import { messages as irish } from '../../src/locales/ga.ts';
import { interpolate } from '../../src/locales/interpolate.ts';
import { joinList } from '../../src/locales/join-list.ts';
import type { SettingsMessages } from '../../src/locales/messages.ts';
import { formatDate, formatDays } from '../../src/ui/formats.ts';
import type { Model } from '../../src/ui/model.ts';

/** As much of a model as is asked for. */
const model = (locale: string, texts: SettingsMessages = settingsMessages, own: Partial<SettingsMessages> = {}) =>
  ({
    locale,
    context: { settings: { messages: own } },
    text: () => (key: keyof SettingsMessages, values: Readonly<Record<string, number>>) =>
      interpolate({ ...texts, ...own }[key], values),
  }) as unknown as Model;
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
    ['ar', 2, 'يومان'],
  ])('days in %s: %i', (locale, days, text) => {
    expect(formatDays(model(locale), days)).toBe(text);
  });

  it('the owner’s text comes first', () => {
    expect(formatDays(model('en', settingsMessages, { days: '{days} nights' }), 2)).toBe('2 nights');
  });

  it('the page’s region decides how a date is written, and rubbish there does no harm', () => {
    document.documentElement.lang = 'en-GB';
    expect(formatDate(model('en'), AT)).toMatch(/^22 November 2026/);
    document.documentElement.lang = 'en-US';
    expect(formatDate(model('en'), AT)).toMatch(/^November 22, 2026/);
    document.documentElement.lang = 'en-_!';
    expect(formatDate(model('en'), AT)).toContain('2026');
  });

  it('a list ends in its "and"', () => {
    expect(joinList('de', ['a', 'b', 'c'])).toBe('a, b und c');
  });
});

// Chromium knows no Irish, Icelandic, Maltese and Welsh.
describe('where it does not', () => {
  it('nothing of another language gets in', () => {
    for (const format of [Intl.NumberFormat, Intl.DateTimeFormat, Intl.ListFormat]) {
      vi.spyOn(format, 'supportedLocalesOf').mockReturnValue([]);
    }
    expect(formatDays(model('ga', irish), 182)).toBe(interpolate(irish.days, { days: 182 }));
    expect(formatDate(model('ga', irish), AT)).toBe('2026-11-22 10:04 UTC');
    expect(joinList('ga', ['a', 'b', 'c'])).toBe('a, b, c');
  });
});
