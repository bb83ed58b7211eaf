// ePrivacy Directive 5(3) with EDPB Guidelines 2/2023: before a choice nothing is stored, read or sent. EDPB Guidelines 05/2020,
// paragraphs 38 to 41 and 86: and nothing but a choice is one: not scrolling, waiting, closing, going on or coming back.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerGoogle } from '../../../demo/google-answers.mjs';
import { engineNames, isInstalled, launch } from '../../browser/harness/browsers.ts';
import type { Engine, Visit } from '../../browser/harness/engine.ts';
import { GTAG_SNIPPET } from '../../browser/harness/gate-page.ts';
import { type Network, startNetwork } from '../../browser/harness/network.ts';
import type { PlaywrightEngine } from '../../browser/harness/playwright-engines.ts';
import { site } from '../../browser/harness/site.ts';
import { accepted, ORIGIN } from '../../browser/harness/stage.ts';
import { openUi, reach, uiPage } from '../../browser/harness/ui-states.ts';

const MARKED = GTAG_SNIPPET.replace(/<script( async src)?/g, '<script type="text/plain" data-consent="analytics"$1');

/** Everywhere a page can leave something in a browser. */
const stored = async (visit: Visit) => ({
  cookies: await visit.cookies(),
  ...(await visit.evaluate(async () => ({
    local: { ...localStorage },
    session: { ...sessionStorage },
    databases: ((await indexedDB.databases?.()) ?? []).map(({ name }) => name),
    caches: await (globalThis.caches?.keys() ?? []),
    workers: ((await navigator.serviceWorker?.getRegistrations()) ?? []).length,
    windowName: window.name,
    historyState: history.state,
  }))),
});
const NOTHING = {
  cookies: [],
  local: {},
  session: {},
  databases: [],
  caches: [],
  workers: 0,
  windowName: '',
  historyState: null,
};

let network: Network;

/** Asked of anybody: files of the site, with the release’s letters (and a time, where a page was left as it loaded one) and without a body or a header that could carry something. */
function expectOnlyFiles(): void {
  for (const { method, url, body, headers } of network.traffic.all.filter(({ host }) => host.endsWith('.test'))) {
    expect(`${method} ${url}`).toMatch(/^GET https:\/\/www\.example\.test\/([\w.-]+\.js(\?v=[\w-]{6}\d*)?|next|)$/);
    expect([body, headers.cookie]).toEqual(['', undefined]);
  }
  expect(network.traffic.google).toEqual([]);
  expect(network.traffic.googleConnections).toEqual([]);
}
const choice = (visit: Visit) => visit.evaluate(() => Reflect.get(window, 'consentGate').consent);
const asks = (visit: Visit) =>
  visit.waitFor(
    'the banner',
    () => !!document.querySelector('consent-gate')?.shadowRoot?.querySelector('[part~=banner]'),
  );

beforeAll(async () => {
  network = await startNetwork({ google: (url) => answerGoogle(url) });
  const long = uiPage().replace(
    '</main>',
    `${MARKED}<p style="height: 300vh">long</p><a id="on" href="/next">on</a></main>`,
  );
  network.serve('www.example.test', site({ '/': long, '/next': long, '/consent': accepted }));
});
afterAll(() => network.close());

describe.for(engineNames)('before a choice in %s', (name) => {
  describe.skipIf(!isInstalled(name))('', () => {
    let engine: Engine;

    beforeAll(async () => {
      engine = await launch(name, network);
    });
    afterAll(() => engine.close());

    it('nothing is stored and nothing sent, whatever a visitor does that is no answer', async () => {
      network.traffic.clear();
      const visit = await openUi(engine, ORIGIN);
      // Scrolls, points, clicks beside the banner, presses keys, turns away and back.
      await visit.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
      await visit.evaluate(() => scrollTo(0, 0));
      await visit.click('h1');
      for (const key of ['Escape', 'a', 'ArrowDown', 'Tab', 'Tab', 'Escape']) await visit.press(key);
      await visit.evaluate(() => {
        for (const type of ['visibilitychange', 'freeze', 'resume']) document.dispatchEvent(new Event(type));
        for (const type of ['blur', 'focus', 'resize', 'pagehide', 'pageshow']) dispatchEvent(new Event(type));
      });
      // Opens the settings, moves a switch, and leaves by Escape and by the close button.
      await reach(visit, 'settings');
      await visit.press('Escape');
      await visit.click('consent-gate [part~=settings]');
      await visit.click('consent-gate [part~=close]');
      await asks(visit);
      // Goes on, back, and loads again; opens a second tab.
      await visit.goto(`${ORIGIN}/next`);
      await asks(visit);
      await visit.back();
      await asks(visit);
      await visit.reload();
      await asks(visit);
      const tab = await visit.openTab();
      await tab.goto(ORIGIN);
      await asks(tab);
      await network.traffic.quiet();
      expect(await choice(visit)).toBeNull();
      expect(await stored(visit)).toEqual(NOTHING);
      expectOnlyFiles();
      await visit.close();
    });
  });
});

describe('waiting', () => {
  it('is no answer: a day goes by on the clock, and the banner asks as it did', async () => {
    const engine: PlaywrightEngine = await launch('chromium', network);
    const visit = await engine.newVisit();
    await visit.page.clock.install();
    network.traffic.clear();
    await visit.goto(ORIGIN);
    await visit.page.clock.runFor(1_000);
    await asks(visit);
    await visit.page.clock.fastForward('24:00:00');
    await asks(visit);
    expect(await choice(visit)).toBeNull();
    expect(await stored(visit)).toEqual(NOTHING);
    expectOnlyFiles();
    await engine.close();
  });
});
