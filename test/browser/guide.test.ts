// The guide as it is built, beside the demo: readable by everybody in light and dark, on a phone, by its search, and one click from the
// other places.
import { type Browser, type BrowserContextOptions, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildConfiguratorIfStale } from '../../demo/build.mjs';
import { buildGuideIfStale } from '../../demo/guide/build.mjs';
import { startDemo } from '../../demo/server.mjs';
import { initialisedPGlite } from '../receiver/initialised-pglite.ts';
import { findLightChromium } from '../setup/browsers.mjs';
import { axeFaults } from './harness/axe.ts';
import { inEachEngine } from './harness/each-engine.ts';
import { widthsIn } from './harness/narrow-window.ts';

const executablePath = findLightChromium();
const TOKEN = 'an-owner-s-token-0123';

/** The first page, one with a table and code, and one with a chart. */
const LOOKED_AT = ['', 'platforms/shopify.html', 'about/benchmarks.html'];

let demo: Awaited<ReturnType<typeof startDemo>>;
let browser: Browser;
beforeAll(async () => {
  await buildConfiguratorIfStale();
  // Where it is not built yet it takes longer than any test of a page.
  await buildGuideIfStale();
  demo = await startDemo({ token: TOKEN, database: await initialisedPGlite() });
  browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  });
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await demo?.close();
});

async function open(path: string, options: BrowserContextOptions = {}) {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(demo.url) && !request.url().startsWith('data:')) faults.push(request.url());
  });
  await page.goto(demo.url + path);
  return { context, page, faults };
}

describe.skipIf(!executablePath)('the guide', () => {
  it.for(LOOKED_AT.flatMap((path) => (['light', 'dark'] as const).map((theme) => [path, theme] as const)))(
    '/guide/%s in %s has nothing that axe would mend, and asks nobody else',
    async ([path, colorScheme]) => {
      const { context, page, faults } = await open(`/guide/${path}`, { colorScheme });
      expect(await page.locator('html.dark').count()).toBe(colorScheme === 'dark' ? 1 : 0);
      expect(await axeFaults(page)).toEqual([]);
      expect(faults).toEqual([]);
      await context.close();
    },
  );

  it('on a phone no page scrolls sideways', async () => {
    const { context, page } = await open('/guide/', { viewport: { width: 360, height: 740 } });
    for (const path of [...LOOKED_AT, 'reference/options.html', 'about/what-no-script-can-prevent.html']) {
      await page.goto(`${demo.url}/guide/${path}`);
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(over, path).toBeLessThanOrEqual(0);
    }
    await context.close();
  });

  it('on a phone the keyboard gets to no menu that is closed, and into one that is open', async () => {
    const { context, page } = await open('/guide/start.html', { viewport: { width: 360, height: 740 } });
    const here = () => page.evaluate(() => document.activeElement?.closest('.VPSidebar, .VPDoc')?.className ?? '');
    const pressTabUntil = async (isThere: (place: string) => boolean) => {
      for (let stop = 0; stop < 20; stop++) {
        await page.keyboard.press('Tab');
        const place = await here();
        if (isThere(place)) return place;
      }
    };
    expect(await pressTabUntil((place) => place !== '')).toContain('VPDoc');
    await page.getByRole('button', { name: 'Menu', exact: true }).press('Enter');
    expect(await pressTabUntil((place) => place.includes('VPSidebar'))).toContain('open');
    await context.close();
  });

  it('finds “withdraw”', async () => {
    const { context, page, faults } = await open('/guide/start.html');
    await page.getByRole('button', { name: 'Search' }).click();
    await page.getByRole('searchbox').fill('withdraw');
    const found = page.locator('.result').first();
    await found.waitFor();
    await found.click();
    await page.waitForURL(/\/guide\/(?!start)/);
    // The address changes before the page does.
    await page.locator('main', { hasText: /withdraw/i }).waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });

  it('has each page as Markdown, and the first link of llms.txt is one', async () => {
    const { context, page } = await open('/guide/platforms/shopify.html');
    const href = await page.getByRole('link', { name: 'This page as Markdown' }).getAttribute('href');
    const twin = await fetch(demo.url + href);
    expect(twin.headers.get('content-type')).toBe('text/markdown; charset=utf-8');
    expect(await twin.text()).toMatch(/^# Shopify\n/);
    const llms = await (await fetch(`${demo.url}/guide/llms.txt`)).text();
    const [, first = ''] = /\]\((\/guide\/[^)]+)\)/.exec(llms) ?? [];
    expect((await fetch(demo.url + first)).status).toBe(200);
    const [, picture = ''] =
      /\]\(\.\.\/(pictures\/[^)]+)\)/.exec(await (await fetch(`${demo.url}/guide/about/benchmarks.md`)).text()) ?? [];
    expect((await fetch(`${demo.url}/guide/${picture}`)).status).toBe(200);
    await context.close();
  });

  it('website, guide, configurator and dashboard are one click from each other', async () => {
    const { context, page } = await open('/guide/');
    const places = ['/', '/guide/', '/configurator/', '/dashboard'];
    const ways = places.flatMap((from) => places.filter((to) => to !== from).map((to) => [from, to] as const));
    for (const [from, to] of ways) {
      await page.goto(demo.url + from);
      await page.locator(`a[href="${to}"]`).filter({ visible: true }).first().click();
      await page.waitForURL(demo.url + to);
    }
    expect(ways.length).toBe(12);
    await context.close();
  });

  it('shows the live banner, in the look that is chosen', async () => {
    const { context, page } = await open('/guide/try-it.html');
    const frame = page.frameLocator('.specimen iframe');
    await frame.getByRole('button', { name: 'Decline' }).waitFor();
    await page.getByLabel('Language').selectOption('de');
    await frame.getByRole('button', { name: 'Ablehnen' }).waitFor();
    await context.close();
  });
});

inEachEngine('in %s', (on) => {
  it('a page of the guide keeps within a window of 320 pixels that has a scrollbar', async () => {
    const { page, window } = await widthsIn(on, demo.url, '/guide/reference/options.html', '.VPDoc h1');
    expect(page).toBe(window);
  });
});
