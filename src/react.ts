// Hooks for React: they read the gate that runs in the page, whether a tag, `startConsentGate` or `consent-gate/headless` started it.
import { useSyncExternalStore } from 'react';
import type { Consent } from './core/consent.ts';
import type { ConsentGate } from './core/consent-gate.ts';
import { runningGate } from './start/running-gate.ts';
import { serverGate } from './start/server-gate.ts';

/** The event also tells of a gate that starts later than the component. */
function subscribe(listener: () => void): () => void {
  document.addEventListener('consent-gate:change', listener);
  return () => document.removeEventListener('consent-gate:change', listener);
}

/** The consent in force; `null` before an answer, on a server, and while the server's HTML is being hydrated. */
export function useConsent(): Consent | null {
  return useSyncExternalStore(
    subscribe,
    () => runningGate().consent,
    () => null,
  );
}

/** Whether a category may run now. Only `necessary` may before an answer. */
export function useAllowed(category: string): boolean {
  return useSyncExternalStore(
    subscribe,
    () => runningGate().allows(category),
    () => serverGate.allows(category),
  );
}

/** The gate, for its methods (`openSettings`, `withdraw` …); one that allows nothing and does nothing where none runs. */
export function useConsentGate(): ConsentGate {
  return useSyncExternalStore(subscribe, runningGate, () => serverGate);
}
