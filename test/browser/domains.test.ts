// Cookies of Google's are gone after a withdrawal and stay gone, whatever the shape of the host, though a tag that ignores
// flags and signals goes on writing them for a while. Grants and denials may follow each other in one page.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { answerGoogle } from '../../demo/google-answers.mjs';
import { launch } from './harness/browsers.ts';
import type { Engine, Visit } from './harness/engine.ts';
import { GTAG_SNIPPET, gatePage } from './harness/gate-page.ts';
import { type Network, startNetwork } from './harness/network.ts';
import { site } from './harness/site.ts';

const ID = 'TEST00001';
const TAG = '<script src="/consent-gate.js"></script>';
const MARKED = GTAG_SNIPPET.replace(/<script( async src)?/g, '<script type="text/plain" data-consent="analytics"$1');
const PAGE = gatePage({ tag: TAG, head: MARKED });
const PLACES = [
  'http://localhost/',
  'https://example.com/',
  'https://a.example.com/',
  'https://a.b.example.co.uk/',
  'https://example.com/shop/item/7',
  'https://a.example.com/shop/',
];

let network: Network;
let engine: Engine;
let visit: Visit;

beforeAll(async () => {
  // Without heartbeats: one by itself would have the tag send, and write, for ever.
  network = await startNetwork({ google: (url) => answerGoogle(url, { batch: 50, heartbeat: 0, stubborn: true }) });
  for (const place of PLACES) {
    const { hostname } = new URL(place);
    network.serve(hostname, site({ '/': PAGE, '/shop/item/7': PAGE, '/shop/': PAGE }));
  }
  engine = await launch('chromium', network);
});
beforeEach(async () => {
  network.traffic.clear();
  visit = await engine.newVisit();
});
afterEach(() => visit.close());
afterAll(async () => {
  await engine?.close();
  await network?.close();
});

const say = (word: 'acceptAll' | 'declineAll' | 'withdraw') =>
  visit.evaluate((name) => Reflect.get(window, 'consentGate')[name](), word);
const googleCookies = async () => {
  // What the page has written goes to another process of the browser on its own way; to read there waits for it.
  await visit.evaluate(() => document.cookie);
  const found = (await visit.cookies()).filter(({ name }) => name.startsWith('_ga'));
  return found.map(({ name, domain, path }) => `${name} ${domain} ${path}`);
};
const event = (name: string) => visit.evaluate((en) => Reflect.get(window, 'gtag')('event', en), name);
const hit = (en: string) => network.traffic.waitFor(({ path }) => path.includes(`en=${en}`));
const pageView = () => hit('page_view');

/** As a page on a deep path may have set it, or a server: not where the tag itself writes. */
const writeElsewhere = () =>
  visit.evaluate((id) => {
    const folder = location.pathname.replace(/[^/]*$/, '');
    for (const path of ['/', folder, location.pathname]) {
      // biome-ignore lint/suspicious/noDocumentCookie: so that its path and domain are chosen here.
      document.cookie = `_ga_${id}=elsewhere; path=${path}; max-age=9999`;
    }
  }, ID);

describe.for(PLACES)('cookies at %s', (place) => {
  it('are gone after a withdrawal, and stay gone though the tag writes them again', async () => {
    await visit.goto(place);
    await say('acceptAll');
    await pageView();
    await writeElsewhere();
    expect((await googleCookies()).length).toBeGreaterThan(1);

    await say('withdraw');
    expect(await googleCookies()).toEqual([]);
    network.traffic.clear();
    await event('stubborn');
    await visit.waitFor('no cookies', () => !/(^|; )_ga/.test(document.cookie));
    await network.traffic.quiet(300);
    expect(await googleCookies()).toEqual([]);
    expect(network.traffic.google).toEqual([]);
  });

  it('keep the host, path and value of everybody else’s', async () => {
    await visit.goto(place);
    const others = () =>
      visit.evaluate(() => document.cookie.split('; ').filter((pair) => /^(_gaps|basket|my_ga)=/.test(pair)));
    await visit.evaluate(() => {
      for (const pair of ['basket=7', 'my_ga=1']) {
        // biome-ignore lint/suspicious/noDocumentCookie: a cookie of the page's own.
        document.cookie = `${pair}; path=/`;
      }
    });
    await say('acceptAll');
    await pageView();
    await say('withdraw');
    await visit.waitFor('no cookies', () => !/(^|; )_ga/.test(document.cookie));
    expect((await others()).sort()).toEqual(['basket=7', 'my_ga=1']);
  });
});

describe('cookies of other kinds', () => {
  const write = (attributes: string) =>
    visit.evaluate((rest) => {
      // biome-ignore lint/suspicious/noDocumentCookie: as Google's code does.
      document.cookie = `_ga=GA1.1.1; Path=/; ${rest}`;
    }, attributes);
  const gone = () => visit.waitFor('no cookies', () => !/(^|; )_ga/.test(document.cookie));

  it('are gone where they were written long after the withdrawal', async () => {
    // No look by the clock: as if all of them had been.
    const slow = '<script>const soon = setTimeout; setTimeout = (run, ms) => soon(run, ms < 500 ? ms : 1e8);</script>';
    network.serve('late.example.com', site({ '/': gatePage({ before: slow, tag: TAG }) }));
    await visit.goto('https://late.example.com/');
    await say('declineAll');
    for (const domain of ['', 'Domain=example.com']) {
      await write(domain);
      await gone();
    }
    expect(await googleCookies()).toEqual([]);
  });

  it('are gone where each site that embeds the page has its own (CHIPS)', async () => {
    await visit.goto('https://a.example.com/');
    await say('acceptAll');
    // Google's script has written its own by then, and writes none while nobody looks.
    await pageView();
    await write('Secure; SameSite=None; Partitioned');
    await write('Secure; SameSite=None; Partitioned; Domain=example.com');
    expect((await googleCookies()).length).toBeGreaterThan(1);
    await say('withdraw');
    await gone();
    expect(await googleCookies()).toEqual([]);
  });
});

describe('answers in one page', () => {
  it('are obeyed each: yes, no, yes, no', async () => {
    await visit.goto('https://a.example.com/');
    for (const turn of ['first', 'second']) {
      await say('acceptAll');
      await event(`${turn}_yes`);
      await hit(`${turn}_yes`);
      expect((await googleCookies()).length).toBeGreaterThan(0);

      await say('withdraw');
      network.traffic.clear();
      await event(`${turn}_no`);
      await visit.waitFor('no cookies', () => !/(^|; )_ga/.test(document.cookie));
      await network.traffic.quiet(300);
      expect(network.traffic.google).toEqual([]);
      expect(await googleCookies()).toEqual([]);
    }
    // The script itself was fetched and run once.
    const runs = await visit.evaluate(() => Reflect.get(window, '__googleStandIn').runs.length);
    expect(runs).toBe(1);
  });

  it('are obeyed each: no, yes, no', async () => {
    await visit.goto('https://example.com/');
    await say('declineAll');
    await network.traffic.quiet(300);
    expect(network.traffic.google).toEqual([]);
    await say('acceptAll');
    await pageView();
    await say('declineAll');
    network.traffic.clear();
    await event('after');
    await visit.waitFor('no cookies', () => !/(^|; )_ga/.test(document.cookie));
    await network.traffic.quiet(300);
    expect(network.traffic.google).toEqual([]);
  });
});
