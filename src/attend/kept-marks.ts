// Keeps what is said by attributes on the page's own elements: what waits for a category, and what was given its address. A page
// that is morphed (Turbo, Livewire, LiveView, htmx) makes them be as the server's HTML says, which knows of no yes. It also makes
// an element into another one, which no gate has seen being inserted.

import { URL } from '../core/built-ins.ts';
import { everLater } from '../core/ever-later.ts';
import type { PartContext } from '../core/ports.ts';

/** The attributes in which an address may stand. One of HTML, `srcdoc`, is given to nobody. */
const ADDRESSES = ['src', 'srcset', 'href'];
const MARKS = ['data-consent', 'data-type', 'data-src', 'data-srcset', 'data-href', 'data-srcdoc'];
/** What the gate holds. */
const CONCERNED = /^(script|iframe|img|link)$/;

/** @returns a stop */
export function keepMarks(
  { window, use }: Pick<PartContext, 'window' | 'use'>,
  allows: (category: string) => boolean,
): () => void {
  const { document } = window;
  const later = everLater(200);
  let timer: number | undefined;
  let news: readonly MutationRecord[] = [];

  const hasAddress = (element: Element) => ADDRESSES.some((name) => element.hasAttribute(name));

  /** What the gate itself has marked is not marked in the server's HTML, and would wait for nothing any more. */
  function markAgain(element: HTMLElement, name: string, old: string | null): void {
    if (old === null || element.hasAttribute(name) || !MARKS.includes(name)) return;
    if (element.localName === 'script' || !hasAddress(element)) element.setAttribute(name, old);
  }

  /** @param wanted another address than before */
  function give(element: HTMLElement, wanted: string): void {
    for (const name of ADDRESSES) {
      const address = element.dataset[name];
      const lacks = !element.hasAttribute(name) || wanted === `data-${name}`;
      if (address !== undefined && lacks && isOfWeb(address, element.baseURI)) element.setAttribute(name, address);
    }
  }

  function putRight({ target, attributeName, oldValue }: MutationRecord): void {
    const element = target as HTMLElement;
    const name = `${attributeName}`;
    markAgain(element, name, oldValue);
    const category = element.dataset.consent;
    if (category === undefined || !element.isConnected || element.localName === 'script') return;
    if (!allows(category)) {
      // Put in anew, it is for the gate to judge.
      if (hasAddress(element)) element.replaceWith(element);
      if (element.localName === 'iframe') use('ui', (ui) => ui.holdFrame(element, category));
    } else if (isShown(element)) {
      const isOld = oldValue !== null && element.getAttribute(name.replace('data-', '')) === oldValue;
      give(element, isOld ? name : '');
    } else shown.observe(element);
  }

  // A page may have ended a film that it hides.
  const shown = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      const element = target as HTMLElement;
      if (!isShown(element)) continue;
      shown.unobserve(element);
      if (allows(`${element.dataset.consent}`)) give(element, '');
    }
  });

  function mend(): void {
    timer = undefined;
    const records = news;
    news = [];
    records.forEach(putRight);
    later.done(performance.now());
    // What was done here is no news.
    observer.takeRecords();
  }

  const observer = new window.MutationObserver((records) => {
    for (const record of records) {
      const { dataset, localName } = record.target as Partial<HTMLElement>;
      const isMarked = dataset?.consent !== undefined || MARKS.includes(`${record.attributeName}`);
      if (dataset && isMarked && CONCERNED.test(`${localName}`)) news = [...news, record];
    }
    if (!news.length || timer) return;
    const pause = later.pause(performance.now());
    if (pause) timer = window.setTimeout(mend, pause);
    else mend();
  });
  observer.observe(document, {
    subtree: true,
    attributeOldValue: true,
    attributeFilter: [...ADDRESSES, ...MARKS],
  });
  return () => {
    observer.disconnect();
    shown.disconnect();
    window.clearTimeout(timer);
  };
}

/** A frame, and where the browser can tell. */
const isShown = (element: Element) => element.localName !== 'iframe' || element.checkVisibility?.() !== false;

function isOfWeb(address: string, base: string): boolean {
  try {
    return /^https?:$/.test(new URL(address, base).protocol);
  } catch {
    return false;
  }
}
