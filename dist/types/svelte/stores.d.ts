import type { Consent } from '../core/consent.js';
import type { Category } from '../core/register.js';
/** What Svelte takes for a store that is only read: `$store` is its value. */
export interface ReadableStore<Value> {
    /** Calls at once with the present value and at each change; returns an unsubscribe. */
    subscribe(run: (value: Value) => void): () => void;
}
/** The consent in force; `null` before an answer and on a server. */
export declare const consent: ReadableStore<Consent | null>;
/** Whether a category may run now. Only `necessary` may before an answer. */
export declare const allowed: (category: Category) => ReadableStore<boolean>;
