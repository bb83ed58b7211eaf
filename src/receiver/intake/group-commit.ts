// Group commit: what arrives while the database is busy goes into one insert, so that one commit serves many requests.
// Each request is answered only after the commit that holds its events.

export interface GroupCommitOptions<Item> {
  /** Stores items, resolves after the commit to one result an item. */
  readonly write: (items: readonly Item[]) => Promise<readonly boolean[]>;
  /**
   * How long the first item waits for company, in ms. 0 waits for what has arrived already: under load the next batch
   * gathers by itself while the last one is written.
   * @default 0
   */
  readonly lingerMs?: number;
  /** How many writes may run at the same time: while one waits for its commit, the next is on its way. @default 2; one for each of several machines */
  readonly writers?: number;
  /** Most items a write. @default 1000 */
  readonly maxBatch?: number;
  /** Most bytes that may wait or be written at once; past it `add` throws `QueueFullError`. @default 16 MiB */
  readonly maxBytes?: number;
}

export interface GroupCommit<Item> {
  /**
   * Resolves after the commit, to one result an item.
   * @param bytes size of the items as received
   * @throws {QueueFullError} where the queue is full; nothing was kept
   */
  add(items: readonly Item[], bytes: number): Promise<readonly boolean[]>;
  /** Bytes that wait or are being written. */
  readonly queuedBytes: number;
}

export class QueueFullError extends Error {
  constructor() {
    super('Too much is waiting to be stored');
  }
}

interface Waiting<Item> {
  readonly items: readonly Item[];
  readonly bytes: number;
  resolve(results: readonly boolean[]): void;
  reject(error: unknown): void;
}

export function createGroupCommit<Item>(options: GroupCommitOptions<Item>): GroupCommit<Item> {
  const { write, lingerMs = 0, writers = 2, maxBatch = 1000, maxBytes = 16 * 1024 * 1024 } = options;
  let waiting: Waiting<Item>[] = [];
  let queuedBytes = 0;
  let writing = 0;

  function takeBatch(): Waiting<Item>[] {
    let size = 0;
    const rest = waiting.findIndex(({ items }, index) => {
      size += items.length;
      return index > 0 && size > maxBatch;
    });
    const batch = rest < 0 ? waiting : waiting.slice(0, rest);
    waiting = rest < 0 ? [] : waiting.slice(rest);
    return batch;
  }

  /** Never rejects: each member of the batch learns its own outcome. */
  async function settle(batch: readonly Waiting<Item>[]): Promise<void> {
    try {
      const results = await write(batch.flatMap(({ items }) => items));
      let start = 0;
      for (const { items, bytes, resolve } of batch) {
        // Freed before the sender learns the outcome, because it may send again at once.
        queuedBytes -= bytes;
        resolve(results.slice(start, start + items.length));
        start += items.length;
      }
    } catch (error) {
      // An event that the database refuses must not fail its neighbours: each request is tried once more by itself.
      if (batch.length > 1 && isRefusal(error)) for (const one of batch) await settle([one]);
      else
        for (const { bytes, reject } of batch) {
          queuedBytes -= bytes;
          reject(error);
        }
    }
  }

  async function writeAll(): Promise<void> {
    while (waiting.length) await settle(takeBatch());
    writing--;
  }

  return {
    add(items, bytes) {
      if (queuedBytes + bytes > maxBytes) return Promise.reject(new QueueFullError());
      queuedBytes += bytes;
      return new Promise((resolve, reject) => {
        waiting.push({ items, bytes, resolve, reject });
        if (writing >= writers) return;
        writing++;
        if (lingerMs) setTimeout(writeAll, lingerMs);
        else setImmediate(writeAll);
      });
    },
    get queuedBytes() {
      return queuedBytes;
    },
  };
}

/** SQLSTATE classes 22 (data exception) and 23 (integrity): the fault lies in the rows, not in the connection. */
const isRefusal = (error: unknown) => error instanceof Error && 'code' in error && /^2[23]/.test(String(error.code));
