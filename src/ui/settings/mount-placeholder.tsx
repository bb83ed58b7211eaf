// Stands where a held iframe would be, as long as its category is not allowed.
import { computed } from '@preact/signals';
import { createRef, render } from 'preact';
import { isAllowed } from '../../core/decide.ts';
import styles from '../host/styles.css?inline';
import { takeBox, whenSeen } from './frame-box.ts';
import { Placeholder } from './Placeholder.tsx';
import panelStyles from './panel.css?inline';
import { shadowElement } from './shadow-element.ts';
import type { View } from './view.ts';

/** @returns takes the placeholder away and shows the frame's own box again */
export function mountPlaceholder(view: View, frame: HTMLElement, category: string): () => void {
  const { element, root } = shadowElement('consent-gate-frame', styles + panelStyles);
  const box = createRef<HTMLDivElement>();
  let stop = () => {};
  const stopWaiting = whenSeen(frame, () => {
    const inline = getComputedStyle(frame).display === 'inline';
    const display = frame.style.getPropertyValue('display');
    const priority = frame.style.getPropertyPriority('display');
    const show = () => {
      frame.hidden = false;
      frame.style.setProperty('display', display, priority);
      element.remove();
      // It is drawn anew when the frame is held again, whose address may be another by then.
      render(null, root);
    };
    const fitBox = () => {
      if (box.current && element.isConnected) takeBox(frame, box.current, inline);
    };
    const hold = () => {
      frame.hidden = true;
      // A page's `iframe { display: block }` is stronger than `hidden`.
      frame.style.setProperty('display', 'none', 'important');
      frame.after(element);
      render(<Placeholder view={view} box={box} frame={frame} category={category} />, root);
      fitBox();
    };
    const allowed = computed(() => isAllowed(category, view.consent.value));
    const stopFollowing = allowed.subscribe((yes) => (yes ? show() : hold()));
    // Style sheets that come late, and those for windows of another width.
    for (const type of ['load', 'resize']) addEventListener(type, fitBox);
    stop = () => {
      for (const type of ['load', 'resize']) removeEventListener(type, fitBox);
      stopFollowing();
      show();
    };
  });
  return () => {
    stopWaiting();
    stop();
  };
}
