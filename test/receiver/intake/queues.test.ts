import { expect, it } from 'vitest';
import { createQueues } from '../../../src/receiver/intake/queues.ts';

const settled = () => new Promise((resolve) => setImmediate(() => setImmediate(resolve)));

/** Items are kept by the machine of their tens. Writes to a stuck one never end. */
function queues({ stuck, down }: { readonly stuck?: number; readonly down?: number } = {}) {
  const batches: number[][] = [];
  const machineOf = (item: number) => Math.floor(item / 10);
  const commits = createQueues<number>({
    machineOf,
    write: async (items) => {
      batches.push([...items]);
      const machine = machineOf(items[0] ?? 0);
      if (machine === down) throw new Error('down');
      if (machine === stuck) await new Promise(() => {});
      return items.map((item) => item % 2 === 0);
    },
    maxBytes: 100,
  });
  return { commits, batches };
}

it('what different machines keep is never in one write, what one keeps is', async () => {
  const { commits, batches } = queues();
  const answers = await Promise.all([[10], [20], [11], [12], [21]].map((items) => commits.add(items, 1)));
  expect(answers).toEqual([[true], [true], [false], [true], [false]]);
  expect(batches).toEqual([
    [10, 11, 12],
    [20, 21],
  ]);
});

it('one request with items of several machines has its results in order', async () => {
  const { commits, batches } = queues();
  expect(await commits.add([10, 20, 11, 21, 12], 10)).toEqual([true, true, false, false, true]);
  expect(batches).toEqual([
    [10, 11, 12],
    [20, 21],
  ]);
  expect(commits.queuedBytes).toBe(0);
});

it('a machine that is stuck or down costs its own items alone', async () => {
  const { commits } = queues({ stuck: 1, down: 2 });
  const stuck = commits.add([10], 60);
  await settled();
  await expect(commits.add([20], 60)).rejects.toThrow('down');
  expect(await commits.add([30], 60)).toEqual([true]);
  expect(commits.queuedBytes).toBe(60);
  await expect(commits.add([12], 60)).rejects.toThrow('Too much is waiting');
  await expect(commits.add([20, 30], 2)).rejects.toThrow('down');
  expect(await Promise.race([stuck, settled().then(() => 'waits')])).toBe('waits');
});
