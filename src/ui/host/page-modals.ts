// Whether the page has something open that is to be answered first, and of which kind.

/** What can be pressed: a modal has something of it, also where its own element is an empty wrapper of fixed ones. */
const CONTROLS = 'button,a[href],input,select,textarea,[tabindex]';

/** An element of the page in front of its other ones: where it is none of the top layer's, a `z-index` lifts ours over it. */
export const isModalInView = (): boolean =>
  [...document.querySelectorAll('[aria-modal=true]:not(dialog:modal)')].some(
    (modal) =>
      !modal.closest('[aria-hidden=true],[inert]') && [modal, ...modal.querySelectorAll(CONTROLS)].some(isInView),
  );

/** Many menus and dialogs that are closed stand beside the window, or are transparent. */
function isInView(element: Element): boolean {
  const { left, right, top, bottom, width, height } = element.getBoundingClientRect();
  const isInside = right > 0 && bottom > 0 && left < innerWidth && top < innerHeight;
  const seen = { opacityProperty: true, visibilityProperty: true };
  return isInside && width * height > 0 && element.checkVisibility?.(seen) !== false;
}

/** A dialog in the top layer, or a film that fills the window: what is raised after it would stand in front of it. */
export function isTopLayerTaken(): boolean {
  const { documentElement, fullscreenElement } = document;
  return !!document.querySelector('dialog:modal') || (!!fullscreenElement && fullscreenElement !== documentElement);
}
