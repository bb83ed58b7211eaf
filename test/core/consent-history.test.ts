import { expect, it } from 'vitest';
import type { Consent } from '../../src/core/consent.ts';
import { createConsentHistory } from '../../src/core/consent-history.ts';

const answer = (analytics: boolean): Consent => ({
  id: '0b7c1c1e-6f0a-4f3e-8a52-3a1b7f1c9d10',
  at: '2026-05-03T10:00:00.000Z',
  policyVersion: '1',
  choices: { analytics },
});

it('tells what was in force at a time, whatever has been decided since', () => {
  const [yes, no] = [answer(true), answer(false)];
  const history = createConsentHistory();
  expect(history.at(100)).toBeNull();
  history.add(null, 100);
  history.add(yes, 200);
  history.add(no, 300);
  history.add(null, 400);
  expect([0, 100, 199, 200, 299, 300, 399, 400, 1000].map(history.at)).toEqual([
    null,
    null,
    null,
    yes,
    yes,
    no,
    no,
    null,
    null,
  ]);
});

it('an answer that turns out to have been in force before counts from then', () => {
  const yes = answer(true);
  const history = createConsentHistory();
  history.add(null, 500);
  history.add(yes, 100);
  expect([0, 100, 500, 600].map(history.at)).toEqual([null, yes, yes, yes]);
});
