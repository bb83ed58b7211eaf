// React while it is being worked on: StrictMode runs every effect twice, and a saved file runs modules again. One gate, one banner.
import { readFileSync, writeFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { copyApp } from '../apps/copy-app.ts';
import { type Packed, pack } from '../dist/packed.ts';
import { stage } from './harness/stage.ts';
import { until } from './harness/until.ts';

const on = stage();
/** The endpoint, and what the app's frame and script ask for: Vite would answer with the app. */
const answered = ['/consent', '/film', '/widget'];
/** An endpoint that is content with everything. */
const accept = (_: unknown, response: ServerResponse) => void response.writeHead(202).end();

let packed: Packed;
let folder: string;
let server: ViteDevServer;

beforeAll(async () => {
  packed = pack('hot-reload');
  folder = copyApp('react', packed.folder);
  server = await createServer({
    root: folder,
    configFile: false,
    logLevel: 'error',
    cacheDir: join(folder, '.vite'),
    plugins: [
      {
        name: 'endpoint',
        configureServer({ middlewares }) {
          for (const path of answered) middlewares.use(path, accept);
        },
      },
    ],
    server: { host: '127.0.0.1', port: 0 },
    // Found now, so that finding them later does not load the page anew.
    optimizeDeps: {
      include: ['consent-gate', 'consent-gate/react', 'react', 'react-dom/client', 'react/jsx-dev-runtime'],
    },
  });
  await server.listen();
});
afterAll(async () => {
  await server.close();
  packed.remove();
});

it('a hot reload under StrictMode leaves one gate and one banner', async () => {
  const { host, port } = on.network.proxy;
  // The development server speaks over a web socket, which the test network does not.
  const visit = await on.visit({ proxy: { server: `http://${host}:${port}`, bypass: '127.0.0.1' } });
  const complaints: string[] = [];
  visit.page.on('pageerror', (error) => complaints.push(String(error)));
  visit.page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !message.location().url.endsWith('/favicon.ico'))
      complaints.push(message.text());
  });
  const banner = visit.page.locator('consent-gate [part~=banner]');
  const says = (text: string) =>
    until(`"${text}"`, async () => (await visit.page.locator('#consent').textContent()) === text);

  await visit.goto(server.resolvedUrls?.local[0] ?? '');
  await banner.waitFor();
  await visit.evaluate(() => Reflect.set(window, 'sameDocument', true));

  for (const file of ['App.tsx', 'main.tsx']) {
    const text = readFileSync(join(folder, file), 'utf8');
    writeFileSync(join(folder, file), `${text}\ndocument.title = 'Saved ${file}';\n`);
    await until(`the saved ${file}`, async () => (await visit.page.title()) === `Saved ${file}`);
    await on.network.traffic.quiet();
    expect(await banner.count()).toBe(1);
    expect(await visit.page.locator('consent-gate').count()).toBe(1);
  }
  expect(await visit.evaluate(() => Reflect.get(window, 'sameDocument'))).toBe(true);

  await says('nobody has answered');
  await visit.click('consent-gate [part~=accept]');
  await says('analytics on');
  await on.network.traffic.waitFor(({ path }) => path.startsWith('/g/collect'));
  expect(await visit.evaluate(() => Reflect.get(window, '__googleStandIn').runs)).toHaveLength(1);
  await visit.click('#withdraw');
  await says('analytics off');
  expect(complaints).toEqual([]);
});
