'use client';
// The door to what React has of the gate: hooks and components that read the one that runs in the page.
export type { ConsentScriptOptions } from './bind/load-script.ts';
export {
  Consented,
  type ConsentedProps,
  ConsentFrame,
  type ConsentFrameProps,
  ConsentScript,
  ConsentSettingsButton,
} from './react/components.ts';
export { useAllowed, useConsent, useConsentGate } from './react/hooks.ts';
