// What the page's own code can ask and do.

import type { Action, Choices } from '../core/consent.ts';
import type { ConsentGate } from '../core/consent-gate.ts';
import type { PartContext } from '../core/ports.ts';

type Context = Pick<PartContext, 'window' | 'input' | 'consent' | 'allows' | 'subscribe' | 'openSettings'> & {
  decide(action: Action, choices: Choices | boolean): Promise<void>;
};

export function createApi(context: Context, stop: () => void): ConsentGate {
  const { window, input, consent, allows, subscribe, decide, openSettings } = context;
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
    receipt() {
      const present = consent();
      return present && { controller: Object(input).controller || window.location.hostname, ...present };
    },
    stop,
  };
}
