// The package as npm would hand it out: packed, and installed into a folder that knows nothing of the sources.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { npm } from '../setup/npm.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));

export interface Packed {
  /** Path of the .tgz. */
  readonly tarball: string;
  /** A folder for apps. `consent-gate` is the packed one there; everything else is of test/apps or the project's, by walking up. */
  readonly folder: string;
  /** Paths of the package's files, as in `dist/index.js`. */
  readonly files: readonly string[];
  remove(): void;
}

/** Packs dist/ as it is. `name`: of the folder, so that two test files do not meet. */
export function pack(name: string): Packed {
  // Where the packages of the apps are found; under .data/, which git, Biome and tsc pass over.
  const folder = join(root, 'test/apps/.data', `packed-${name}-${process.pid}`);
  const home = join(folder, 'node_modules', 'consent-gate');
  mkdirSync(home, { recursive: true });
  // A package of its own: otherwise the name `consent-gate` would mean the project that the folder lies in.
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
  const run = npm(['pack', '--silent', '--offline', '--pack-destination', folder], { cwd: root, encoding: 'utf8' });
  const file = readdirSync(folder).find((entry) => entry.endsWith('.tgz'));
  if (run.status !== 0 || !file) throw new Error(`npm pack failed: ${run.stderr}`);
  const tarball = join(folder, file);
  execFileSync('tar', ['-xzf', tarball, '-C', home, '--strip-components=1']);
  const files = readdirSync(home, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(home.length + 1));
  return { tarball, folder, files, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
