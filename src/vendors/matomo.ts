// Matomo: nothing is tracked until consent is given, for as long as the gate says so. Matomo remembers nothing itself: what was asked
// again (`requireConsent`) is not given, and writes no cookie, as `forgetConsentGiven` does.
// https://developer.matomo.org/guides/tracking-consent and matomo.js (2026-12-01)
import { type Categories, type Gate, tell } from './tell.ts';

type Queue = unknown[] | { push(...commands: unknown[]): void };

export function tellMatomo(gate: Gate, { analytics = 'analytics' }: Categories = {}): () => void {
  let isFirst = true;
  return tell(gate, (page) => {
    page._paq ??= [];
    const queue = page._paq as Queue;
    const isGiven = gate.allows(analytics);
    // Before what the page has queued: `trackPageView` would go out.
    if (isFirst && Array.isArray(queue)) queue.unshift(['requireConsent']);
    else if (isFirst || !isGiven) queue.push(['requireConsent']);
    if (isGiven) queue.push(['setConsentGiven']);
    isFirst = false;
  });
}
