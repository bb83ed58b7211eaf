// Tells the owner's server of each decision and erasure, at least once, in order for each consent. Visitors never wait for it:
// what they sent is stored and queued in one transaction, and sent from there.
import type { Database } from '../store/database.ts';
import { AWAY, pauseAfter, pauseWhileAway } from './pauses.ts';
import { createWebhookQueue, type Waiting } from './queue.ts';
import { type Outcome, send } from './send.ts';

export interface WebhookOptions {
  /** Where to post. Any address: the owner has chosen it. */
  readonly url: string;
  readonly secrets: readonly Buffer[];
  /** Ends it. What is under way is broken off and told later. */
  readonly signal: AbortSignal;
  /** Told what the owner should know, once for each change: that the server fails, is back, or what was given up. */
  readonly onNews: (message: string, fields: object) => void;
  /** Told of failures of the database; tried again. */
  readonly onError: (error: unknown) => void;
  /** How long the server may take to answer, in ms. @default 15000 */
  readonly timeout?: number;
  /** How many deliveries may be under way. @default 10 */
  readonly atOnce?: number;
  /** How often to look for what other receivers have queued, in ms. @default 5000 */
  readonly lookEvery?: number;
  /** How long a message that failed waits, in ms. @default growing, from 5 seconds to 8 hours */
  readonly pause?: (attempts: number) => number;
}

export interface Webhook {
  /** There may be something new. */
  wake(): void;
  /** Resolves once it has ended. */
  readonly ended: Promise<void>;
}

const TIDY_EVERY = 600_000;

/** Several may run at once, also on several machines: each message is one's at a time. */
export function keepTelling(database: Database, options: WebhookOptions): Webhook {
  const {
    url,
    secrets,
    signal,
    onNews,
    onError,
    timeout = 15_000,
    atOnce = 10,
    lookEvery = 5000,
    pause = pauseAfter,
  } = options;
  const queue = createWebhookQueue(database);
  const under = new Set<Promise<void>>();
  const open = new Set<AbortController>();
  let failures = 0;
  let restUntil = 0;
  let gone = false;
  let tidied = Number.NEGATIVE_INFINITY;
  let wake: () => void = () => undefined;
  let woken = false;

  async function deliver(one: Waiting): Promise<void> {
    if (!one.body) return await queue.done(one);
    const id = `msg_${one.messageId.replaceAll('-', '')}`;
    const cancel = new AbortController();
    open.add(cancel);
    const body = JSON.stringify(one.body);
    const outcome = await send({ url, secrets, id, body, timeout, cancel }).finally(() => open.delete(cancel));
    if (outcome.kind === 'taken') {
      await queue.done(one);
      if (failures >= AWAY) await queue.soon();
      if (failures) onNews('the webhook’s server is back', {});
      failures = 0;
      return;
    }
    if (signal.aborted) return await queue.untried(one);
    if (outcome.kind === 'gone') {
      if (!gone) onNews('the webhook’s server answered 410: nothing more is sent until the next start', {});
      gone = true;
      return await queue.untried(one);
    }
    note(outcome);
    await queue.again(one, Math.max(pause(one.attempts), outcome.waitMs ?? 0));
  }

  function note({ why, waitMs = 0 }: Extract<Outcome, { kind: 'failed' }>): void {
    failures++;
    if (failures === 1 || failures === AWAY) onNews('the webhook’s server does not take what it is told', { why });
    const rest = Math.max(failures >= AWAY ? pauseWhileAway(failures) : 0, waitMs);
    restUntil = Math.max(restUntil, performance.now() + rest);
  }

  function start(one: Waiting): void {
    const work = deliver(one)
      .catch(onError)
      .finally(() => {
        under.delete(work);
        notify();
      });
    under.add(work);
  }

  async function tidy(): Promise<void> {
    if (performance.now() - tidied < TIDY_EVERY) return;
    tidied = performance.now();
    const lost = await queue.tidy();
    if (lost) onNews('the webhook gave up what waited too long', { lost });
  }

  /** Whether to look again at once. */
  async function round(): Promise<boolean> {
    await tidy();
    if (gone || performance.now() < restUntil) return false;
    // One at a time finds out whether a server that was away is back.
    const room = (failures >= AWAY ? 1 : atOnce) - under.size;
    if (room <= 0) return false;
    const taken = await queue.take(room);
    for (const one of taken) start(one);
    return taken.length === room && under.size < atOnce;
  }

  function notify(): void {
    woken = true;
    wake();
  }

  const nextLook = () =>
    new Promise<void>((resolve) => {
      const rest = restUntil - performance.now();
      const timer = setTimeout(resolve, rest > 0 ? Math.min(rest, lookEvery) : lookEvery);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
      if (woken || signal.aborted) wake();
    });

  async function run(): Promise<void> {
    const end = () => {
      for (const cancel of open) cancel.abort();
      notify();
    };
    signal.addEventListener('abort', end, { once: true });
    while (!signal.aborted) {
      woken = false;
      const more = await round().catch((error: unknown) => {
        onError(error);
        return false;
      });
      if (!more) await nextLook();
    }
    await Promise.all(under);
  }

  return { wake: notify, ended: run() };
}
