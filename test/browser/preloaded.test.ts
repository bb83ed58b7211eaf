// The guide's line that asks for the banner's file before the gate does, and the configurator's, which ask for a language too:
// once, checked, and at the same time as the gate.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { INTEGRITY, LANGUAGES } from '../../demo/configurator/languages.ts';
import { preloadSnippet } from '../../demo/configurator/snippets/preload.ts';
import { bannerMessages as english } from '../../src/locales/en.ts';
import { messages as irish } from '../../src/locales/ga.ts';
import { preloadLine } from '../setup/integrity.mjs';
import { engineNames, launch } from './harness/browsers.ts';
import type { Engine } from './harness/engine.ts';
import { gatePage, TAG } from './harness/gate-page.ts';
import { type Network, startNetwork } from './harness/network.ts';
import { site } from './harness/site.ts';

const HOST = 'www.example.test';
const UI = '/consent-gate-ui.js';
/** Without TLS: Chromium keeps no file of a site whose certificate it does not know. */
const ORIGIN = `http://${HOST}/`;
/** Says when the banner's file has arrived, whatever the browser made of it. */
const WATCH = `<script>
new PerformanceObserver((list) => {
  if (list.getEntries().some(({ name }) => new URL(name).pathname === '${UI}')) fetch('/arrived');
}).observe({ type: 'resource' });
</script>`;
const PAGE = gatePage({ before: WATCH, tag: `${TAG}\n${preloadLine('/')}` });
/** A language whose hash the UI does not carry: it has the most files. */
const IRISH = gatePage({
  before: WATCH,
  tag: `${TAG.replace('<script', '<script data-locale="ga"')}\n${preloadSnippet({ locale: 'ga' }, '/consent-gate.js', INTEGRITY, LANGUAGES)}`,
});
const IRISH_FILES = [UI, '/consent-gate-locales.js', '/consent-gate-locale-ga.js'];

interface Served {
  /** By default the one with the guide's line. */
  readonly page?: string;
  /** The gate is sent when the browser has the banner's file. */
  readonly gateLast?: boolean;
  /** How the files asked for early may be kept: by default as little as the gate's. */
  readonly cache?: string;
  /** Put in front of one of them, by default the banner's. */
  readonly before?: string;
  readonly changed?: string;
}

const hasBanner = () => !!document.querySelector('consent-gate')?.shadowRoot?.querySelector('[part~=banner]');
const saysTitle = (title: string) =>
  document.querySelector('consent-gate')?.shadowRoot?.querySelector('[part~=title]')?.textContent === title;

describe.for(engineNames)('in %s', (name) => {
  let network: Network;
  let engine: Engine;
  beforeAll(async () => {
    network = await startNetwork();
    engine = await launch(name, network, { whole: true });
  });
  afterAll(async () => {
    await engine.close();
    await network.close();
  });

  function serve(how: Served = {}): void {
    const { page = PAGE, gateLast = false, cache = 'no-store', before = '', changed = UI } = how;
    const answer = site({ '/': page });
    let arrived = () => {};
    const hasArrived = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    network.traffic.clear();
    network.serve(HOST, async (request) => {
      const { pathname } = new URL(request.url);
      if (pathname === '/arrived') arrived();
      if (gateLast && pathname === '/consent-gate.js') await hasArrived;
      const response = await answer(request);
      if (!IRISH_FILES.includes(pathname)) return response;
      // Firefox tells of it only once it is used: there nobody knows more than that it is sent.
      if (name === 'firefox' && pathname === UI) arrived();
      const headers = { ...Object.fromEntries(response.headers), 'cache-control': cache };
      return new Response((pathname === changed ? before : '') + (await response.text()), { headers });
    });
  }

  it('the file is asked for once, and the banner stands', async () => {
    serve({ cache: 'max-age=60' });
    const visit = await engine.newVisit();
    await visit.goto(ORIGIN);
    await visit.waitFor('the banner', hasBanner);
    expect(network.traffic.to(HOST, UI)).toHaveLength(1);
    await visit.close();
  });

  it('so is each file of a language, and the banner speaks it', async () => {
    serve({ page: IRISH, cache: 'max-age=60' });
    const visit = await engine.newVisit();
    await visit.goto(ORIGIN);
    await visit.waitFor('the banner in Irish', saysTitle, irish.title);
    for (const file of IRISH_FILES) expect(network.traffic.to(HOST, file), file).toHaveLength(1);
    await visit.close();
  });

  it('the file is asked for while the gate is still on its way', async () => {
    serve({ gateLast: true });
    const visit = await engine.newVisit();
    await visit.goto(ORIGIN);
    await visit.waitFor('the banner', hasBanner);
    await visit.close();
  });

  // WebKitGTK does not check modules, with this line or without.
  describe.skipIf(name === 'webkit')('a changed file', () => {
    it.for([
      ['arrives after the gate', false],
      ['was there before the gate', true],
    ] as const)('%s: it is refused, nobody is asked, and the owner is told', async ([, gateLast]) => {
      serve({ gateLast, before: 'window.changed = true;' });
      const visit = await engine.newVisit();
      await visit.goto(ORIGIN);
      const said = await visit.waitFor('a message', () =>
        Reflect.get(window, 'consoleLines').find((line: string) => line.startsWith('error: consent-gate')),
      );
      expect(said).toMatch(/nothing analytical runs: .*consent-gate-ui\.js/);
      expect(await visit.evaluate(() => Reflect.get(window, 'changed'))).toBeUndefined();
      expect(await visit.evaluate(hasBanner)).toBe(false);
      expect(network.traffic.google).toEqual([]);
      await visit.close();
    });

    it.for(IRISH_FILES.slice(1))('%s: it is refused, and English shown', async (changed) => {
      serve({ page: IRISH, changed, before: 'window.changed = true;' });
      const visit = await engine.newVisit();
      await visit.goto(ORIGIN);
      await visit.waitFor('the banner in English', saysTitle, english.title);
      expect(await visit.evaluate(() => Reflect.get(window, 'changed'))).toBeUndefined();
      await visit.close();
    });
  });
});
