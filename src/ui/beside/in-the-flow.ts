// Panels and placeholders stand in the page's flow, so the wheel over them and swipes are the page's; keys and taps on their buttons
// and links are not.
import { keepKeys, keepTaps } from '../host/keep-events.ts';

/** Nobody presses a key or taps in one that has not had the focus or the finger first. @returns a stop */
export function keepEventsInTheFlow(): () => void {
  const stopped = new window.AbortController();
  const begin = (event: Event) => {
    for (const place of event.composedPath()) {
      if (!(place instanceof Element) || !place.shadowRoot || !place.matches('consent-gate-frame,consent-gate-panel'))
        continue;
      keepKeys(place.shadowRoot);
      keepTaps(place.shadowRoot);
    }
  };
  for (const type of ['focusin', 'touchstart']) {
    document.addEventListener(type, begin, { capture: true, passive: true, signal: stopped.signal });
  }
  return () => stopped.abort();
}
