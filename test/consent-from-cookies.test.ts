// A server reads what the page would: the same answer in force, or none.
import { describe, expect, it } from 'vitest';
import { consentFromCookies } from '../src/consent-from-cookies.ts';
import { encodeConsent } from '../src/core/codec.ts';
import type { Consent } from '../src/core/consent.ts';

const DAY = 86_400_000;
const ago = (days: number) => new Date(Date.now() - days * DAY).toISOString();
const consent: Consent = {
  id: '0b7c1c1e-6f0a-4f3e-8a52-3a1b7f1c9d10',
  at: ago(1),
  policyVersion: '1',
  choices: { analytics: true },
};
const cookie = (changes: Partial<Consent> = {}, name = 'consent_gate') =>
  `${name}=${encodeConsent({ ...consent, ...changes })}`;

describe('consentFromCookies', () => {
  it.for<[what: string, header: string, config?: Parameters<typeof consentFromCookies>[1]]>([
    ['alone', cookie()],
    ['among others', `a=1; ${cookie()}; consent_gate_b=2`],
    ['of another name', cookie({}, 'choice'), { cookie: { name: 'choice' } }],
    ['within its time', cookie({ at: consent.at }), { maxAgeDays: 2 }],
  ])('reads the answer: %s', ([, header, config]) => {
    expect(consentFromCookies(header, config)).toEqual(consent);
  });

  it.for<[what: string, header: string | null | undefined, config?: Parameters<typeof consentFromCookies>[1]]>([
    ['no header', undefined],
    ['no header, as Fetch has it', null],
    ['an empty header', ''],
    ['a name that only ends alike', cookie({}, 'my_consent_gate')],
    ['a value nobody can read', 'consent_gate=%7B%22v%22'],
    ['another version of the policy', cookie(), { policyVersion: '2026-11' }],
    ['an answer that is too old', cookie({ at: ago(183) })],
    ['a category that was not asked for', cookie(), { categories: [{ id: 'analytics' }, { id: 'video' }] }],
  ])('finds none: %s', ([, header, config]) => {
    expect(consentFromCookies(header, config)).toBeNull();
  });

  it('takes the newer of two, as the page does', () => {
    const no = { at: ago(0), choices: { analytics: false } };
    expect(consentFromCookies(`${cookie(no)}; ${cookie()}`)?.choices.analytics).toBe(false);
    expect(consentFromCookies(`${cookie()}; ${cookie(no)}`)?.choices.analytics).toBe(false);
  });
});
