// Which file answers a path: the demo's pages, the tag's files from dist/, the configurator and the guide as they were built, and the
// modules that the service worker shares with the tests. Nothing else on the disk can be reached.
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const PAGES = join(here, 'pages');
const CONFIGURATOR = join(here, '..', '.configurator');
const GUIDE = join(here, '..', '.guide');
const DIST = join(here, '..', 'dist');
const SHARED = new Set([
  'google-answers.mjs',
  'google-stand-in.js',
  'google-ads-stand-in.js',
  'google-legacy-stand-in.js',
]);

/** @type {Record<string, string>} */
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.md': 'text/markdown; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.zip': 'application/zip',
};

/**
 * A name is one flat file name of letters, digits, `.`, `_` and `-` that does not begin with a dot, never unescaped: there
 * is no folder to climb out of. `/privacy` is the page `privacy.html`. The guide has folders, whose names are as plain.
 * @param {string} pathname As the URL parser left it, still percent-encoded.
 * @returns {Promise<{ type: string, body: Buffer } | null>} `null` where there is no such file.
 */
export async function readStatic(pathname) {
  const [, place, rest = ''] = /^\/((?:configurator|guide)\/)?(.*)$/s.exec(pathname) ?? [];
  const name = rest === '' || rest.endsWith('/') ? `${rest}index` : rest;
  const parts = name.split('/');
  // Vite names a file of the guide's `@localSearchIndex…`.
  if (!parts.every((part) => /^@?[a-z\d][\w.-]*$/i.test(part)) || (parts.length > 1 && place !== 'guide/')) return null;
  const file = extname(name) ? name : `${name}.html`;
  const type = TYPES[extname(file)];
  if (!type) return null;
  const folder = { 'configurator/': CONFIGURATOR, 'guide/': GUIDE }[place ?? ''] ?? folderOf(file);
  try {
    return { type, body: await readFile(join(folder, file)) };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** @param {string} file */
function folderOf(file) {
  if (SHARED.has(file)) return here;
  return /^consent-gate[\w.-]*\.js$/.test(file) ? DIST : PAGES;
}
