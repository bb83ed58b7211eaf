// Goes with a page that changes its colours: by an attribute, with the visitor's system, or when a style sheet comes late.
import { home } from './host.ts';
import { type Dressed, dress, type Themed } from './page-theme.ts';

/** Whose load, or whose transition at its end, may have changed the page's colours. */
const CONCERNED = /^(html|body|link|style)$/;

/** @returns a stop */
export function followTheme(dressed: Dressed, settings: Themed): () => void {
  const look = () => dress(dressed, settings);
  const observer = new MutationObserver(look);
  const stopped = new window.AbortController();
  const options = { capture: true, signal: stopped.signal };
  look();
  for (const page of [document.documentElement, home()]) if (page) observer.observe(page, { attributes: true });
  // A meta may declare another `color-scheme`.
  const head = document.querySelector('head');
  if (head) observer.observe(head, { subtree: true, attributeFilter: ['content'] });
  for (const type of ['load', 'transitionend'])
    document.addEventListener(
      type,
      ({ target }) => CONCERNED.test(`${(target as Partial<Element>).localName}`) && look(),
      options,
    );
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', look, options);
  return () => {
    observer.disconnect();
    stopped.abort();
  };
}
