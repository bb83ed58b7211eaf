import { startConsentGate } from 'consent-gate';

export const gate = startConsentGate({
  googleAnalytics: 'G-TEST00001',
  endpoint: '/consent',
  policyUrl: '/privacy',
  controller: 'Harbour Concierge',
});

/** `onChange` calls at once and gives an unsubscribe: that is Svelte's store contract. */
export const consent = { subscribe: gate.onChange };
