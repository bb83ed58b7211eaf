// The plugin in Vite itself: what it builds, and that its dev server gives the same.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, createServer, type InlineConfig, type Plugin } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { consentTag } from '../../src/tag.ts';
import type { DevRequest } from '../../src/vite/plugin-shape.ts';
import { consentGate } from '../../src/vite.ts';

const OPTIONS = { googleAnalytics: 'G-AB12CD34EF', controller: 'Harbour & Sons' };
const FOLDER = `consent-gate/${packageJson.version}/`;
const dist = new URL('../../dist/', import.meta.url);
const INTEGRITY: Record<string, string> = JSON.parse(readFileSync(new URL('integrity.json', dist), 'utf8'));

/** Puts a tag of its own first, as many do. */
const other: Plugin = {
  name: 'other',
  transformIndexHtml: {
    order: 'post',
    handler: () => [{ tag: 'script', attrs: { src: 'https://other.example/' }, injectTo: 'head-prepend' }],
  },
};

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'consent-gate-vite-'));
  mkdirSync(join(root, 'deep/er'), { recursive: true });
  const page = '<!doctype html><html lang="fi"><head><title>A</title><meta charset="utf-8"></head><body></body></html>';
  for (const name of ['index.html', 'deep/er/page.html']) writeFileSync(join(root, name), page);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const config = (changes: InlineConfig): InlineConfig => ({
  root,
  configFile: false,
  logLevel: 'silent',
  plugins: [consentGate(OPTIONS), other],
  ...changes,
});

/** What is built, by file name. */
async function built(changes: InlineConfig): Promise<Map<string, string>> {
  const rolldownOptions = { input: [join(root, 'index.html'), join(root, 'deep/er/page.html')] };
  const result = await build(config({ build: { write: false, rolldownOptions }, ...changes }));
  if (!('output' in result)) throw new Error('one build was expected');
  return new Map(
    result.output.map((file) => [
      file.fileName,
      file.type === 'chunk' ? file.code : Buffer.from(file.source).toString(),
    ]),
  );
}

describe('the built pages', () => {
  it('begin with charset and tag, before what other plugins put first, and the files lie where they ask', async () => {
    const files = await built({ base: '/harbour/' });
    for (const name of ['index.html', 'deep/er/page.html']) {
      const lines = consentTag(OPTIONS, { base: `/harbour/${FOLDER}`, lang: 'fi' });
      expect(files.get(name)).toContain(`<head>\n<meta charset="utf-8">\n${lines}`);
      expect(files.get(name)?.split('<meta charset')).toHaveLength(2);
      expect(files.get(name)).toContain('<script src="https://other.example/">');
    }
    const asked = Object.keys(INTEGRITY).map((address) => address.replace(/\?.*/, ''));
    for (const name of asked.filter((each) => !each.includes('standalone')))
      expect(files.get(FOLDER + name), name).toBe(readFileSync(new URL(name, dist), 'utf8'));
    expect(files.has(`${FOLDER}consent-gate.standalone.js`)).toBe(false);
  });

  it('with a relative base, find the files from where they are', async () => {
    const files = await built({ base: './' });
    expect(files.get('index.html')).toContain(`<script src="./${FOLDER}consent-gate.js"`);
    expect(files.get('deep/er/page.html')).toContain(`<script src="../../${FOLDER}consent-gate.js"`);
  });

  it('keep their import map before the tag, wherever Vite puts it', async () => {
    writeFileSync(join(root, 'app.js'), 'import("./part.js");');
    writeFileSync(join(root, 'part.js'), 'document.title = "A";');
    const page = (head: string) =>
      `<!doctype html><html lang="en"><head><meta charset="utf-8">${head}<script type="module" src="/app.js"></script></head></html>`;
    writeFileSync(join(root, 'mapped.html'), page('<script type="importmap">{"imports":{"x":"/x.js"}}</script>'));
    writeFileSync(join(root, 'chunks.html'), page(''));
    for (const [name, build] of [
      ['mapped.html', {}],
      ['chunks.html', { chunkImportMap: true }],
    ] as const) {
      const files = await built({ build: { write: false, rolldownOptions: { input: join(root, name) }, ...build } });
      expect(files.get(name)).toMatch(
        /<head>\s*<meta charset="utf-8">\s*<script type="importmap">[^<]*<\/script>\s*<script src="\/consent-gate\//,
      );
    }
  });

  it('hold the code itself where that is wanted', async () => {
    const files = await built({ plugins: [consentGate(OPTIONS, { inline: true })] });
    expect(files.get('index.html')).toContain(readFileSync(new URL('consent-gate.js', dist), 'utf8'));
    expect(files.get('index.html')).toContain(`data-assets="/${FOLDER}"`);
  });

  it('carry the nonce that Vite is told of', async () => {
    const page = (await built({ html: { cspNonce: 'PLACEHOLDER' } })).get('index.html') ?? '';
    const lines = page.match(/<(script|link)\b[^>]*consent-gate[^>]*>/g) ?? [];
    expect(lines).toHaveLength(4);
    for (const line of lines) expect(line).toContain(' nonce="PLACEHOLDER"');
  });

  it('of a server, are none of its business', async () => {
    writeFileSync(join(root, 'server.js'), 'export const answer = 42;');
    const result = await build(config({ build: { write: false, ssr: join(root, 'server.js') } }));
    expect('output' in result && result.output.map(({ fileName }) => fileName)).toEqual(['server.mjs']);
  });
});

it('the dev server gives the same page and the same files', async () => {
  const server = await createServer(config({ base: '/harbour/', server: { middlewareMode: true, ws: false } }));
  const http = createHttpServer(server.middlewares).listen(0, '127.0.0.1');
  try {
    await new Promise((resolve) => http.once('listening', resolve));
    const origin = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
    const page = await (await fetch(`${origin}/harbour/`, { headers: { accept: 'text/html' } })).text();
    const lines = consentTag(OPTIONS, { base: `/harbour/${FOLDER}`, lang: 'fi' });
    expect(page).toContain(`<head>\n<meta charset="utf-8">\n${lines}`);
    for (const address of [...lines.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, found]) => found)) {
      const answer = await fetch(`${origin}${address}`);
      expect(answer.headers.get('content-type')).toContain('text/javascript');
      const name = address?.replace(/^.*\/|\?.*$/g, '') ?? '';
      expect(await answer.text()).toBe(readFileSync(new URL(name, dist), 'utf8'));
    }
    expect(lines).toContain('consent-gate-locale-fi.js');
  } finally {
    http.close();
    await server.close();
  }
});

it('stops Vite where the options are wrong, and names them', () => {
  expect(() => consentGate({ googleAnalytics: 'UA' }, { preload: 1 } as never)).toThrow(
    /googleAnalytics\[0\]: expected a measurement ID.*\nplace\.preload: expected true or false/,
  );
});

it('fits the types of Vite', () => {
  const plugin: Plugin = consentGate();
  expect(plugin.name).toBe('consent-gate');
});

it('fits those of Vite 5 to 7 where a project has no types of Node, as the templates of React', () => {
  // Connect's request as the compiler sees it then: what it inherits is not found.
  const bare: { originalUrl?: string } = {};
  const request: DevRequest = bare;
  expect(request).toBe(bare);
});
