// What earlier pages may have left to do for the recorder, which is loaded only where there is something.
import { keptEntries } from './kept-entries.ts';
import type { IsUnwanted } from './unwanted.ts';

/**
 * When a page has to load the recorder next, in ms since the epoch: to renew the cookie, and at once where events wait.
 * Absent means now.
 */
export const DUE_KEY = 'consent_gate_due';

/** Something is due, or something is kept that may not be there now. */
export function isUnfinished(window: Window, isUnwanted: IsUnwanted): boolean {
  try {
    if (isDue(window)) return true;
  } catch {
    // Blocked storage holds nothing.
  }
  return keptEntries(window).some(({ name, kept }) => isUnwanted(name, kept));
}

/** @throws where storage is blocked */
export const isDue = ({ localStorage }: Window): boolean => Number(localStorage.getItem(DUE_KEY)) < Date.now();
