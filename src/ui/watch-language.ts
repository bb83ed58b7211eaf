// Which language to show, now and when the page changes its own: an app that changes language keeps its page.
import { negotiateLocale } from '../locales/negotiate-locale.ts';

/**
 * The owner's option, else the page's language, else the visitor's.
 * @param use called at once and whenever `<html lang>` changes, even where the language to show stays the same
 * @returns stops it
 */
export function watchLanguage(
  option: string,
  available: readonly string[],
  use: (language: string) => void,
): () => void {
  const page = document.documentElement;
  const look = () => use(negotiateLocale([option, page.lang, ...navigator.languages], available));
  const observer = new MutationObserver(look);
  observer.observe(page, { attributeFilter: ['lang'] });
  look();
  return () => observer.disconnect();
}
