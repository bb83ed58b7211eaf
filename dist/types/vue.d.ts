export { Consented, ConsentFrame, ConsentScript, ConsentSettingsButton } from './vue/components.js';
export { useAllowed, useConsent, useConsentGate } from './vue/composables.js';
