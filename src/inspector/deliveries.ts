// Decisions of this page and what became of them: what the endpoint has answered, and what still waits for an answer.
import { type ConsentEvent, OUTBOX_KEY } from '../core/event.ts';
import type { PartContext } from '../core/ports.ts';
import { inSeconds, type Row, type Section, shortAddress } from './section.ts';

const DECISION = /^consent-gate: (accept-all|decline-all|save|withdraw|erase|adopt)(: |$)/;

export function deliveries({ window, settings }: PartContext): Section {
  const { performance, document } = window;
  const decided = performance
    .getEntriesByType('mark')
    .filter(({ name }) => DECISION.test(name))
    .map(
      ({ name, startTime }): Row => ({
        what: name.replace('consent-gate: ', ''),
        why: `decided after ${inSeconds(startTime)}`,
      }),
    );
  const endpoint = settings.endpoint && new URL(settings.endpoint, document.baseURI).href;
  const answers = (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
    .filter(({ name }) => name === endpoint)
    .map(({ name, responseStatus, startTime }): Row => {
      const failed = responseStatus === 0 || responseStatus >= 300;
      // Safari says no status, and nobody one of another site's without its leave.
      const said = responseStatus ? `answered ${responseStatus}` : 'was asked; its answer cannot be seen';
      return {
        what: shortAddress(name),
        why: `${said}, after ${inSeconds(startTime)}`,
        ...(failed && responseStatus && { state: 'wrong' as const }),
      };
    });
  const waiting = outbox(window).map(
    ({ action, occurredAt }): Row => ({
      what: `${action}`,
      why: `of ${`${occurredAt}`.slice(0, 16)} waits to be delivered`,
      state: 'held',
    }),
  );
  return {
    title: endpoint ? 'Decisions and their delivery' : 'Decisions: no endpoint, so nothing is sent',
    empty: 'Nothing was decided in this page, and nothing waits.',
    rows: [...decided, ...answers, ...waiting],
  };
}

function outbox({ localStorage }: Window): readonly Partial<ConsentEvent>[] {
  try {
    const events: unknown = JSON.parse(localStorage.getItem(OUTBOX_KEY) ?? '[]');
    return Array.isArray(events) ? events.map((event) => Object(event)) : [];
  } catch {
    return [];
  }
}
