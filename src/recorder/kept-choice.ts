// Keeps the stored choice what it should be: stores it, mends what another tab or an endpoint's answer has put over it, and has it
// renewed.
import { DUE_KEY, isDue } from '../attend/unfinished.ts';
import type { Settings } from '../core/config.ts';
import type { Consent } from '../core/consent.ts';
import { AHEAD, currentConsent, newerConsent, validUntil } from '../core/decide.ts';
import type { Reporter } from '../core/ports.ts';
import { readConsent } from '../page/stored-consent.ts';
import { RENEW_EVERY, type Renewal } from './renew-cookie.ts';
import { saveConsent } from './save-consent.ts';
import { tellTabs } from './tell-tabs.ts';

interface Given {
  readonly window: Window & typeof globalThis;
  readonly settings: Settings;
  readonly report: Reporter;
  /** Absent where no endpoint can set the cookie. */
  readonly renewal: Renewal | null;
  /** The consent in force, as far as this page knows. */
  newest(): Consent | null;
}

export interface KeptChoice {
  /** Returns whether the browser keeps it beyond this page. */
  store(consent: Consent): boolean;
  mend(): void;
  /** Nothing waits to be sent: what is left is to renew the cookie, now or on a later page. */
  rest(): void;
  /** Another choice is in force: the answer to come would put the one before it back. */
  changed(present: Consent | null): void;
}

export function createKeptChoice({ window, settings, report, renewal, newest }: Given): KeptChoice {
  const { name } = settings.cookie;
  /** When the choice was made whose cookie was to be renewed last. */
  let renewing: string | undefined;

  function store(consent: Consent): boolean {
    const place = saveConsent(window, settings, consent);
    if (place !== 'cookie') {
      const where = place === 'page' ? 'only until this page is left' : `in ${place}`;
      report.warn(`the browser refused the cookie "${name}"; the choice is kept ${where}`);
    }
    return place !== 'page';
  }

  /**
   * An answer of the endpoint to another tab may have come in the moment of the decision, and put the older cookie back; or
   * another tab has answered in the same millisecond, and written its yes over this one's no.
   */
  function mend(): void {
    const stored = readConsent(window, name);
    const present = newest();
    if (!present || !stored || newerConsent(stored, present) === stored) return;
    // Dated by a clock that has been set back since: what is stored is what was said last.
    if (Date.parse(present.at) > Date.now() + AHEAD) return;
    store(present);
    tellTabs(window);
  }

  return {
    store,
    mend,
    rest() {
      mend();
      const stored = currentConsent(readConsent(window, name), settings, Date.now());
      if (!stored) return;
      try {
        if (!isDue(window)) return;
        // Asked only where it is remembered that we asked.
        window.localStorage.setItem(DUE_KEY, `${renewal ? Date.now() + RENEW_EVERY : validUntil(stored, settings)}`);
        renewing = stored.at;
        renewal?.ask().then(mend);
      } catch {}
    },
    changed(present) {
      if (present?.at !== renewing) renewal?.cancel();
    },
  };
}
