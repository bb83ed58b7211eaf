// The gate where there is no page: nothing was answered, nothing is allowed.
import type { ConsentGate } from '../core/consent-gate.ts';

const nothing = () => {};
const nothingLater = async () => {};

export const serverGate: ConsentGate = Object.freeze({
  consent: null,
  allows: (category: string) => category === 'necessary',
  acceptAll: nothingLater,
  declineAll: nothingLater,
  save: nothingLater,
  withdraw: nothingLater,
  erase: nothingLater,
  adopt: nothingLater,
  openSettings: nothing,
  onChange(listener: (consent: null) => void) {
    listener(null);
    return nothing;
  },
  whenAllowed: () => nothing,
  receipt: () => null,
  stop: nothing,
});
