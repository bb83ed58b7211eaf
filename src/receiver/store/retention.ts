// Keeping records no longer than needed (GDPR Art. 5(1)(e)).
import type { Store } from './store.ts';

export interface PurgeOptions {
  /** Records received before this many days ago go. */
  readonly days: number;
  /** Ends the work after the batch under way; what is done stays done. */
  readonly signal?: AbortSignal;
  /** Told after each batch how many records have gone so far. */
  readonly onProgress?: (removed: number) => void;
}

/** Small enough that decisions which arrive meanwhile wait for milliseconds only. */
const BATCH = 1000;
const DAY = 86_400_000;
const TIMER_INTERVAL = 6 * 3_600_000;

/** Several may run at once, also on several machines: none waits for another, none does another's work again. */
export async function purge(store: Store, { days, signal, onProgress }: PurgeOptions): Promise<number> {
  const before = new Date(Date.now() - days * DAY).toISOString();
  let removed = 0;
  for (let batch = BATCH; batch === BATCH && !signal?.aborted; ) {
    batch = await store.purgeRecords(before, BATCH);
    removed += batch;
    if (batch) onProgress?.(removed);
  }
  if (!signal?.aborted) await store.purgeRemains(before);
  return removed;
}

/** Purges now and then every six hours, until the signal. Failures are told and tried again next time. */
export async function keepPurging(
  store: Store,
  options: PurgeOptions & { readonly onError: (error: unknown) => void },
) {
  const { signal, onError } = options;
  while (!signal?.aborted) {
    await purge(store, options).catch(onError);
    if (signal?.aborted) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, TIMER_INTERVAL).unref();
      signal?.addEventListener(
        'abort',
        () => {
          clearTimeout(timer);
          resolve();
        },
        { once: true },
      );
    });
  }
}
