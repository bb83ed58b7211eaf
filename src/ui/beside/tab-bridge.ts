// Makes the banner the first stop of the Tab key, though the host stands at the end of the body. The focus is never taken: the
// visitor's own key moves it, and never onto a button that answers.

/**
 * @param container holds the banner and the live region
 * @param region the banner while it is drawn
 * @returns a stop
 */
export function bridgeTab(container: HTMLElement, region: { readonly current: HTMLElement | null }): () => void {
  const stopped = new AbortController();
  const { signal } = stopped;
  /** The visitor has not begun anywhere: no focus, no click. */
  let fresh = true;
  /** The focus came from the start of the page, and goes back there. */
  let bridged = false;
  /** It is on its way: what gets it now is the page's first stop, from which Shift+Tab leads into the banner again. */
  let leaving = false;
  let first: EventTarget | null = null;

  const begun = ({ target }: Event) => {
    fresh = false;
    if (!leaving || target === document.documentElement) return;
    leaving = false;
    first = target;
  };
  for (const type of ['focusin', 'pointerdown']) document.addEventListener(type, begun, { signal });

  document.addEventListener(
    'keydown',
    (event) => {
      const { key, shiftKey, altKey, ctrlKey, metaKey, defaultPrevented } = event;
      if (key !== 'Tab' || altKey || ctrlKey || metaKey || defaultPrevented) return;
      const banner = region.current;
      const stops = [...(banner?.querySelectorAll<HTMLElement>('a, button') ?? [])];
      const enter = (element: HTMLElement) => {
        event.preventDefault();
        bridged = true;
        element.focus();
      };
      const outside = document.activeElement;
      const inside = (container.getRootNode() as ShadowRoot).activeElement;
      const nowhere = !outside || outside === document.body || outside === document.documentElement;
      const [head = null, last = null] = [stops[0], stops.at(-1)];
      if (banner && head && fresh && !shiftKey && nowhere) {
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
        leaveAtStart();
      }
    },
    { signal },
  );
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
