// What earlier pages may have left to do for the recorder, which is loaded only where there is something.

/**
 * When a page has to load the recorder next, in ms since the epoch: to renew the cookie, and at once where events wait.
 * Absent means now.
 */
export const DUE_KEY = 'consent_gate_due';

/**
 * Something is due or, after a refusal, there are cookies that look like Google's.
 * @param refused something is not allowed
 */
export function isUnfinished(window: Window, refused: boolean): boolean {
  try {
    return isDue(window) || (refused && /\b_(g|_u)/.test(window.document.cookie));
  } catch {
    // Blocked storage holds nothing.
    return false;
  }
}

/** @throws where storage is blocked */
export const isDue = ({ localStorage }: Window): boolean =>
  // Compared with a number it counts as one.
  (localStorage.getItem(DUE_KEY) as unknown as number) < Date.now();
