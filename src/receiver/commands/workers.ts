// Several receivers in one command, one a processor core: they share the port and nothing else.
import cluster, { type Worker } from 'node:cluster';
import type { Log } from './log.ts';

/** Whether this process is a worker, not the one that started them. */
export const isWorker = cluster.isWorker;

/** Lets this worker's process end once it has nothing left to do. */
export const leave = () => cluster.worker?.disconnect();

/** A worker that ends this soon, in ms, would end again: the next one waits as long. */
const SETTLING = 2000;

/** Runs `count` copies of this process until the signal, and replaces one that ends. Resolves when all have ended. */
export function runWorkers(count: number, stop: AbortSignal, log: Log): Promise<void> {
  const running = new Set<Worker>();
  return new Promise((resolve) => {
    function start(): void {
      if (stop.aborted) return;
      const startedAt = Date.now();
      const worker = cluster.fork();
      running.add(worker);
      worker.once('exit', (code, signal) => {
        running.delete(worker);
        if (stop.aborted) {
          if (!running.size) resolve();
          return;
        }
        log('error', 'a worker ended and is replaced', { code, signal });
        setTimeout(start, Date.now() - startedAt < SETTLING ? SETTLING : 0);
      });
    }
    stop.addEventListener('abort', () => {
      for (const worker of running) worker.process.kill('SIGTERM');
      if (!running.size) resolve();
    });
    for (let index = 0; index < count; index++) start();
  });
}
