// Composables: they read the gate that runs in the page, whether a tag, `startConsentGate` or `consent-gate/headless` started it.
import {
  type ComputedRef,
  computed,
  getCurrentInstance,
  getCurrentScope,
  type MaybeRefOrGetter,
  onMounted,
  onScopeDispose,
  type Ref,
  shallowRef,
  toValue,
} from 'vue';
import { followGate } from '../bind/follow-gate.ts';
import type { Consent } from '../core/consent.ts';
import type { ConsentGate } from '../core/consent-gate.ts';
import type { Category } from '../core/register.ts';
import { runningGate } from '../start/running-gate.ts';
import { serverGate } from '../start/server-gate.ts';

/**
 * The consent in force; `null` before an answer, on a server, and until a component is mounted, so that the server's HTML is hydrated as
 * it is. (The next tick has the answer, before anything is painted.)
 */
export function useConsent(): Readonly<Ref<Consent | null>> {
  const consent = shallowRef<Consent | null>(null);
  const look = () => {
    consent.value = runningGate().consent;
  };
  let stop = () => {};
  const follow = () => {
    look();
    stop = followGate(look);
  };
  if (getCurrentInstance()) onMounted(follow);
  // In a store: nothing is hydrated there, and a server has no document.
  else if (typeof document !== 'undefined') follow();
  if (getCurrentScope()) onScopeDispose(() => stop());
  return consent;
}

/** Whether a category may run now. Only `necessary` may before an answer. */
export function useAllowed(category: MaybeRefOrGetter<Category>): ComputedRef<boolean> {
  const consent = useConsent();
  // Without a consent as on a server: the gate is not asked while a page is hydrated.
  return computed(() => (consent.value ? runningGate() : serverGate).allows(toValue(category)));
}

/** The gate, for its methods (`openSettings`, `withdraw` …); one that allows nothing and does nothing where none runs. */
export const useConsentGate = (): ConsentGate => runningGate();
