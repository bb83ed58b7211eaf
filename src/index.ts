// The npm entry. Importing it does nothing, on a server as in a page.

import * as check from './check.ts';
import type { ConsentGateConfig } from './core/config.ts';
import type { ConsentGate } from './core/consent-gate.ts';
import type { LoadPart } from './core/ports.ts';

export type { Category, CategoryOf, Register } from './core/register.ts';

import * as recorder from './recorder.ts';
import { startOnce } from './start/running-gate.ts';
import { start } from './start/start.ts';

export { consentFromCookies } from './consent-from-cookies.ts';
export type {
  CategoryConfig,
  ConsentGateConfig,
  LinkConfig,
  RegionDefault,
  ServiceConfig,
  Signal,
} from './core/config.ts';
export type { Action, Choices, Consent, Surface } from './core/consent.ts';
export type { Account, ConsentGate, Receipt } from './core/consent-gate.ts';
export type { ConsentEvent, ConsentEvents, CookieRow, Notice, NoticeCategory } from './core/event.ts';

/** What the gate loads when it is due. What keeps an answer is small, and must not be missed when it is wanted. */
const PARTS = {
  ui: () => import('./ui/mount.ts'),
  button: () => import('./button.ts'),
  recorder: async () => recorder,
  check: async () => check,
  owner: () => import('./owner.ts'),
  inspector: () => import('./inspector.ts'),
  account: () => import('./account.ts'),
};

/**
 * Starts the gate in this page, or gives back the one that runs already. On a server it gives a gate that allows nothing
 * and does nothing, so that the same code may run there. Never throws: what is wrong with the options is said in one
 * `console.error`, and nothing analytical runs.
 */
export function startConsentGate(config: ConsentGateConfig = {}): ConsentGate {
  return startOnce((window) =>
    start({ window, input: config, load: ((name: keyof typeof PARTS) => PARTS[name]()) as LoadPart }),
  );
}
