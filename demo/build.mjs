// Builds dist/ where it is missing or older than what it is made of.
import { spawnSync } from 'node:child_process';
import { readdir, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const BUILT = ['consent-gate.js', 'consent-gate-ui.js', 'receiver.js'];
const SOURCES = ['vite.config.ts', 'package.json'];

/** Milliseconds since the epoch; 0 for what is not there. @param {string} file */
const changedAt = async (file) => (await stat(join(root, file)).catch(() => null))?.mtimeMs ?? 0;

export async function buildIfStale() {
  const sources = await readdir(join(root, 'src'), { recursive: true });
  const newest = Math.max(
    ...(await Promise.all([...SOURCES, ...sources.map((file) => join('src', file))].map(changedAt))),
  );
  const oldest = Math.min(...(await Promise.all(BUILT.map((file) => changedAt(join('dist', file))))));
  if (oldest > newest) return;
  console.log('Building …');
  // The project's own Vite, by its file: `npx` would ask a registry where it is missing.
  const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin', 'vite.js');
  const { status } = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'error'], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}
