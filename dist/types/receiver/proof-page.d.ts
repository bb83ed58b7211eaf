import type { ProvenRecord } from './stored-record.ts';
/** For the `Content-Security-Policy` of an answer that carries the page: this style and nothing else. */
export declare const PROOF_STYLE_HASH: string;
/**
 * @param records of one consent, oldest first
 * @param madeAt ISO 8601
 */
export declare function proofPage(consentId: string, records: readonly ProvenRecord[], madeAt: string): string;
