// Brings the host back where a page takes it away: a hydrating app clears what it did not render, Turbo and htmx swap the
// body, `document.open` empties the document.
import { type HostPart, home } from './host.ts';

/** Whoever takes it away sooner than this after it came back will do so again. */
const SOON = 2_000;

/**
 * @param returned called each time it is back
 * @returns a stop
 */
export function keepPlaced({ host, place }: HostPart, returned?: () => void): () => void {
  // As `everLater` does it, in lines of its own: what this and the settings' file share would be one more file to load.
  let pause = 0;
  let cameBack = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const isHome = () => {
    const { isConnected, parentNode } = host;
    return isConnected && (parentNode !== document.documentElement || parentNode === home());
  };
  const comeBack = () => {
    timer = undefined;
    if (isHome()) return;
    // Page caches bring copies of it back, which have no shadow root.
    for (const copy of document.querySelectorAll('consent-gate')) if (!copy.shadowRoot) copy.remove();
    place();
    cameBack = Date.now();
    returned?.();
  };
  const look = () => {
    // Only who holds the host, and who holds that: a page that is busy further down costs nothing.
    for (const node of [document, document.documentElement, home()]) {
      if (node) observer.observe(node, { childList: true });
    }
    if (timer || isHome()) return;
    pause = Date.now() - cameBack < SOON + pause ? pause * 2 + 50 : 0;
    // After whatever takes it away is done: in the midst of that it might be taken again, and again.
    timer = setTimeout(comeBack, pause);
  };
  const observer = new MutationObserver(look);
  look();
  return () => {
    observer.disconnect();
    clearTimeout(timer);
  };
}
