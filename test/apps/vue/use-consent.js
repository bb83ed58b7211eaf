import { startConsentGate } from 'consent-gate';
import { computed, onScopeDispose, shallowRef } from 'vue';

const gate = startConsentGate({
  googleAnalytics: 'G-TEST00001',
  endpoint: '/consent',
  policyUrl: '/privacy',
  controller: 'Harbour Concierge',
});

/** The consent as a ref, `allows(category)` as a computed one, and the gate for its methods. */
export function useConsent() {
  const consent = shallowRef(null);
  onScopeDispose(
    gate.onChange((present) => {
      consent.value = present;
    }),
  );
  const allows = (category) => computed(() => consent.value?.choices[category] === true);
  return { consent, allows, gate };
}
