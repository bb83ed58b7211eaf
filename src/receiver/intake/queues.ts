// A queue of group commit for each machine that keeps records. A batch is then one transaction on one machine, and a machine
// that is slow or down holds up what is its own and nobody else's.
import { createGroupCommit, type GroupCommit, type GroupCommitOptions } from './group-commit.ts';

export interface QueuesOptions<Item> extends GroupCommitOptions<Item> {
  /** The number of the machine that will keep an item; undefined where there is but one. */
  readonly machineOf: (item: Item) => number | undefined;
}

/**
 * `maxBytes` counts for each queue. Of several machines each has one write under way at a time unless `writers` says otherwise: the
 * others are at work meanwhile, and what waits makes a larger batch.
 */
export function createQueues<Item>({ machineOf, ...options }: QueuesOptions<Item>): GroupCommit<Item> {
  const queues = new Map<number | undefined, GroupCommit<Item>>();

  function queueOf(machine: number | undefined): GroupCommit<Item> {
    const queue =
      queues.get(machine) ?? createGroupCommit(machine === undefined ? options : { writers: 1, ...options });
    queues.set(machine, queue);
    return queue;
  }

  /** Rejects where one machine fails: its sender sends all again, and what is stored already is stored once. */
  async function addApart(items: readonly Item[], bytes: number, machines: readonly (number | undefined)[]) {
    const results: boolean[] = [];
    await Promise.all(
      [...new Set(machines)].map(async (machine) => {
        const own = items.flatMap((item, index) => (machines[index] === machine ? [{ item, index }] : []));
        const stored = await queueOf(machine).add(
          own.map(({ item }) => item),
          (bytes * own.length) / items.length,
        );
        own.forEach(({ index }, place) => {
          results[index] = stored[place] ?? false;
        });
      }),
    );
    return results;
  }

  return {
    add(items, bytes) {
      const machines = items.map(machineOf);
      const [first] = machines;
      return machines.every((machine) => machine === first)
        ? queueOf(first).add(items, bytes)
        : addApart(items, bytes, machines);
    },
    get queuedBytes() {
      return [...queues.values()].reduce((sum, queue) => sum + queue.queuedBytes, 0);
    },
  };
}
