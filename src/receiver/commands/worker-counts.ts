// One /metrics for all workers: each sends its counts to the process that started it, and gets those of the others.
import cluster from 'node:cluster';
import type { Counts } from '../http/metrics.ts';

/** How often a worker sends its counts, in ms. What the others get is no older than this. */
const INTERVAL = 1000;

/** From a worker: its counts, and whether it asks for those of the others. From the first process: the answer. */
interface Message {
  readonly consentGateCounts: Counts | readonly Counts[];
  readonly ask?: boolean;
}

const isMessage = (message: unknown): message is Message =>
  typeof message === 'object' && message !== null && 'consentGateCounts' in message;

/** In the process that starts the workers. A worker that ended stays in the sums, because counters must not fall. */
export function collectCounts(): void {
  const latest = new Map<number, Counts>();
  cluster.on('message', (worker, message: unknown) => {
    if (!isMessage(message)) return;
    const others = [...latest].flatMap(([id, counts]) => (id === worker.id ? [] : [counts]));
    latest.set(worker.id, message.consentGateCounts as Counts);
    if (message.ask && worker.isConnected()) worker.send({ consentGateCounts: others } satisfies Message);
  });
  cluster.on('exit', ({ id }) => {
    const counts = latest.get(id);
    if (counts) latest.set(id, { ...counts, queuedBytes: 0, memoryBytes: 0 });
  });
}

/** In a worker, for `shareCounts`. */
export function tellCounts(own: () => Counts): () => Promise<readonly Counts[]> {
  let asking: ((others: readonly Counts[]) => void)[] = [];
  const tell = (ask: boolean) => {
    if (process.connected) process.send?.({ consentGateCounts: own(), ask } satisfies Message);
  };
  process.on('message', (message: unknown) => {
    if (!isMessage(message)) return;
    for (const resolve of asking) resolve(message.consentGateCounts as readonly Counts[]);
    asking = [];
  });
  setInterval(tell, INTERVAL, false).unref();
  return async () => {
    const others = new Promise<readonly Counts[]>((resolve) => asking.push(resolve));
    tell(true);
    return [own(), ...(await others)];
  };
}
