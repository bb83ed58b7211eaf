// When each decision was made, by the visitor's clock, and since when it is in force, by the clock that dates requests.
import type { Settings } from '../core/config.ts';
import type { Consent } from '../core/consent.ts';
import { AHEAD } from '../core/decide.ts';
import { readConsent } from '../page/stored-consent.ts';

export interface DecisionTimes {
  /**
   * The time of a decision made now. Never before the decision that it replaces, even where the clock was set back between the
   * two: the newest counts.
   */
  stamp(before: Consent | null): string;
  /** A decision of that time, made elsewhere, is in force from now on. */
  takeOver(at: string): void;
  /** Since when a consent is in force, in ms since the epoch. */
  inForceSince(present: Consent | null): number;
  /** An answer was in force from here on: the next one is not before it, whatever the clock says that dated it. */
  noEarlierThan(since: number): void;
}

export function createDecisionTimes(window: Window & typeof globalThis, settings: Settings): DecisionTimes {
  /** What was decided in this page last, and when. */
  let decided: { readonly at: string; readonly time: number } | undefined;
  let earliest = 0;
  /** In ms since the epoch, by the clock that dates requests and is never set. */
  const clock = () => performance.timeOrigin + performance.now();

  return {
    stamp(before) {
      const now = Date.now();
      const times = [before, readConsent(window, settings.cookie.name)].map((last) =>
        last ? Date.parse(last.at) + 1 : 0,
      );
      const at = new Date(Math.max(now, ...times.filter((time) => time < now + AHEAD))).toISOString();
      decided = { at, time: clock() };
      return at;
    },
    takeOver(at) {
      decided = { at, time: clock() };
    },
    inForceSince(present) {
      // Before the news of it: what it lets go has been asked for by then.
      if (present && present.at === decided?.at) return decided.time;
      // Given in another tab, or on an earlier page: then from the start, even if its options have been checked only now.
      const given = Date.parse(present?.at ?? '');
      const now = clock();
      return given < now ? Math.max(given, earliest) : now;
    },
    noEarlierThan(since) {
      earliest = since;
    },
  };
}
