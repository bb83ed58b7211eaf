// The whole road in a real browser and a real database: banner, click, release, cookie, POST, row, next page, withdrawal.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { answerGoogle } from '../../demo/google-answers.mjs';
import { createReceiver, openStore, type Store } from '../../src/receiver/index.ts';
import { initialisedPGlite } from '../receiver/initialised-pglite.ts';
import { launch } from './harness/browsers.ts';
import type { Engine, Visit } from './harness/engine.ts';
import { GTAG_SNIPPET, gatePage } from './harness/gate-page.ts';
import { type Network, startNetwork } from './harness/network.ts';
import { site } from './harness/site.ts';

const MARKED = GTAG_SNIPPET.replace(/<script( async src)?/g, '<script type="text/plain" data-consent="analytics"$1');
const BARE_TAG =
  '<script src="/consent-gate.js" data-endpoint="/consent" data-controller="Harbour Concierge"></script>';

let network: Network;
let engine: Engine;
let visit: Visit;
let store: Store;

beforeAll(async () => {
  network = await startNetwork({ google: (url) => answerGoogle(url, { batch: 50, heartbeat: 100 }) });
  store = await openStore(await initialisedPGlite());
  const consent = createReceiver({ store });
  network.serve(
    'www.example.test',
    site({
      '/': gatePage(),
      '/next': gatePage({ body: '<p>next' }),
      '/unmarked': gatePage({ tag: BARE_TAG, head: GTAG_SNIPPET }),
      '/marked': gatePage({ tag: BARE_TAG, head: MARKED }),
      '/consent': consent,
    }),
  );
  engine = await launch('chromium', network);
});
beforeEach(async () => {
  network.traffic.clear();
  visit = await engine.newVisit();
});
afterEach(() => visit.close());
afterAll(async () => {
  await engine.close();
  await network.close();
  await store.close();
});

const open = (path: string) => visit.goto(`https://www.example.test${path}`);
const googleUrls = () => network.traffic.google.map(({ url }) => url);
const seen = () =>
  visit.evaluate(() => {
    const standIn = Reflect.get(window, '__googleStandIn');
    return (
      standIn && {
        runs: standIn.runs,
        commands: standIn.commands.map((c: unknown[]) => c.slice(0, 2)),
        hits: standIn.hits.length,
      }
    );
  });
const googleCookies = async () =>
  (await visit.cookies()).map(({ name }) => name).filter((name) => name.startsWith('_ga'));
const banner = () =>
  visit.waitFor(
    'the banner',
    () => !!document.querySelector('consent-gate')?.shadowRoot?.querySelector('[part~=banner]'),
  );
const stored = () =>
  visit.evaluate(() => ({
    cookie: document.cookie,
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
  }));
const nothingStored = { cookie: '', local: [], session: [] };
const decided = () => network.traffic.waitFor(({ host, path }) => host === 'www.example.test' && path === '/consent');

async function records() {
  const id = await visit.evaluate(() => Reflect.get(window, 'consentGate').consent?.id ?? '');
  return store.history(id);
}

describe.for(['/', '/marked', '/unmarked'])('the road of %s', (path) => {
  it('asks nothing of Google and stores nothing before a choice', async () => {
    await open(path);
    await banner();
    await network.traffic.quiet();
    expect(await seen()).toBeUndefined();
    expect(await stored()).toEqual(nothingStored);
    // What the preload scanner fetched before any script could run is out of reach, and the owner is told.
    if (path !== '/unmarked') expect(googleUrls()).toEqual([]);
    else if (googleUrls().length)
      // By the recorder, which comes after the banner.
      await visit.waitFor('a message', () =>
        Reflect.get(window, 'consoleLines').join().includes('before a choice, because its tag is not marked'),
      );
  });

  it('asks nothing of Google after Decline, also on the next page and after a reload', async () => {
    await open(path);
    await banner();
    network.traffic.clear();
    await visit.click('consent-gate [part~=decline]');
    await decided();
    await open(path === '/' ? '/next' : path);
    await visit.reload();
    await network.traffic.quiet();
    expect(await seen()).toBeUndefined();
    expect(await googleCookies()).toEqual([]);
    if (path !== '/unmarked') expect(googleUrls()).toEqual([]);
    expect(await records()).toMatchObject([
      { action: 'decline-all', surface: 'banner', choices: { analytics: false } },
    ]);
  });

  it('runs Google once after Accept, told default, update, config in this order', async () => {
    await open(path);
    await banner();
    await visit.click('consent-gate [part~=accept]');
    await network.traffic.waitFor(({ path: hit }) => hit.startsWith('/g/collect'));
    const { runs, commands } = await seen();
    expect(runs).toEqual([{ kind: 'gtag', id: 'G-TEST00001' }]);
    expect(commands).toEqual([
      ['consent', 'default'],
      ['consent', 'update'],
      ['js', expect.anything()],
      ['config', 'G-TEST00001'],
    ]);
    expect((await googleCookies()).length).toBeGreaterThan(0);
    await decided();
    expect(await records()).toMatchObject([{ action: 'accept-all', choices: { analytics: true } }]);
  });

  it('runs Google on the next page without asking again', async () => {
    await open(path);
    await visit.click('consent-gate [part~=accept]');
    await decided();
    await open(path);
    // not a hit on the network: one that the page before sent while it was left may come after this page began
    await visit.waitFor('a hit of this page', () => Reflect.get(window, '__googleStandIn')?.hits.length > 0);
    expect((await seen()).runs).toHaveLength(1);
    expect(
      await visit.evaluate(() => !!document.querySelector('consent-gate')?.shadowRoot?.querySelector('[part~=banner]')),
    ).toBe(false);
  });

  it('falls silent at Withdraw, without a reload', async () => {
    await open(path);
    await visit.click('consent-gate [part~=accept]');
    await network.traffic.waitFor(({ path: hit }) => hit.startsWith('/g/collect'));
    await visit.click('consent-gate [part~=reopen]');
    await visit.click('consent-gate [part~=withdraw]');
    await visit.waitFor('the withdrawal', () => !Reflect.get(window, 'consentGate').allows('analytics'));
    network.traffic.clear();
    await visit.evaluate(() => Reflect.get(window, 'dataLayer').push(['event', 'after']));
    await network.traffic.quiet(1000);
    expect(googleUrls()).toEqual([]);
    expect(await googleCookies()).toEqual([]);
    expect(await records()).toMatchObject([{ action: 'accept-all' }, { action: 'withdraw', surface: 'settings' }]);
  });
});
