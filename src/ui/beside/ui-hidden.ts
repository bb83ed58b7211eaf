// Tells the page where something in the visitor's browser, most likely an ad blocker, hides the banner. It stays hidden: that
// is the visitor's wish, nothing is locked by it, and nothing optional runs. The settings still open from the page's link.
import { plainEvent } from '../host/plain-event.ts';

/** Dispatches `consent-gate:ui-hidden` on the document, at most once. @returns a stop */
export function tellIfHidden(banner: Element): () => void {
  // Answers after the next paint, without any layout of its own; a page in the background is not painted, so not judged.
  const judge: IntersectionObserverCallback = ([entry]) => {
    // Taken out of the page it is on its way back.
    if (entry?.isIntersecting || !banner.isConnected) return;
    observer.disconnect();
    document.dispatchEvent(plainEvent('consent-gate:ui-hidden'));
  };
  // The page's own window, also where the page is a frame that nobody has scrolled to.
  const observer = new window.IntersectionObserver(judge, { root: document });
  // Some pages hide all of themselves until they are complete.
  const start = () => observer.observe(banner);
  if (document.readyState === 'complete') start();
  else addEventListener('load', start, { once: true });
  return () => {
    observer.disconnect();
    removeEventListener('load', start);
  };
}
