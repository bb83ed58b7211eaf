// What a server may find in a request's cookies, and what it has to make of it for a policy of version 2026-11.
import { encodeConsent } from '../src/core/codec.ts';
import type { Consent } from '../src/core/consent.ts';

const DAY = 86_400_000;
const ago = (days: number) => new Date(Date.now() - days * DAY).toISOString();
const cookie = (changes: Partial<Consent> = {}) =>
  `consent_gate=${encodeConsent({
    id: '0b7c1c1e-6f0a-4f3e-8a52-3a1b7f1c9d10',
    at: ago(1),
    policyVersion: '2026-11',
    choices: { analytics: true },
    ...changes,
  })}`;

export const CASES: readonly (readonly [what: string, cookie: string, answer: 'with' | 'without'])[] = [
  ['a yes', cookie(), 'with'],
  ['a yes among other cookies', `a=1; ${cookie()}; b=2`, 'with'],
  ['no cookie', '', 'without'],
  ['a no', cookie({ choices: { analytics: false } }), 'without'],
  ['a yes to something else', cookie({ choices: { marketing: true } }), 'without'],
  ['a yes to another version', cookie({ policyVersion: '2025-01' }), 'without'],
  ['a yes that is too old', cookie({ at: ago(183) }), 'without'],
  ['a date that is none', cookie({ at: 'soon' }), 'without'],
  ['something unreadable', 'consent_gate=%7B%22v%22', 'without'],
  ['a list', 'consent_gate[]=1', 'without'],
  [
    'a text instead of answers',
    `consent_gate=${encodeURIComponent('{"v":1,"rev":"2026-11","at":"x","c":"yes"}')}`,
    'without',
  ],
  ['another form of the cookie', cookie().replace('%22v%22%3A1', '%22v%22%3A2'), 'without'],
];
