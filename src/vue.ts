// The door to what Vue has of the gate: composables and components that read the one that runs in the page.
export { Consented, ConsentFrame, ConsentScript, ConsentSettingsButton } from './vue/components.ts';
export { useAllowed, useConsent, useConsentGate } from './vue/composables.ts';
