// Which languages are wanted, now and when the page changes its own: an app that changes language keeps its page.

/**
 * The owner's option, else the page's language, else the visitor's.
 * @param use called at once and whenever `<html lang>` changes, with BCP 47 tags, best first
 * @returns stops it
 */
export function watchLanguage(option: string, use: (wanted: readonly string[]) => void): () => void {
  const page = document.documentElement;
  const look = () => use([option, page.lang, ...window.navigator.languages].filter(Boolean));
  const observer = new MutationObserver(look);
  observer.observe(page, { attributeFilter: ['lang'] });
  look();
  return () => observer.disconnect();
}
