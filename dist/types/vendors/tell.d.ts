import type { ConsentGate } from '../core/consent-gate.js';
/** `window.consentGate`, or what `startConsentGate` gives. */
export type Gate = Pick<ConsentGate, 'allows' | 'onChange'>;
/** Which of the site's categories stand for what the vendors ask. */
export interface Categories {
    /** @default 'analytics' */
    readonly analytics?: string;
    /** @default 'marketing' */
    readonly marketing?: string;
    /** @default 'preferences' */
    readonly preferences?: string;
}
export type Page = Window & typeof globalThis & Record<string, unknown>;
/** Says it at once and at each change; on a server never. `isAnswered` is false before an answer. @returns a stop */
export declare function tell(gate: Gate, say: (page: Page, isAnswered: boolean) => void): () => void;
/**
 * Calls as soon as the script ends that puts something of that name into the page, where there is nothing yet. A stand-in would not do:
 * Meta's snippet, seeing one, would load nothing.
 */
export declare function whenThere(page: Page, name: string, then: () => void): void;
