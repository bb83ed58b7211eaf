// The languages that the build finds: adding a file to src/locales adds the language.
import { readdirSync } from 'node:fs';
import { SRC } from './folders.ts';

export const LANGUAGES: readonly string[] = readdirSync(`${SRC}locales`)
  .filter((name) => /^[a-z]{2}\.ts$/.test(name))
  .map((name) => name.slice(0, 2));

/** Those with a file of their own in dist/: English comes with the UI. */
export const TRANSLATIONS: readonly string[] = LANGUAGES.filter((code) => code !== 'en');

/** One entry for each translation; `start`: what its name in dist/ begins with. */
export function languageEntries(start: string): Record<string, string> {
  return Object.fromEntries(TRANSLATIONS.map((code) => [`${start}${code}`, `src/locales/${code}.ts`]));
}
