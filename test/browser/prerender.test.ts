// A page that the browser renders ahead, in the hope that the visitor goes there, decides when it is shown: until then it asks
// nobody, sends nothing and runs nothing, whatever was stored. A real prerendering, by speculation rules.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { answerGoogle } from '../../demo/google-answers.mjs';
import type { ConsentGate } from '../../src/core/consent-gate.ts';
import { isInstalled } from './harness/browsers.ts';
import { gatePage } from './harness/gate-page.ts';
import { type Network, startNetwork } from './harness/network.ts';
import { site } from './harness/site.ts';
import { accepted, ORIGIN } from './harness/stage.ts';
import { TAKES_ORDERS, type Unattended, unattended } from './harness/unattended.ts';
import { until } from './harness/until.ts';

declare global {
  interface Window {
    consentGate: ConsentGate;
  }
}

const RULES = JSON.stringify({ prerender: [{ source: 'list', urls: ['/next'], eagerness: 'immediate' }] });
/** What the next page saw, from its first line on. */
const WATCH = `<script>window.atFirst = document.prerendering; window.seen = [];
document.addEventListener('consent-gate:change', ({ detail }) => seen.push((document.prerendering ? 'hidden ' : 'shown ') + (detail && detail.choices.analytics)));</script>`;
const MARKED =
  '<script type="text/plain" data-consent="analytics">window.ran = document.prerendering ? "hidden" : "shown"</script>';

describe.skipIf(!isInstalled('chromium'))('a page that is prerendered', () => {
  let network: Network;
  let browser: Unattended;

  beforeAll(async () => {
    network = await startNetwork({ google: (url) => answerGoogle(url, { batch: 50 }) });
  });
  beforeEach(async () => {
    browser = unattended(network);
    const pages = {
      '/': gatePage({ body: TAKES_ORDERS }),
      '/next': gatePage({ before: WATCH, body: MARKED + TAKES_ORDERS }),
      '/consent': accepted,
    };
    network.serve('www.example.test', site({ ...pages, ...browser.pages }));
  });
  afterEach(async () => {
    await browser.close();
    network.traffic.clear();
  });
  afterAll(() => network.close());

  const of = (path: string) => network.traffic.to('www.example.test', path);
  /** Decides on the first page, until the endpoint's answer is there: without it the next page rightly tells it once more. */
  async function say(word: 'acceptAll' | 'withdraw'): Promise<void> {
    const told = of('/consent').length;
    await browser.evaluate('/', async (name) => void (await window.consentGate[name]()), word);
    await until('the decision at the endpoint', async () => of('/consent').length > told);
    await until('the answer', () => browser.evaluate('/', () => localStorage.getItem('consent_gate_outbox') === null));
  }

  /** Opens the first page, where somebody may decide, and has the browser render the next one ahead. */
  async function prerender(decision?: 'acceptAll'): Promise<void> {
    await browser.open(`${ORIGIN}/`);
    if (decision) await say(decision);
    // All that this page has to ask for is there before the other one begins.
    if (decision) await network.traffic.waitFor(({ path }) => path.startsWith('/g/collect'));
    await browser.evaluate('/', async () => {
      if (document.readyState !== 'complete') await new Promise((resolve) => addEventListener('load', resolve));
    });
    await network.traffic.quiet();
    network.traffic.clear();
    await browser.evaluate(
      '/',
      (rules) => {
        const script = document.createElement('script');
        script.type = 'speculationrules';
        script.text = rules;
        document.head.append(script);
      },
      RULES,
    );
    await browser.evaluate('/next', async () => {
      if (document.readyState !== 'complete') await new Promise((resolve) => addEventListener('load', resolve));
    });
    await network.traffic.quiet();
  }
  /** What the next page asked of its own site, but for its own files and its orders. */
  const asked = () =>
    network.traffic.all
      .filter(({ headers }) => headers.referer === `${ORIGIN}/next`)
      .map(({ method, path }) => `${method} ${path}`)
      .filter((line) => !/ \/(consent-gate\.js|orders|answers|favicon)/.test(line));
  /** What Google was told of the next page. */
  const measured = () =>
    network.traffic.google.filter(({ url }) => new URL(url).searchParams.get('dl')?.endsWith('/next'));
  const state = () =>
    browser.evaluate('/next', () => ({
      atFirst: Reflect.get(window, 'atFirst'),
      hidden: Reflect.get(document, 'prerendering'),
      ran: Reflect.get(window, 'ran') ?? null,
      google: !!Reflect.get(window, '__googleStandIn'),
      banner: !!document.querySelector('consent-gate')?.shadowRoot?.querySelector('[part=banner]'),
      consent: window.consentGate.consent?.choices.analytics ?? null,
      // Told twice is told once.
      seen: [...new Set(Reflect.get(window, 'seen'))],
    }));
  const HIDDEN = {
    atFirst: true,
    hidden: true,
    ran: null,
    google: false,
    banner: false,
    consent: null,
    seen: ['hidden null'],
  };
  /** The visitor goes there. */
  async function activate(): Promise<void> {
    await browser.evaluate('/', () => void setTimeout(() => location.assign('/next')));
    await until('the page to be shown', async () => !(await state()).hidden);
  }

  it('asks nobody, and asks when it is shown', async () => {
    await prerender();
    expect(await state()).toEqual(HIDDEN);
    expect(asked()).toEqual([]);
    await activate();
    await until('the banner', async () => (await state()).banner);
    expect(await state()).toMatchObject({ atFirst: true, ran: null, google: false, consent: null });
    expect(network.traffic.google).toEqual([]);
  });

  it('runs nothing under a stored yes, and all of it once when it is shown', async () => {
    await prerender('acceptAll');
    expect(await state()).toEqual(HIDDEN);
    expect(asked()).toEqual([]);
    expect(network.traffic.google).toEqual([]);
    await activate();
    await until('a page view', async () => measured().length > 0);
    expect(await state()).toMatchObject({ atFirst: true, ran: 'shown', google: true, banner: false, consent: true });
    expect((await state()).seen).toEqual(['hidden null', 'shown true']);
  });

  it.for([
    ['a yes', ['acceptAll'], true],
    ['a withdrawal', ['acceptAll', 'withdraw'], false],
  ] as const)('counts %s that was given elsewhere meanwhile', async ([, words, choice]) => {
    await prerender(words.length > 1 ? 'acceptAll' : undefined);
    expect(await state()).toEqual(HIDDEN);
    await say(words.length > 1 ? 'withdraw' : 'acceptAll');
    // What is written in another page reaches this one too, and changes nothing yet.
    expect(await state()).toMatchObject({ hidden: true, ran: null, google: false, banner: false, consent: null });
    await activate();
    await until('the decision', async () => (await state()).consent === choice);
    if (choice) await until('the held script', async () => (await state()).ran === 'shown');
    if (choice) await until('a page view', async () => measured().length > 0);
    await network.traffic.quiet();
    expect(await state()).toMatchObject({ ran: choice ? 'shown' : null, google: choice, banner: false });
    expect(measured().length > 0).toBe(choice);
    // Who decided has said so already.
    expect(of('/consent').filter(({ headers }) => headers.referer === `${ORIGIN}/next`)).toEqual([]);
  });
});
