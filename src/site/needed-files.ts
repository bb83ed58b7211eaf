// Which of the files in dist/ a site needs beside each other.
import { negotiateLocale } from '../locales/negotiate-locale.ts';
import type { Options } from './options.ts';

/** The button's file is one without a button too: it looks after every later page, and loads there what is allowed of Google's. */
const PARTS = ['', '-ui', '-neighbour', '-second-layer', '-recorder', '-check', '-button', '-owner', '-inspector'];

/**
 * @param known the files there are
 * @param chosen the languages that the site is in; empty: whichever a page or a browser asks for
 */
export function neededFiles(
  { locale, acrossDevices }: Options,
  known: readonly string[],
  chosen: readonly string[] = [],
): readonly string[] {
  const wanted = new Set(PARTS.map((part) => `consent-gate${part}.js`));
  if (acrossDevices) wanted.add('consent-gate-account.js');
  const translations = known.filter(isLanguage);
  // One language for everybody.
  const only = typeof locale === 'string' ? [negotiateLocale([locale], translations.map(languageOf))] : chosen;
  for (const file of translations) if (only.length === 0 || only.includes(languageOf(file))) wanted.add(file);
  // English stands in the other files.
  if ([...wanted].some(isLanguage)) wanted.add('consent-gate-locales.js');
  // The tag's own file first: without its ending it is the beginning of all others.
  return known.filter((file) => wanted.has(file)).sort((one, other) => (stem(one) < stem(other) ? -1 : 1));
}

export const isLanguage = (file: string) => file.startsWith('consent-gate-locale-');

/** `de` of `consent-gate-locale-de.js`. */
export const languageOf = (file: string) => file.slice('consent-gate-locale-'.length, -'.js'.length);

const stem = (file: string) => file.slice(0, -'.js'.length);
