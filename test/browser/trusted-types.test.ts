// Policies on Trusted Types that leave ours out: Google is not loaded by the gate, and everything else goes on.
import { expect, it } from 'vitest';
import { GTAG_SNIPPET, gatePage } from './harness/gate-page.ts';
import { html } from './harness/site.ts';
import { stage } from './harness/stage.ts';

const on = stage();

it.for(['trusted-types own', "trusted-types own; require-trusted-types-for 'script'"])('%s', async (policy) => {
  on.serve({ '/': () => html(gatePage({ head: GTAG_SNIPPET }), { 'content-security-policy': policy }) });
  const visit = await on.visit();
  const uncaught: string[] = [];
  visit.page.on('pageerror', ({ message }) => uncaught.push(message));
  await on.open();
  await visit.waitFor('the banner', () =>
    document.querySelector('consent-gate')?.shadowRoot?.querySelector('[part=banner]'),
  );
  const runs = () => visit.evaluate(() => '__googleStandIn' in window);
  expect(await runs()).toBe(false);
  // Asked for only where Google may be loaded.
  expect(uncaught).toEqual([]);
  await visit.evaluate(() => Reflect.get(window, 'consentGate').acceptAll());
  await visit.waitFor('the snippet’s own script', () => '__googleStandIn' in window);
  // The owner reads what was refused, by its name.
  expect(uncaught).toEqual([expect.stringContaining('"consent-gate"')]);
  await visit.evaluate(() => Reflect.get(window, 'consentGate').withdraw());
  on.network.traffic.clear();
  await visit.evaluate(() => Reflect.get(window, 'gtag')('event', 'after'));
  await on.network.traffic.quiet();
  expect(on.network.traffic.google.filter(({ url, body }) => (url + body).includes('after'))).toEqual([]);
});
