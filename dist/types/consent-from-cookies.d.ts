import type { ConsentGateConfig } from './core/config.js';
import type { Consent } from './core/consent.js';
/**
 * The consent in force, or `null` where nothing optional may be done: no answer, an unreadable one, one to another policy
 * version, or one that is too old. `consent?.choices.analytics === true` is a yes; everything else is none.
 * @param cookies the request's `Cookie` header
 * @param config the options that the gate is started with; those that the answer depends on are read
 */
export declare function consentFromCookies(cookies: string | null | undefined, config?: Pick<ConsentGateConfig, 'categories' | 'cookie' | 'maxAgeDays' | 'policyVersion'>): Consent | null;
