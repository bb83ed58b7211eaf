// `npm run build:guide`: the guide as a folder of files for any web server. Its packages are its own, so that `npm ci` stays light;
// they are installed where they are missing, which is said.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { filesIn, isStale, root } from '../build.mjs';

const FOLDER = join('demo', 'guide');
const INSTALL = join(root, 'test', 'setup', 'install.mjs');
const VITEPRESS = join(root, FOLDER, 'node_modules', 'vitepress', 'bin', 'vitepress.js');
/** What the pages are made of: themselves, and the code and pictures that they show. */
const SOURCES = ['docs', '../recipes', '../screenshots'].map((folder) => join(FOLDER, folder));
const ALONE = ['sidebar.ts', 'twins.ts', 'outside.ts', 'package-lock.json'].map((file) => join(FOLDER, file));

export async function guideIsStale() {
  const parts = await Promise.all(SOURCES.map(filesIn));
  // Written last.
  // The public address stands in package.json.
  return isStale([join('.guide', 'llms-full.txt')], ['package.json', ...ALONE, ...parts.flat()]);
}

/** @param {string} [base] the path at which the guide will be served, with a slash at both ends */
export async function buildGuide(base = '/guide/') {
  await run([INSTALL, FOLDER]);
  // A test's would make it a build for development.
  await run([VITEPRESS, 'build', join(FOLDER, 'docs')], { NODE_ENV: 'production', CONSENT_GATE_GUIDE_BASE: base });
}

export async function buildGuideIfStale() {
  if (await guideIsStale()) await buildGuide();
}

/** @param {readonly string[]} args @param {NodeJS.ProcessEnv} [env] @returns {Promise<void>} rejects with what it said */
function run([file = '', ...args], env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [file, ...args], { cwd: root, env: { ...process.env, ...env } });
    let said = '';
    child.stdout.on('data', (data) => {
      said += data;
      if (/^Installing/.test(data)) process.stdout.write(data);
    });
    child.stderr.on('data', (data) => {
      said += data;
    });
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`The guide could not be built:\n${said}`)),
    );
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({ options: { base: { type: 'string', default: '/guide/' } } });
  if (!/^\/([\w.~-]+\/)*$/.test(values.base)) {
    console.error(`--base: expected a path with a slash at both ends, such as /guide/, got "${values.base}"`);
    process.exit(2);
  }
  await buildGuide(values.base);
  console.log(`Built: .guide/, for any web server, at the path ${values.base} (--base /docs/ for another).`);
}
