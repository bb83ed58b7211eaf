// Keeps what has the focus in the page from standing behind the banner (WCAG 2.2, 2.4.11). Nothing of the page is moved or
// written to: a sheet of ours tells the browser how much of the window is covered when it scrolls something into view, and
// where the page cannot scroll any further, the banner itself goes to the other edge.

/** @returns a stop */
export function keepFocusInView(banner: HTMLElement): () => void {
  const { host } = banner.getRootNode() as ShadowRoot;
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  const cover = () => {
    // Where it stands in the end: while it comes in, it is further down.
    const { offsetTop, offsetHeight } = banner;
    // In pixels of the banner's: a page's `zoom` makes them larger than the window's.
    const high = (innerHeight * offsetHeight) / banner.getBoundingClientRect().height;
    const below = high - offsetTop - offsetHeight;
    const covered = (offsetHeight + 2 * below) / high;
    // One that stands in the middle, or over most of the window, leaves no edge to keep clear.
    const atEdge = below < 50 && covered < 0.5;
    sheet.replaceSync(atEdge ? `:root{scroll-padding-block-end:${100 * covered}%}` : '');
  };
  const resized = new window.ResizeObserver(cover);
  resized.observe(banner);
  addEventListener('resize', cover);

  const isBehind = (target: Element) => {
    const mine = banner.getBoundingClientRect();
    const its = target.getBoundingClientRect();
    const meet = its.bottom > mine.top && its.top < mine.bottom && its.right > mine.left && its.left < mine.right;
    // What is larger than that shows beside the banner.
    return meet && its.height < innerHeight / 2;
  };
  let aside = false;
  const step = () => {
    aside = !aside;
    banner.style.insetBlock = aside ? '1em auto' : '';
    banner.style.marginBlock = aside ? '0' : '';
  };
  const look = ({ target }: FocusEvent) => {
    // The browser scrolls right after this event.
    requestAnimationFrame(() => {
      if (!(target instanceof Element) || target === host || !isBehind(target)) return;
      step();
      // At 400 % zoom it is in the way on either edge.
      if (isBehind(target)) step();
      cover();
    });
  };
  document.addEventListener('focusin', look);
  return () => {
    resized.disconnect();
    removeEventListener('resize', cover);
    document.removeEventListener('focusin', look);
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  };
}
