// `consent-gate audit` as it is called: the demo's pages, addresses that lead nowhere, links, sitemaps, reports, exit codes.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import axe from 'axe-core';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startDemo } from '../../../demo/server.mjs';
import { readStatic } from '../../../demo/static-files.mjs';
import type { AuditIo } from '../../../src/audit/command.ts';
import type { Network } from '../../browser/harness/network.ts';
import { html, type Page, site } from '../../browser/harness/site.ts';
import { accepted } from '../../browser/harness/stage.ts';
import { initialisedPGlite } from '../../receiver/initialised-pglite.ts';
import { findLightChromium } from '../../setup/browsers.mjs';
import { runAudit } from '../run-audit.ts';
import { startCorpus } from '../sites.ts';

let network: Network;
const folder = mkdtempSync(join(tmpdir(), 'consent-gate-audit-'));
const file = (name: string) => join(folder, name);

beforeAll(async () => {
  network = await startCorpus();
  network.serve('demo.test', async (request) => {
    const { pathname } = new URL(request.url);
    if (pathname === '/consent') return accepted(request);
    const found = await readStatic(pathname);
    if (!found) return new Response('Not found', { status: 404 });
    return new Response(new Uint8Array(Buffer.from(found.body)), { headers: { 'content-type': found.type } });
  });
});
afterAll(async () => {
  await network.close();
  rmSync(folder, { recursive: true });
});

const run = (args: readonly string[], io: Partial<AuditIo> = {}) => runAudit(network, args, io);

describe("the demo's pages", () => {
  it('pass', async () => {
    const urls = ['/', '/privacy', '/services', '/stories'].map((path) => `https://demo.test${path}`);
    const { code, out } = await run([...urls, '--json', file('demo.json')]);
    expect(out).toContain('4 pages audited, 0 errors');
    const { pages } = JSON.parse(readFileSync(file('demo.json'), 'utf8'));
    // The page with Google's unmarked snippet says of itself that browsers fetch it ahead of every script.
    const warned = pages.flatMap(({ url, findings }: { url: string; findings: { rule: string }[] }) =>
      findings.map(({ rule }) => [url, rule]),
    );
    expect(warned.filter(([, rule]: string[]) => rule !== 'fetched-before-consent')).toEqual([]);
    // A visit that Google was asked in after the yes is one that was really made.
    for (const { accepted, withdrawn } of pages) {
      expect(accepted.requests.some(({ url }: { url: string }) => url.includes('/gtag/js'))).toBe(true);
      expect(withdrawn).not.toBeNull();
    }
    expect(code).toBe(0);
  });

  it('are judged as `npm start` shows them: behind a first page that leads on to the one asked for', async () => {
    const demo = await startDemo({ serviceWorker: true, database: await initialisedPGlite() });
    try {
      const launch = { args: ['--disable-gpu', '--disable-quic'] };
      const { code } = await run([demo.url, '--json', file('start.json')], { launch });
      const [page] = JSON.parse(readFileSync(file('start.json'), 'utf8')).pages;
      expect([page.tool, page.banner?.clicksToDecline, page.verdict, code]).toEqual(['consent-gate', 1, 'fine', 0]);
    } finally {
      await demo.close();
    }
  });

  it('fail without the gate', async () => {
    const { code, out } = await run(['https://demo.test/baseline']);
    expect(out).toContain('request-before-consent');
    expect(code).toBe(1);
  });
});

describe('an address that leads nowhere is named, and the others go on', () => {
  beforeAll(() => {
    const attachment = { 'content-disposition': 'attachment; filename="a.zip"', 'content-type': 'application/zip' };
    const pages: Record<string, Page> = {
      '/fine': '<!doctype html><title>Fine</title><link rel="icon" href="data:,">',
      '/away': () => new Response(null, { status: 302, headers: { location: 'https://nothing.test/' } }),
      '/circle': () => new Response(null, { status: 302, headers: { location: '/circle' } }),
      '/file': () => new Response('zip', { headers: attachment }),
      '/feed': () => new Response('{}', { headers: { 'content-type': 'application/json' } }),
      '/broken': () => new Response('oh', { status: 500, headers: { 'content-type': 'text/html' } }),
      '/restless': '<!doctype html><title>Restless</title><script>setInterval(() => fetch("/poll"), 50)</script>',
      '/endless':
        '<!doctype html><title>Endless</title><link rel="icon" href="data:,"><script>onload = () => setTimeout(() => { for (;;); }, 50)</script>',
      '/worker':
        '<!doctype html><title>Worker</title><link rel="icon" href="data:,"><script>navigator.serviceWorker.register("/sw.js")</script>',
      '/sw.js': () => new Response('', { headers: { 'content-type': 'text/javascript' } }),
      '/poll': () => new Response(null, { status: 204 }),
      '/silent': () => new Promise<Response>(() => {}),
      '/script-away':
        '<!doctype html><title>Away</title><script>onload = () => location.replace("https://nothing.test/")</script>',
      '/guarded': (request) =>
        request.headers.get('authorization') === `Basic ${btoa('me:secret')}`
          ? html('<!doctype html><title>Guarded</title><link rel="icon" href="data:,">')
          : new Response('no', { status: 401, headers: { 'www-authenticate': 'Basic', 'content-type': 'text/html' } }),
    };
    network.serve('faults.test', site(pages));
    network.serve('down.test', () => Response.error());
  });

  it('whatever keeps it from opening', async () => {
    const failures = {
      'https://down.test/': 'does not answer (ERR_EMPTY_RESPONSE)',
      'https://faults.test/away': 'redirects to another site, https://nothing.test',
      'https://faults.test/circle': 'redirects in circles',
      'https://faults.test/file': 'is a download, no page',
      'https://faults.test/feed': 'is no page but application/json',
      'https://faults.test/broken': 'answers 500',
      'https://faults.test/silent': 'does not answer within 8 seconds',
    };
    const { code, out } = await run([...Object.keys(failures), 'https://faults.test/fine', '--timeout', '8']);
    for (const [url, message] of Object.entries(failures)) {
      expect.soft(out).toContain(`${url}\n  ✗ not opened: ${message}`);
    }
    expect(out).toContain('1 page audited, 0 errors, 0 warnings, 7 not opened, 1 not judged');
    expect(code).toBe(3);
  });

  it('a page that leads away by itself', async () => {
    const { code, out } = await run(['https://faults.test/script-away']);
    expect(out).toContain('✗ not opened: redirects to another site, https://nothing.test');
    expect(code).toBe(2);
  });

  it('a page behind a password, which stands in no report', async () => {
    const reports = ['json', 'html', 'sarif', 'junit'].map((kind) => [kind, file(`guarded.${kind}`)] as const);
    const flags = reports.flatMap(([kind, path]) => [`--${kind}`, path]);
    const { code, out } = await run(['https://me:secret@faults.test/guarded', ...flags]);
    expect(out).toContain('1 page audited, 0 errors');
    expect(code).toBe(3);
    for (const text of [out, ...reports.map(([, path]) => readFileSync(path, 'utf8'))])
      expect(text).not.toContain('secret');
    expect((await run(['https://faults.test/guarded'])).out).toContain('wants a name and a password');
  });

  it('a certificate that fails', async () => {
    const { code, out } = await run(['https://faults.test/fine'], { options: {} });
    expect(out).toContain('has a certificate that fails (ERR_CERT_');
    expect(code).toBe(2);
  });

  it('a page whose script never ends', async () => {
    const options = { quiet: 250, settle: 500, bannerWait: 100, context: { ignoreHTTPSErrors: true } };
    const args = ['https://faults.test/endless', 'https://faults.test/fine', '--timeout', '6'];
    const { code, out } = await run(args, { options });
    expect(out).toContain('https://faults.test/endless\n  ✗ not opened: stopped responding: given up after 9 seconds');
    expect(out).toContain('1 page audited, 0 errors, 0 warnings, 1 not opened');
    expect(code).toBe(3);
  });

  it('a page that never comes to rest is judged as it is, and that is said', async () => {
    const options = { quiet: 250, settle: 1500, bannerWait: 100, context: { ignoreHTTPSErrors: true } };
    const { code, out } = await run(['https://faults.test/restless'], { options });
    expect(out).toContain('did not come to rest within 1.5 seconds');
    expect(out).toContain('? not judged');
    expect(code).toBe(3);
  });
});

it('a service worker, which no page answers for, is named', async () => {
  const { out } = await run(['https://faults.test/worker']);
  expect(out).toContain('has a service worker, https://faults.test/sw.js: what that asks for is not seen');
});

describe('which pages', () => {
  beforeAll(() => {
    const page = (...links: string[]) =>
      `<!doctype html><title>Page</title><link rel="icon" href="data:,">${links.map((link) => `<a href="${link}">x</a>`).join('')}`;
    const xml = (text: string) => () => new Response(text, { headers: { 'content-type': 'application/xml' } });
    network.serve(
      'linked.test',
      site({
        '/': page('/a', '/a#part', 'https://nothing.test/', 'mailto:a@b.test'),
        '/a': page('/b', '/'),
        '/b': page('/c'),
        '/c': page(),
        '/index.xml': xml('<sitemapindex><sitemap><loc>https://linked.test/map.xml</loc></sitemap></sitemapindex>'),
        '/half.xml': xml(
          '<sitemapindex><sitemap><loc>https://linked.test/gone.xml</loc></sitemap><sitemap><loc>https://linked.test/map.xml.gz</loc></sitemap></sitemapindex>',
        ),
        '/map.xml.gz': () =>
          new Response(new Uint8Array(gzipSync('<urlset><url><loc>https://linked.test/c</loc></url></urlset>')), {
            headers: { 'content-type': 'application/gzip' },
          }),
        '/map.xml': xml(
          '<urlset><url><loc>https://linked.test/b</loc></url><url><loc>https://linked.test/c</loc></url></urlset>',
        ),
      }),
    );
  });
  const options = { quiet: 100, bannerWait: 0, context: { ignoreHTTPSErrors: true } };
  const audited = async (...args: string[]) => {
    await run([...args, '--json', file('which.json')], { options });
    const { pages } = JSON.parse(readFileSync(file('which.json'), 'utf8'));
    return pages.map(({ url }: { url: string }) => new URL(url).pathname);
  };

  it('follows links on the same site to the depth, each page once', async () => {
    expect(await audited('https://linked.test/', '--depth', '2')).toEqual(['/', '/a', '/b']);
    expect(await audited('https://linked.test/', '--depth', '9', '--max', '2')).toEqual(['/', '/a']);
  });

  it('reads a list and a sitemap', async () => {
    writeFileSync(file('list.txt'), '# pages\nhttps://linked.test/a\n\n');
    expect(await audited('--list', file('list.txt'), '--sitemap', 'https://linked.test/index.xml')).toEqual([
      '/a',
      '/b',
      '/c',
    ]);
  });

  describe('a sitemap that cannot be read', () => {
    it('is named, and what else there is goes on', async () => {
      const { code, out } = await run(['https://linked.test/a', '--sitemap', 'https://linked.test/half.xml'], {
        options,
      });
      expect(out).toContain(
        'https://linked.test/gone.xml\n  ✗ not opened: cannot be read as a sitemap: it answers 404',
      );
      expect(out).toContain('2 pages audited, 0 errors, 0 warnings, 1 not opened');
      expect(code).toBe(3);
    });

    it('leaves nothing to do where it is all there is', async () => {
      const { code, out } = await run(['--sitemap', 'https://linked.test/a'], { options });
      expect(out).toContain('it names no address in a <loc>');
      expect(code).toBe(2);
    });
  });
});

describe('bad usage ends with 2 and one clear sentence', () => {
  it.for([
    [[], 'expected an address, --list or --sitemap'],
    [['ftp://example.com'], 'expected an http(s) address, got "ftp://example.com"'],
    [['https://a.test', '--depth', 'deep'], '--depth: expected a whole number from 0 to 20, got "deep"'],
    [['--list', '/nowhere/list.txt'], '--list: cannot read "/nowhere/list.txt"'],
    [['https://a.test', '--bogus'], "Unknown option '--bogus'"],
    [['https://a.test', '--browser', '/nowhere/chrome'], '--browser: "/nowhere/chrome" could not be started'],
  ] as const)('%j', async ([args, message]) => {
    const { code, error } = await run(args);
    expect(error).toContain(`consent-gate audit: ${message}`);
    expect(code).toBe(2);
  });
});

it('--cookies prints rows alone, --html and --junit write their files', async () => {
  network.serve('shop.test', () =>
    html('<!doctype html><title>Shop</title>', { 'set-cookie': 'basket=1; Max-Age=86400' }),
  );
  const { out, error } = await run([
    'https://shop.test/',
    '--cookies',
    '--html',
    file('a.html'),
    '--junit',
    file('a.xml'),
  ]);
  expect(JSON.parse(out)).toEqual({
    cookies: [
      {
        name: 'basket',
        provider: 'shop.test',
        purpose: 'Please describe: what this is for',
        duration: '1 day',
        category: 'necessary',
      },
    ],
  });
  expect(error).toContain('1 page audited');
  expect(readFileSync(file('a.html'), 'utf8')).toContain('data:image/jpeg;base64,/9j/');
  expect(readFileSync(file('a.xml'), 'utf8')).toContain('<testsuite name="https://shop.test/"');
});

describe('the HTML report', () => {
  it('has no axe violation, in light and in dark, and fits a phone', async () => {
    await run(['https://demo.test/baseline', 'https://nothing.test/', '--html', file('b.html')]);
    const browser = await chromium.launch({
      executablePath: findLightChromium() ?? '',
      args: ['--no-sandbox', '--disable-gpu'],
    });
    try {
      for (const colorScheme of ['light', 'dark'] as const) {
        // Its own policy lets no script in, axe neither.
        const page = await browser.newPage({ colorScheme, bypassCSP: true, viewport: { width: 360, height: 800 } });
        await page.goto(pathToFileURL(file('b.html')).href);
        await page.evaluate(() => {
          for (const fold of document.querySelectorAll('details')) fold.open = true;
        });
        await page.addScriptTag({ content: axe.source });
        const { violations } = (await page.evaluate('axe.run()')) as axe.AxeResults;
        expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
      }
    } finally {
      await browser.close();
    }
  });
});
