// The instrument before the measurement: what the browser tests rely on is seen to hold in every engine.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { engineNames, isInstalled, launch } from './harness/browsers.ts';
import type { Engine, Visit } from './harness/engine.ts';
import { HOTJAR, HOTJAR_SOCKET, serveHotjar } from './harness/hotjar-stand-in.ts';
import { type Network, startNetwork } from './harness/network.ts';
import { html, RECORD_CONSOLE, site } from './harness/site.ts';

const GTAG = 'https://www.googletagmanager.com/gtag/js?id=G-HARNESS1';
const COLLECT = 'https://www.google-analytics.com/g/collect?v=2';

describe.for(engineNames)('%s', (name) => {
  describe.skipIf(!isInstalled(name))('the harness', () => {
    let network: Network;
    let engine: Engine;
    let visit: Visit;

    beforeAll(async () => {
      network = await startNetwork({
        google: (url) =>
          url.pathname === '/gtag/js'
            ? {
                status: 200,
                headers: { 'content-type': 'text/javascript' },
                body: 'window.ran = (window.ran ?? 0) + 1',
              }
            : { status: 204 },
      });
      engine = await launch(name, network, { pictures: true });
    });
    beforeEach(async () => {
      visit = await engine.newVisit();
      network.traffic.clear();
    });
    afterEach(async () => {
      await visit?.close();
    });
    afterAll(async () => {
      await engine?.close();
      await network?.close();
    });

    const serve = (host: string, body: string) =>
      network.serve(host, site({ '/': `<!doctype html><title>x</title>${body}` }));
    const googleUrls = () => network.traffic.google.map(({ url }) => url);

    it('sees a script tag ask Google, once, and run', async () => {
      serve('www.example.test', `<script async src="${GTAG}"></script>`);
      await visit.goto('https://www.example.test/');
      expect(await visit.evaluate(() => Reflect.get(window, 'ran'))).toBe(1);
      expect(googleUrls()).toEqual([GTAG]);
      expect(network.traffic.google[0]).toMatchObject({
        method: 'GET',
        kind: 'script',
        host: 'www.googletagmanager.com',
      });
      expect(network.traffic.googleConnections).toEqual([]);
    });

    it('sees nothing from a page that asks nothing of Google', async () => {
      serve('www.example.test', '<p>Google Analytics');
      await visit.goto('https://www.example.test/');
      await network.traffic.quiet();
      expect(googleUrls()).toEqual([]);
    });

    it('sees beacon, fetch, XMLHttpRequest, image and frame, also over plain http', async () => {
      serve('example.test', '<p>hits');
      await visit.goto('http://example.test/');
      await visit.evaluate(async (collect) => {
        navigator.sendBeacon(`${collect}&by=beacon`, 'body');
        await fetch(`${collect}&by=fetch`, { mode: 'no-cors', keepalive: true });
        const request = new XMLHttpRequest();
        request.open('POST', `${collect}&by=xhr`);
        request.send('xhr body');
        new Image().src = `${collect}&by=image`.replace('https:', 'http:');
        const frame = document.createElement('iframe');
        frame.src = `${collect}&by=frame`;
        document.body.append(frame);
      }, COLLECT);
      for (const by of ['beacon', 'fetch', 'xhr', 'image', 'frame']) {
        await network.traffic.waitFor(
          (hit) => hit.host === 'www.google-analytics.com' && hit.path.endsWith(`by=${by}`),
        );
      }
      expect(network.traffic.google).toHaveLength(5);
      expect(network.traffic.google.find((hit) => hit.path.endsWith('xhr'))?.body).toBe('xhr body');
    });

    it('sees sockets, refused or accepted, and what is said over them', async () => {
      serveHotjar(network);
      serve('www.example.test', `<script async src="${HOTJAR}"></script>`);
      serve('plain.test', '<p>sockets');
      await visit.goto('https://www.example.test/');
      const said = await network.traffic.waitFor(({ method }) => method === 'SEND');
      expect(said).toMatchObject({ kind: 'websocket', host: HOTJAR_SOCKET, body: '{"event":"mouse_move","number":1}' });
      expect(network.traffic.to(HOTJAR_SOCKET)[0]).toMatchObject({
        url: `wss://${HOTJAR_SOCKET}/api/v2/client/ws?v=7&site_id=1234567`,
        method: 'GET',
        kind: 'websocket',
      });
      await visit.goto('http://plain.test/');
      network.traffic.clear();
      const refused = await visit.evaluate(async () => {
        const socket = new WebSocket('ws://nobody.test/');
        return await new Promise((resolve) => {
          socket.onopen = () => resolve('accepted');
          socket.onerror = () => resolve('refused');
        });
      });
      expect(refused).toBe('refused');
      expect(network.traffic.to('nobody.test')).toMatchObject([{ url: 'ws://nobody.test/', kind: 'websocket' }]);
    });

    it('sees a beacon that leaves with the page', async () => {
      serve(
        'example.test',
        `<script>addEventListener('pagehide', () => navigator.sendBeacon('${COLLECT}', 'bye'))</script>`,
      );
      serve('elsewhere.test', '<p>elsewhere');
      await visit.goto('https://example.test/');
      await visit.goto('https://elsewhere.test/');
      const hit = await network.traffic.waitFor(({ host }) => host === 'www.google-analytics.com');
      expect(hit).toMatchObject({ method: 'POST', body: 'bye' });
    });

    it.for(['a.example.test', 'a.b.example.co.uk'])(
      'keeps cookies of %s and its parents like any website',
      async (host) => {
        const parent = host.slice(2).replace(/^b\./, '');
        network.serve(host, () => html('<p>cookies', { 'set-cookie': 'fromServer=1; Path=/; HttpOnly' }));
        serve(parent, '<p>parent');
        await visit.goto(`https://${host}/`);
        const written = await visit.evaluate((domain) => {
          for (const scope of ['', `; domain=${domain}`, `; domain=${domain.split('.').slice(1).join('.')}`]) {
            // biome-ignore lint/suspicious/noDocumentCookie: what a browser does with it is the question.
            document.cookie = `scope${scope.length}=1; path=/${scope}`;
          }
          return document.cookie;
        }, parent);
        expect(written.split('; ').sort()).toEqual(['scope0=1', `scope${`; domain=${parent}`.length}=1`]);
        expect(await visit.cookies()).toContainEqual({ name: 'fromServer', value: '1', domain: host, path: '/' });
        await visit.goto(`https://${parent}/`);
        expect(await visit.cookies()).toEqual([
          { name: `scope${`; domain=${parent}`.length}`, value: '1', domain: `.${parent}`, path: '/' },
        ]);
      },
    );

    it('serves localhost through the network, a secure context on plain http', async () => {
      serve('localhost', '<p>local');
      await visit.goto('http://localhost/');
      expect(await visit.evaluate(() => [isSecureContext, location.href])).toEqual([true, 'http://localhost/']);
      expect(network.traffic.to('localhost', '/')).toHaveLength(1);
    });

    it('clicks and types for real, also in shadow roots', async () => {
      serve(
        'example.test',
        `<x-host></x-host><output></output><script>
        const root = document.querySelector('x-host').attachShadow({ mode: 'open' });
        root.innerHTML = '<p style="height:3000px">far down</p><button part="accept">Yes</button>';
        root.querySelector('button').onclick = (event) => { document.querySelector('output').textContent += event.isTrusted; };
        addEventListener('keydown', (event) => { document.querySelector('output').textContent += event.key; });
      </script>`,
      );
      await visit.goto('https://example.test/');
      await visit.click('x-host [part=accept]');
      await visit.press('Escape');
      await visit.press('a');
      expect(await visit.evaluate(() => document.querySelector('output')?.textContent)).toBe('trueEscapea');
    });

    it('gives every visit its own cookies and storage, and its tabs the same', async () => {
      serve('example.test', '<p>state');
      await visit.goto('https://example.test/');
      await visit.evaluate(() => localStorage.setItem('seen', 'yes'));
      const tab = await visit.openTab();
      await tab.goto('https://example.test/');
      expect(await tab.evaluate(() => localStorage.getItem('seen'))).toBe('yes');
      await visit.close();
      visit = await engine.newVisit();
      await visit.goto('https://example.test/');
      expect(await visit.evaluate(() => localStorage.getItem('seen'))).toBe(null);
    });

    it('reads and clicks under the strictest content security policy', async () => {
      const policy = "default-src 'none'; require-trusted-types-for 'script'";
      network.serve('example.test', () => html('<button>x</button>', { 'content-security-policy': policy }));
      await visit.goto('https://example.test/');
      await visit.evaluate(() =>
        document.addEventListener('click', (event) => (document.title = `${event.isTrusted}`)),
      );
      await visit.click('button');
      expect(await visit.evaluate(() => document.title)).toBe('true');
    });

    it('hears the console, takes pictures, goes back', async () => {
      serve('example.test', `${RECORD_CONSOLE}<script>console.error('for the', 'owner')</script>`);
      serve('elsewhere.test', '<p>elsewhere');
      await visit.goto('https://example.test/');
      expect(await visit.evaluate(() => Reflect.get(window, 'consoleLines'))).toEqual(['error: for the owner']);
      expect((await visit.screenshot()).subarray(1, 4).toString()).toBe('PNG');
      await visit.goto('https://elsewhere.test/');
      await visit.back();
      expect(await visit.evaluate(() => location.hostname)).toBe('example.test');
    });
  });
});
