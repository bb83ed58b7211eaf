// Remembers in this browser, once somebody has decided, for which options the check has passed: on every later page the gate
// opens at once, without the check's code, as long as the options are the same to the letter. `changing` stands in for what may
// be new on every page.

import { toJson } from '../core/to-json.ts';

const KEY = 'consent_gate_checked';

/** Storage that is blocked remembers nothing: then the check is loaded on every page. */
export function wasChecked(window: Window, input: unknown): boolean {
  try {
    // `changing` stands in for what may be new on every page.
    const [changing, checked] = JSON.parse(window.localStorage.getItem(KEY) as string);
    // Another version of consent-gate may check otherwise.
    return checked === __VERSION__ + JSON.stringify({ ...(input as object), ...changing });
  } catch {
    return false;
  }
}

/** @param others names of attributes that are nobody's option: an optimizer may write something else into them on every page */
export function rememberChecked(window: Window, input: unknown, others: readonly string[] = []): void {
  const changing = Object.fromEntries(['nonce', ...others].map((name) => [name, 0]));
  try {
    window.localStorage.setItem(KEY, toJson([changing, __VERSION__ + toJson({ ...(input as object), ...changing })]));
  } catch {}
}

export function forgetChecked(window: Window): void {
  try {
    window.localStorage.removeItem(KEY);
  } catch {}
}
