import type { Consent } from '../core/consent.ts';
/** The newest choice found, or `null`. */
export declare const readConsent: (window: Window, name: string) => Consent | null;
/** Every value kept under `name`, URI-encoded: a cookie of this host and one of a parent domain may both be there. */
export declare function storedValues(window: Window, name: string): string[];
