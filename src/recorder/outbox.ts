// Delivers every decision to the owner's endpoint: at least once, in order, over outages and page changes. An event waits
// until the endpoint has answered for it.
import { type ConsentEvent, OUTBOX_KEY } from '../core/event.ts';
import type { Delivery, Reporter } from '../core/ports.ts';
import { toJson } from '../core/to-json.ts';
import type { Endpoint } from './endpoint.ts';
import { createOutboxStorage } from './outbox-storage.ts';

/** Pauses between attempts, in ms: doubled at each failure up to the longest, and jittered so that an endpoint that comes back is not hit by everybody at once. */
const FIRST_PAUSE = 1000;
const LONGEST_PAUSE = 300_000;
/** Timers take no more: they would end at once (HTML, "timer initialization steps": a 32-bit number). */
const LONGEST_TIMER = 2 ** 31 - 1;
/** An endpoint that takes longer is as good as down; while it is waited for, nothing else goes out. In ms. */
const PATIENCE = 60_000;

/** What can be read of it: a connection may break off. */
const textOf = (response: Response) => response.text().catch(() => '');

export interface Outbox {
  /** @param tell told of the delivery, each time that something is known of it */
  add(event: ConsentEvent, tell?: (delivery: Delivery) => void): void;
  stop(): void;
}

interface Given {
  readonly window: Window & typeof globalThis;
  readonly endpoint: Endpoint;
  readonly report: Reporter;
  /** Nothing waits (any more). */
  onEmpty(): void;
  /** When what is added goes out; a page that is left before sends it as a beacon. */
  soon(run: () => void): void;
}

export function createOutbox({ window, endpoint, report, onEmpty, soon }: Given): Outbox {
  const { url, type } = endpoint;
  const { navigator } = window;
  const fetch = window.fetch.bind(window);
  const beacon = navigator.sendBeacon.bind(navigator);
  const storage = createOutboxStorage(window, report);
  /** Who wants to know of an event of this page, by its id. */
  /** By the event. Not a `Map`: a page may have one of its own. */
  let listeners: Readonly<Record<string, (delivery: Delivery) => void>> = {};
  let failures = 0;
  let timer = 0;
  let sending: ConsentEvent | true | undefined;
  /** An event came while the last request was being finished. */
  let again = false;
  let warned = false;
  let stopped = false;

  const bodyOf = (event: ConsentEvent) => toJson({ events: [event] });

  function tell({ eventId }: ConsentEvent, delivery: Delivery): void {
    listeners[eventId]?.(delivery);
    if (delivery !== 'waiting') Reflect.deleteProperty(listeners, eventId);
  }

  function retry(pause: number): void {
    again = false;
    for (const event of storage.waiting()) tell(event, 'waiting');
    if (!stopped) timer = window.setTimeout(flush, Math.min(pause, LONGEST_TIMER));
  }

  function fail(pause: number, reason: string): false {
    if (!warned) report.warn(`${url} ${reason}; the decision is kept and sent again later`);
    warned = true;
    failures++;
    retry(pause);
    return false;
  }

  async function post(event: ConsentEvent): Promise<Response | null> {
    const patience = new AbortController();
    const giveUp = window.setTimeout(() => patience.abort(), PATIENCE);
    try {
      return await fetch(url, {
        method: 'POST',
        headers: { 'Content-Type': type },
        body: bodyOf(event),
        keepalive: true,
        signal: patience.signal,
      });
    } catch {
      return null;
    } finally {
      window.clearTimeout(giveUp);
    }
  }

  /** Sends the oldest event. Resolves to whether the next one may follow at once. */
  async function send(event: ConsentEvent): Promise<boolean> {
    const pause = Math.min(FIRST_PAUSE * 2 ** failures, LONGEST_PAUSE) * (0.5 + Math.random());
    const response = await post(event);
    if (!response) return fail(pause, 'cannot be reached');
    // The network guard's own answer comes from nowhere.
    if (!response.url) return fail(LONGEST_PAUSE, 'is held back by "block"');
    const { status, ok } = response;
    if (!ok && (status >= 500 || [408, 425, 429].includes(status))) {
      const after = response.headers.get('Retry-After') ?? '';
      return fail(Math.max(pause, Number(after) * 1000 || Date.parse(after) - Date.now() || 0), `answered ${status}`);
    }
    if (!ok)
      report.warn(
        `${url} refused a decision with ${status}, it is not sent again: ${(await textOf(response)).slice(0, 500)}`,
      );
    else if (
      /html/.test(response.headers.get('Content-Type') ?? '') &&
      /^\s*<(!doctype|html)/i.test(await textOf(response))
    ) {
      report.warn(`${url} answered with a web page; is this the endpoint that stores decisions?`);
    }
    failures = 0;
    storage.remove(event);
    tell(event, ok ? 'delivered' : 'refused');
    return true;
  }

  async function sendAll(): Promise<void> {
    for (let next = storage.waiting()[0]; next; next = storage.waiting()[0]) {
      sending = next;
      if (!(await send(next))) return;
    }
    // By this page or, where it held the lock, by another one.
    for (const listener of Object.values(listeners)) listener('delivered');
    listeners = {};
    onEmpty();
  }

  /** One sender at a time: in this page by `sending`, across tabs by a lock where there are locks (secure contexts). */
  async function flush(): Promise<void> {
    window.clearTimeout(timer);
    again = true;
    if (sending) return;
    sending = true;
    again = false;
    try {
      // What is in memory no other tab sees, and where storage is refused, locks are too.
      if (navigator.locks && storage.waiting().length > storage.unshared().length) {
        await navigator.locks.request(OUTBOX_KEY, { ifAvailable: true }, (lock) => {
          if (lock) return sendAll();
          // The other tab may have looked before our event was there.
          retry(FIRST_PAUSE);
        });
      } else await sendAll();
    } finally {
      sending = undefined;
    }
    if (again) void flush();
  }

  /**
   * The page is going away: what waits for its next attempt goes out as beacons, and stays here until somebody answered.
   * While a request is out, the rest waits for the next page, so that nothing overtakes; unless it would end with this one.
   */
  function depart(): void {
    const leaving = sending ? storage.unshared().filter((event) => event !== sending) : storage.waiting();
    for (const event of leaving) beacon(url, new Blob([bodyOf(event)], { type }));
  }

  const onVisible = () => {
    if (window.document.visibilityState === 'visible') void flush();
  };
  window.addEventListener('online', flush);
  window.addEventListener('pagehide', depart);
  window.document.addEventListener('visibilitychange', onVisible);
  void flush();

  return {
    add(event, listener) {
      storage.add(event);
      if (listener) listeners = { ...listeners, [event.eventId]: listener };
      soon(flush);
    },
    stop() {
      stopped = true;
      window.clearTimeout(timer);
      window.removeEventListener('online', flush);
      window.removeEventListener('pagehide', depart);
      window.document.removeEventListener('visibilitychange', onVisible);
    },
  };
}
