// A new owner, from nothing to the first decision: the steps of the README's "five minutes", and its very commands. What is
// different is where things are: free ports, and folders that are thrown away.
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildConfiguratorIfStale } from '../../demo/build.mjs';
import { answerGoogle } from '../../demo/google-answers.mjs';
import { startDemo } from '../../demo/server.mjs';
import { type RunningBin, runBin } from '../receiver/build-bin.ts';
import { initialisedPGlite } from '../receiver/initialised-pglite.ts';
import { findLightChromium } from '../setup/browsers.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const executablePath = findLightChromium();

describe.skipIf(!executablePath)('a new owner who follows the README', () => {
  let folder: string;
  let steps: string;
  let demo: Awaited<ReturnType<typeof startDemo>>;
  let site: Server;
  /** Sent with each page of the owner's site. */
  let policy = '';
  let receiver: RunningBin;
  let browser: Browser;
  let context: BrowserContext;

  beforeAll(async () => {
    const readme = await readFile(join(root, 'README.md'), 'utf8');
    steps = /## From nothing to the first decision[\s\S]*?(?=\n## )/.exec(readme)?.[0] ?? '';
    folder = await mkdtemp(join(tmpdir(), 'consent-gate-owner-'));
    await mkdir(join(folder, 'my-site'));
    await buildConfiguratorIfStale();
    demo = await startDemo({ database: await initialisedPGlite() });
    site = createServer(async ({ url = '/' }, response) => {
      const name = url === '/' ? 'index.html' : url.slice(1).replace(/\?.*/, '');
      const type = name.endsWith('.html') ? 'text/html; charset=utf-8' : 'text/javascript';
      const file = await readFile(join(folder, 'my-site', name)).catch(() => null);
      response.writeHead(file ? 200 : 404, { 'content-type': type, 'content-security-policy': policy });
      response.end(file);
    });
    await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
    browser = await chromium.launch({
      ...(executablePath && { executablePath }),
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
    });
    context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: demo.url });
  });
  afterAll(async () => {
    await browser?.close();
    receiver?.process.kill('SIGTERM');
    await receiver?.ended;
    site?.closeAllConnections();
    site?.close();
    await demo?.close();
    await rm(folder, { recursive: true, force: true });
  });

  // Five minutes for a person; a busy machine may take one of them.
  it('sees the first decision in the dashboard', { timeout: 120_000 }, async () => {
    const siteUrl = `http://localhost:${(site.address() as AddressInfo).port}`;

    // Step 3, whose address step 1 needs: the command of the README, on a free port and in a folder of this test's.
    const [, token = '', args = ''] = /CONSENT_GATE_TOKEN=(\S+) node dist\/bin\.js (.+)/.exec(steps) ?? [];
    const database = join(folder, 'data');
    const here = args.replace('.data/first', database).replace('http://localhost:8000', siteUrl);
    expect(here.split(' ')).toEqual(['serve', '--database', database, '--allow-origin', siteUrl]);
    receiver = runBin(join(root, 'dist', 'bin.js'), [...here.split(' '), '--port', '0'], {
      CONSENT_GATE_TOKEN: token,
    });
    const { port } = new URL(String((await receiver.logged('listening')).url));
    const [endpoint = ''] = /http:\/\/localhost:8787\/consent/.exec(steps) ?? [];
    const [dashboard = ''] = /http:\/\/localhost:8787\/dashboard/.exec(steps) ?? [];

    // Step 1.
    const page = await context.newPage();
    await page.goto(`${demo.url}/configurator/`);
    await page.getByLabel('Who asks').fill('Meyer’s Bicycles');
    await page.getByLabel('Address of your privacy policy').fill('/privacy.html');
    await page.getByLabel('Measurement ID').fill('G-MEYER12345');
    await page.getByLabel('Where decisions are sent').fill(endpoint.replace('8787', port));
    await page.getByText('Everything is in order').first().waitFor();
    await page.frameLocator('.device iframe:not(.coming)').getByText('Meyer’s Bicycles uses cookies for').waitFor();

    // Step 2: the tag, and the files.
    await page.getByRole('button', { name: 'Copy tag' }).click();
    await page.getByText('Copied: the tag.').waitFor();
    const tag = await page.evaluate(() => navigator.clipboard.readText());
    const html = `<!doctype html>\n<html lang="en"><head>${tag}<meta charset="utf-8"><title>Meyer’s Bicycles</title></head><body><h1>Bicycles</h1></body></html>`;
    await writeFile(join(folder, 'my-site', 'index.html'), html);
    await page.getByRole('tab', { name: 'Files' }).click();
    for (const link of await page.locator('.files').first().getByRole('link').all()) {
      const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
      await download.saveAs(join(folder, 'my-site', download.suggestedFilename()));
    }
    // Not one of the steps, but what the owner is given has to hold: the page is sent with the policy for these options.
    await page.getByRole('tab', { name: 'Policy' }).click();
    policy = (await page.locator('.policy code').first().textContent()) ?? '';

    // Step 4.
    const visitor = await visit(siteUrl);
    await visitor.page.getByRole('button', { name: 'Accept' }).waitFor();
    expect(visitor.google).toEqual([]);
    const [answer] = await Promise.all([
      visitor.page.waitForResponse((response) => response.url().endsWith('/consent')),
      visitor.page.getByRole('button', { name: 'Accept' }).click(),
    ]);
    expect(answer.status()).toBe(202);
    await expect.poll(() => visitor.google.some((url) => url.includes('/gtag/js?id=G-MEYER12345'))).toBe(true);
    expect(visitor.complaints).toEqual([]);

    await page.goto(dashboard.replace('8787', port));
    await page.getByLabel('Token').fill(token);
    await page.getByRole('button', { name: 'Log in' }).click();
    const today = page.getByRole('region', { name: 'By day' }).getByRole('row').nth(1);
    // Consent rate, answers, accept, save, decline, withdraw.
    expect((await today.getByRole('cell').allTextContents()).map((text) => text.trim()).slice(-6)).toEqual([
      '100.0 %',
      '1',
      '1',
      '0',
      '0',
      '0',
    ]);
  });

  interface Visitor {
    readonly page: Page;
    /** What was asked of Google. */
    readonly google: string[];
    /** Of the policy, and of consent-gate. */
    readonly complaints: string[];
  }

  async function visit(url: string): Promise<Visitor> {
    const visitor = {
      page: await (await browser.newContext()).newPage(),
      google: [] as string[],
      complaints: [] as string[],
    };
    await visitor.page.context().route(
      (address) => answerGoogle(address) !== null,
      (route) => {
        const address = new URL(route.request().url());
        visitor.google.push(address.href);
        const answer = answerGoogle(address);
        return answer ? route.fulfill(answer) : route.abort();
      },
    );
    visitor.page.on('console', (message) => {
      if (/Content Security Policy|Trusted|consent-gate/.test(message.text())) visitor.complaints.push(message.text());
    });
    await visitor.page.goto(url);
    return visitor;
  }
});
