import type { Consent } from './core/consent.js';
import type { ConsentGate } from './core/consent-gate.js';
declare global {
    interface Window {
        /** Set by the tag while it runs; a page that must work without the tag's file asks whether it is there. */
        consentGate: ConsentGate;
    }
    interface DocumentEventMap {
        /** Dispatched at each change, with the consent in force in `detail`. */
        'consent-gate:change': CustomEvent<Consent | null>;
        /** Dispatched at most once, where something keeps the banner from being seen. */
        'consent-gate:ui-hidden': CustomEvent<null>;
    }
}
