// Where events wait: in localStorage, which every tab and the next page share, and in memory where that fails.

import { DUE_KEY } from '../attend/unfinished.ts';
import { type ConsentEvent, OUTBOX_KEY } from '../core/event.ts';
import type { Reporter } from '../core/ports.ts';
import { toJson } from '../core/to-json.ts';

/** Beyond this the oldest give way. The newest state is never dropped, nor is an erasure: nothing after it says the same. */
const MOST_WAITING = 50;

export interface OutboxStorage {
  /** Oldest first. */
  waiting(): readonly ConsentEvent[];
  /** Of these, what no other tab and no later page can see. */
  unshared(): readonly ConsentEvent[];
  /** An erasure takes the place of what waits for the same consent: nobody is to hear that any more. */
  add(event: ConsentEvent): void;
  remove(event: ConsentEvent): void;
}

export function createOutboxStorage(window: Pick<Window, 'localStorage'>, report: Reporter): OutboxStorage {
  let memory: readonly ConsentEvent[] = [];
  let told = false;

  function read(): unknown {
    try {
      return JSON.parse(window.localStorage.getItem(OUTBOX_KEY) ?? '[]');
    } catch (error) {
      // What cannot be parsed is no list; storage that is blocked holds an empty one.
      return error instanceof SyntaxError ? null : [];
    }
  }

  /** Whatever another version of consent-gate wrote is sent as it is: the receiver may know more versions than this page. */
  const stored = (found = read()) => (Array.isArray(found) ? found.filter(isEvent) : []);
  const waiting = () => [...stored(), ...memory];

  function store(events: readonly ConsentEvent[]): void {
    const storage = window.localStorage;
    // Removed first, which never fails: so whatever waits is found by the next page.
    storage.removeItem(DUE_KEY);
    if (events.length) storage.setItem(OUTBOX_KEY, toJson(events));
    else storage.removeItem(OUTBOX_KEY);
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

  const found = read();
  if (!Array.isArray(found) || !found.every(isEvent)) {
    report.warn(`"${OUTBOX_KEY}" in localStorage: expected a list of decisions; what is none is dropped`);
    keep(stored(found));
  }
  return {
    waiting,
    unshared: () => memory,
    add(event) {
      const others = waiting().filter(({ consentId }) => event.action !== 'erase' || consentId !== event.consentId);
      keep(limit([...others, event]));
    },
    remove: ({ eventId }) => keep(waiting().filter((event) => event.eventId !== eventId)),
  };
}

/** No more than the sending needs: the rest is for the receiver to judge. */
const isEvent = (entry: Partial<ConsentEvent> | null): entry is ConsentEvent =>
  typeof entry?.eventId === 'string' && typeof entry.consentId === 'string';

function limit(events: readonly ConsentEvent[]): readonly ConsentEvent[] {
  const tooMany = Math.max(0, events.length - MOST_WAITING);
  const decisions = events.slice(0, -1).filter(({ action }) => action !== 'erase');
  const dropped = new Set([...decisions, ...events].slice(0, tooMany));
  return events.filter((event) => !dropped.has(event));
}
