// Numbers and dates by `Intl`, where the browser knows the language: it would put another one's words in otherwise.
// Chromium 156 knows neither Irish, Icelandic, Maltese nor Welsh; Firefox 153 knows them all.
import type { Settings } from '../../core/config.ts';
import { settingsMessages } from '../../locales/en-settings.ts';
import type { Texts } from '../host/texts.ts';

type Known = { supportedLocalesOf(locales: readonly string[]): readonly string[] };

/** The page's or the visitor's own form of the language shown, such as `en-GB`; nothing where the browser does not know it. */
function known(format: Known, locale: string): string | undefined {
  const wanted = [document.documentElement.lang, ...window.navigator.languages];
  const regional = wanted.filter((tag) => tag.startsWith(`${locale}-`) && isTag(tag));
  return format.supportedLocalesOf([...regional, locale])[0];
}

/** `supportedLocalesOf` throws at what is no language tag, and an owner can write anything into `lang`. */
function isTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length > 0;
  } catch {
    return false;
  }
}

interface Period {
  readonly unit: 'day' | 'month';
  readonly count: number;
}

/** A twelfth of a year, in days. */
const MONTH = 365.25 / 12;

/** A number of days as people say it: in months where it is that to a day (182 is 6, 365 is 12), else in days. */
export function periodOf(days: number): Period {
  const months = Math.round(days / MONTH);
  return Math.abs(days - months * MONTH) < 1 ? { unit: 'month', count: months } : { unit: 'day', count: days };
}

/**
 * How long an answer is kept, in words: the owner's, else those of the language's file, else the browser's. The file has one form of
 * each unit, as it stands with 6 months and with 182 days; it fits every number that the language counts alike. Only
 * `Intl.PluralRules` costs next to nothing: the first use of any other formatter makes Chromium look through all languages it knows,
 * 30 ms in the middle of opening the settings.
 */
export function formatPeriod({ maxAgeDays, messages }: Settings, { locale, of }: Texts): string {
  const { unit, count } = periodOf(maxAgeDays);
  const key = `${unit}s` as const;
  const rules = new Intl.PluralRules(locale);
  const alike = rules.select(count) === rules.select(unit === 'month' ? 6 : 182);
  const tag = alike || messages[key] ? undefined : known(Intl.NumberFormat, locale);
  if (!tag) return of(settingsMessages)(key, { [key]: count });
  return new Intl.NumberFormat(tag, { style: 'unit', unit, unitDisplay: 'long' }).format(count);
}

/**
 * @param at ISO 8601, UTC
 * @param plain without `Intl`
 */
export function formatDate(locale: string, at: string, plain = false): string {
  const tag = plain ? undefined : known(Intl.DateTimeFormat, locale);
  if (!tag) return `${at.slice(0, 16).replace('T', ' ')} UTC`;
  return new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeStyle: 'short' }).format(new Date(at));
}

/**
 * The day alone.
 * @param at ms since the epoch
 * @param plain without `Intl`
 */
export function formatDay(locale: string, at: number, plain = false): string {
  const tag = plain ? undefined : known(Intl.DateTimeFormat, locale);
  return tag ? new Intl.DateTimeFormat(tag, { dateStyle: 'long' }).format(at) : new Date(at).toISOString().slice(0, 10);
}
