// A choice that follows an account: which one counts on a device, and what may be handed in.
import { describe, expect, it } from 'vitest';
import { readAccount } from '../../src/account/account-record.ts';
import { adoptionOf } from '../../src/account/adopt-choice.ts';
import type { Choices, Consent } from '../../src/core/consent.ts';
import type { Account } from '../../src/core/consent-gate.ts';
import { idFor, type SetAside } from '../../src/page/own-choice.ts';

const NOW = Date.parse('2026-12-01T12:00:00.000Z');
const RULES = { categories: [{ id: 'analytics' }], maxAgeDays: 182, policyVersion: '1' };
const uuid = (digit: string) => `00000000-0000-4000-8000-${digit.repeat(12)}`;
const YES = { analytics: true };
const NO = { analytics: false };
const consent = (digit: string, day: string, choices: Choices, policyVersion = '1'): Consent => ({
  id: uuid(digit),
  at: `2026-11-${day}T00:00:00.000Z`,
  policyVersion,
  choices,
});

/** Of the device, of an account, of another account. */
const DEVICE = consent('1', '10', NO);
const ACCOUNT = consent('2', '20', YES);
const OTHER = consent('3', '25', YES);

const adopt = (
  account: Account,
  present: Consent | null = null,
  aside: SetAside | null = null,
  globalPrivacyControl = false,
) => adoptionOf({ account, present, aside, rules: RULES, globalPrivacyControl, now: NOW });

describe('on a device where somebody logs in', () => {
  it.for([
    ['a yes', YES],
    ['a no', NO],
  ] as const)('%s of the account counts where nobody has answered', ([, choices]) => {
    const account = { ...ACCOUNT, choices };
    expect(adopt(account)).toEqual({ chosen: account, aside: { own: null, accountId: account.id } });
  });

  it('the account’s counts before an older answer of the device, which is set aside', () => {
    expect(adopt(ACCOUNT, DEVICE)).toEqual({ chosen: ACCOUNT, aside: { own: DEVICE, accountId: ACCOUNT.id } });
  });

  it('a newer answer of the device stands, and is its own after the logout too', () => {
    const newer = consent('1', '21', NO);
    const { chosen, aside } = adopt(ACCOUNT, newer);
    expect([chosen, aside]).toEqual([newer, { own: newer, accountId: ACCOUNT.id }]);
    expect(adopt(null, newer, aside)).toEqual({ chosen: newer, aside: null });
  });

  it('of two answers of one moment the one that allows less counts', () => {
    const same = { ...DEVICE, at: ACCOUNT.at };
    expect(adopt(ACCOUNT, same).chosen).toBe(same);
  });

  it('the account’s counts before a newer answer that counts no more', () => {
    const outdated = consent('1', '30', YES, '0');
    expect(adopt(ACCOUNT, outdated).chosen).toBe(ACCOUNT);
  });

  it.for([
    ['to another policy', consent('2', '20', YES, '2')],
    ['from too long ago', { ...ACCOUNT, at: '2026-01-01T00:00:00.000Z' }],
    ['that does not answer all that is asked', { ...ACCOUNT, choices: {} }],
  ] as const)('one of the account %s changes nothing', ([, account]) => {
    expect(adopt(account).chosen).toBeNull();
    expect(adopt(account, DEVICE).chosen).toBe(DEVICE);
  });

  it('a browser that sends Global Privacy Control takes no yes over, and a no', () => {
    expect(adopt(ACCOUNT, null, null, true).chosen).toBeNull();
    expect(adopt(ACCOUNT, DEVICE, null, true).chosen).toBe(DEVICE);
    const no = { ...ACCOUNT, choices: NO };
    expect(adopt(no, DEVICE, null, true).chosen).toBe(no);
    // What was answered in this browser since stands.
    const here = consent('1', '26', YES);
    expect(adopt(no, here, null, true).chosen).toBe(here);
  });

  it('an account without a choice changes nothing, and what was here is set aside', () => {
    expect(adopt('new', DEVICE)).toEqual({ chosen: DEVICE, aside: { own: DEVICE, accountId: '' } });
  });
});

describe('while somebody is logged in', () => {
  const aside = { own: DEVICE, accountId: ACCOUNT.id };

  it('a newer answer from another device counts, and the device’s own stays as it was set aside', () => {
    const newer = { ...ACCOUNT, at: '2026-11-28T00:00:00.000Z', choices: NO };
    expect(adopt(newer, ACCOUNT, aside)).toEqual({ chosen: newer, aside });
    expect(adopt(ACCOUNT, newer, aside).chosen).toBe(newer);
  });

  it('the first answer of a new account is the account’s', () => {
    expect(adopt(ACCOUNT, ACCOUNT, { own: DEVICE, accountId: '' })).toEqual({ chosen: ACCOUNT, aside });
    expect(adopt('new', ACCOUNT, { own: DEVICE, accountId: '' }).chosen).toBe(ACCOUNT);
  });

  it('what was erased does not come back, even if the server has not heard of it', () => {
    const aside = { own: DEVICE, accountId: '', erasedId: ACCOUNT.id };
    expect(adopt(ACCOUNT, null, aside)).toEqual({ chosen: null, aside });
    const next = { ...OTHER, choices: NO };
    expect(adopt(next, next, aside)).toEqual({ chosen: next, aside: { ...aside, accountId: OTHER.id } });
  });

  it('an answer has an id of the account’s, and never the device’s own', () => {
    expect(idFor(DEVICE, null)).toBe(DEVICE.id);
    expect(idFor(null, null)).toBeUndefined();
    expect(idFor(DEVICE, aside)).toBe(ACCOUNT.id);
    expect(idFor(null, aside)).toBe(ACCOUNT.id);
    expect(idFor(ACCOUNT, aside)).toBe(ACCOUNT.id);
    expect(idFor(DEVICE, { own: DEVICE, accountId: '' })).toBeUndefined();
  });
});

describe('after a logout', () => {
  it('the device’s own choice counts again, or none where there was none', () => {
    expect(adopt(null, ACCOUNT, { own: DEVICE, accountId: ACCOUNT.id })).toEqual({ chosen: DEVICE, aside: null });
    expect(adopt(null, ACCOUNT, { own: null, accountId: ACCOUNT.id })).toEqual({ chosen: null, aside: null });
  });

  it('that nobody noticed, another account takes nothing of the first one over', () => {
    const aside = { own: DEVICE, accountId: OTHER.id };
    expect(adopt(ACCOUNT, OTHER, aside)).toEqual({ chosen: ACCOUNT, aside: { own: DEVICE, accountId: ACCOUNT.id } });
    expect(adopt('new', OTHER, aside)).toEqual({ chosen: DEVICE, aside: { own: DEVICE, accountId: '' } });
  });

  it('the visitor is asked, where the account’s choice was here and nobody knows what it had replaced', () => {
    expect(adopt(ACCOUNT, ACCOUNT).aside).toEqual({ own: null, accountId: ACCOUNT.id });
  });

  it('of nobody nothing changes', () => {
    expect(adopt(null, DEVICE)).toEqual({ chosen: DEVICE, aside: null });
  });
});

describe('a record', () => {
  it('is taken as the gate gives it, with times in one form and other fields left alone', () => {
    const given = { ...ACCOUNT, at: '2026-11-20T00:00:00Z', controller: 'Harbour Concierge' };
    expect(readAccount(given)).toEqual({ account: ACCOUNT });
    expect([readAccount('new'), readAccount(null)]).toEqual([{ account: 'new' }, { account: null }]);
  });

  it.for<[what: string, given: unknown, problems: readonly string[]]>([
    [
      'undefined',
      undefined,
      ['record: expected an object with id, at, policyVersion and choices, "new" or null, got "undefined"'],
    ],
    ['a text', JSON.stringify(ACCOUNT), [expect.stringMatching(/^record: expected an object/)]],
    ['a list', [ACCOUNT], [expect.stringMatching(/^record: expected an object.*got a list$/)]],
    [
      'nothing in it',
      {},
      [
        'record.id: expected a UUID in lower case, got "undefined"',
        'record.at: expected a past time in UTC such as "2026-11-22T18:00:00.000Z", got "undefined"',
        'record.policyVersion: expected a text of 1 to 64 printable ASCII characters without " and \\, got "undefined"',
        'record.choices: expected an object, got "undefined"',
      ],
    ],
    ['a number for an id', { ...ACCOUNT, id: 7 }, ['record.id: expected a UUID in lower case, got "7"']],
    ['a time without a zone', { ...ACCOUNT, at: '2026-11-20T00:00:00' }, [expect.stringMatching(/^record\.at: /)]],
    ['a time to come', { ...ACCOUNT, at: '2099-01-01T00:00:00.000Z' }, [expect.stringMatching(/^record\.at: /)]],
    ['a day that is none', { ...ACCOUNT, at: '2026-13-41T00:00:00.000Z' }, [expect.stringMatching(/^record\.at: /)]],
    [
      'a version that is a number',
      { ...ACCOUNT, policyVersion: 1 },
      [expect.stringMatching(/^record\.policyVersion: /)],
    ],
    [
      'an answer that is neither yes nor no',
      { ...ACCOUNT, choices: { analytics: 'yes' } },
      ['record.choices.analytics: expected true or false, got "yes"'],
    ],
    [
      'a category that is none',
      { ...ACCOUNT, choices: { 'Ana lytics': true } },
      ['record.choices.Ana lytics: expected the id of a category, such as "analytics"'],
    ],
  ])('with %s is refused by field', ([, given, problems]) => {
    expect(readAccount(given)).toEqual({ problems });
  });
});
