// Makes a fresh clone runnable: `npm start`, `npm test`, `npm run check` and `npm run bench` come through here first, so this file
// uses nothing but Node's own modules and syntax that an old Node can still parse in order to be told that it is too old.
// `node test/setup/install.mjs test/apps test/bench`: the project's packages, then those of the folders named.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { npm } from './npm.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

// Vite 8 needs `require(esm)`, which came with 20.19 and with 22.12; 21 never had it.
const supported = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;
if (!supported) {
  console.error(
    `Node 20.19 or newer is needed (on the 22 line: 22.12), but this is ${process.version}. See https://nodejs.org`,
  );
  process.exit(1);
}

for (const folder of ['.', ...process.argv.slice(2)]) {
  if (!isInstalled(join(root, folder))) install(folder);
}

/** @param {string} folder by its path in the project */
function install(folder) {
  const command = existsSync(join(root, folder, 'package-lock.json')) ? 'ci' : 'install';
  const whose = folder === '.' ? '' : ` of ${folder}`;
  console.log(`Installing packages${whose} (npm ${command}); needed once, and again when their lock file changes …`);
  const args = [command, '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  if (npm(args, { cwd: join(root, folder), stdio: 'inherit', encoding: 'utf8' }).status === 0) return;
  console.error(`npm ${command} failed: see its message above. Nothing else was run.`);
  process.exit(1);
}

/**
 * Whether node_modules holds what package-lock.json asks for. Both files are compared by content: the times of files say
 * nothing after a clone, a checkout of another branch or an `npm install` by hand.
 * @param {string} folder
 */
function isInstalled(folder) {
  const wanted = readPackages(join(folder, 'package-lock.json'));
  const present = readPackages(join(folder, 'node_modules', '.package-lock.json'));
  if (!present) return false;
  if (!wanted) return true;
  return Object.entries(wanted).every(([path, { version, optional, peer }]) => {
    if (path === '') return true;
    const found = present[path];
    // Packages for other systems and unmet optional peers are in the lock file but are never installed.
    if (!found) return optional === true || peer === true;
    return found.version === version && existsSync(join(folder, path));
  });
}

/**
 * @param {string} path
 * @returns {Record<string, { version?: string, optional?: boolean, peer?: boolean }> | null} null where there is no such file
 */
function readPackages(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages ?? null;
  } catch {
    return null;
  }
}
