// The timer that removes what is past its time.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keepPurging } from '../../../src/receiver/store/retention.ts';
import type { Store } from '../../../src/receiver/store/store.ts';

beforeEach(() => void vi.useFakeTimers({ now: Date.parse('2026-11-22T00:00:00.000Z') }));
afterEach(() => void vi.useRealTimers());

const HOURS = 3_600_000;

it('purges at the start and every six hours, goes on after a failure, and ends with the signal', async () => {
  const asked: string[] = [];
  const errors: unknown[] = [];
  const store = {
    purgeRecords: async (before: string) => {
      asked.push(before);
      if (asked.length === 2) throw new Error('database down');
      return 0;
    },
    purgeRemains: async () => {},
  } as unknown as Store;
  const stop = new AbortController();
  const ended = keepPurging(store, { days: 30, signal: stop.signal, onError: (error) => errors.push(error) });
  for (let round = 0; round < 2; round++) await vi.advanceTimersByTimeAsync(6 * HOURS);
  expect(asked).toEqual(['2026-10-23T00:00:00.000Z', '2026-10-23T06:00:00.000Z', '2026-10-23T12:00:00.000Z']);
  expect(errors).toMatchObject([{ message: 'database down' }]);
  stop.abort();
  await ended;
  await vi.advanceTimersByTimeAsync(24 * HOURS);
  expect(asked).toHaveLength(3);
});
