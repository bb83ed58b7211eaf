// Keeps the wheel from smooth scrollers, which cancel it and scroll the page, where something of ours scrolls instead.

/** Firefox tells the old ones too. */
const WHEELS = ['wheel', 'DOMMouseScroll', 'MozMousePixelScroll'];

/** May be called again for the same place: each listener is one function. */
export function keepWheel(place: EventTarget): void {
  for (const type of WHEELS) place.addEventListener(type, turn as EventListener, { passive: true });
}

function turn(event: WheelEvent): void {
  const target = event.target as Element;
  const scroller = scrollerOf(target);
  // Over a banner that has nothing to scroll the wheel is the page's. Over the settings it is not: they are modal.
  if (!scroller && !target.closest('dialog')) return;
  event.stopPropagation();
  // A page that listens in the capture phase comes first.
  if (event.type !== 'wheel' || !event.defaultPrevented) return;
  const unit = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 1 : LINE;
  scroller?.scrollBy(event.deltaX * unit, event.deltaY * unit);
}

/** Pixels. */
const LINE = 20;

/** What the wheel turns there: the innermost element that has more than it shows. */
function scrollerOf(target: Element): Element | null {
  for (let element: Element | null = target; element; element = element.parentElement) {
    const isLonger = element.scrollHeight > element.clientHeight;
    if (isLonger && /auto|scroll/.test(getComputedStyle(element).overflowY)) return element;
  }
  return null;
}
