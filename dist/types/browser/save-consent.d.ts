import type { Settings } from '../core/config.ts';
import type { Consent } from '../core/consent.ts';
/** Where the choice is now; `page`: nowhere, so it ends with the page. */
export type KeptIn = 'cookie' | 'localStorage' | 'page';
/** Stores and reads back: a browser that refuses a cookie does so in silence. */
export declare function saveConsent(window: Window, settings: Settings, consent: Consent): KeptIn;
