// The visitor's clock is set while a page is open: what was said last counts.
import { expect, it } from 'vitest';
import { gatePage } from './harness/gate-page.ts';
import { stage } from './harness/stage.ts';

const on = stage();
const DAY = 86_400_000;

// With an endpoint the record waits to be sent first; without one there is nothing to wait for.
it.for(['', 'data-endpoint="/consent"'])(
  'a no counts after a yes that a clock dated which has been set back by days since (%s)',
  async (endpoint) => {
    on.serve({ '/': gatePage({ tag: `<script src="/consent-gate.js" ${endpoint}></script>` }) });
    const visit = await on.open();
    await visit.evaluate(() => Reflect.get(window, 'consentGate').acceptAll());
    await visit.evaluate((days) => {
      const now = Date.now.bind(Date);
      Date.now = () => now() - days;
    }, 3 * DAY);
    await visit.evaluate(() => Reflect.get(window, 'consentGate').declineAll());
    // All that looks at the stored choice again does so.
    await visit.evaluate(() => void window.dispatchEvent(new Event('storage')));
    await on.network.traffic.quiet();
    expect(await visit.evaluate(() => Reflect.get(window, 'consentGate').allows('analytics'))).toBe(false);
    const stored = (await visit.cookies()).map(({ value }) => JSON.parse(decodeURIComponent(value)).c);
    expect(stored).toEqual([{ analytics: false }]);
    await visit.reload();
    expect(await visit.evaluate(() => Reflect.get(window, 'consentGate').allows('analytics'))).toBe(false);
  },
);
