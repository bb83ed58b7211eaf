// Matomo: nothing is tracked until consent is given, for as long as the gate says so. Matomo remembers nothing itself: what was asked
// again (`requireConsent`) is not given, and writes no cookie, as `forgetConsentGiven` does.
// https://developer.matomo.org/guides/tracking-consent. Run against matomo.js 5.2 in Chromium (2026-12-01): what is tracked under a no waits
// in its memory, with no way to clear that but another page view, and goes out with a later yes.
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
