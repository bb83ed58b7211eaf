import type { Settings } from './config.ts';
import type { Consent } from './consent.ts';
/** The rules a stored choice is held against. */
export type Rules = Pick<Settings, 'categories' | 'maxAgeDays' | 'policyVersion'>;
/**
 * The consent that counts now, or `null` where the visitor has to be asked: never answered, answered another policy
 * version, or answered longer ago than `maxAgeDays`. A yes and a no age alike (CNIL 2020-092).
 * @param now ms since the epoch
 */
export declare function currentConsent(stored: Consent | null, rules: Rules, now: number): Consent | null;
/** When a choice ends, in ms since the epoch. */
export declare function validUntil({ at }: Consent, { maxAgeDays }: Pick<Rules, 'maxAgeDays'>): number;
/** Whether a category may run under the consent that counts now. What nobody asked about may not. */
export declare function isAllowed(category: string, consent: Consent | null): boolean;
