// A page's own "Skip to the content" stays the first stop of the Tab key (WCAG 2.4.1, technique G1): a link into the page that is the
// first thing in it that takes the focus.

const FOCUSABLE = 'a[href], button, input, select, textarea, summary, iframe, [tabindex]';

/** `null` where the page begins with something else. */
export function findSkipLink(): HTMLElement | null {
  for (const element of document.querySelectorAll<HTMLElement>(FOCUSABLE)) {
    // Those that wait for something: a menu that is shut, a dialog that is not open.
    if (element.tabIndex < 0 || element.matches(':disabled, [inert] *')) continue;
    if (element.checkVisibility?.({ visibilityProperty: true }) === false) continue;
    const [sign, ...id] = element.getAttribute('href') ?? '';
    // "#/home" of a router leads to no element.
    return sign === '#' && document.getElementById(id.join('')) ? element : null;
  }
  return null;
}
