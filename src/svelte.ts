// The door to what Svelte has of the gate: stores, an action, and what reads the one that runs in the page. It imports nothing of
// Svelte's, for stores and actions are forms alone.
export { type ConsentScriptOptions, loadScript } from './bind/load-script.ts';
export { runningGate as consentGate } from './start/running-gate.ts';
export { consentFrame, type HeldFrame } from './svelte/consent-frame.ts';
export { allowed, consent, type ReadableStore } from './svelte/stores.ts';
