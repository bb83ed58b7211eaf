export type { ConsentScriptOptions } from './bind/load-script.js';
export { Consented, type ConsentedProps, ConsentFrame, type ConsentFrameProps, ConsentScript, ConsentSettingsButton, } from './react/components.js';
export { useAllowed, useConsent, useConsentGate } from './react/hooks.js';
