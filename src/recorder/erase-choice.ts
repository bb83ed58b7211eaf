// Erases a choice: after that only the event is left that asks the endpoint to do the same.
import { noteFor } from '../attend/owner-page.ts';
import { DUE_KEY } from '../attend/unfinished.ts';
import { decodeConsent } from '../core/codec.ts';
import type { Settings } from '../core/config.ts';
import type { Consent } from '../core/consent.ts';
import { NOTHING_SHOWN } from '../core/event.ts';
import type { Reporter, Shown } from '../core/ports.ts';
import { forgetChecked } from '../page/checked-options.ts';
import { forgetAccounts } from '../page/own-choice.ts';
import { storedValues } from '../page/stored-consent.ts';
import { makeEvent } from './make-event.ts';
import type { Outbox } from './outbox.ts';
import { removeConsent } from './save-consent.ts';
import { tellTabs } from './tell-tabs.ts';

interface Given {
  readonly window: Window & typeof globalThis;
  readonly settings: Settings;
  readonly report: Reporter;
  /** Absent where there is no endpoint. */
  readonly outbox: Outbox | null;
  readonly before: Consent | null;
  readonly shown: Shown;
}

/** Returns whether nothing is left of it in this browser. */
export function forgetChoice({ window, settings, report }: Pick<Given, 'window' | 'settings' | 'report'>): boolean {
  const removed = removeConsent(window, settings);
  if (!removed) report.warn(`the browser does not let go of "${settings.cookie.name}", which counts no more`);
  forgetChecked(window);
  try {
    window.localStorage.removeItem(DUE_KEY);
  } catch {}
  tellTabs(window);
  return removed;
}

/** The same, and the endpoint is asked to forget it too. */
export function eraseChoice({ window, settings, report, outbox, before, shown }: Given): boolean {
  const found = [before, ...storedValues(window, settings.cookie.name).map(decodeConsent)];
  const ids = new Set(found.flatMap((each) => (each ? [each.id] : [])));
  const removed = forgetChoice({ window, settings, report });
  forgetAccounts(window);
  noteFor(window)?.('erase');
  const at = new Date().toISOString();
  for (const id of ids) {
    // What is to be forgotten is not told once more: neither the choices nor the texts.
    const consent = { id, at, policyVersion: settings.policyVersion, choices: {} };
    const event = makeEvent({
      window,
      consent,
      previous: null,
      action: 'erase',
      shown: { ...shown, notice: NOTHING_SHOWN },
    });
    outbox?.add(event, shown.onDelivery);
  }
  if (!outbox || !ids.size) shown.onDelivery?.('delivered');
  return removed;
}
