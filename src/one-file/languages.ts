// The texts of the one file: those of the chosen languages, under the names by which the UI asks for English and the button for its
// labels. The build puts this file in the place of theirs (src/build/one-file.ts), so that no other language is carried along.
import type { Language } from '../locales/language.ts';
import { negotiateLocale } from '../locales/negotiate-locale.ts';
import { BASE, SITE } from './site-data.ts';

export const bannerMessages = BASE.messages;
export const settingsMessages = BASE.messages;

/** Named as the UI asks for it, whichever language it is. */
export const ENGLISH: Language = { locale: BASE.locale, messages: {} };

export const SETTINGS_BUTTON_LABELS: Readonly<Record<string, string>> = {
  // What `negotiateLocale` falls back to.
  en: BASE.messages.settingsButton,
  ...Object.fromEntries(SITE.languages.map(({ locale, messages }) => [locale, messages.settingsButton])),
};

/** @param wanted BCP 47 tags, best first */
export async function loadLanguage(wanted: readonly string[]): Promise<Language> {
  const best = negotiateLocale(
    wanted,
    SITE.languages.map(({ locale }) => locale),
  );
  return SITE.languages.find(({ locale }) => locale === best) ?? ENGLISH;
}
