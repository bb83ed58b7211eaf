// The demo's server, started as `npm start` starts it: routes, types, what it refuses, and the events as the database holds them.
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Demo, startDemo } from '../../demo/server.mjs';
import { makeEvent } from '../receiver/events.ts';
import { initialisedPGlite } from '../receiver/initialised-pglite.ts';

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo({ serviceWorker: true });
}, 60_000);
afterAll(() => demo.close());

const get = (path: string, headers: Record<string, string> = {}) => fetch(demo.url + path, { headers });

/** `fetch` tidies what it sends; an attacker does not. */
const statusOf = (path: string, headers = {}) =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(demo.url);
    request({ hostname, port, path, headers }, (response) => resolve(response.resume().statusCode))
      .on('error', reject)
      .end();
  });

describe('what is served', () => {
  it.for([
    ['/', 'text/html'],
    ['/services', 'text/html'],
    ['/privacy', 'text/html'],
    ['/stories', 'text/html'],
    ['/baseline', 'text/html'],
    ['/film', 'text/html'],
    ['/site.css', 'text/css'],
    ['/harbour.svg', 'image/svg+xml'],
    ['/strip.js', 'text/javascript'],
    ['/google-sw.js', 'text/javascript'],
    ['/google-answers.mjs', 'text/javascript'],
    // Imported by it.
    ['/google-stand-in.js', 'text/javascript'],
    ['/google-ads-stand-in.js', 'text/javascript'],
    ['/google-legacy-stand-in.js', 'text/javascript'],
    ['/consent-gate.js', 'text/javascript'],
    ['/consent-gate-ui.js', 'text/javascript'],
  ])('%s is %s', async ([path = '', type = '']) => {
    const response = await get(path);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain(type);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it.for(['/', '/services', '/privacy', '/stories'])(
    '%s has the gate before every other script that runs',
    async (path) => {
      const html = await (await get(path)).text();
      const scripts = [...html.matchAll(/<script(?![^>]*type="application\/json")[^>]*>/g)].map(([tag]) => tag);
      expect(scripts[0]).toContain('src="/consent-gate.js"');
    },
  );

  it('answers HEAD without a body, and refuses to be written to', async () => {
    const head = await fetch(demo.url, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
    const post = await fetch(demo.url, { method: 'POST', body: 'x' });
    expect([post.status, post.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });
});

describe('what is not', () => {
  it.for([
    '/../package.json',
    '/../server.mjs',
    '/..%2fserver.mjs',
    '/%2e%2e/server.mjs',
    '/..\\server.mjs',
    '/pages/../../package.json',
    '/server.mjs',
    '/receiver.js',
    '/.data/demo',
    '/configurator/nowhere.js',
    '/configurator/server.mjs',
    '/configurator/../server.mjs',
    '/guide/nowhere.html',
    '/guide/../server.mjs',
    '/guide/..%2fserver.mjs',
    '/guide/.vitepress/config.ts',
    '/guide//etc/passwd',
    '/services/index',
    '/configurator/..%2fpackage.json',
    '/configurator/configurator/index.html',
    '/configurator/.gitignore',
    '/site.css%00.html',
    '/nowhere',
  ])('%s', async (path) => {
    expect(await statusOf(path)).toBe(404);
  });

  it('sends who forgets the slash of the configurator to its folder', async () => {
    const { status, headers } = await fetch(`${demo.url}/configurator`, { redirect: 'manual' });
    expect([status, headers.get('location')]).toEqual([308, '/configurator/']);
  });

  it('survives what is no address', async () => {
    expect(await statusOf('/', { host: 'a b' })).toBe(400);
    expect(await statusOf('//')).toBe(404);
    expect(await statusOf('/%')).toBe(404);
    expect((await get('/')).status).toBe(200);
  });
});

describe('the service worker’s start', () => {
  const document = { 'sec-fetch-dest': 'document' };
  const isPreparation = async (path: string, headers: Record<string, string>) =>
    (await (await get(path, headers)).text()).includes('/prepare.js');

  it('comes first for a browser that has none, and for one whose worker plays the other part', async () => {
    expect(await isPreparation('/services', document)).toBe(true);
    expect(await isPreparation('/services', { ...document, 'x-demo-google': 'real' })).toBe(true);
  });

  it('is over once the worker is there, and can be passed by', async () => {
    expect(await isPreparation('/services', { ...document, 'x-demo-google': 'stand-in' })).toBe(false);
    expect(await isPreparation('/services?without-stand-in', document)).toBe(false);
  });
});

describe('the strip’s events', () => {
  it('are what the database holds of one consent', async () => {
    const event = makeEvent();
    expect(await (await get(`/demo/events?consentId=${event.consentId}`)).json()).toEqual({ events: [] });
    const posted = await fetch(`${demo.url}/consent`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ events: [event] }),
    });
    expect(posted.status).toBe(202);
    const { events } = await (await get(`/demo/events?consentId=${event.consentId}`)).json();
    expect(events).toMatchObject([{ eventId: event.eventId, action: event.action, notice: event.notice }]);
  });

  it('need an id, and nobody’s list is open', async () => {
    expect((await get('/demo/events?consentId=1')).status).toBe(400);
    expect((await get('/records')).status).toBeGreaterThanOrEqual(401);
  });
});

it('started without more, shows its pages at once; with another measurement ID, that one stands in every page', async () => {
  const real = await startDemo({ measurementId: 'G-OWN1234', database: await initialisedPGlite() });
  const open = async (path: string) =>
    (await fetch(real.url + path, { headers: { 'sec-fetch-dest': 'document' } })).text();
  const pages = await Promise.all(['/', '/services', '/privacy'].map(open));
  await real.close();
  for (const html of pages) {
    expect(html).toContain('G-OWN1234');
    expect(html).not.toContain('G-HARBOUR01');
    expect(html).not.toContain('/prepare.js');
  }
});

it('says that a port is taken', async () => {
  await expect(startDemo({ port: Number(new URL(demo.url).port) })).rejects.toMatchObject({ code: 'EADDRINUSE' });
});

describe('the dashboard', () => {
  it('is shut unless the demo was given a token, as `npm start` does', async () => {
    expect((await get('/dashboard')).status).toBe(403);
    const owners = await startDemo({ token: 'a-token-for-the-demo', database: await initialisedPGlite() });
    try {
      expect((await fetch(`${owners.url}/dashboard`)).status).toBe(401);
      const answer = await fetch(`${owners.url}/dashboard/login`, {
        method: 'POST',
        body: new URLSearchParams({ token: 'a-token-for-the-demo' }),
        headers: { origin: owners.url },
        redirect: 'manual',
      });
      expect(answer.headers.get('location')).toBe('/dashboard');
      const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
      const page = await fetch(`${owners.url}/dashboard`, { headers: { cookie } });
      expect(await page.text()).toContain('No decisions in these days');
      const style = await fetch(`${owners.url}/dashboard/style.css`);
      expect((await style.text()).length).toBeGreaterThan(5000);
    } finally {
      await owners.close();
    }
  });
});
