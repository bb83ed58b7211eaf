// The files of all languages but English, by the hashes that the build puts in here. They are not in the UI's own file: an
// English reader would load them with it, a tenth of a first visit.
import { ENGLISH, type Language } from '../locales/language.ts';
import { negotiateLocale } from '../locales/negotiate-locale.ts';

const HASHES = __LANGUAGE_HASHES__;

/**
 * @param wanted BCP 47 tags, best first
 * @param read the texts in `consent-gate-locale-<locale>.js`; refuses a changed one
 */
export async function loadLanguage(
  wanted: readonly string[],
  read: (locale: string, hash: string) => Promise<Language>,
): Promise<Language> {
  const locale = negotiateLocale(wanted, ['en', ...Object.keys(HASHES)]);
  const hash = HASHES[locale];
  return hash ? read(locale, hash) : ENGLISH;
}
