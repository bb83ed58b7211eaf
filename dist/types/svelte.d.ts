export { type ConsentScriptOptions, loadScript } from './bind/load-script.js';
export { runningGate as consentGate } from './start/running-gate.js';
export { consentFrame, type HeldFrame } from './svelte/consent-frame.js';
export { allowed, consent, type ReadableStore } from './svelte/stores.js';
