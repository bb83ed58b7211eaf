// Delivers every decision to the owner's endpoint: at least once, in order, over outages and page changes. An event waits
// in localStorage (in memory where that fails) until the endpoint has answered for it.
import { type ConsentEvent, OUTBOX_KEY } from '../core/event.ts';
import type { Reporter } from '../core/ports.ts';

/** The oldest give way beyond this; the newest state is never dropped. */
const MOST_WAITING = 50;
/** Pauses between attempts, in ms: doubled at each failure up to the longest, and jittered so that an endpoint that comes back is not hit by everybody at once. */
const FIRST_PAUSE = 1000;
const LONGEST_PAUSE = 300_000;
/** Timers take no more: they would end at once (HTML, "timer initialization steps": a 32-bit number). */
const LONGEST_TIMER = 2 ** 31 - 1;

/** What can be read of it: a connection may break off. */
const textOf = (response: Response) => response.text().catch(() => '');

export interface Outbox {
  add(event: ConsentEvent): void;
  stop(): void;
}

export function createOutbox(window: Window & typeof globalThis, endpoint: string, report: Reporter): Outbox {
  const { navigator } = window;
  const url = new URL(endpoint, window.document.baseURI).href;
  // A type that needs no preflight: the request of a page that is going away would not outlive one.
  // A sandboxed document has no origin, whatever its address says.
  const type = new URL(url).origin === window.origin ? 'application/json' : 'text/plain';
  const fetch = window.fetch.bind(window);
  const beacon = navigator.sendBeacon.bind(navigator);
  let memory: readonly ConsentEvent[] = [];
  let failures = 0;
  let timer = 0;
  let sending = false;
  let warned = false;
  let told = false;

  const bodyOf = (event: ConsentEvent) => JSON.stringify({ events: [event] });

  function stored(): readonly ConsentEvent[] {
    try {
      const found: unknown = JSON.parse(window.localStorage.getItem(OUTBOX_KEY) ?? '[]');
      return Array.isArray(found) ? found : [];
    } catch {
      return [];
    }
  }

  const waiting = () => [...stored(), ...memory];

  function store(events: readonly ConsentEvent[]): void {
    if (events.length) window.localStorage.setItem(OUTBOX_KEY, JSON.stringify(events));
    else window.localStorage.removeItem(OUTBOX_KEY);
  }

  function keep(events: readonly ConsentEvent[]): void {
    try {
      store(events);
      memory = [];
    } catch {
      // Refused, or over its quota: what is in storage already stays there, the rest lives as long as the page.
      const before = new Set(stored().map(({ eventId }) => eventId));
      memory = events.filter(({ eventId }) => !before.has(eventId));
      if (memory.length && !told) {
        report.warn('localStorage refused a decision: until the endpoint has it, it lives only as long as this page');
        told = true;
      }
      try {
        store(events.filter(({ eventId }) => before.has(eventId)));
      } catch {}
    }
  }

  const remove = ({ eventId }: ConsentEvent) => keep(waiting().filter((event) => event.eventId !== eventId));

  function retry(pause: number, reason: string): void {
    if (!warned) report.warn(`${url} ${reason}; the decision is kept and sent again later`);
    warned = true;
    timer = window.setTimeout(flush, Math.min(pause, LONGEST_TIMER));
  }

  /** Sends the oldest event. Resolves to whether the next one may follow at once. */
  async function send(event: ConsentEvent): Promise<boolean> {
    const pause = Math.min(FIRST_PAUSE * 2 ** failures, LONGEST_PAUSE) * (0.5 + Math.random());
    let response: Response;
    try {
      response = await fetch(url, {
        method: 'POST',
        headers: { 'Content-Type': type },
        body: bodyOf(event),
        keepalive: true,
      });
    } catch {
      failures++;
      retry(pause, 'cannot be reached');
      return false;
    }
    // The network guard's own answer comes from nowhere.
    if (!response.url) {
      retry(LONGEST_PAUSE, 'is held back by "block"');
      return false;
    }
    const { status, ok } = response;
    if (!ok && (status >= 500 || [408, 425, 429].includes(status))) {
      failures++;
      const after = response.headers.get('Retry-After') ?? '';
      retry(Math.max(pause, Number(after) * 1000 || Date.parse(after) - Date.now() || 0), `answered ${status}`);
      return false;
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
    remove(event);
    return true;
  }

  async function sendAll(): Promise<void> {
    let next = waiting()[0];
    while (next && (await send(next))) next = waiting()[0];
  }

  /** One sender at a time: in this page by `sending`, across tabs by a lock where there are locks (secure contexts). */
  async function flush(): Promise<void> {
    window.clearTimeout(timer);
    if (sending || !waiting().length) return;
    sending = true;
    try {
      // What is in memory no other tab sees, and where storage is refused, locks are too.
      if (navigator.locks && stored().length) {
        await navigator.locks.request(OUTBOX_KEY, { ifAvailable: true }, (lock) => {
          if (lock) return sendAll();
          // The other tab may have looked before our event was there.
          timer = window.setTimeout(flush, FIRST_PAUSE);
        });
      } else await sendAll();
    } finally {
      sending = false;
    }
  }

  /** The page is going away: what waits for its next attempt goes out as beacons, and stays here until somebody answered. */
  function depart(): void {
    if (sending) return;
    for (const event of waiting()) beacon(url, new Blob([bodyOf(event)], { type }));
  }

  const onVisible = () => {
    if (window.document.visibilityState === 'visible') void flush();
  };
  window.addEventListener('online', flush);
  window.addEventListener('pagehide', depart);
  window.document.addEventListener('visibilitychange', onVisible);
  void flush();

  return {
    add(event) {
      keep([...waiting(), event].slice(-MOST_WAITING));
      void flush();
    },
    stop() {
      window.clearTimeout(timer);
      window.removeEventListener('online', flush);
      window.removeEventListener('pagehide', depart);
      window.document.removeEventListener('visibilitychange', onVisible);
    },
  };
}
