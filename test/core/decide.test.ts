// The one decision, as a table: what a stored choice is worth now.
import { describe, expect, it } from 'vitest';
import type { Consent } from '../../src/core/consent.ts';
import { currentConsent, isAllowed, newerConsent, type Rules, validUntil } from '../../src/core/decide.ts';

const DAY = 86_400_000;
const AT = '2026-05-03T10:00:00.000Z';
const GIVEN = Date.parse(AT);

const rules = (changes: Partial<Rules> = {}): Rules => ({
  categories: [{ id: 'analytics' }],
  maxAgeDays: 182,
  policyVersion: '2026-11',
  ...changes,
});
const consent = (changes: Partial<Consent> = {}): Consent => ({
  id: '0b7c1c1e-6f0a-4f3e-8a52-3a1b7f1c9d10',
  at: AT,
  policyVersion: '2026-11',
  choices: { analytics: true },
  ...changes,
});

describe.for([true, false])('an answer of %s', (answer) => {
  const stored = consent({ choices: { analytics: answer } });

  it.for<[string, Rules, number, boolean]>([
    ['just given', rules(), GIVEN, true],
    ['on its last millisecond', rules(), GIVEN + 182 * DAY - 1, true],
    ['at its end', rules(), GIVEN + 182 * DAY, false],
    ['years later', rules(), GIVEN + 2000 * DAY, false],
    ['under a shorter limit', rules({ maxAgeDays: 30 }), GIVEN + 31 * DAY, false],
    ['under a longer limit', rules({ maxAgeDays: 365 }), GIVEN + 364 * DAY, true],
    ['under a limit from an attribute', rules({ maxAgeDays: '30' as unknown as number }), GIVEN + 29 * DAY, true],
    ['past a limit from an attribute', rules({ maxAgeDays: '30' as unknown as number }), GIVEN + 30 * DAY, false],
    ['after the clock was set back a little', rules(), GIVEN - 60_000, true],
    ['under a new policy version', rules({ policyVersion: '2026-12' }), GIVEN, false],
    [
      'with one more category to ask for',
      rules({ categories: [{ id: 'analytics' }, { id: 'marketing' }] }),
      GIVEN,
      false,
    ],
    ['with another category to ask for', rules({ categories: [{ id: 'marketing' }] }), GIVEN, false],
  ])('%s', ([, now, time, counts]) => {
    expect(currentConsent(stored, now, time)).toBe(counts ? stored : null);
  });

  it('still counts when a category is asked for no more', () => {
    const both = consent({ choices: { analytics: answer, marketing: !answer } });
    expect(currentConsent(both, rules(), GIVEN)).toBe(both);
  });

  it('ends where it is said to end', () => {
    const end = validUntil(stored, rules());
    expect(currentConsent(stored, rules(), end - 1)).toBe(stored);
    expect(currentConsent(stored, rules(), end)).toBeNull();
  });
});

it('has nothing to count where nobody answered', () => {
  expect(currentConsent(null, rules(), GIVEN)).toBeNull();
});

describe('what may run', () => {
  const answered = consent({ choices: { analytics: true, marketing: false } });

  it.for<[string, Consent | null, boolean]>([
    ['analytics', null, false],
    ['analytics', answered, true],
    ['marketing', answered, false],
    ['necessary', null, true],
    ['necessary', answered, true],
    ['necessary', consent({ choices: { necessary: false } }), true],
    ['preferences', answered, false],
    ['', answered, false],
    ['Analytics', answered, false],
    // Names that every object has.
    ['constructor', answered, false],
    ['toString', answered, false],
    ['hasOwnProperty', answered, false],
    ['__proto__', answered, false],
    ['undefined', answered, false],
  ])('%s under %o', ([category, given, allowed]) => {
    expect(isAllowed(category, given)).toBe(allowed);
  });

  it('takes nothing but true for a yes', () => {
    for (const answer of ['true', 1, {}, [], 'false', null]) {
      expect(isAllowed('analytics', consent({ choices: { analytics: answer as unknown as boolean } }))).toBe(false);
    }
  });
});

describe('of two choices that are stored', () => {
  const LATER = '2026-05-03T10:00:00.001Z';
  const no = consent({ choices: { analytics: false, marketing: false } });
  const some = consent({ choices: { analytics: true, marketing: false } });
  const other = consent({ choices: { analytics: false, marketing: true } });
  const yes = consent({ choices: { analytics: true, marketing: true } });

  it.for<[string, counts: Consent | null, not: Consent | null]>([
    ['one that is there', no, null],
    ['the newest, a yes', { ...yes, at: LATER }, no],
    ['the newest, a no', { ...no, at: LATER }, yes],
    ['the no, of the same millisecond', no, yes],
    ['the no against a part, of the same millisecond', no, some],
    ['a part against all, of the same millisecond', some, yes],
    ['another part against all, of the same millisecond', other, yes],
    ['the no, whoever gave it', { ...no, id: 'ffffffff-6f0a-4f3e-8a52-3a1b7f1c9d10' }, yes],
  ])('%s, counts in whichever order they are found', ([, counts, not]) => {
    expect(newerConsent(counts, not)).toBe(counts);
    expect(newerConsent(not, counts)).toBe(counts);
  });

  it('two that each allow what the other refuses are told apart alike everywhere', () => {
    expect(newerConsent(some, other)).toBe(newerConsent(other, some));
  });

  it('two alike are no news of each other', () => {
    const same = { ...yes };
    expect(newerConsent(yes, same)).toBe(yes);
    expect(newerConsent(same, yes)).toBe(same);
    expect(newerConsent(null, null)).toBeNull();
  });
});
