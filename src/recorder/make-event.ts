// The event that tells the owner of a decision (guide, "The event").
import type { Action, Choices, Consent } from '../core/consent.ts';
import { type ConsentEvent, schemaOf } from '../core/event.ts';
import type { Shown } from '../core/ports.ts';
import { globalPrivacyControl } from '../core/privacy-signals.ts';
import { uuid } from './uuid.ts';

interface Decided {
  readonly window: Window & typeof globalThis;
  /** After the decision. */
  readonly consent: Consent;
  /** The answers before it; `null` at the first choice. */
  readonly previous: Choices | null;
  readonly action: Action;
  readonly shown: Shown;
  /** Empty where the owner compares no looks. */
  readonly variant?: string;
}

export const makeEvent = ({ window, consent, previous, action, shown, variant }: Decided): ConsentEvent => ({
  schema: schemaOf(action, variant),
  eventId: uuid(window.crypto),
  consentId: consent.id,
  occurredAt: consent.at,
  action,
  surface: shown.surface,
  choices: consent.choices,
  previous,
  policyVersion: consent.policyVersion,
  locale: shown.locale,
  page: window.location.origin + window.location.pathname,
  globalPrivacyControl: globalPrivacyControl(window),
  notice: shown.notice,
  version: __VERSION__,
  ...(variant && { variant }),
});
