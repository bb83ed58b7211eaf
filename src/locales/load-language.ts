// Where the texts of a language come from, for those who use the package: each file is a chunk, loaded when somebody reads it.
import { ENGLISH, type LoadLanguage } from './language.ts';
import type { Messages } from './messages.ts';
import { negotiateLocale } from './negotiate-locale.ts';

/** By path, such as `./de.ts`. */
const FILES = import.meta.glob<{ readonly messages: Messages }>(['./??.ts', '!./en.ts']);

export const loadLanguage: LoadLanguage = async (wanted) => {
  const locale = negotiateLocale(wanted, ['en', ...Object.keys(FILES).map((path) => path.slice(2, 4))]);
  const load = FILES[`./${locale}.ts`];
  return load ? { locale, messages: (await load()).messages } : ENGLISH;
};
