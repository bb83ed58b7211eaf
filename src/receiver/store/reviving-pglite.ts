// A PGlite that comes back after it has died.
import type { PGlite } from '@electric-sql/pglite';
import type { Database, Row } from './database.ts';

/** How long a server that died, or could not start, is left alone, in ms: a start takes most of a processor core. */
const REVIVAL_PAUSE = 1000;

interface Instance {
  readonly server: PGlite;
  /** Queries under way. When the server dies, they would wait for ever. */
  readonly waiting: Set<(error: unknown) => void>;
}

export interface RevivingDatabase extends Database {
  /** Leaves the files alone from now on: every query fails with this, and a close writes nothing. */
  abandon(error: Error): void;
}

/**
 * A server that PANICs (its disk is full in the middle of a commit) never answers again. Then the next query starts
 * another on the same files, which recovers them as after a crash.
 */
export async function reviving(
  start: () => Promise<PGlite>,
  afterClose: () => Promise<void>,
): Promise<RevivingDatabase> {
  const revive = async (): Promise<Instance> => ({ server: await start(), waiting: new Set() });
  let current: Promise<Instance> | null = Promise.resolve(await revive());
  let lastDeath: { readonly error: unknown; readonly at: number } | null = null;
  let abandoned: Error | null = null;
  return {
    async query(text, params) {
      if (abandoned) throw abandoned;
      if (!current && lastDeath && performance.now() - lastDeath.at < REVIVAL_PAUSE) throw lastDeath.error;
      current ??= revive();
      const mine = current;
      try {
        return await ask(await mine, text, params);
      } catch (error) {
        if (current === mine && endsTheServer(error)) {
          current = null;
          lastDeath = { error, at: performance.now() };
          mine.then(({ waiting }) => waiting.forEach((reject) => void reject(error))).catch(() => {});
        }
        throw error;
      }
    },
    async close() {
      const instance = await current?.catch(() => null);
      // A close writes a checkpoint.
      if (!abandoned) await instance?.server.close();
      await afterClose();
    },
    abandon(error) {
      abandoned = error;
    },
  };
}

function ask({ server, waiting }: Instance, text: string, params?: unknown[]) {
  return new Promise<{ readonly rows: readonly Row[] }>((resolve, reject) => {
    waiting.add(reject);
    server
      .query<Row>(text, params)
      .then(resolve, reject)
      .finally(() => waiting.delete(reject));
  });
}

/** FATAL and PANIC end the server, and so does whatever is no database error at all. */
function endsTheServer(error: unknown): boolean {
  const severity = error instanceof Error && 'severity' in error ? error.severity : 'PANIC';
  return severity === 'FATAL' || severity === 'PANIC';
}
