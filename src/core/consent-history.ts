// Remembers which consent was in force when, for requests that the browser reports only after a decision.
import type { Consent } from './consent.ts';

export interface ConsentHistory {
  /** @param since when it came into force, in ms since the epoch; of several that were in force by then the last one added counts */
  add(consent: Consent | null, since: number): void;
  /** The consent in force at that time; `null` before an answer and after an erasure. */
  at(time: number): Consent | null;
}

export function createConsentHistory(): ConsentHistory {
  const entries: { readonly consent: Consent | null; readonly since: number }[] = [];
  return {
    add: (consent, since) => void entries.push({ consent, since }),
    at: (time) =>
      entries.reduce<Consent | null>((found, { consent, since }) => (since <= time ? consent : found), null),
  };
}
