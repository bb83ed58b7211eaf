// Stores, as Svelte's contract has them: they read the gate that runs in the page, whether a tag, `startConsentGate` or
// `consent-gate/headless` started it.
import { followGate } from '../bind/follow-gate.ts';
import type { Consent } from '../core/consent.ts';
import type { Category } from '../core/register.ts';
import { runningGate } from '../start/running-gate.ts';

/** What Svelte takes for a store that is only read: `$store` is its value. */
export interface ReadableStore<Value> {
  /** Calls at once with the present value and at each change; returns an unsubscribe. */
  subscribe(run: (value: Value) => void): () => void;
}

function storeOf<Value>(read: () => Value): ReadableStore<Value> {
  return {
    subscribe(run) {
      run(read());
      // A server reads a store once, and has no document.
      return typeof document === 'undefined' ? () => {} : followGate(() => run(read()));
    },
  };
}

/** The consent in force; `null` before an answer and on a server. */
export const consent: ReadableStore<Consent | null> = storeOf(() => runningGate().consent);

/** Whether a category may run now. Only `necessary` may before an answer. */
export const allowed = (category: Category): ReadableStore<boolean> => storeOf(() => runningGate().allows(category));
