// What a decision leaves behind: the stored choice, the event for the owner, and no cookies of what was refused.
import type { Consent } from '../core/consent.ts';
import { type ConsentEvent, EVENT_SCHEMA } from '../core/event.ts';
import { GOOGLE_COOKIE } from '../core/google-hosts.ts';
import type { CreateRecorder, Decision } from '../core/ports.ts';
import { sweepCookies } from './cookie-sweep.ts';
import { createOutbox } from './outbox.ts';
import { globalPrivacyControl } from './privacy-signals.ts';
import { saveConsent } from './save-consent.ts';
import { uuid } from './uuid.ts';

export { checkConfig } from '../core/check-config.ts';

export const createRecorder: CreateRecorder = (window, settings, report) => {
  const { location, crypto } = window;
  const outbox = settings.endpoint ? createOutbox(window, settings.endpoint, report) : null;
  let stopSweep = () => {};

  const eventOf = (consent: Consent, { action, surface, previous, locale, notice }: Decision): ConsentEvent => ({
    schema: EVENT_SCHEMA,
    eventId: uuid(crypto),
    consentId: consent.id,
    occurredAt: consent.at,
    action,
    surface,
    choices: consent.choices,
    previous,
    policyVersion: consent.policyVersion,
    locale,
    page: location.origin + location.pathname,
    globalPrivacyControl: globalPrivacyControl(window),
    notice,
    version: __VERSION__,
  });

  return {
    answer: (before, choices) => ({
      id: before?.id ?? uuid(crypto),
      at: new Date().toISOString(),
      policyVersion: settings.policyVersion,
      choices,
    }),
    keep(consent, decision) {
      const place = saveConsent(window, settings, consent);
      if (place !== 'cookie') {
        const where = place === 'page' ? 'only until this page is left' : `in ${place}`;
        report.warn(`the browser refused the cookie "${settings.cookie.name}"; the choice is kept ${where}`);
      }
      if (decision) outbox?.add(eventOf(consent, decision));
      return place !== 'page';
    },
    sweep(allows) {
      stopSweep();
      stopSweep = sweepCookies(
        window,
        (name) =>
          (GOOGLE_COOKIE.test(name) && !allows('analytics')) ||
          settings.cookies.some((row) => row.name === name && !allows(row.category)),
      );
    },
    stop() {
      stopSweep();
      outbox?.stop();
    },
  };
};
