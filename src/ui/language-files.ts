// The files of all languages but English, by the hashes that the build puts in here. They are not in the UI's own file: an
// English reader would load them with it, a tenth of a first visit.
import { ENGLISH, type Language } from '../locales/language.ts';
import { negotiateLocale } from '../locales/negotiate-locale.ts';

const HASHES = __LANGUAGE_HASHES__;

/**
 * @param wanted BCP 47 tags, best first
 * @param preload fetches `consent-gate-<name>.js` and refuses a changed one; answers its address
 */
export async function loadLanguage(
  wanted: readonly string[],
  preload: (name: string, hash: string) => string | undefined,
): Promise<Language> {
  const locale = negotiateLocale(wanted, ['en', ...Object.keys(HASHES)]);
  const hash = HASHES[locale];
  if (!hash) return ENGLISH;
  const { messages } = await import(/* @vite-ignore */ `${preload(`locale-${locale}`, hash)}`);
  return { locale, messages };
}
