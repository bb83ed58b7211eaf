// Whether dist/ is what the sources build. The build runs in a copy of the sources, so that dist/ is never half written
// while something reads it, and files that no source makes any more are noticed too.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { rememberFresh } from './known-fresh.mjs';
import { npm } from './npm.mjs';

/** All that the build reads, besides packages. */
export const SOURCES = [
  'package.json',
  'tsconfig.json',
  'vite.config.ts',
  'LICENSE',
  'src',
  'demo/configurator',
  'demo/recipes/wordpress',
  'test/setup',
];

/**
 * Builds, compares with dist/ and brings dist/ up to date where it differs, so that tests that follow meet the sources.
 * @param {string} root folder of the project
 * @returns {string[]} one line for each file that was not what the sources build; empty where dist/ is fresh
 * @throws Error with the build's own output where the sources do not build
 */
export function refreshDist(root) {
  // Inside the project, so that node_modules is found by walking up; under .data/, which git, Biome and tsc pass over.
  const copy = join(root, '.data', `build-${process.pid}`);
  try {
    for (const name of SOURCES) cpSync(join(root, name), join(copy, name), { recursive: true });
    const build = npm(['run', 'build'], { cwd: copy, encoding: 'utf8' });
    if (build.status !== 0) throw new Error(`${build.stdout}${build.stderr}`.trim());
    const differences = bringUpToDate(join(copy, 'dist'), join(root, 'dist'));
    rememberFresh(root, SOURCES, copy);
    return differences;
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/** @param {string} built @param {string} dist @returns {string[]} */
function bringUpToDate(built, dist) {
  const fresh = new Set(files(built));
  const old = new Set(files(dist));
  const differences = [];
  for (const name of fresh) {
    const content = readFileSync(join(built, name));
    if (old.has(name) && content.equals(readFileSync(join(dist, name)))) continue;
    differences.push(`${old.has(name) ? 'changed' : 'missing'}: dist/${name}`);
    mkdirSync(dirname(join(dist, name)), { recursive: true });
    writeFileSync(join(dist, name), content);
  }
  for (const name of old) {
    if (fresh.has(name)) continue;
    differences.push(`made by no source: dist/${name}`);
    rmSync(join(dist, name));
  }
  return differences;
}

/** @param {string} folder @returns {string[]} paths of files, relative to the folder, with forward slashes */
function files(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
}
