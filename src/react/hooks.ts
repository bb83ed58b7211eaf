// Hooks: they read the gate that runs in the page, whether a tag, `startConsentGate` or `consent-gate/headless` started it.
import { useSyncExternalStore } from 'react';
import { followGate } from '../bind/follow-gate.ts';
import type { Consent } from '../core/consent.ts';
import type { ConsentGate } from '../core/consent-gate.ts';
import type { Category } from '../core/register.ts';
import { runningGate } from '../start/running-gate.ts';
import { serverGate } from '../start/server-gate.ts';

/** The consent in force; `null` before an answer, on a server, and while the server's HTML is being hydrated. */
export function useConsent(): Consent | null {
  return useSyncExternalStore(
    followGate,
    () => runningGate().consent,
    () => null,
  );
}

/** Whether a category may run now. Only `necessary` may before an answer. */
export function useAllowed(category: Category): boolean {
  return useSyncExternalStore(
    followGate,
    () => runningGate().allows(category),
    () => serverGate.allows(category),
  );
}

/** The gate, for its methods (`openSettings`, `withdraw` …); one that allows nothing and does nothing where none runs. */
export function useConsentGate(): ConsentGate {
  return useSyncExternalStore(followGate, runningGate, () => serverGate);
}
