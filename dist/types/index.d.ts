import type { ConsentGateConfig } from './core/config.js';
import type { ConsentGate } from './core/consent-gate.js';
export type { Category, CategoryOf, Register } from './core/register.js';
export { consentFromCookies } from './consent-from-cookies.js';
export type { CategoryConfig, ConsentGateConfig, LinkConfig, RegionDefault, ServiceConfig, Signal, } from './core/config.js';
export type { Action, Choices, Consent, Surface } from './core/consent.js';
export type { Account, ConsentGate, Receipt } from './core/consent-gate.js';
export type { ConsentEvent, ConsentEvents, CookieRow, Notice, NoticeCategory } from './core/event.js';
/**
 * Starts the gate in this page, or gives back the one that runs already. On a server it gives a gate that allows nothing
 * and does nothing, so that the same code may run there. Never throws: what is wrong with the options is said in one
 * `console.error`, and nothing analytical runs.
 */
export declare function startConsentGate(config?: ConsentGateConfig): ConsentGate;
