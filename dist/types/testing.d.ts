export type { ConsentGateConfig } from './core/config.js';
export type { Choices } from './core/consent.js';
export { type ConsentCookie, consentCookie, type DecidedCookie } from './testing/consent-cookie.js';
export { type CypressCookie, forCypress } from './testing/for-cypress.js';
