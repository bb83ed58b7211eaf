// What a decision leaves behind: the stored choice, the event for the owner, and no cookies of what was refused.
import { answersOf } from '../core/answers.ts';
import { checkConfig } from '../core/check-config.ts';
import { decodeConsent } from '../core/codec.ts';
import type { Action, Choices, Consent } from '../core/consent.ts';
import { PARTS_DEFAULTS } from '../core/defaults.ts';
import { type ConsentEvent, EVENT_SCHEMA } from '../core/event.ts';
import { GOOGLE_COOKIE } from '../core/google-hosts.ts';
import type { PartContext, Recorder, Shown } from '../core/ports.ts';
import { rememberChecked } from './checked-options.ts';
import { sweepCookies } from './cookie-sweep.ts';
import { noteFor, tellNotes } from './debug-notes.ts';
import { earlyRequests } from './early-requests.ts';
import { createOutbox } from './outbox.ts';
import { globalPrivacyControl } from './privacy-signals.ts';
import { saveConsent } from './save-consent.ts';
import { readConsent, storedValues } from './stored-consent.ts';
import { tellTabs } from './tab-sync.ts';
import { uuid } from './uuid.ts';

const NOTHING_SHOWN = { title: '', body: '', buttons: [], categories: [] };

export const defaults = PARTS_DEFAULTS;

/**
 * @param input the options as they were written: before anything is recorded, the whole of them is checked
 * @throws one sentence a fault
 */
export function mount({ window, settings }: PartContext, input: unknown): Recorder {
  const problems = checkConfig(input);
  if (problems.length) throw `the options have to be mended\n${problems.join('\n')}`;
  const { location, crypto, document, navigator, console } = window;
  const note = noteFor(window);
  const stopNotes = note && tellNotes(window);
  const report = {
    warn(message: string) {
      console.warn(`consent-gate: ${message}`);
      note?.(`warned of: ${message}`);
    },
  };
  // Nothing is kept in a browser whose visitor has not decided.
  const { name } = settings.cookie;
  if (readConsent(window, name)) rememberChecked(window, input);
  else if (settings.consentMode === 'basic') earlyRequests(window).forEach(report.warn);
  if (storedValues(window, name).some((value) => !decodeConsent(value))) {
    report.warn(`${name} cannot be read; asking again`);
  }
  const outbox = settings.endpoint ? createOutbox(window, settings.endpoint, report) : null;
  let stopSweep = () => {};

  function store(consent: Consent): boolean {
    const place = saveConsent(window, settings, consent);
    if (place !== 'cookie') {
      const where = place === 'page' ? 'only until this page is left' : `in ${place}`;
      report.warn(`the browser refused the cookie "${settings.cookie.name}"; the choice is kept ${where}`);
    }
    return place !== 'page';
  }

  const eventOf = (consent: Consent, previous: Choices | null, action: Action, shown: Shown): ConsentEvent => ({
    schema: EVENT_SCHEMA,
    eventId: uuid(crypto),
    consentId: consent.id,
    occurredAt: consent.at,
    action,
    surface: shown.surface,
    choices: consent.choices,
    previous,
    policyVersion: consent.policyVersion,
    locale: shown.locale,
    page: location.origin + location.pathname,
    globalPrivacyControl: globalPrivacyControl(window),
    notice: shown.notice,
    version: __VERSION__,
  });

  return {
    record(before, previous, action, choices, shown) {
      const consent: Consent = {
        id: before?.id ?? uuid(crypto),
        at: new Date().toISOString(),
        policyVersion: settings.policyVersion,
        choices: answersOf(settings.categories, choices, previous),
      };
      const stored = store(consent);
      rememberChecked(window, input);
      tellTabs(window);
      note?.(`${action}: ${JSON.stringify(consent.choices)}`);
      const locale = settings.locale || document.documentElement.lang || navigator.language;
      const seen = typeof shown === 'string' ? { surface: shown, notice: NOTHING_SHOWN, locale } : shown;
      outbox?.add(eventOf(consent, previous, action, seen));
      // Once everybody has been told: for tags of others that cannot be silenced.
      if (settings.reloadOnWithdraw && action === 'withdraw') window.setTimeout(() => location.reload());
      return { consent, stored };
    },
    sweep(allows) {
      stopSweep();
      stopSweep = sweepCookies(
        window,
        (name) =>
          (GOOGLE_COOKIE.test(name) && !allows(settings.googleCategory)) ||
          settings.cookies.some((row) => row.name === name && !allows(row.category)),
        note,
      );
    },
    stop() {
      stopNotes?.();
      stopSweep();
      outbox?.stop();
    },
  };
}
