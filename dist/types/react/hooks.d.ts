import type { Consent } from '../core/consent.js';
import type { ConsentGate } from '../core/consent-gate.js';
import type { Category } from '../core/register.js';
/** The consent in force; `null` before an answer, on a server, and while the server's HTML is being hydrated. */
export declare function useConsent(): Consent | null;
/** Whether a category may run now. Only `necessary` may before an answer. */
export declare function useAllowed(category: Category): boolean;
/** The gate, for its methods (`openSettings`, `withdraw` …); one that allows nothing and does nothing where none runs. */
export declare function useConsentGate(): ConsentGate;
