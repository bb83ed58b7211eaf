// Remembers in this browser, once somebody has decided, for which options the check has passed: on every later page the gate
// opens at once, without the check's code, as long as the options are the same to the letter.

const KEY = 'consent_gate_checked';

/** Another version of consent-gate may check otherwise. A nonce is new on every page. */
const fingerprint = (input: unknown) => __VERSION__ + JSON.stringify({ ...(input as object), nonce: 0 });

/** Storage that is blocked remembers nothing: then the check is loaded on every page. */
export function wasChecked(window: Window, input: unknown): boolean {
  try {
    return window.localStorage.getItem(KEY) === fingerprint(input);
  } catch {
    return false;
  }
}

export function rememberChecked(window: Window, input: unknown): void {
  try {
    window.localStorage.setItem(KEY, fingerprint(input));
  } catch {}
}

export function forgetChecked(window: Window): void {
  try {
    window.localStorage.removeItem(KEY);
  } catch {}
}
