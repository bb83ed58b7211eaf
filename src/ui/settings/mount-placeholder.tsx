// Stands where a held iframe would be, as long as its category is not allowed and nobody has asked for this one alone.
import { createRef, render } from 'preact';
import { isAllowed } from '../../core/decide.ts';
import styles from '../host/styles.css?inline';
import { takeBox, whenSeen } from './frame-box.ts';
import type { Standing } from './keep-standing.ts';
import { letIn } from './let-in.ts';
import { Placeholder } from './Placeholder.tsx';
import panelStyles from './panel.css?inline';
import { shadowElements } from './shadow-elements.ts';
import type { View } from './view.ts';

const placeholderElement = shadowElements('consent-gate-frame', styles + panelStyles);

/** The mark of a frame that is let in: nothing waits for this category. */
const FREE = 'necessary';

interface Held {
  readonly view: View;
  /** The element that says whether the page is dark. */
  readonly host: Element;
  readonly frame: HTMLElement;
  readonly category: string;
}

export function mountPlaceholder({ view, host, frame, category }: Held): Standing {
  const { element, root } = placeholderElement();
  const box = createRef<HTMLDivElement>();
  const mark = frame.dataset.consent;
  const source = () => `${frame.dataset.src} ${frame.dataset.srcdoc}`;
  const isHidden = () =>
    frame.hidden && frame.style.display === 'none' && frame.style.getPropertyPriority('display') === 'important';
  let isHeld = false;
  let inline = false;
  /** The page's own. */
  let display = '';
  let priority = '';
  /** Whose content it says it is. */
  let drawn = '';
  /** What the visitor has let in here, alone. Another address in the same frame is not meant. */
  let only = '';

  const dress = () => element.toggleAttribute('dark', host.hasAttribute('dark'));
  const dressing = new MutationObserver(dress);
  dressing.observe(host, { attributeFilter: ['dark'] });
  dress();

  const fitBox = () => {
    if (box.current && element.isConnected) takeBox(frame, box.current, inline);
  };
  const hold = () => {
    isHeld = true;
    if (!isHidden()) {
      display = frame.style.getPropertyValue('display');
      priority = frame.style.getPropertyPriority('display');
      frame.hidden = true;
      // A page's `iframe { display: block }` is stronger than `hidden`.
      frame.style.setProperty('display', 'none', 'important');
    }
    if (frame.nextElementSibling !== element) frame.after(element);
    drawn = source();
    const props = { view, box, frame, category, letIn: showAlone };
    render(<Placeholder {...props} />, root);
    fitBox();
  };
  const show = () => {
    if (!isHeld) return;
    isHeld = false;
    frame.hidden = false;
    frame.style.setProperty('display', display, priority);
    element.remove();
    // It is drawn anew when the frame is held again, whose address may be another by then.
    render(null, root);
  };
  const give = () => {
    frame.dataset.consent = FREE;
    letIn(frame, `${frame.dataset.src}`);
    show();
  };
  function showAlone(): void {
    only = source();
    give();
    // What had the focus is gone.
    frame.focus();
  }
  /** Every later answer counts for it too. */
  const follow = (isAllowedNow: boolean) => {
    if (only) {
      only = '';
      frame.dataset.consent = mark;
      // Put in anew, it is for the gate to judge.
      if (!isAllowedNow) frame.replaceWith(frame);
    }
    if (isAllowedNow) show();
    else hold();
  };

  let stopFollowing = () => {};
  const stopWaiting = whenSeen(frame, () => {
    inline = getComputedStyle(frame).display === 'inline';
    stopFollowing = view.consent.subscribe((consent) => follow(isAllowed(category, consent)));
    // Style sheets that come late, and those for windows of another width.
    for (const type of ['load', 'resize']) addEventListener(type, fitBox);
  });
  return {
    isWanted: () => !!only || frame.dataset.consent === mark,
    isWhole: () =>
      only
        ? frame.dataset.consent === FREE && only === source()
        : !isHeld || (isHidden() && frame.nextElementSibling === element && drawn === source()),
    mend() {
      if (only && only === source()) give();
      else {
        only = '';
        hold();
      }
    },
    stop() {
      dressing.disconnect();
      stopWaiting();
      for (const type of ['load', 'resize']) removeEventListener(type, fitBox);
      stopFollowing();
      show();
    },
  };
}
