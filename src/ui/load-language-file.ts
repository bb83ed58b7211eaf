// Where the texts of a language come from, for the pasted tag: files beside the gate's own, checked like those.
import type { LoadFile } from '../core/ports.ts';
import type { Language, LoadLanguage } from '../locales/language.ts';

/** Hashes of the frequent languages' files, put in by the build: those are asked for at once. */
const FREQUENT: Readonly<Record<string, string>> = __FREQUENT_LANGUAGE_HASHES__;
/** The hash of the file that has all hashes, one round trip away. */
const ALL = '__HASH_OF_consent-gate-locales__';

// No `<link rel="preload">` for the language's own file meanwhile: it would have no hash, so that Chromium 156 fetches the
// file a second time when it is checked, and says so in the console.
export const loadLanguageFile: LoadLanguage = async (wanted, { load, settings }) => {
  const file = load as LoadFile;
  const read = async (locale: string, hash: string): Promise<Language> => {
    const { messages } = await file<typeof import('../locales/de.ts')>(`locale-${locale}`, settings, hash);
    return { locale, messages };
  };
  // Written otherwise (`DE`, `de_AT`) it is found all the same, by the detour.
  const [best = ''] = /^..\b/.exec(`${wanted[0]}`) ?? [];
  const hash = FREQUENT[best];
  if (hash) return read(best, hash);
  const { loadLanguage } = await file<typeof import('./language-files.ts')>('locales', settings, ALL);
  return loadLanguage(wanted, read);
};
