// What the page's own code can ask and do.

import type { Action, Choices, Consent } from '../core/consent.ts';
import type { ConsentGate } from '../core/consent-gate.ts';
import type { PartContext } from '../core/ports.ts';
import type { LoadedParts } from './parts.ts';

type Context = Pick<PartContext, 'window' | 'input' | 'consent' | 'allows' | 'subscribe' | 'openSettings'> &
  Pick<LoadedParts, 'use'> & {
    decide(action: Action, choices: Choices | boolean): Promise<void>;
  };

export function createApi(context: Context, stop: () => void): ConsentGate {
  const { window, input, consent, allows, subscribe, decide, openSettings, use } = context;
  return {
    get consent() {
      return consent();
    },
    allows,
    acceptAll: () => decide('accept-all', true),
    declineAll: () => decide('decline-all', false),
    save: (choices) => decide('save', choices),
    withdraw: () => decide('withdraw', false),
    erase: () => decide('erase', false),
    adopt: (account) => use('recorder', (recorder) => recorder.adopt(account)),
    openSettings: () => openSettings(),
    onChange: subscribe,
    whenAllowed(category, run) {
      let waiting = true;
      return subscribe(() => {
        if (!waiting || !allows(category)) return;
        waiting = false;
        run();
      });
    },
    receipt: () =>
      consent() && { controller: Object(input).controller || window.location.hostname, ...(consent() as Consent) },
    stop,
  };
}
