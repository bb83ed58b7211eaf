// Partytown runs Google's code in a worker, where no wrapper of the page's is asked. Its scripts are held as all others are.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { gatePage } from './harness/gate-page.ts';
import type { Page } from './harness/site.ts';
import { ORIGIN, stage } from './harness/stage.ts';

const on = stage();
const LIB = new URL('../apps/node_modules/@qwik.dev/partytown/lib/', import.meta.url);
const lib: Readonly<Record<string, Page>> = Object.fromEntries(
  ['partytown.js', 'partytown-sw.js', 'partytown-sandbox-sw.html', 'partytown-media.js'].map((name) => [
    `/~partytown/${name}`,
    () =>
      new Response(readFileSync(new URL(name, LIB)), {
        headers: { 'content-type': name.endsWith('html') ? 'text/html' : 'text/javascript' },
      }),
  ]),
);
/** As its documentation has it for Google, but that gtag.js is looked for again when it may run. */
const HEAD = `<script>partytown = { forward: ['dataLayer.push'] };
consentGate.whenAllowed('analytics', () => setTimeout(() => dispatchEvent(new CustomEvent('ptupdate'))));</script>
<script src="/~partytown/partytown.js"></script>
<script type="text/partytown" src="https://www.googletagmanager.com/gtag/js?id=G-TEST00001"></script>
<script type="text/partytown">window.dataLayer = window.dataLayer || [];
window.gtag = function () { dataLayer.push(arguments); }; gtag('js', new Date()); gtag('config', 'G-TEST00001'); fetch('/worker-runs');</script>`;
const TAG = '<script src="/consent-gate.js" data-endpoint="/consent" data-controller="Harbour Concierge"></script>';

it('asks nothing of Google for Partytown before yes, and lets it run in its worker afterwards', async () => {
  on.serve({ '/': gatePage({ tag: TAG, head: HEAD }), '/worker-runs': () => new Response('yes'), ...lib });
  const visit = await on.open();
  // Its worker is at work: what follows is held, not just late.
  await on.network.traffic.waitFor(({ path }) => path === '/worker-runs');
  await on.network.traffic.quiet();
  expect(on.network.traffic.google).toEqual([]);
  await visit.evaluate(() => Reflect.get(window, 'consentGate').acceptAll());
  const view = await on.network.traffic.waitFor(({ path }) => path.startsWith('/g/collect'));
  expect(new URL(view.url).searchParams.get('en')).toBe('page_view');
  // Fetched by the worker, not by the page.
  expect(on.network.traffic.google.map(({ kind }) => kind)).not.toContain('script');
});

describe('reloadOnWithdraw', () => {
  const tag = TAG.replace('data-', 'data-reload-on-withdraw="true" data-');
  const collects = () => on.network.traffic.waitFor(({ path }) => path.startsWith('/g/collect'));

  it('takes out a worker that nothing in the page can silence, where the yes was given and where it is taken back', async () => {
    on.serve({ '/': gatePage({ tag, head: HEAD }), '/worker-runs': () => new Response('yes'), ...lib });
    const visit = await on.open();
    await visit.evaluate(() => Reflect.get(window, 'consentGate').acceptAll());
    await collects();
    const tab = await visit.openTab();
    const reloaded = [visit, tab].map(async ({ page }) => page.waitForEvent('load'));
    await tab.goto(`${ORIGIN}/`);
    await reloaded[1];
    const again = [visit, tab].map(({ page }) => page.waitForEvent('load'));
    await tab.page.evaluate(() => void Reflect.get(window, 'consentGate').withdraw());
    await Promise.all(again);
    on.network.traffic.clear();
    for (const { page } of [visit, tab]) {
      await page.evaluate(() => Reflect.get(window, 'dataLayer').push('event', 'provoked'));
    }
    await on.network.traffic.quiet();
    expect(on.network.traffic.google).toEqual([]);
  });

  it('counts a switch that is turned off and saved as a withdrawal, and a yes as none', async () => {
    on.serve({ '/': gatePage({ tag }) });
    const visit = await on.open();
    await visit.evaluate(() => Reflect.get(window, 'consentGate').acceptAll());
    await visit.evaluate(() => Reflect.set(window, 'mark', 1));
    await visit.evaluate(() => Reflect.get(window, 'consentGate').save({ analytics: true }));
    await on.network.traffic.quiet();
    expect(await visit.evaluate(() => Reflect.get(window, 'mark'))).toBe(1);
    const loaded = visit.page.waitForEvent('load');
    await visit.page.evaluate(() => void Reflect.get(window, 'consentGate').save({ analytics: false }));
    await loaded;
    expect(await visit.evaluate(() => Reflect.get(window, 'consentGate').allows('analytics'))).toBe(false);
  });
});

it('without the gate reaches Google by itself', async () => {
  on.serve({
    '/': gatePage({ tag: '<script>consentGate = { whenAllowed() {} }</script>', head: HEAD }),
    '/worker-runs': () => new Response('yes'),
    ...lib,
  });
  await on.open();
  await on.network.traffic.waitFor(({ path }) => path.startsWith('/g/collect'));
});
