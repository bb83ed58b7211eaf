import type { Consent } from './consent.ts';
/** The cookie's value: URI-encoded JSON, at most 1,024 bytes. */
export declare function encodeConsent({ id, at, policyVersion, choices }: Consent): string;
/** Reads what `encodeConsent` wrote; `null` for anything else, so that the visitor is asked again. Never throws. */
export declare function decodeConsent(value: string): Consent | null;
