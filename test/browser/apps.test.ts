// At home in frameworks: each app of test/apps is built from the packed package and walked through in Chromium.
import { lstatSync } from 'node:fs';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, buildApp } from '../apps/build-app.ts';
import { type Packed, pack } from '../dist/packed.ts';
import type { PlaywrightVisit } from './harness/playwright-engines.ts';
import { accepted, stage } from './harness/stage.ts';
import { until } from './harness/until.ts';

const on = stage();
let packed: Packed;
beforeAll(() => {
  packed = pack('apps');
});
afterAll(() => packed.remove());

const APPS: readonly App[] = ['html', 'bundled', 'react', 'vue', 'svelte', 'astro', 'next'];
/** Those with links that load no new document. */
const WITH_ROUTER: readonly App[] = ['astro', 'next'];
/** Those whose compilers read nothing that lies outside of the project's folder. */
const CONFINED: readonly App[] = ['astro', 'next'];
const OUTSIDE = lstatSync(new URL('../apps/node_modules', import.meta.url)).isSymbolicLink();
const canBeBuilt = (app: App) => !(OUTSIDE && CONFINED.includes(app));
for (const app of APPS)
  if (!canBeBuilt(app)) console.log(`Not run: ${app} (test/apps/node_modules is a link to another folder).`);

const sites = new Map<App, Promise<string>>();
/** The folder with the app's site: built once. */
function site(app: App): Promise<string> {
  const found = sites.get(app) ?? buildApp(app, packed);
  sites.set(app, found);
  return found;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
};

/** A web server for a folder: `/services/` and `/services` find what a static host finds there. */
function serveFolder(folder: string): void {
  on.network.serve('www.example.test', async (request) => {
    const { pathname } = new URL(request.url);
    if (pathname === '/consent') return await accepted(request);
    // What components ask for: a film for a frame, a script for the page.
    const [, kind, which] = /^\/(film|widget)\/(\d+)(?:\.js)?$/.exec(pathname) ?? [];
    if (kind === 'film') return new Response(`Film ${which}`, { headers: { 'content-type': TYPES['.html'] ?? '' } });
    if (kind)
      return new Response(`window.widgets = [...(window.widgets ?? []), ${which}]`, {
        headers: { 'content-type': TYPES['.js'] ?? '' },
      });
    const path = decodeURIComponent(pathname);
    for (const name of [path, `${path}.html`, `${path}/index.html`]) {
      const type = TYPES[extname(name)];
      const body = type && (await readFile(join(folder, name)).catch(() => null));
      if (body)
        return new Response(new Uint8Array(body), { headers: { 'content-type': type, 'cache-control': 'no-store' } });
    }
    return new Response('Not found', { status: 404 });
  });
}

/** Opens the app and watches for everything that it complains of. */
async function openApp(path = '/'): Promise<{ visit: PlaywrightVisit; complaints: string[] }> {
  const visit = await on.visit();
  const complaints: string[] = [];
  visit.page.on('pageerror', (error) => complaints.push(String(error)));
  visit.page.on('console', (message) => {
    // Every browser asks for it.
    if (message.location().url.endsWith('/favicon.ico')) return;
    // The line that asks early has another hash than the gate, on purpose.
    if (/^A preload for .* integrity mismatch\.$/.test(message.text())) return;
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  await on.open(path);
  return { visit, complaints };
}

const says = (visit: PlaywrightVisit, text: string) =>
  until(`"${text}"`, async () => (await visit.page.locator('#consent').textContent()) === text);
const banners = (visit: PlaywrightVisit) => visit.page.locator('consent-gate [part~=banner]').count();
const oneBanner = async (visit: PlaywrightVisit) => {
  await visit.page.locator('consent-gate [part~=banner]').waitFor();
  expect(await banners(visit)).toBe(1);
  expect(await visit.page.locator('consent-gate').count()).toBe(1);
};
const accept = (visit: PlaywrightVisit) => visit.click('consent-gate [part~=accept]');
const measured = () => on.network.traffic.waitFor(({ path }) => path.startsWith('/g/collect'));
const googleCookies = async (visit: PlaywrightVisit) =>
  (await visit.cookies()).filter(({ name }) => name.startsWith('_ga'));

/** Each app, and the page to begin with: Next starts the gate from the package, with the tag, and with our component. */
const WALKS: readonly (readonly [app: App, path: string])[] = [
  ...APPS.map((app) => [app, '/'] as const),
  ['next', '/tag'],
  ['next', '/kit'],
  ['vite', '/harbour/'],
];

describe.for(WALKS.filter(([app]) => canBeBuilt(app)))('%s %s', ([app, path]) => {
  beforeAll(async () => serveFolder(await site(app)));

  it('asks once, obeys a yes, remembers it, and obeys its withdrawal', async () => {
    const { visit, complaints } = await openApp(path);
    await oneBanner(visit);
    await says(visit, 'nobody has answered');
    await on.network.traffic.quiet();
    expect(await banners(visit)).toBe(1);
    expect(on.network.traffic.google).toEqual([]);

    await accept(visit);
    await says(visit, 'analytics on');
    await measured();
    await on.network.traffic.waitFor(({ path }) => path === '/consent');
    expect(await visit.evaluate(() => Reflect.get(window, '__googleStandIn').runs)).toEqual([
      { kind: 'gtag', id: 'G-TEST00001' },
    ]);

    await visit.reload();
    on.network.traffic.clear();
    await says(visit, 'analytics on');
    await measured();
    expect(await banners(visit)).toBe(0);

    await visit.click('#withdraw');
    await says(visit, 'analytics off');
    await until('no cookies of Google', async () => (await googleCookies(visit)).length === 0);
    on.network.traffic.clear();
    await visit.evaluate(() => Reflect.get(window, 'dataLayer').push(['event', 'after']));
    await on.network.traffic.quiet(1000);
    expect(on.network.traffic.google).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('opens the settings from its own button', async () => {
    const { visit, complaints } = await openApp(path);
    await oneBanner(visit);
    await visit.click('#settings');
    await visit.page.locator('consent-gate [part~=dialog]').waitFor();
    expect(complaints).toEqual([]);
  });
});

describe.for(['react', 'vue', 'svelte'] as const)('the components of %s', (app) => {
  beforeAll(async () => serveFolder(await site(app)));

  const asked = () => on.network.traffic.all.map(({ path }) => path).filter((path) => /^\/(film|widget)\//.test(path));
  const placeholders = (visit: PlaywrightVisit) => visit.page.locator('consent-gate-frame').count();
  const film = (visit: PlaywrightVisit, text: string) =>
    visit.page.frameLocator('iframe[title=Film]').getByText(text).waitFor();
  const loaded = (visit: PlaywrightVisit, text: string) =>
    until(`"${text}"`, async () => (await visit.page.locator('#loaded').textContent()) === text);

  it('wait, follow a changed address before and after a yes, and shut again', async () => {
    const { visit, complaints } = await openApp();
    await oneBanner(visit);
    await visit.page.locator('consent-gate-frame [part=accept]').waitFor();
    expect(await visit.page.locator('#fallback').count()).toBe(1);
    await visit.click('#next-film');
    await until('one placeholder', async () => (await placeholders(visit)) === 1);
    await on.network.traffic.quiet();
    expect(asked()).toEqual([]);

    await accept(visit);
    await film(visit, 'Film 2');
    await loaded(visit, '2 ');
    await visit.page.locator('#consented').waitFor();
    expect(await visit.page.locator('#fallback').count()).toBe(0);
    await visit.click('#next-film');
    await film(visit, 'Film 3');
    await loaded(visit, '2 3 ');
    expect(await visit.page.locator('iframe[title=Film]').count()).toBe(1);
    expect(await placeholders(visit)).toBe(0);
    expect(await visit.evaluate(() => Reflect.get(window, 'widgets'))).toEqual([2, 3]);
    expect(asked().sort()).toEqual(['/film/2', '/film/3', '/widget/2.js', '/widget/3.js']);

    await visit.click('#withdraw');
    await visit.page.locator('#fallback').waitFor();
    await until('the placeholder', async () => (await placeholders(visit)) === 1);
    expect(await visit.page.locator('iframe[title=Film][src]').count()).toBe(0);
    await visit.click('#next-film');
    await on.network.traffic.quiet();
    expect(asked()).toHaveLength(4);
    expect(complaints).toEqual([]);
  });

  it('show at once what a visitor has allowed before', async () => {
    const { visit, complaints } = await openApp();
    await accept(visit);
    await film(visit, 'Film 1');
    await visit.reload();
    await film(visit, 'Film 1');
    await loaded(visit, '1 ');
    expect(complaints).toEqual([]);
  });
});

describe.for(WITH_ROUTER.filter(canBeBuilt))('the router of %s', (app) => {
  beforeAll(async () => serveFolder(await site(app)));

  it('loads no new document, and takes neither banner nor settings button away', async () => {
    const { visit, complaints } = await openApp();
    await oneBanner(visit);
    await visit.evaluate(() => Reflect.set(window, 'sameDocument', true));
    await visit.click('#next');
    await until('the other page', async () => (await visit.page.locator('h1').textContent()) === 'Services');
    expect(await visit.evaluate(() => Reflect.get(window, 'sameDocument'))).toBe(true);
    await oneBanner(visit);
    await accept(visit);
    await says(visit, 'analytics on');
    await measured();
    expect(complaints).toEqual([]);
  });
});

it.runIf(canBeBuilt('next'))(
  'a page of Next’s server has our components, and is hydrated over a gate that runs already',
  async () => {
    serveFolder(await site('next'));
    const { visit, complaints } = await openApp('/tag');
    await visit.page.locator('consent-gate-frame [part=accept]').waitFor();
    await accept(visit);
    await visit.page.frameLocator('iframe[title=Film]').getByText('Film 1').waitFor();
    await visit.reload();
    await visit.page.frameLocator('iframe[title=Film]').getByText('Film 1').waitFor();
    await visit.page.locator('#consented').waitFor();
    expect(await visit.page.locator('iframe[title=Film]').count()).toBe(1);
    expect(complaints).toEqual([]);
  },
);

it.runIf(canBeBuilt('next'))('what Next runs first of a page finds the gate there', async () => {
  serveFolder(await site('next'));
  const { visit } = await openApp('/kit');
  await oneBanner(visit);
  await visit.waitFor('the earliest script', () => Reflect.has(window, 'gateWasFirst'));
  expect(await visit.evaluate(() => Reflect.get(window, 'gateWasFirst'))).toBe(true);
});

it('the plugin for Vite has the gate stand before what other plugins put first', async () => {
  serveFolder(await site('vite'));
  const { visit } = await openApp('/harbour/');
  await oneBanner(visit);
  expect(await visit.evaluate(() => Reflect.get(window, 'gateWasFirst'))).toBe(true);
  expect(await visit.evaluate(() => document.characterSet)).toBe('UTF-8');
  expect(await visit.page.locator('consent-gate [part~=banner]').textContent()).toContain('Harbour & "Sons"');
});

it('a worker of the bundled app can import the package, and nothing is allowed there', async () => {
  serveFolder(await site('bundled'));
  const { visit } = await openApp();
  await until('the worker', async () => await visit.page.locator('#worker').textContent());
  expect(await visit.page.locator('#worker').textContent()).toBe('necessary true, analytics false');
});

it('two copies of the package in one page are one gate', async () => {
  const folder = `${await site('bundled')}-twice`;
  await cp(await site('bundled'), folder, { recursive: true });
  await cp(join(folder, 'assets'), join(folder, 'copy'), { recursive: true });
  const page = await readFile(join(folder, 'index.html'), 'utf8');
  const script = page.match(/<script type="module".*?<\/script>/)?.[0] ?? '';
  await writeFile(join(folder, 'index.html'), page.replace(script, script + script.replace('/assets/', '/copy/')));
  serveFolder(folder);
  const { visit, complaints } = await openApp();
  await oneBanner(visit);
  await on.network.traffic.quiet();
  expect(await banners(visit)).toBe(1);
  await accept(visit);
  await measured();
  expect(await visit.evaluate(() => Reflect.get(window, '__googleStandIn').runs)).toHaveLength(1);
  expect(complaints).toEqual([]);
});

describe('headless', () => {
  beforeAll(async () => {
    serveFolder(await site('headless'));
  });

  it("asks in the owner's dialog and posts what was shown there", async () => {
    const { visit, complaints } = await openApp();
    await visit.page.locator('#own').waitFor();
    await on.network.traffic.quiet();
    expect(on.network.traffic.google).toEqual([]);
    await visit.page.getByText('Yes, it may', { exact: true }).click();
    await says(visit, 'analytics on');
    await measured();
    const { body } = await on.network.traffic.waitFor(({ path }) => path === '/consent');
    expect(JSON.parse(body).events).toMatchObject([
      {
        action: 'accept-all',
        surface: 'banner',
        choices: { analytics: true },
        notice: { title: 'May Google Analytics count your visit?', buttons: ['Yes, it may', 'No, it may not'] },
      },
    ]);
    expect(await visit.page.locator('consent-gate').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('opens it again as settings, and takes a yes back', async () => {
    const { visit, complaints } = await openApp();
    await visit.page.getByText('Yes, it may', { exact: true }).click();
    await says(visit, 'analytics on');
    await visit.click('#settings');
    await visit.page.getByText('No, it may not', { exact: true }).click();
    await says(visit, 'analytics off');
    await until('no cookies of Google', async () => (await googleCookies(visit)).length === 0);
    expect(complaints).toEqual([]);
  });
});
