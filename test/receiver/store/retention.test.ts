// The timers that remove what is past its time and look after what was left; and what a purge refuses.
import { getEventListeners } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { checkPurge } from '../../../src/receiver/store/check-purge.ts';
import type { PurgePlan } from '../../../src/receiver/store/purge-records.ts';
import { keepPurging, keepTending, purge } from '../../../src/receiver/store/retention.ts';
import type { Store } from '../../../src/receiver/store/store.ts';

// No more than what is looked at here asks for: files share a process, and an interval that another one has left would be run a million
// times in a day that passes at once.
const toFake = ['Date', 'setTimeout', 'clearTimeout'] as const;
beforeEach(() => void vi.useFakeTimers({ now: Date.parse('2026-11-22T00:00:00.000Z'), toFake: [...toFake] }));
afterEach(() => void vi.useRealTimers());

const HOURS = 3_600_000;

it('purges by the database’s clock at the start and every six hours, goes on after a failure, and ends with the signal', async () => {
  const asked: string[] = [];
  const errors: unknown[] = [];
  let hour = 0;
  const store = {
    // The database's own time, whatever this process believes.
    planPurge: async (days: number) => {
      const before = new Date(Date.parse('2020-02-01T00:00:00.000Z') - (days * 24 - hour) * HOURS).toISOString();
      hour += 6;
      return { before, lastBefore: before, lastAt: before };
    },
    purgeRecords: async (before: string) => {
      asked.push(before);
      if (asked.length === 2) throw new Error('database down');
      return 0;
    },
    purgeRemains: async () => {},
    removeLatecomers: async () => 0,
  } as unknown as Store;
  const stop = new AbortController();
  const ended = keepPurging(store, { days: 30, signal: stop.signal, onError: (error) => errors.push(error) });
  for (let round = 0; round < 2; round++) await vi.advanceTimersByTimeAsync(6 * HOURS);
  expect(asked).toEqual(['2020-01-02T00:00:00.000Z', '2020-01-02T06:00:00.000Z', '2020-01-02T12:00:00.000Z']);
  expect(errors).toMatchObject([{ message: 'database down' }]);
  // A receiver runs for years: a round leaves nothing behind.
  expect(getEventListeners(stop.signal, 'abort')).toHaveLength(1);
  stop.abort();
  await ended;
  await vi.advanceTimersByTimeAsync(24 * HOURS);
  expect(asked).toHaveLength(3);
});

it('looks for latecomers within a minute, and tries a recount that fails ever more rarely', async () => {
  let latecomers = 0;
  const recounts: number[] = [];
  const began = Date.now();
  const store = {
    removeLatecomers: async () => void latecomers++,
    uncountedDays: async () => ['2026-11-01'],
    recountPending: async () => {
      recounts.push((Date.now() - began) / 30_000);
      throw new Error('statement timeout');
    },
  } as unknown as Store;
  const stop = new AbortController();
  const errors: unknown[] = [];
  const ended = keepTending(store, { signal: stop.signal, onError: (error) => errors.push(error) });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(latecomers).toBe(3);
  await vi.advanceTimersByTimeAsync(10 * 60_000);
  expect(recounts).toEqual([0, 2, 5, 10, 19]);
  expect(errors).toHaveLength(recounts.length);
  stop.abort();
  await ended;
});

describe('a purge', () => {
  /** Fails the test where anything is asked of it. */
  const untouched = new Proxy({} as Store, {
    get: (_, name) => {
      throw new Error(`the store was asked for ${String(name)}`);
    },
  });
  const DAYS = 'days: expected a whole number of days from 1 to 99999, got';

  it.each<[string, unknown, string]>([
    ['no number', Number.NaN, `${DAYS} NaN`],
    ['less than none', -1, `${DAYS} -1`],
    ['none, which would be all', 0, `${DAYS} 0`],
    ['a part of a day', 1.5, `${DAYS} 1.5`],
    ['no end', Number.POSITIVE_INFINITY, `${DAYS} Infinity`],
    ['more than a database can count back', 100_000, `${DAYS} 100000`],
    ['a text', '730d', `${DAYS} "730d"`],
    ['nothing', undefined, `${DAYS} undefined`],
  ])('asks the store for nothing where the days are %s', async (_, days, message) => {
    await expect(purge(untouched, { days: days as number, force: true })).rejects.toThrow(new Error(message));
  });

  it.each([Number.NaN, -1, 101])(
    'refuses a largest share of %s, which would refuse nothing or all',
    async (maxShare) => {
      await expect(purge(untouched, { days: 30, maxShare })).rejects.toThrow(
        new Error(`maxShare: expected a percentage from 0 to 100, got ${maxShare}`),
      );
    },
  );

  const plan = {
    before: '2026-11-01T00:00:00.000Z',
    lastBefore: '2026-10-31T18:00:00.000Z',
    lastAt: '2026-11-22T00:00:00.000Z',
  };
  const check = (changes: Partial<PurgePlan>, going: number, newest: string | null) =>
    checkPurge({ plan: { ...plan, ...changes }, maxShare: 20, share: async () => ({ going, all: 100, newest }) });
  const NEW = '2026-11-21T00:00:00.000Z';
  const OLD = '2026-10-01T00:00:00.000Z';

  it.each([
    ['time that has gone on since the last one, whatever the share', {}, 100, OLD],
    ['a first one of a small share', { lastBefore: null, lastAt: null }, 20, NEW],
    ['nothing to go, whatever the clock', { before: '2029-11-01T00:00:00.000Z' }, 0, null],
    ['a retention made shorter by which little goes', { lastBefore: '2024-10-31T18:00:00.000Z' }, 20, NEW],
  ])('goes by %s', async (_, changes, going, newest) => {
    await expect(check(changes, going, newest)).resolves.toBeUndefined();
  });

  it.each([
    [
      'a clock that is three years ahead',
      { before: '2029-11-01T00:00:00.000Z' },
      100,
      '2026-11-22T01:00:00.000Z',
      /all that came since the last purge/,
    ],
    [
      'a first one by such a clock',
      { before: '2029-11-01T00:00:00.000Z', lastBefore: null, lastAt: null },
      100,
      NEW,
      /all that came/,
    ],
    [
      'a retention with a digit too few',
      { lastBefore: '2024-10-31T18:00:00.000Z' },
      21,
      NEW,
      /21 %, more than 20 % at once/,
    ],
  ])('refuses %s', async (_, changes, going, newest, message) => {
    await expect(check(changes, going, newest)).rejects.toThrow(message);
    await expect(check(changes, going, newest)).rejects.toThrow(/^.{1,199}consent-gate purge --force\.$/);
  });
});
