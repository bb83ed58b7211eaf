// Those who read take turns, so that connections are left for what comes in however many read, and however much.
import type { Query } from './database.ts';

/** So much is asked at once that the sender does better to come again. */
export class BusyError extends Error {
  constructor() {
    super('Too many requests are waiting to read');
  }
}

interface Turns {
  /** Statements that run at the same time. */
  readonly atOnce: number;
  /** Past it a statement fails with `BusyError`, so that a flood does not gather in memory. */
  readonly mostWaiting: number;
}

/** Wraps `query` so that its statements run a few at a time, those that came first at first. */
export function inTurn(query: Query, { atOnce, mostWaiting }: Turns): Query {
  const waiting: (() => void)[] = [];
  let running = 0;

  async function turn(): Promise<void> {
    if (running >= atOnce) {
      if (waiting.length >= mostWaiting) throw new BusyError();
      // Whoever ends hands its turn over.
      await new Promise<void>((resolve) => waiting.push(resolve));
    } else running++;
  }

  function passOn(): void {
    const next = waiting.shift();
    if (next) next();
    else running--;
  }

  return async (text, ...params) => {
    await turn();
    try {
      return await query(text, ...params);
    } finally {
      // PGlite works in this thread, and a fast reader takes what is read at once: without a pause one export would keep the
      // thread from everybody else until its end.
      setImmediate(passOn);
    }
  };
}
