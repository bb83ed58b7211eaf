// Keeping records no longer than needed (GDPR Art. 5(1)(e)).
import { checkPurge, checkPurgeOptions } from './check-purge.ts';
import type { Store } from './store.ts';

export interface PurgeOptions {
  /** Records received before this many days ago, by the database's clock, go: a whole number from 1 to 99999. */
  readonly days: number;
  /** Purges even what `checkPurge` would refuse. @default false */
  readonly force?: boolean;
  /** The largest share of all records, in percent, that may go without `force`. @default 20 */
  readonly maxShare?: number;
  /** Ends the work after the batch under way; what is done stays done. */
  readonly signal?: AbortSignal;
  /** Told after each batch how many records have gone so far. */
  readonly onProgress?: (removed: number) => void;
}

/** Small enough that decisions which arrive meanwhile wait for milliseconds only. */
const BATCH = 1000;
const TIMER_INTERVAL = 6 * 3_600_000;

/**
 * Several may run at once, also on several machines: they take turns at a batch, and none does another's work again.
 * @throws {PurgeRefusedError} where so much would go that a wrong clock or a slip is more likely; an Error where an option makes no
 *   sense, naming it
 */
export async function purge(store: Store, options: PurgeOptions): Promise<number> {
  const { days, force = false, maxShare = 20, signal, onProgress } = options;
  checkPurgeOptions({ days, maxShare });
  const plan = await store.planPurge(days);
  if (!force) await checkPurge({ plan, maxShare, share: () => store.shareBefore(plan.before) });
  let removed = 0;
  // Until nothing is left: a batch may be small because somebody else was at the same one.
  for (let batch = 1; batch && !signal?.aborted; ) {
    batch = await store.purgeRecords(plan.before, BATCH);
    removed += batch;
    if (batch) onProgress?.(removed);
  }
  if (!signal?.aborted) await store.purgeRemains(plan.before);
  // `serve` looks for them more often; this is for receivers in servers of others.
  await store.removeLatecomers();
  return removed;
}

/** Purges now and then every six hours, until the signal. Failures are told and tried again next time. */
export async function keepPurging(
  store: Store,
  options: PurgeOptions & { readonly onError: (error: unknown) => void },
): Promise<void> {
  const { signal, onError } = options;
  await repeat(TIMER_INTERVAL, signal, () => purge(store, options).catch(onError));
}

/** What is soon, in ms: within a minute, whichever of several receivers looks. */
const TENDING_INTERVAL = 30_000;

interface TendOptions {
  readonly signal?: AbortSignal;
  readonly onError: (error: unknown) => void;
}

/** Removes what came in while its consent was erased, and goes on with a recount that did not reach its end. */
export async function keepTending(store: Store, { signal, onError }: TendOptions): Promise<void> {
  let rounds = 0;
  let nextRecount = 0;
  let pause = 1;
  await repeat(TENDING_INTERVAL, signal, async () => {
    await store.removeLatecomers().catch(onError);
    if (rounds++ < nextRecount) return;
    try {
      if ((await store.uncountedDays()).length) await store.recountPending();
      pause = 1;
    } catch (error) {
      onError(error);
      // It holds up what comes in for as long as it may take: one that fails is tried ever more rarely.
      nextRecount = rounds + pause;
      pause = Math.min(pause * 2, 120);
    }
  });
}

async function repeat(interval: number, signal: AbortSignal | undefined, work: () => Promise<unknown>): Promise<void> {
  while (!signal?.aborted) {
    await work();
    if (signal?.aborted) return;
    await new Promise<void>((resolve) => {
      const end = () => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', end);
        resolve();
      };
      const timer = setTimeout(end, interval).unref();
      signal?.addEventListener('abort', end);
    });
  }
}
