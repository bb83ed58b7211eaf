// Keeps what stands in the page's own elements: panels and placeholders. A page that is morphed (Turbo, Livewire, LiveView, htmx)
// keeps these elements and takes away all of them that the server's HTML does not have: what was put in, beside and on them.
import { everLater } from '../../core/ever-later.ts';

/** One thing that stands. */
export interface Standing {
  /** The page still asks for it. */
  isWanted(): boolean;
  /** Nothing of it is missing or of yesterday. */
  isWhole(): boolean;
  mend(): void;
  stop(): void;
}

/** What pages take away or change of an element that something stands in. */
const ATTRIBUTES = [
  ...['hidden', 'style', 'data-consent', 'data-src', 'data-srcdoc'],
  ...['data-consent-cookies', 'data-consent-browser-links'],
];

export interface Standings {
  /** Lets something stand in an element, once. */
  put(element: Element, mount: () => Standing): void;
  stop(): void;
}

export function keepStanding(): Standings {
  /** Not a `Map`: a page may have one of its own. */
  let all: readonly (readonly [element: Element, standing: Standing])[] = [];
  // Pages that poll are morphed every second. Only what is undone at once is undone by somebody who watches for it.
  const later = everLater(200);
  let timer: ReturnType<typeof setTimeout> | undefined;

  function mend(): void {
    timer = undefined;
    for (const [, standing] of all) if (!standing.isWhole()) standing.mend();
    later.done(Date.now());
  }
  const observer = new MutationObserver(() => {
    for (const [element, standing] of all) {
      // A single-page app takes its elements away without a word; what stands for them goes with them.
      if (element.isConnected && standing.isWanted()) continue;
      all = all.filter(([each]) => each !== element);
      standing.stop();
    }
    if (timer || all.every(([, standing]) => standing.isWhole())) return;
    const pause = later.pause(Date.now());
    if (pause) timer = setTimeout(mend, pause);
    // Before it is painted, so that nothing flickers.
    else mend();
  });

  return {
    put(element, mount) {
      const [, present] = all.find(([each]) => each === element) ?? [];
      if (!present?.isWanted()) {
        present?.stop();
        all = [...all.filter(([each]) => each !== element), [element, mount()]];
      }
      observer.observe(document, { childList: true, subtree: true });
      observer.observe(element, { attributeFilter: ATTRIBUTES });
    },
    stop() {
      observer.disconnect();
      clearTimeout(timer);
      for (const [, standing] of all) standing.stop();
      all = [];
    },
  };
}
