// Where the texts of a language come from, for the pasted tag: files beside the gate's own, checked like those.
import type { LoadLanguage } from '../locales/language.ts';

/** Put in by the build, which makes that file first. */
const HASH = '__HASH_OF_consent-gate-locales__';

// No `<link rel="preload">` for the language's own file meanwhile: it would have no hash, so that Chromium 156 fetches the
// file a second time when it is checked, and says so in the console.
export const loadLanguageFile: LoadLanguage = async (wanted, { preload, settings }) => {
  const file = (name: string, hash: string) => preload?.(name, settings, hash);
  const { loadLanguage }: typeof import('./language-files.ts') = await import(
    /* @vite-ignore */ `${file('locales', HASH)}`
  );
  return loadLanguage(wanted, file);
};
