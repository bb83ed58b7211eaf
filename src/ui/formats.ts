// Numbers, dates and lists by `Intl`, where the browser knows the language: it would put another one's words in otherwise.
// Chromium 156 knows neither Irish, Icelandic, Maltese nor Welsh; Firefox 153 knows them all.
import { settingsMessages } from '../locales/en-settings.ts';
import type { Model } from './model.ts';

type Known = { supportedLocalesOf(locales: readonly string[]): readonly string[] };

/** The page's or the visitor's own form of the language shown, such as `en-GB`; nothing where the browser does not know it. */
function known(format: Known, locale: string): string | undefined {
  const wanted = [document.documentElement.lang, ...navigator.languages];
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

/** A number of days in words: the owner's, else the browser's, else those of the language's file. */
export function formatDays({ locale, text, context }: Model, days: number): string {
  const tag = known(Intl.NumberFormat, locale);
  if (!tag || context.settings.messages.days) return text(settingsMessages)('days', { days });
  return new Intl.NumberFormat(tag, { style: 'unit', unit: 'day', unitDisplay: 'long' }).format(days);
}

/** @param at ISO 8601, UTC */
export function formatDate({ locale }: Model, at: string): string {
  const tag = known(Intl.DateTimeFormat, locale);
  if (!tag) return `${at.slice(0, 16).replace('T', ' ')} UTC`;
  return new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeStyle: 'short' }).format(new Date(at));
}

/** The day alone. @param at ms since the epoch */
export function formatDay({ locale }: Model, at: number): string {
  const tag = known(Intl.DateTimeFormat, locale);
  return tag ? new Intl.DateTimeFormat(tag, { dateStyle: 'long' }).format(at) : new Date(at).toISOString().slice(0, 10);
}
