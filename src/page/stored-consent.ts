// Reads the stored choice: from the first-party cookie, or from localStorage, where it is kept if the browser refuses cookies.
import { decodeConsent } from '../core/codec.ts';
import type { Consent } from '../core/consent.ts';
import { newerConsent } from '../core/decide.ts';

/** The newest choice found, or `null`. */
export const readConsent = (window: Window, name: string): Consent | null =>
  storedValues(window, name).map(decodeConsent).reduce(newerConsent, null);

/** Every value kept under `name`, URI-encoded: a cookie of this host and one of a parent domain may both be there. */
export function storedValues(window: Window, name: string): string[] {
  let values: string[] = [];
  // Storage that is blocked throws at the first touch, and then holds nothing.
  try {
    values = `; ${window.document.cookie}`.split(`; ${name}=`).slice(1);
    const kept = window.localStorage.getItem(name);
    if (kept) values.push(kept);
  } catch {}
  return values.map((value) => value.replace(/;.*/, ''));
}
