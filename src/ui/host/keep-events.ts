// Keeps what visitors do in the UI from the page's own handlers for keys, taps and wheels. To those the target is <consent-gate>, no
// button (DOM, "retarget"): a page with shortcuts takes a Space on "Decline" for one of them, and cancels what the browser would do.
// Clicks are the page's too: some are counted, some close what is open.
// What is listened for twice is heard once, as each listener is one function: it may be called again.

/** Of what a visitor presses in `place` the page hears nothing. */
export function keepKeys(place: EventTarget): void {
  for (const type of ['keydown', 'keypress', 'keyup']) place.addEventListener(type, keepKey);
  place.addEventListener('keydown', pressAllTheSame as EventListener);
}

const TOUCHES = ['touchstart', 'touchmove', 'touchend', 'touchcancel'];

/** Of fingers in `place` the page hears nothing. */
export function keepTouches(place: EventTarget): void {
  for (const type of TOUCHES) place.addEventListener(type, keep, { passive: true });
}

/** Of fingers on the buttons and links in `place` the page hears nothing. */
export function keepTaps(place: EventTarget): void {
  for (const type of TOUCHES) place.addEventListener(type, keepTap, { passive: true });
}

const keep = (event: Event) => event.stopPropagation();
/** Nothing can be pressed in the line that says what was answered. It has the focus then, and the page's slides are to go on. */
const keepKey = (event: Event) => {
  if (!(event.target as Element).closest('[role=status]:not(dialog *)')) keep(event);
};
const keepTap = (event: Event) => {
  if ((event.target as Element).closest('a,button')) keep(event);
};

const PRESSED: Readonly<Record<string, string>> = { Enter: 'button,summary,a', ' ': 'button,summary,input' };

/** A page that listens in the capture phase comes first. What it has cancelled there is done here. */
function pressAllTheSame({ defaultPrevented, key, repeat, target }: KeyboardEvent): void {
  if (!defaultPrevented || repeat || !(target instanceof HTMLElement)) return;
  if (key === 'Escape') target.closest('dialog')?.close();
  else if (target.matches(PRESSED[key] ?? ':not(*)')) target.click();
}
