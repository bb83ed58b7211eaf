// What one `append` brings, apart by what is done with it, and the answer in the order in which it was brought.
import type { ConsentEvent } from '../../core/event.ts';

export interface Kept {
  /** The places, among the decisions, of those that were not here before. */
  readonly fresh: ReadonlySet<number>;
  /** The consents that were not erased before. */
  readonly marked: ReadonlySet<unknown>;
}

export interface SortedEvents {
  readonly decisions: readonly ConsentEvent[];
  /** The consents to erase. */
  readonly erased: readonly string[];
  /** For each event, in order, whether it is new. */
  answer(kept: Kept): readonly boolean[];
}

export function sortEvents(events: readonly ConsentEvent[]): SortedEvents {
  return {
    decisions: events.filter(({ action }) => action !== 'erase'),
    erased: events.flatMap(({ action, consentId }) => (action === 'erase' ? [consentId] : [])),
    answer({ fresh, marked }) {
      const left = new Set(marked);
      let position = 0;
      // `delete` answers true once: of two equal erasures in one batch, the first is the new one.
      return events.map(({ action, consentId }) =>
        action === 'erase' ? left.delete(consentId) : fresh.has(position++),
      );
    },
  };
}
