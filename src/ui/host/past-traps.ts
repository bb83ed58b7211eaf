// A page's modal may keep every press outside of it from what it was meant for (focus-trap does by default). Beside such a modal
// ours are in view, and an answer there counts: the press is kept from the page instead.
import { plainEvent } from './plain-event.ts';

const PRESSES = ['pointerdown', 'mousedown', 'touchstart', 'click'];

/** @returns a stop */
export function letPressesThrough(container: Element, isModalInView: () => boolean): () => void {
  // On the window, where no listener of the document's has been yet.
  const press = (event: Event) => {
    const path = event.composedPath();
    if (!event.isTrusted || !path.includes(container) || !isModalInView()) return;
    event.stopPropagation();
    // The focus stays in the modal, which would take it back in the midst of the press.
    if (event.type === 'mousedown') event.preventDefault();
    // Links and switches act by themselves. A button hears of it in an event that does not leave the shadow root.
    const button = path.find((target) => target instanceof HTMLButtonElement);
    if (event.type === 'click') button?.dispatchEvent(plainEvent('click'));
  };
  for (const type of PRESSES) addEventListener(type, press, true);
  return () => {
    for (const type of PRESSES) removeEventListener(type, press, true);
  };
}
