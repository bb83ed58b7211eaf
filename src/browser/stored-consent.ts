// Reads the stored choice: from the first-party cookie, and from localStorage, where it is kept if the browser refuses cookies.
import { decodeConsent } from '../core/codec.ts';
import type { Settings } from '../core/config.ts';
import type { Consent } from '../core/consent.ts';

export interface Stored {
  /** The newest choice found. */
  readonly consent: Consent | null;
  /** Something under our name cannot be read. */
  readonly unreadable: boolean;
  /** There are several, on this host and a parent domain: they have to be made one. */
  readonly ambiguous: boolean;
}

export function readConsent(window: Window, { cookie }: Pick<Settings, 'cookie'>): Stored {
  const found = storedValues(window, cookie.name).map(decodeConsent);
  return {
    consent: found.reduce((newest, next) => (next && !(newest && newest.at > next.at) ? next : newest), null),
    unreadable: found.includes(null),
    ambiguous: found.length > 1,
  };
}

/** Every value kept under `name`, decoded. Storage that is blocked throws at the first touch, and then holds nothing. */
export function storedValues(window: Window, name: string): string[] {
  const values: string[] = [];
  try {
    for (const pair of window.document.cookie.split('; ')) {
      if (pair.startsWith(`${name}=`)) values.push(pair.slice(name.length + 1).replace(/(%[\da-f]{2})+/gi, decode));
    }
  } catch {}
  try {
    const kept = window.localStorage.getItem(name);
    if (kept) values.push(kept);
  } catch {}
  return values;
}

function decode(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return encoded;
  }
}
