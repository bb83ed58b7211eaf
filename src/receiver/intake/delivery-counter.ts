// Counts late events, duplicates, refusals and their reasons. The counts gather in memory and are written a few times a
// minute, so that a flood of refused requests costs the database nothing. A process that is killed loses the last seconds of
// them; one that stops writes them first. They tell an owner that something is wrong, and prove nothing.

import type { DeliveryOutcome, DeliveryTally } from '../store/delivery-counts.ts';

interface DeliveryStore {
  countDeliveries(day: string, tallies: readonly DeliveryTally[]): Promise<void>;
}

/** In ms. */
const WRITE_AFTER = 5000;

export interface DeliveryCounter {
  count(outcome: DeliveryOutcome, reason: string, events?: number): void;
  /** Writes what has gathered. Never rejects: what cannot be written now is kept for the next time. */
  flush(): Promise<void>;
}

/** @param now ms since the epoch */
export function createDeliveryCounter(store: DeliveryStore, now: () => number): DeliveryCounter {
  /** By day, outcome and reason: a handful of keys, because both words are ours. */
  const counts = new Map<string, DeliveryTally & { readonly day: string }>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let writing: Promise<void> = Promise.resolve();

  function count(outcome: DeliveryOutcome, reason: string, events: number, day: string): void {
    const key = `${day} ${outcome} ${reason}`;
    counts.set(key, { day, outcome, reason, events: events + (counts.get(key)?.events ?? 0) });
    timer ??= waitUnheld(() => void flush());
  }

  /** Writes follow each other, so that waiting for the last one is waiting for all. */
  function flush(): Promise<void> {
    writing = writing.then(write);
    return writing;
  }

  async function write(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    const taken = [...counts.values()];
    counts.clear();
    for (const day of new Set(taken.map((tally) => tally.day))) {
      const ofDay = taken.filter((tally) => tally.day === day);
      try {
        await store.countDeliveries(
          day,
          ofDay.map(({ outcome, reason, events }) => ({ outcome, reason, events })),
        );
      } catch {
        for (const { outcome, reason, events } of ofDay) count(outcome, reason, events, day);
      }
    }
  }

  return {
    count(outcome, reason, events = 1) {
      if (events) count(outcome, reason, events, dayOf(now()));
    },
    flush,
  };
}

const dayOf = (ms: number) => new Date(ms).toISOString().slice(0, 10);

/** The timer does not keep a Node process alive. On other hosts timers are numbers, which keep nothing alive. */
function waitUnheld(run: () => void): ReturnType<typeof setTimeout> {
  const timer = setTimeout(run, WRITE_AFTER);
  if (typeof timer === 'object') timer.unref?.();
  return timer;
}
