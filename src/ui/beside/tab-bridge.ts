// Makes the banner the first stop of the Tab key, though the host stands at the end of the body; the second where the page begins with
// a skip link. The focus is never taken: the visitor's own key moves it, and never onto a button that answers.
import { home } from '../host/host.ts';
import { findSkipLink } from './skip-link.ts';

/**
 * @param container holds the banner and the live region
 * @param region the banner while it is drawn
 * @returns a stop
 */
export function bridgeTab(container: HTMLElement, region: { readonly current: HTMLElement | null }): () => void {
  const stopped = new window.AbortController();
  const { signal } = stopped;
  /** The visitor has not begun anywhere: no focus, no click. */
  let fresh = true;
  /** The focus came from the start of the page, and goes back there. */
  let bridged = false;
  /** It is on its way: what gets it now is the page's first stop, from which Shift+Tab leads into the banner again. */
  let leaving = false;
  let first: EventTarget | null = null;
  /** The page's own first stop, from which the way leads into the banner. */
  let skip: HTMLElement | null = null;

  const begun = ({ target }: Event) => {
    fresh = false;
    if (!leaving || target === document.documentElement || target === skip) return;
    leaving = false;
    first = target;
  };
  for (const type of ['focusin', 'pointerdown']) document.addEventListener(type, begun, { signal });

  const cross = (event: KeyboardEvent) => {
    const { key, code, shiftKey, altKey, ctrlKey, metaKey, defaultPrevented } = event;
    // WebKit on Linux names Shift+Tab by the place of the key alone.
    if ((key !== 'Tab' && code !== 'Tab') || altKey || ctrlKey || metaKey || defaultPrevented) return;
    const banner = region.current;
    const stops = [...(banner?.querySelectorAll<HTMLElement>('a, button') ?? [])];
    const moveTo = (element: HTMLElement): boolean => {
      element.focus();
      // One that waits behind a modal of the page's takes no focus.
      const moved = element.matches(':focus');
      if (moved) event.preventDefault();
      return moved;
    };
    const enter = (element: HTMLElement) => {
      if (moveTo(element)) bridged = true;
    };
    const outside = document.activeElement;
    const inside = (container.getRootNode() as ShadowRoot).activeElement;
    const nowhere = !outside || outside === home() || outside === document.documentElement;
    const [head = null, last = null] = [stops[0], stops.at(-1)];
    const atStart = fresh && nowhere;
    if (banner && head && !shiftKey && (atStart || (skip && outside === skip))) {
      if (atStart) {
        skip = findSkipLink();
        // By itself, Safari's Tab key leaves out links.
        if (skip && moveTo(skip)) return;
        skip = null;
      }
      // The link to the policy; without one, the region, which a screen reader then reads.
      enter(head.localName === 'a' ? head : banner);
    } else if (last && shiftKey && first && outside === first) {
      enter(last);
    } else if (bridged && inside) {
      // Once the banner is gone, the line that says what was answered has the focus.
      const edge = banner
        ? shiftKey
          ? inside === banner || inside === head
          : inside === last
        : inside.role === 'status';
      if (!edge) return;
      bridged = false;
      leaving = !shiftKey;
      if (!skip?.isConnected) leaveAtStart();
      else if (shiftKey) moveTo(skip);
      // The browser goes on from there.
      else skip.focus({ preventScroll: true });
    }
  };
  // What is pressed in the container does not come as far as the document.
  for (const place of [container, document]) place.addEventListener('keydown', cross as EventListener, { signal });
  return () => stopped.abort();
}

/** Whatever the browser does for the Tab key after this, it does from the start of the document. */
function leaveAtStart() {
  const root = document.documentElement;
  const own = root.getAttribute('tabindex');
  root.setAttribute('tabindex', '-1');
  root.focus({ preventScroll: true });
  // Once the browser has moved on: an attribute that goes away earlier would take the focus with it.
  setTimeout(() => {
    if (own === null) root.removeAttribute('tabindex');
    else root.setAttribute('tabindex', own);
  });
}
