// The demo's pages, as a visitor walks them: the website that `npm start` shows, its receiver beside it.
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { answerGoogle } from '../../demo/google-answers.mjs';
import { startDemo } from '../../demo/server.mjs';
import { initialisedPGlite } from '../receiver/initialised-pglite.ts';
import { findLightChromium } from '../setup/browsers.mjs';
import { until } from './harness/until.ts';

let demo: Awaited<ReturnType<typeof startDemo>>;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let asked: string[];

beforeAll(async () => {
  demo = await startDemo({ database: await initialisedPGlite() });
  const executablePath = findLightChromium();
  if (!executablePath) throw new Error('no Chromium');
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-quic'] });
});
beforeEach(async () => {
  asked = [];
  context = await browser.newContext({ serviceWorkers: 'block' });
  await context.route(
    (url) => answerGoogle(url) !== null,
    (route) => {
      const answer = answerGoogle(new URL(route.request().url()), { batch: 20 });
      asked.push(route.request().url());
      return answer ? route.fulfill(answer) : route.abort();
    },
  );
  page = await context.newPage();
});
afterEach(() => context.close());
afterAll(async () => {
  await browser.close();
  await demo.close();
});

const hits = () => asked.filter((url) => url.includes('/g/collect'));
const googleCookies = async () => (await context.cookies()).filter(({ name }) => name.startsWith('_ga'));
const banner = () => page.locator('consent-gate [part~=banner]').waitFor();
const open = async (path: string) => {
  await page.goto(demo.url + path);
  // Not until the network is idle: the demo's strip asks for news every two seconds, so that on a busy machine it never is.
  if (path !== '/baseline') await page.locator('consent-gate').waitFor({ state: 'attached' });
};

describe.for(['/', '/privacy', '/stories', '/services'])('the page %s', (path) => {
  it('asks nothing of Google and stores nothing before a choice', async () => {
    await open(path);
    await banner();
    // On /services the snippet is unmarked: the browser's preload scanner may have fetched it, but it does not run.
    expect(asked.filter((url) => path !== '/services' || !url.includes('/gtag/js'))).toEqual([]);
    expect(await page.evaluate(() => Reflect.get(window, '__googleStandIn'))).toBeUndefined();
    expect(await context.cookies()).toEqual([]);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  });

  it('obeys Accept and Withdraw in one page', async () => {
    await open(path);
    await page.locator('consent-gate [part~=accept]').first().click();
    await until('a hit', async () => hits().length > 0);
    expect((await googleCookies()).length).toBeGreaterThan(0);
    expect(await page.evaluate(() => Reflect.get(window, '__googleStandIn').runs.length)).toBe(1);
    await page.locator('consent-gate [part~=reopen]').click();
    await page.locator('consent-gate [part~=withdraw]').click();
    await until('the withdrawal', () => page.evaluate(() => !window.consentGate.allows('analytics')));
    asked = [];
    await page.evaluate(() => Reflect.get(window, 'dataLayer').push({ event: 'after' }));
    // Nothing is to happen: only time can tell.
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(asked).toEqual([]);
    expect(await googleCookies()).toEqual([]);
  });

  it('remembers Decline', async () => {
    await open(path);
    await page.locator('consent-gate [part~=decline]').first().click();
    await until('the refusal', () => page.evaluate(() => window.consentGate.consent !== null));
    asked = [];
    await open(path);
    expect(asked.filter((url) => path !== '/services' || !url.includes('/gtag/js'))).toEqual([]);
    expect(await page.locator('consent-gate [part~=banner]').count()).toBe(0);
  });
});

it('reaches Google at once on the page without the gate, which is what it is there to show', async () => {
  await open('/baseline');
  await until('a hit', async () => hits().length > 0);
});
