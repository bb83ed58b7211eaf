// What earlier pages may have left to do for the recorder, which is loaded only where there is something.
import { OUTBOX_KEY } from '../core/event.ts';

/**
 * Events that wait to be delivered or, after a refusal, cookies that look like Google's.
 * @param refused something is not allowed
 */
export function isUnfinished(window: Window, refused: boolean): boolean {
  try {
    return !!window.localStorage.getItem(OUTBOX_KEY) || (refused && /(^|; )_(g|_u)/.test(window.document.cookie));
  } catch {
    // Blocked storage holds nothing.
    return false;
  }
}
