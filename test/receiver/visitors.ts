// Visitors who each say yes and then no, while things break. Each decision is sent as the gate sends it: again and again,
// in order, until a 2xx answers for it.
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'vitest';
import type { ConsentEvent } from '../../src/core/event.ts';
import type { Store } from '../../src/receiver/store/store.ts';
import { makeEvent } from './events.ts';

export interface Visitors {
  /** Decisions that were answered for. */
  readonly acknowledged: number;
  /** Attempts that failed. */
  readonly failures: number;
  /** Resolves once so many more decisions are acknowledged. */
  more(count: number): Promise<void>;
  /** Lets every visitor finish; resolves to all that was sent. */
  stop(): Promise<readonly ConsentEvent[]>;
}

/** @param endpoint asked before each attempt */
export function sendVisitors(count: number, endpoint: () => string): Visitors {
  const sent: ConsentEvent[] = [];
  let acknowledged = 0;
  let failures = 0;
  let stopping = false;

  async function deliver(event: ConsentEvent): Promise<void> {
    for (;;) {
      const status = await fetch(endpoint(), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ events: [event] }),
        signal: AbortSignal.timeout(10_000),
      }).then(
        async (response) => {
          await response.arrayBuffer();
          return response.status;
        },
        () => 0,
      );
      if (status >= 200 && status < 300) {
        acknowledged++;
        return;
      }
      // The gate would give such a decision up: it must never happen to a good one.
      if (status >= 400 && status < 500) throw new Error(`a decision was refused with ${status}`);
      failures++;
      await pause(20 + Math.random() * 50);
    }
  }

  async function visit(): Promise<void> {
    while (!stopping) {
      const consentId = randomUUID();
      const occurredAt = () => new Date().toISOString();
      const yes = makeEvent({ consentId, occurredAt: occurredAt() });
      const no = makeEvent({
        consentId,
        action: 'withdraw',
        choices: { analytics: false },
        previous: yes.choices,
        occurredAt: occurredAt(),
      });
      sent.push(yes, no);
      await deliver(yes);
      await deliver(no);
    }
  }

  const visits = Array.from({ length: count }, visit);
  const finished = Promise.all(visits);
  finished.catch(() => {}); // told by stop()
  return {
    get acknowledged() {
      return acknowledged;
    },
    get failures() {
      return failures;
    },
    async more(wanted) {
      const target = acknowledged + wanted;
      while (acknowledged < target) await Promise.race([pause(5), finished]);
    },
    async stop() {
      stopping = true;
      await finished;
      return sent;
    },
  };
}

/** Every decision is there exactly once, in its order, and each visitor's last word is no. */
export async function expectExactlyOnce(store: Store, sent: readonly ConsentEvent[]): Promise<void> {
  const stored = new Map<string, { eventId: string; action: string; analytics: boolean | undefined }[]>();
  for await (const page of store.records({})) {
    for (const { consentId, eventId, action, choices } of page) {
      stored.set(consentId, [...(stored.get(consentId) ?? []), { eventId, action, analytics: choices.analytics }]);
    }
  }
  const expected = new Map<string, { eventId: string; action: string; analytics: boolean | undefined }[]>();
  for (const { consentId, eventId, action, choices } of sent) {
    expected.set(consentId, [...(expected.get(consentId) ?? []), { eventId, action, analytics: choices.analytics }]);
  }
  expect(stored.size).toBe(expected.size);
  for (const [consentId, events] of expected) {
    expect(stored.get(consentId)).toHaveLength(events.length);
    expect(stored.get(consentId)).toEqual(events);
    expect(stored.get(consentId)?.at(-1)?.analytics).toBe(false);
  }
}

/** A port that stays the receiver's own over its lives. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}
