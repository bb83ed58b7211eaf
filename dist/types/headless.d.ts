import type { ConsentGateConfig } from './core/config.js';
import type { ConsentGate } from './core/consent-gate.js';
import type { Ui, UiContext } from './core/ports.js';
export type { CategoryConfig, ConsentGateConfig, LinkConfig, RegionDefault, ServiceConfig, Settings, Signal, } from './core/config.js';
export type { Action, Choices, Consent, Surface } from './core/consent.js';
export type { Account, ConsentGate, Receipt } from './core/consent-gate.js';
export type { ConsentEvent, ConsentEvents, CookieRow, Notice, NoticeCategory } from './core/event.js';
export type { Shown, Ui, UiContext } from './core/ports.js';
/** The owner's UI: called once, when it is first wanted. What it leaves out is not shown. */
export type OwnUi = (context: UiContext) => Partial<Ui>;
/**
 * Starts the gate without banner, settings and button; otherwise as `startConsentGate` of the package's main entry.
 * Answers come from the API, or from `ui`, whose `context.decide` also takes what was shown to the visitor, as proof.
 * @param ui may be `mountUi` of `consent-gate/ui`. @default none: nobody is asked
 */
export declare function startConsentGate(config?: ConsentGateConfig, ui?: OwnUi): ConsentGate;
