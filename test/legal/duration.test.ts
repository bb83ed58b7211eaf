// How long an answer stands. CNIL, deliberations 2020-091 and 2020-092: a refusal is kept as long as a consent, about six months.
// Garante, 10 June 2021, no. 231: who refused is not asked again before six months, unless the purposes have changed.
import { describe, expect, it } from 'vitest';
import { checkConfig } from '../../src/core/check-config.ts';
import type { Consent } from '../../src/core/consent.ts';
import { currentConsent } from '../../src/core/decide.ts';
import { DEFAULTS } from '../../src/core/defaults.ts';

const DAY = 86_400_000;
const AT = Date.parse('2026-01-15T12:00:00.000Z');
const answered = (analytics: boolean): Consent => ({
  id: '3f2b8c1e-9a77-4c1d-8f44-0a1b2c3d4e5f',
  at: new Date(AT).toISOString(),
  policyVersion: DEFAULTS.policyVersion,
  choices: { analytics },
});
const stands = (analytics: boolean, days: number, rules = DEFAULTS) =>
  currentConsent(answered(analytics), rules, AT + days * DAY) !== null;

describe('CNIL 2020-092', () => {
  it('keeps an answer for 182 days unless told otherwise, and never for more than a year', () => {
    expect(DEFAULTS.maxAgeDays).toBe(182);
    expect(checkConfig({ maxAgeDays: 365 })).toEqual([]);
    for (const maxAgeDays of [366, 0, 1.5, -1]) expect(checkConfig({ maxAgeDays })).not.toEqual([]);
  });

  it.for([1, 30, 182, 365])('lets a no stand exactly as long as a yes, of %i days', (maxAgeDays) => {
    const rules = { ...DEFAULTS, maxAgeDays };
    for (const age of [0, maxAgeDays - 0.001, maxAgeDays, maxAgeDays + 1]) {
      expect(stands(false, age, rules)).toBe(stands(true, age, rules));
    }
    expect(stands(false, maxAgeDays - 0.001, rules)).toBe(true);
    expect(stands(false, maxAgeDays, rules)).toBe(false);
  });
});

describe('Garante 2021, no. 231', () => {
  it('does not ask again within six months of a refusal', () => {
    for (const days of [0, 1, 30, 90, 181]) expect(stands(false, days)).toBe(true);
  });

  it('asks again when the purposes have changed, and not when one is gone', () => {
    const more = { ...DEFAULTS, categories: [{ id: 'analytics' }, { id: 'marketing' }] };
    expect(stands(false, 1, more)).toBe(false);
    const both = { ...answered(false), choices: { analytics: false, marketing: false } };
    expect(currentConsent(both, DEFAULTS, AT + DAY)).not.toBeNull();
  });

  it('asks again when the owner says that the policy is another', () => {
    expect(stands(false, 1, { ...DEFAULTS, policyVersion: '2' })).toBe(false);
  });
});
