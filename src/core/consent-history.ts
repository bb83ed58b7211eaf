// What was in force when: for what is learnt only after somebody has decided.
import type { Consent } from './consent.ts';

export interface ConsentHistory {
  /** What is added later counts from its time on. @param since in ms since the epoch */
  add(consent: Consent | null, since: number): void;
  /** What was in force then; `null`: nobody had answered yet, or the answer had been erased. */
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
