// A recipe as one module, with the sources under test in the place of the package: as `wrangler deploy` would send it, or
// another runtime run it.
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Not needed, or there at run time. */
const EXTERNAL = [
  '@electric-sql/pglite',
  '@electric-sql/pglite/nodefs',
  'rate-limiter-flexible',
  'cloudflare:*',
  'node:*',
];

/** The dashboard's script and style, as Vite hands them in. */
const rawTexts: Plugin = {
  name: 'raw-texts',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\?raw$/ }, ({ path, resolveDir }) => ({
      path: path.startsWith('.') ? join(resolveDir, path) : join(ROOT, 'node_modules', path),
      namespace: 'raw',
    }));
    onLoad({ filter: /\?raw$/, namespace: 'raw' }, async ({ path }) => ({
      contents: await readFile(path.replace(/\?raw$/, ''), 'utf8'),
      loader: 'text',
    }));
  },
};

/** What CommonJS packages require of Node, as imports, because a Worker has no `require`. Wrangler does the same. */
const builtins: Plugin = {
  name: 'builtins',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: new RegExp(`^(${builtinModules.join('|')})$`) }, ({ path, kind }) =>
      kind === 'require-call' ? { path, namespace: 'builtin' } : { path: `node:${path}`, external: true },
    );
    onLoad({ filter: /./, namespace: 'builtin' }, ({ path }) => ({
      contents: `export * from 'node:${path}'; export { default } from 'node:${path}';`,
    }));
  },
};

export interface BundleOptions {
  /** Whether the database's driver comes along. @default false */
  readonly withDriver?: boolean;
}

/** @param recipe its path in demo/recipes */
export async function bundleText(recipe: string, { withDriver = false }: BundleOptions = {}): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(ROOT, 'demo/recipes', recipe)],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    conditions: ['workerd', 'worker'],
    mainFields: ['module', 'main'],
    define: { __VERSION__: '"0.0.0-test"' },
    alias: { 'consent-gate/receiver': join(ROOT, 'src/receiver/index.ts') },
    external: withDriver ? EXTERNAL : [...EXTERNAL, 'pg'],
    plugins: [rawTexts, builtins],
    logLevel: 'error',
  });
  return outputFiles[0]?.text ?? '';
}

/** As a file inside the project, so that the drivers are found from there. */
export async function bundleRecipe(recipe: string): Promise<{ readonly path: string; remove(): Promise<void> }> {
  const cache = join(ROOT, 'node_modules', '.cache');
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(join(cache, 'consent-gate-recipe-'));
  const path = join(folder, 'recipe.mjs');
  await writeFile(path, await bundleText(recipe));
  return { path, remove: () => rm(folder, { recursive: true, force: true }) };
}
