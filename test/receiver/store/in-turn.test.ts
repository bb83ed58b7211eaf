// Readers take turns: what comes in finds a connection, whoever asks for how much.
import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import type { Database } from '../../../src/receiver/store/database.ts';
import { BusyError } from '../../../src/receiver/store/in-turn.ts';
import { createStore } from '../../../src/receiver/store/store.ts';
import { makeEvent } from '../events.ts';

/** A database that answers inserts at once and keeps every reader waiting until it is told. */
function stuckForReaders() {
  const held: (() => void)[] = [];
  const database: Database = {
    query: (text) =>
      text.includes(' from consent_')
        ? new Promise((resolve) => held.push(() => resolve({ rows: [] })))
        : Promise.resolve({ rows: [{ fresh: '0' }] }),
  };
  return { store: createStore(database), held };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

it('two statements of readers are under way at most, and a decision is stored beside them', async () => {
  const { store, held } = stuckForReaders();
  const reading = Array.from({ length: 6 }, () => store.history(randomUUID()));
  await settled();
  expect(held).toHaveLength(2);
  expect(await store.append([makeEvent()])).toEqual([true]);
  for (let next = held.shift(); next; next = held.shift()) {
    next();
    await settled();
    await settled();
    expect(held.length).toBeLessThanOrEqual(2);
  }
  expect(await Promise.all(reading)).toEqual(Array(6).fill([]));
});

it('a reader past two hundred is sent away instead of being kept in memory', async () => {
  const { store } = stuckForReaders();
  const reading = Array.from({ length: 202 }, () => store.count(randomUUID()));
  await expect(store.count(randomUUID())).rejects.toBeInstanceOf(BusyError);
  expect(reading).toHaveLength(202);
});
