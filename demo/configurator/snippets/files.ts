// Which of the files in dist/ these options need beside each other.
import { negotiateLocale } from '../../../src/locales/negotiate-locale.ts';
import type { Options } from '../options.ts';

const PARTS = ['', '-ui', '-neighbour', '-second-layer', '-recorder', '-button'];

/** @param known the files there are */
export function neededFiles({ locale, settingsButton }: Options, known: readonly string[]): readonly string[] {
  const wanted = new Set(PARTS.map((part) => `consent-gate${part}.js`));
  if (settingsButton === false) wanted.delete('consent-gate-button.js');
  const languages = known.filter(isLanguage);
  // One language for everybody, or whichever a page or a browser asks for.
  const only = typeof locale === 'string' ? negotiateLocale([locale], languages.map(languageOf)) : undefined;
  // English stands in the other files.
  if (only !== 'en') wanted.add('consent-gate-locales.js');
  for (const file of languages) if (!only || languageOf(file) === only) wanted.add(file);
  // The tag's own file first: without its ending it is the beginning of all others.
  return known.filter((file) => wanted.has(file)).sort((one, other) => (stem(one) < stem(other) ? -1 : 1));
}

export const isLanguage = (file: string) => file.startsWith('consent-gate-locale-');

/** `de` of `consent-gate-locale-de.js`. */
export const languageOf = (file: string) => file.slice('consent-gate-locale-'.length, -'.js'.length);

const stem = (file: string) => file.slice(0, -'.js'.length);
