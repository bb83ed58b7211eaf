import type { ConsentGate } from '../core/consent-gate.js';
/** The gate of the pasted tag or of `startConsentGate`; where there is none (yet), one that allows nothing. */
export declare function runningGate(): ConsentGate;
/** Starts a gate in this page unless one runs; none where there is no page. */
export declare function startOnce(start: (window: Window & typeof globalThis) => ConsentGate): ConsentGate;
