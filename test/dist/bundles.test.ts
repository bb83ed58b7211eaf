// The package in builds as sites make them: the UI is a chunk of its own, and what is not used stays out.
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build as esbuild } from 'esbuild';
import { parseSync, build as vite } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyApp } from '../apps/copy-app.ts';
import { webpack } from '../apps/webpack.ts';
import { type Packed, pack } from './packed.ts';

/** Texts that a minifier leaves alone. */
const BANNER = 'May we use optional cookies?';
const SETTINGS = 'You decide which optional cookies';
const GATE = 'ga-disable-';
const CHECK = 'unknown option, expected one of';

let packed: Packed;
beforeAll(() => {
  packed = pack('bundles');
});
afterAll(() => packed.remove());

const BUNDLERS = {
  vite: (folder: string, out: string) =>
    vite({ root: folder, configFile: false, logLevel: 'error', base: './', build: { outDir: out } }),
  esbuild: (folder: string, out: string) =>
    esbuild({
      entryPoints: [join(folder, 'main.js'), join(folder, 'worker.js')],
      bundle: true,
      format: 'esm',
      splitting: true,
      minify: true,
      outdir: out,
      logLevel: 'error',
    }),
  async webpack(folder: string, out: string) {
    const compiler = webpack({
      mode: 'production',
      context: folder,
      entry: './main.js',
      output: { path: out, publicPath: '' },
    });
    const stats = await promisify(compiler.run.bind(compiler))();
    await promisify(compiler.close.bind(compiler))();
    if (stats?.hasErrors()) throw new Error(stats.toString('errors-only'));
  },
};

describe.each(Object.entries(BUNDLERS))('%s', (name, bundle) => {
  it('puts the banner and the settings into chunks that load when they are due', async () => {
    const folder = copyApp('bundled', packed.folder, `bundled-${name}`);
    const out = join(folder, 'out');
    await bundle(folder, out);
    const first = loadedAtOnce(out, name === 'vite' ? /^assets\/index-.*\.js$/ : /^main\.js$/);
    expect(first).toContain(GATE);
    for (const text of [BANNER, SETTINGS, '__k']) expect(first).not.toContain(text);
    const all = scripts(out).map((file) => readFileSync(join(out, file), 'utf8'));
    for (const text of [BANNER, SETTINGS]) expect(all.some((script) => script.includes(text))).toBe(true);
  });
});

describe('the receiver, where only the driver in use is installed', () => {
  let folder: string;
  let entry: string;
  beforeAll(() => {
    // Outside of the project, whose node_modules holds every optional package.
    folder = mkdtempSync(join(tmpdir(), 'consent-gate-bundles-'));
    cpSync(join(packed.folder, 'node_modules'), join(folder, 'node_modules'), { recursive: true });
    entry = join(folder, 'server.js');
    writeFileSync(entry, "export { createReceiver, openPostgres } from 'consent-gate/receiver'");
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is bundled by esbuild, as for Cloudflare Workers', async () => {
    const { outputFiles } = await esbuild({
      entryPoints: [entry],
      bundle: true,
      write: false,
      platform: 'node',
      format: 'esm',
      external: ['pg'],
      logLevel: 'silent',
    });
    expect(outputFiles[0]?.text).toContain('createReceiver');
  });

  it('is bundled by webpack, as in Next', async () => {
    const compiler = webpack({
      ...{
        mode: 'production',
        target: 'node20',
        context: folder,
        entry: './server.js',
        externals: { pg: 'commonjs pg' },
      },
      output: { path: join(folder, 'out') },
    });
    const stats = await promisify(compiler.run.bind(compiler))();
    await promisify(compiler.close.bind(compiler))();
    expect(stats?.toJson({ errors: true }).errors).toEqual([]);
  });
});

it.each(['tag', 'testing'])(
  'consent-gate/%s needs nothing of Node, for workers and browsers have none',
  async (entry) => {
    const main = join(packed.folder, `only-${entry}.js`);
    writeFileSync(main, `export * from 'consent-gate/${entry}'`);
    const { outputFiles } = await esbuild({
      entryPoints: [main],
      bundle: true,
      write: false,
      platform: 'browser',
      format: 'esm',
      logLevel: 'silent',
    });
    expect(outputFiles[0]?.text).toContain('unknown option');
  },
);

describe('what is not used stays out', () => {
  it.each([
    ['a hook', "export { useAllowed } from 'consent-gate/react'", [GATE, BANNER, CHECK]],
    ['a composable', "export { useAllowed } from 'consent-gate/vue'", [GATE, BANNER, CHECK, 'text/plain']],
    ['a store', "export { consent } from 'consent-gate/svelte'", [GATE, BANNER, CHECK, 'text/plain']],
    ['reading the cookie', "export { consentFromCookies } from 'consent-gate'", [GATE, BANNER, CHECK]],
    ['an unused import', "import { startConsentGate } from 'consent-gate'", [GATE, BANNER, CHECK]],
    ['one service', "export { matomo } from 'consent-gate/services'", [GATE, CHECK, 'hotjar', 'youtube']],
    [
      'a service in the options',
      "import { matomo, withServices } from 'consent-gate/services'; export const options = withServices({}, matomo)",
      [GATE, CHECK, 'hotjar', 'youtube'],
    ],
    ['the gate without a UI', "export { startConsentGate } from 'consent-gate/headless'", [BANNER, SETTINGS, '__k']],
  ])('%s', async (name, code, absent) => {
    const entry = join(packed.folder, `${name.replaceAll(' ', '-')}.js`);
    writeFileSync(entry, code);
    const { outputFiles } = await esbuild({
      entryPoints: [entry],
      bundle: true,
      format: 'esm',
      minify: true,
      write: false,
      external: ['react', 'vue'],
      logLevel: 'error',
    });
    const text = outputFiles.map((file) => file.text).join();
    for (const mark of absent) expect(text).not.toContain(mark);
  });

  it('the script files are kept where they are imported by name', async () => {
    const entry = join(packed.folder, 'by-name.js');
    writeFileSync(entry, "import 'consent-gate/consent-gate.standalone.js'");
    const { outputFiles } = await esbuild({ entryPoints: [entry], bundle: true, write: false, logLevel: 'error' });
    expect(outputFiles[0]?.text).toContain(BANNER);
  });
});

function scripts(out: string): string[] {
  return readdirSync(out, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.js'));
}

/** The text of the entry and of everything that it imports statically. */
function loadedAtOnce(out: string, entry: RegExp): string {
  const reached = new Set(scripts(out).filter((file) => entry.test(file)));
  expect(reached.size).toBe(1);
  let text = '';
  for (const file of reached) {
    const own = readFileSync(join(out, file), 'utf8');
    text += own;
    for (const { moduleRequest } of parseSync(file, own).module.staticImports) {
      reached.add(fileURLToPath(new URL(moduleRequest.value, `file:///${file}`)).slice(1));
    }
  }
  return text;
}
