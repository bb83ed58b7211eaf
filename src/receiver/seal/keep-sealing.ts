// Seals and publishes while a receiver runs.
import type { Database } from '../store/database.ts';
import { type PublishOptions, publishSeals } from './publish.ts';
import type { Seal } from './seal.ts';
import { sealDays } from './seal-days.ts';

export interface KeepSealingOptions extends Omit<PublishOptions, 'signal'> {
  readonly signal: AbortSignal;
  readonly onSealed: (seal: Seal) => void;
  /** Told of failures; tried again. */
  readonly onError: (error: unknown) => void;
  /** In ms. @default 600000 */
  readonly every?: number;
}

/** At once and then every ten minutes, until the signal: a day is sealed within half an hour of its end. */
export async function keepSealing(database: Database, options: KeepSealingOptions): Promise<void> {
  const { signal, onSealed, onError, every = 600_000 } = options;
  while (!signal.aborted) {
    try {
      for (const seal of await sealDays(database, { signal })) onSealed(seal);
      await publishSeals(database, options);
    } catch (error) {
      if (!signal.aborted) onError(error);
    }
    await pause(every, signal);
  }
}

const pause = (ms: number, signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    const end = () => {
      clearTimeout(timer);
      // Else each round would leave one behind.
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms).unref();
    signal.addEventListener('abort', end);
    if (signal.aborted) end();
  });
