import { type ComputedRef, type MaybeRefOrGetter, type Ref } from 'vue';
import type { Consent } from '../core/consent.js';
import type { ConsentGate } from '../core/consent-gate.js';
import type { Category } from '../core/register.js';
/**
 * The consent in force; `null` before an answer, on a server, and until a component is mounted, so that the server's HTML is hydrated as
 * it is. (The next tick has the answer, before anything is painted.)
 */
export declare function useConsent(): Readonly<Ref<Consent | null>>;
/** Whether a category may run now. Only `necessary` may before an answer. */
export declare function useAllowed(category: MaybeRefOrGetter<Category>): ComputedRef<boolean>;
/** The gate, for its methods (`openSettings`, `withdraw` …); one that allows nothing and does nothing where none runs. */
export declare const useConsentGate: () => ConsentGate;
