// Builds dist/ and the configurator where they are missing or older than what they are made of.
import { spawnSync } from 'node:child_process';
import { readdir, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
const BUILT = ['consent-gate.js', 'consent-gate-ui.js', 'receiver.js'];
const CONFIGURATOR = '.configurator';
const SOURCES = ['vite.config.ts', 'package.json'];

/** Milliseconds since the epoch; 0 for what is not there. @param {string} file */
const changedAt = async (file) => (await stat(join(root, file)).catch(() => null))?.mtimeMs ?? 0;

/** @param {string} folder */
export const filesIn = async (folder) =>
  (await readdir(join(root, folder), { recursive: true })).map((file) => join(folder, file));

/** @param {string[]} built @param {string[]} sources */
export async function isStale(built, sources) {
  const newest = Math.max(...(await Promise.all(sources.map(changedAt))));
  const oldest = Math.min(...(await Promise.all(built.map(changedAt))));
  return oldest <= newest;
}

/** @param {string[]} options */
function build(...options) {
  // The project's own Vite, by its file: `npx` would ask a registry where it is missing.
  const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin', 'vite.js');
  const { status } = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'error', ...options], {
    cwd: root,
    stdio: 'inherit',
    // A test's would make it a build for development.
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (status !== 0) throw new Error(`vite build ${options.join(' ')}: it ended with ${status}`);
}

export async function buildIfStale() {
  const built = BUILT.map((file) => join('dist', file));
  if (!(await isStale(built, [...SOURCES, ...(await filesIn('src'))]))) return;
  console.log('Building …');
  build();
}

/** The page at /configurator/, with the tag's files of dist/ in it. */
export async function buildConfiguratorIfStale() {
  const parts = await Promise.all(['src', 'dist', join('demo', 'configurator')].map(filesIn));
  if (await isStale([join(CONFIGURATOR, 'index.html')], [...SOURCES, ...parts.flat()])) buildConfigurator();
}

export const buildConfigurator = () => build('--config', join('demo', 'configurator', 'vite.config.ts'));
