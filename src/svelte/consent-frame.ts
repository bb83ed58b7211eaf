// An action for iframes that wait for their category: `<iframe use:consentFrame={{ category: 'video', src }} title="…">`.
import type { Category } from '../core/register.ts';
import { runningGate } from '../start/running-gate.ts';

export interface HeldFrame {
  readonly category: Category;
  readonly src: string;
}

/**
 * Marks the frame, and gives it its address where that is allowed; where it is not, the gate holds it and the UI puts its placeholder
 * there. What changes later counts at once. The markup itself has no `src`.
 */
export function consentFrame(frame: HTMLIFrameElement, held: HeldFrame): { update(held: HeldFrame): void } {
  function update({ category, src }: HeldFrame): void {
    frame.dataset.consent = category;
    frame.dataset.src = src;
    if (runningGate().allows(category)) {
      frame.src = src;
      return;
    }
    frame.removeAttribute('src');
    // The gate looks at what is put in, and this stood there before it was marked: in the server's HTML, or in a template's copy.
    frame.replaceWith(frame);
  }
  update(held);
  return { update };
}
