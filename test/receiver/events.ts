// Valid events for tests, to be changed where a test needs it.
import { randomUUID } from 'node:crypto';
import type { ConsentEvent, Notice } from '../../src/core/event.ts';

export const NOW = Date.parse('2026-11-22T18:00:00.000Z');

export const NOTICE: Notice = {
  title: 'Cookies on this site',
  body: 'We would like to count visits.\nYou decide.',
  buttons: ['Accept', 'Decline', 'Settings'],
  categories: [
    { id: 'necessary', label: 'Necessary', description: 'Keeps the site working.' },
    {
      id: 'analytics',
      label: 'Analytical',
      description: 'Counts visits.',
      cookies: [{ name: '_ga', provider: 'Google', purpose: 'Tells visitors apart', duration: '2 years' }],
    },
  ],
};

export function makeEvent(changes: Partial<ConsentEvent> = {}): ConsentEvent {
  return {
    schema: 1,
    eventId: randomUUID(),
    consentId: randomUUID(),
    occurredAt: '2026-11-22T17:59:00.000Z',
    action: 'accept-all',
    surface: 'banner',
    choices: { analytics: true },
    previous: null,
    policyVersion: '2026-11',
    locale: 'en',
    page: 'https://www.example.com/rooms/',
    globalPrivacyControl: false,
    notice: NOTICE,
    version: '0.1.0',
    ...changes,
  };
}
