// The device's own choice, set aside while that of an account counts: it was there before somebody logged in, perhaps another
// person's, and counts again once they log out (CNIL, délibération 2025-131).
import { ADOPTED_KEY } from '../core/adopted-key.ts';
import { decodeConsent, encodeConsent } from '../core/codec.ts';
import type { Consent } from '../core/consent.ts';
import { toJson } from '../core/to-json.ts';

/** In localStorage as long as somebody is logged in. */
const KEY = 'consent_gate_own';

export interface SetAside {
  /** What counted before the login; `null` where nobody had answered. */
  readonly own: Consent | null;
  /** Of the account's choice; empty as long as it has none. */
  readonly accountId: string;
  /** Of an account's choice that its visitor has erased: the server may not know yet, and hand it in once more. */
  readonly erasedId?: string;
}

/** `null` where nobody is logged in, as far as the page has said. */
export function readAside(window: Window): SetAside | null {
  try {
    const [own, accountId, erasedId] = JSON.parse(window.localStorage.getItem(KEY) ?? '');
    return { own: decodeConsent(own), accountId: `${accountId}`, ...(erasedId && { erasedId: `${erasedId}` }) };
  } catch {
    return null;
  }
}

/**
 * @param untold whether the visitor is to be told that an account's choice counts here now; `undefined` leaves that as it is
 * @returns whether the browser keeps it
 */
export function setAside(window: Window, aside: SetAside | null, untold?: boolean): boolean {
  try {
    const { localStorage } = window;
    if (!aside) localStorage.removeItem(KEY);
    else {
      const { own, accountId, erasedId = '' } = aside;
      localStorage.setItem(KEY, toJson([own ? encodeConsent(own) : '', accountId, erasedId]));
    }
    if (untold) localStorage.setItem(ADOPTED_KEY, '');
    else if (untold === false || !aside) localStorage.removeItem(ADOPTED_KEY);
    return !!aside === !!readAside(window);
  } catch {
    return false;
  }
}

export const isUntold = ({ localStorage }: Window): boolean => localStorage.getItem(ADOPTED_KEY) !== null;

/** After an erasure: what comes next gets a new id, and what was erased does not come back. */
export function forgetAccounts(window: Window): void {
  const aside = readAside(window);
  if (aside?.accountId) setAside(window, { own: aside.own, accountId: '', erasedId: aside.accountId });
}

/**
 * The id of an answer given now. The account's answers have one of their own, so that whoever erases or reads these does not reach what
 * was answered here by whoever.
 * @returns `undefined` where it needs a new one
 */
export function idFor(before: Consent | null, aside: SetAside | null): string | undefined {
  if (aside && (!before || before.id === aside.own?.id)) return aside.accountId || undefined;
  return before?.id;
}
