// Stands where a held iframe would be, as long as its category is not allowed.
import { effect } from '@preact/signals-core';
import { render } from 'preact';
import { isAllowed } from '../../core/decide.ts';
import type { Model } from '../host/model.ts';
import styles from '../host/styles.css?inline';
import { takeBox, whenSeen } from './frame-box.ts';
import { Placeholder } from './Placeholder.tsx';
import panelStyles from './panel.css?inline';
import { shadowElement } from './shadow-element.ts';

/** @returns takes the placeholder away and shows the frame's own box again */
export function mountPlaceholder(model: Model, frame: HTMLElement, category: string): () => void {
  const { element, root } = shadowElement('consent-gate-frame', styles + panelStyles);
  let stop = () => {};
  const stopWaiting = whenSeen(frame, () => {
    const inline = getComputedStyle(frame).display === 'inline';
    const display = frame.style.getPropertyValue('display');
    const priority = frame.style.getPropertyPriority('display');
    const show = () => {
      frame.hidden = false;
      frame.style.setProperty('display', display, priority);
      element.remove();
    };
    const fit = () => {
      const box = root.querySelector<HTMLElement>('.placeholder');
      if (box && element.isConnected) takeBox(frame, box, inline);
    };
    const stopRendering = effect(() => {
      if (isAllowed(category, model.consent.value)) return show();
      frame.hidden = true;
      // A page's `iframe { display: block }` is stronger than `hidden`.
      frame.style.setProperty('display', 'none', 'important');
      frame.after(element);
      render(<Placeholder model={model} frame={frame} category={category} />, root);
      fit();
    });
    // Style sheets that come late, and those for windows of another width.
    for (const type of ['load', 'resize']) addEventListener(type, fit);
    stop = () => {
      for (const type of ['load', 'resize']) removeEventListener(type, fit);
      stopRendering();
      render(null, root);
      show();
    };
  });
  return () => {
    stopWaiting();
    stop();
  };
}
