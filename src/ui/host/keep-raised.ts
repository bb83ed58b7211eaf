// Keeps a part of ours above everything in the page, wherever that has put the body, and behind what is to be answered first.
import { type HostPart, home } from './host.ts';
import { isModalInView, isTopLayerTaken } from './page-modals.ts';
import { letPressesThrough } from './past-traps.ts';

/** What may tell that something was opened or closed. `close` and `toggle` do not bubble, but pass the document on their way. */
const NEWS = ['close', 'toggle', 'fullscreenchange', 'focusin', 'click', 'transitionend', 'animationend'];
/** Attributes by which a modal comes. */
const OPENING = ['aria-modal', 'aria-hidden', 'inert', 'open'];
/** And goes. Pages write to these all the time, so they are observed only while one is open. */
const CLOSING = [...OPENING, 'class', 'style', 'hidden'];

export interface Raised {
  /** Something may have changed. */
  look(): void;
  stop(): void;
}

/**
 * In the top layer neither a `z-index` of the page's covers it, nor does a `transform` or `filter` on the body take it away from
 * the window's edge. Without popovers (browsers before 2024) it stays where it is. It takes no focus. Over a modal of the page's
 * it would be in the way, and dead: there it waits behind.
 * @param name the container's class, by which its styles undo the browser's for popovers
 * @param shown what stands in it, to see whether that can be pressed
 */
export function keepRaised({ container }: HostPart, name: string, shown: string): Raised {
  container.className = name;
  // A popover is a group to assistive technology; this one is nothing.
  container.setAttribute('role', 'none');
  const canBeRaised = 'showPopover' in container;
  let frame: number | undefined;

  const isOpen = () => container.matches(':popover-open');
  const lower = () => {
    if (canBeRaised && isOpen()) container.hidePopover();
  };
  /** What is at its middle, where that can be known. */
  const atMiddle = (): Element | null => {
    const { left, top, width, height } = container.querySelector(shown)?.getBoundingClientRect() ?? new DOMRect();
    const isKnown = width * height > 0 && ('currentCSSZoom' in container || !isZoomed());
    return isKnown ? document.elementFromPoint(left + width / 2, top + height / 2) : hostOf(container);
  };
  /** @returns whether it can be pressed there. Not under a modal dialog that no query finds: in a shadow root of the page's */
  const raise = (): boolean => {
    if (!canBeRaised) return true;
    container.popover = 'manual';
    if (isOpen()) {
      const found = atMiddle();
      // A menu that the visitor opened over it goes by itself.
      if (found === hostOf(container) || found?.closest('[popover]:not([popover=manual])')) return true;
      container.hidePopover();
    }
    container.showPopover();
    if (atMiddle() === hostOf(container)) return true;
    // WebKit leaves a box where the moved body had it, unless the box is made anew.
    container.style.display = 'none';
    container.getBoundingClientRect();
    container.style.display = '';
    return atMiddle() === hostOf(container);
  };

  function look(): void {
    if (!container.isConnected) return;
    const root = container.getRootNode() as ShadowRoot;
    const { host } = root;
    // For these a visitor has asked: they never wait.
    const settings = root.querySelector('dialog:modal');
    if (settings) for (const name of ['inert', 'aria-hidden']) host.removeAttribute(name);
    const isInert = !settings && !!host.closest('[inert]');
    const isBehind = isInert || (!settings && (!!host.closest('[aria-hidden=true]') || isModalInView()));
    if (isBehind) host.setAttribute('behind', isInert ? 'inert' : '');
    else host.removeAttribute('behind');
    const waits = isBehind || !!settings || isTopLayerTaken();
    if (isBehind || (!waits && !raise())) lower();
    follow(waits, root);
  }

  const observer = new MutationObserver(soon);
  function follow(waits: boolean, root: ShadowRoot): void {
    // `document.open` takes listeners away; one that is there is not added twice.
    for (const type of NEWS) document.addEventListener(type, soon, true);
    observer.disconnect();
    const attributeFilter = waits ? CLOSING : OPENING;
    observer.observe(document, { subtree: true, childList: waits, attributeFilter });
    if (waits) observer.observe(root, { subtree: true, childList: true, attributeFilter });
    // What a library opens by itself it puts there.
    else {
      const body = home();
      if (body) observer.observe(body, { childList: true, attributeFilter });
    }
  }

  /** Once in a frame, however much is told. */
  function soon(): void {
    frame ??= requestAnimationFrame(() => {
      frame = undefined;
      look();
    });
  }

  const stopPresses = letPressesThrough(container, isModalInView);
  look();
  return {
    look,
    stop() {
      stopPresses();
      observer.disconnect();
      for (const type of NEWS) document.removeEventListener(type, soon, true);
      if (frame) cancelAnimationFrame(frame);
      lower();
    },
  };
}

/** Before `currentCSSZoom` browsers measured boxes and points of the window in different pixels (CSSOM View). */
const isZoomed = () =>
  [document.documentElement, home()].some((element) => element && getComputedStyle(element).zoom !== '1');
const hostOf = (container: Element) => (container.getRootNode() as ShadowRoot).host;
