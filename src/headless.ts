// The gate without a UI of ours: it holds, keeps, posts and withdraws; who asks, and how, is the owner's own.
import { attend } from './attend/attend.ts';
import * as check from './check.ts';
import type { ConsentGateConfig } from './core/config.ts';
import type { ConsentGate } from './core/consent-gate.ts';
import { RECORDER_DEFAULTS } from './core/defaults.ts';
import type { LoadPart, PartContext, Parts, Ui, UiContext } from './core/ports.ts';
import { withSignal } from './core/privacy-signals.ts';
import * as recorder from './recorder.ts';
import { startOnce } from './start/running-gate.ts';
import { start } from './start/start.ts';

export type {
  CategoryConfig,
  ConsentGateConfig,
  LinkConfig,
  RegionDefault,
  ServiceConfig,
  Settings,
  Signal,
} from './core/config.ts';
export type { Action, Choices, Consent, Surface } from './core/consent.ts';
export type { Account, ConsentGate, Receipt } from './core/consent-gate.ts';
export type { ConsentEvent, ConsentEvents, CookieRow, Notice, NoticeCategory } from './core/event.ts';
export type { Shown, Ui, UiContext } from './core/ports.ts';

/** The owner's UI: called once, when it is first wanted. What it leaves out is not shown. */
export type OwnUi = (context: UiContext) => Partial<Ui>;

/** Every call reaches the owner's object as it is then, so it may be an instance of a class. */
function uiOf(make: OwnUi, context: UiContext): Ui {
  const own = make(context);
  return {
    // Not waited for: it may be a dialog's answer that it promises.
    showBanner: () => void (context.globalPrivacyControl || own.showBanner?.()),
    openSettings: (opener) => own.openSettings?.(opener),
    fill: (element) => own.fill?.(element),
    holdFrame: (frame, category) => own.holdFrame?.(frame, category),
    stop: () => own.stop?.(),
  };
}

/**
 * Starts the gate without banner, settings and button; otherwise as `startConsentGate` of the package's main entry.
 * Answers come from the API, or from `ui`, whose `context.decide` also takes what was shown to the visitor, as proof.
 * @param ui may be `mountUi` of `consent-gate/ui`. @default none: nobody is asked
 */
export function startConsentGate(config: ConsentGateConfig = {}, ui: OwnUi = () => ({})): ConsentGate {
  const parts = {
    ui: async () => ({
      defaults: RECORDER_DEFAULTS,
      mount: (context: PartContext): Parts['ui'] => uiOf(ui, withSignal(context)),
    }),
    button: async () => ({
      defaults: { cookies: [], googleTagManager: [] },
      mount: (): Parts['button'] => ({ stop() {} }),
      attend,
    }),
    recorder: async () => recorder,
    check: async () => check,
    owner: () => import('./owner.ts'),
    inspector: () => import('./inspector.ts'),
    account: () => import('./account.ts'),
  };
  const load = (name: keyof typeof parts) => parts[name]();
  return startOnce((window) => start({ window, input: config, load: load as LoadPart }));
}
