// A page that was left and comes back, and a page that was open for a long time: each looks again at what is stored now.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { answerGoogle } from '../../demo/google-answers.mjs';
import type { ConsentGate } from '../../src/core/consent-gate.ts';
import { engineNames, isInstalled, launch } from './harness/browsers.ts';
import type { Engine, Visit } from './harness/engine.ts';
import { GTAG_SNIPPET, gatePage } from './harness/gate-page.ts';
import { type Network, startNetwork } from './harness/network.ts';
import { site } from './harness/site.ts';
import { accepted, ORIGIN } from './harness/stage.ts';
import { TAKES_ORDERS, type Unattended, unattended } from './harness/unattended.ts';

declare global {
  interface Window {
    consentGate: ConsentGate;
  }
}

/** Notes how the page came back; `Cache-Control: no-store` would keep it from being kept at all. */
const WATCH = `<script>window.returned = null; window.told = [];
addEventListener('pageshow', (event) => { if (event.persisted) window.returned = true; });
document.addEventListener('consent-gate:change', ({ detail }) => told.push(detail && detail.choices.analytics));</script>`;
const kept = (body: string) => () =>
  new Response(body, { headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'max-age=60' } });

let network: Network;
beforeAll(async () => {
  network = await startNetwork({ google: (url) => answerGoogle(url, { batch: 50 }) });
});
afterEach(() => network.traffic.clear());
afterAll(() => network.close());

const isOpen = () => window.consentGate.allows('analytics') && !!Reflect.get(window, '__googleStandIn');
/** What the page and Google's code in it do once nobody allows it: every way of sending that the stand-in has. */
const measure = () => {
  Reflect.get(window, 'gtag')('event', 'after_return');
  void fetch('https://www.google-analytics.com/g/collect?v=2&tid=G-TEST00001&en=after_return', {
    mode: 'no-cors',
  }).catch(() => {});
  navigator.sendBeacon('https://www.google-analytics.com/g/collect?v=2&tid=G-TEST00001&en=after_return');
};
const afterReturn = () => network.traffic.google.filter(({ url, body }) => `${url}${body}`.includes('after_return'));

// Playwright turns this cache off: Chromium is started without a debugger.
describe.skipIf(!isInstalled('chromium'))('back to a page of the back-forward cache', () => {
  let browser: Unattended;
  beforeEach(() => {
    browser = unattended(network);
    const body = GTAG_SNIPPET.slice(GTAG_SNIPPET.indexOf('\n')) + TAKES_ORDERS;
    network.serve(
      'www.example.test',
      site({
        '/': kept(gatePage({ before: WATCH, body })),
        '/next': kept(gatePage({ body: TAKES_ORDERS })),
        '/consent': accepted,
        ...browser.pages,
      }),
    );
  });
  afterEach(() => browser.close());

  const opened = async () => {
    await browser.open(`${ORIGIN}/`);
    await browser.evaluate('/', async () => {
      if (document.readyState !== 'complete') await new Promise((resolve) => addEventListener('load', resolve));
    });
  };
  const leave = () => browser.evaluate('/', () => void setTimeout(() => location.assign('/next')));
  const goBack = async () => {
    await browser.evaluate('/next', () => void setTimeout(() => history.back()));
    await network.traffic.waitFor(({ path }) => path.startsWith('/orders?of=%2F') && !path.includes('next'));
  };

  const isRestored = () => browser.evaluate('/', () => Reflect.get(window, 'returned') === true);

  it('finds it shut where consent was withdrawn on the next page', async ({ skip }) => {
    await opened();
    await browser.evaluate('/', async () => void (await window.consentGate.acceptAll()));
    await network.traffic.waitFor(({ path }) => path.startsWith('/g/collect'));
    expect(await browser.evaluate('/', isOpen)).toBe(true);
    await leave();
    await browser.evaluate('/next', async () => void (await window.consentGate.withdraw()));
    network.traffic.clear();
    await goBack();
    if (!(await isRestored())) return skip('Chromium did not keep the page in its back-forward cache');
    expect(
      await browser.evaluate('/', () => [window.consentGate.allows('analytics'), Reflect.get(window, 'told').at(-1)]),
    ).toEqual([false, false]);
    await browser.evaluate('/', measure);
    await network.traffic.quiet();
    expect(afterReturn()).toEqual([]);
    expect(await browser.evaluate('/', () => /(^|; )_ga/.test(document.cookie))).toBe(false);
  });

  it('finds it open, without a question, where yes was said on the next page', async ({ skip }) => {
    await opened();
    await leave();
    await browser.evaluate('/next', async () => void (await window.consentGate.acceptAll()));
    network.traffic.clear();
    await goBack();
    if (!(await isRestored())) return skip('Chromium did not keep the page in its back-forward cache');
    await network.traffic.waitFor(
      ({ path, headers }) => path.startsWith('/g/collect') && headers.referer === `${ORIGIN}/`,
    );
    expect(
      await browser.evaluate(
        '/',
        () => !!document.querySelector('consent-gate')?.shadowRoot?.querySelector('[part=banner]'),
      ),
    ).toBe(false);
  });
});

describe.for(engineNames)('a page open for a long time, in %s', (name) => {
  describe.skipIf(!isInstalled(name))('', () => {
    let engine: Engine;
    let visit: Visit;
    beforeAll(async () => {
      engine = await launch(name, network);
    });
    beforeEach(async () => {
      network.serve(
        'www.example.test',
        site({
          '/': gatePage({ before: WATCH, head: GTAG_SNIPPET.slice(GTAG_SNIPPET.indexOf('\n')) }),
          '/consent': accepted,
        }),
      );
      visit = await engine.newVisit();
    });
    afterEach(() => visit.close());
    afterAll(() => engine.close());

    it('asks again when it wakes after the choice has ended, and is shut until then', async () => {
      await visit.goto(`${ORIGIN}/`);
      await visit.evaluate(async () => void (await window.consentGate.acceptAll()));
      await visit.waitFor('Google', isOpen);
      // A year of sleep: the page's clock is all that the gate has.
      await visit.evaluate(() => {
        const now = Date.now();
        Date.now = () => now + 366 * 86_400_000;
      });
      // Even before anything is told, what has ended allows nothing.
      expect(await visit.evaluate(() => window.consentGate.allows('analytics'))).toBe(false);
      await visit.evaluate(() => void document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
      await visit.waitFor(
        'the banner',
        () => !!document.querySelector('consent-gate')?.shadowRoot?.querySelector('[part=banner]'),
      );
      expect(await visit.evaluate(() => Reflect.get(window, 'told').at(-1))).toBeNull();
      await visit.evaluate(measure);
      await network.traffic.quiet();
      expect(afterReturn()).toEqual([]);
    });
  });
});
