// The files of all languages but English, by the hashes that the build puts in here. They are not in the UI's own file: an
// English reader would load them with it, a tenth of a first visit.
import type { Messages } from '../locales/messages.ts';

/** @param preload fetches `consent-gate-<name>.js` and refuses a changed one; answers its address */
export async function loadLanguage(
  language: string,
  preload: (name: string, integrity: string) => string | undefined,
): Promise<Messages> {
  const integrity = __LANGUAGE_HASHES__[language];
  // What has no hash would be imported unchecked.
  if (!integrity) throw new Error('no file of this language was built');
  return (await import(/* @vite-ignore */ `${preload(`locale-${language}`, integrity)}`)).messages;
}
