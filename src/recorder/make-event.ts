// The event that tells the owner of a decision (README, "The event").
import type { Action, Choices, Consent } from '../core/consent.ts';
import { type ConsentEvent, EVENT_SCHEMA, type Notice } from '../core/event.ts';
import type { Shown } from '../core/ports.ts';
import { globalPrivacyControl } from '../core/privacy-signals.ts';
import { uuid } from './uuid.ts';

export const NOTHING_SHOWN: Notice = { title: '', body: '', buttons: [], categories: [] };

/** @param previous the answers before it; `null` at the first choice */
export const makeEvent = (
  window: Window & typeof globalThis,
  { id, at, choices, policyVersion }: Consent,
  previous: Choices | null,
  action: Action,
  { surface, locale, notice }: Shown,
): ConsentEvent => ({
  schema: EVENT_SCHEMA,
  eventId: uuid(window.crypto),
  consentId: id,
  occurredAt: at,
  action,
  surface,
  choices,
  previous,
  policyVersion,
  locale,
  page: window.location.origin + window.location.pathname,
  globalPrivacyControl: globalPrivacyControl(window),
  notice,
  version: __VERSION__,
});
