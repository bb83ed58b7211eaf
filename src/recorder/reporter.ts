// Where the recorder tells the owner what is amiss, and what it finds amiss as it starts.
import { noteFor } from '../attend/debug-notes.ts';
import { decodeConsent } from '../core/codec.ts';
import type { Settings } from '../core/config.ts';
import type { Reporter } from '../core/ports.ts';
import { storedValues } from '../page/stored-consent.ts';

export function reporterFor(window: Window & typeof globalThis): Reporter {
  const note = noteFor(window);
  return {
    warn(message) {
      window.console.warn(`consent-gate: ${message}`);
      note?.(`warned of: ${message}`);
    },
  };
}

/** What cannot be seen from the options alone. */
export function warnAtStart(window: Window & typeof globalThis, settings: Settings, { warn }: Reporter): void {
  const { name } = settings.cookie;
  if (storedValues(window, name).some((value) => !decodeConsent(value))) warn(`${name} cannot be read; asking again`);
  // Known by its own type of script, which the gate keeps beside the one that holds it.
  if (!settings.reloadOnWithdraw && window.document.querySelector('[data-type="text/partytown"]'))
    warn('a withdrawal does not reach Partytown’s worker: set reloadOnWithdraw');
}
