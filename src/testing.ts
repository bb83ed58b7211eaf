// For people who test their own sites: the cookie of a decision, as the gate would have stored it.

export type { ConsentGateConfig } from './core/config.ts';
export type { Choices } from './core/consent.ts';
export { type ConsentCookie, consentCookie, type DecidedCookie } from './testing/consent-cookie.ts';
export { type CypressCookie, forCypress } from './testing/for-cypress.ts';
