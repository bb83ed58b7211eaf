// The frame of Google's service worker. gtag.js puts it into an empty frame of the page, and makes it with that frame's own
// built-ins, which the gate does not watch. What the page says to it is fetched by the worker, where no page can hold it.
import type { PartContext } from '../core/ports.ts';

const WORKER = '[src*="/sw_iframe.html"],[data-src*="/sw_iframe.html"]';

/** Empties these frames while nothing of Google's is allowed, and gives them back with a yes. @returns a stop */
export function switchInnerFrames(
  { window: { document }, settings, subscribe }: Pick<PartContext, 'window' | 'settings' | 'subscribe'>,
  allows: (category: string) => boolean,
): () => void {
  // In advanced mode Google's code may run.
  if (settings.consentMode === 'advanced') return () => {};

  function look(): void {
    const allowed = allows(settings.googleCategory) || allows('marketing');
    for (const { contentDocument } of document.querySelectorAll('iframe')) {
      for (const frame of contentDocument?.querySelectorAll<HTMLIFrameElement>(WORKER) ?? []) {
        const { src, dataset } = frame;
        if (allowed === !!src) continue;
        dataset.src = src || `${dataset.src}`;
        if (allowed) frame.src = dataset.src;
        else {
          frame.removeAttribute('src');
          // Without its address it would go on with the page that it shows.
          frame.replaceWith(frame);
        }
      }
    }
  }

  const unsubscribe = subscribe(look);
  // One may be on its way when the visitor takes the yes back.
  document.addEventListener('load', look, true);
  return () => {
    unsubscribe();
    document.removeEventListener('load', look, true);
  };
}
