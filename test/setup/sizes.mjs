// What a visitor downloads, in brotli bytes at quality 11, and the table of it in the README.
// `node test/setup/sizes.mjs` prints the table; with `--write` it brings the README up to date, and the lines of the guide that carry
// hashes of the same build.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { parseSync } from 'vite';
import { writeIntegrity } from './integrity.mjs';
import { readMarked, writeMarked } from './marked.mjs';
import { measureNpm } from './npm-sizes.mjs';

const root = new URL('../../', import.meta.url);
const dist = new URL('dist/', root);

/**
 * @typedef {object} Sizes
 * @property {number} gate bytes of what every page loads
 * @property {number} firstVisit bytes of all that an undecided visitor loads until the banner stands
 * @property {string[]} firstVisitFiles the files of `firstVisit`
 * @property {Record<string, number>} files bytes of each file that a page can load
 * @property {(readonly [what: string, bytes: number])[]} npm what a bundle gains
 */

/** @returns {Sizes} of dist/ as it is */
export function measure() {
  const names = readdirSync(dist).filter((name) => /^consent-gate[\w.-]*\.js$/.test(name));
  const files = Object.fromEntries(names.sort().map((name) => [name, brotliSize(readFileSync(new URL(name, dist)))]));
  const firstVisitFiles = ['consent-gate.js', ...withStaticImports('consent-gate-ui.js')];
  const firstVisit = firstVisitFiles.reduce((sum, name) => sum + (files[name] ?? Number.NaN), 0);
  return { gate: files['consent-gate.js'] ?? Number.NaN, firstVisit, firstVisitFiles, files, npm: measureNpm() };
}

/** @param {Sizes} sizes @returns {string} a Markdown table */
export function table({ firstVisit, files, npm }) {
  const isLanguage = (/** @type {string} */ name) => name.startsWith('consent-gate-locale-');
  const languages = Object.entries(files).filter(([name]) => isLanguage(name));
  const rest = Object.entries(files).filter(([name]) => name !== 'consent-gate.js' && !isLanguage(name));
  const rows = [
    ['every page: `consent-gate.js`', files['consent-gate.js'] ?? Number.NaN],
    ['first visit, all until the banner stands', firstVisit],
    ...rest.map(([name, size]) => /** @type {const} */ ([`\`${name}\``, size])),
    [
      `\`consent-gate-locale-*.js\`, the largest of ${languages.length} languages`,
      Math.max(...languages.map(([, size]) => size)),
    ],
    ...npm,
  ];
  const lines = rows.map(([what, size]) => `| ${what} | ${(Number(size) / 1000).toFixed(1)} kB |`);
  return ['| what | brotli |', '|---|---|', ...lines, ''].join('\n');
}

/** @returns {string | null} the table that the README shows; null without a README or without its marks */
export const tableInReadme = () => readMarked('README.md', 'sizes');

/** @param {Buffer} content */
function brotliSize(content) {
  return brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}

/** @param {string} entry @returns {string[]} the file and all that the browser loads with it before it runs */
function withStaticImports(entry) {
  const reached = new Set([entry]);
  for (const name of reached) {
    const { staticImports, staticExports } = parseSync(name, readFileSync(new URL(name, dist), 'utf8')).module;
    const requests = [...staticImports, ...staticExports.flatMap(({ entries }) => entries)].map(
      ({ moduleRequest }) => moduleRequest?.value,
    );
    for (const request of requests) if (request) reached.add(request.replace(/^\.\//, ''));
  }
  return [...reached];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const current = table(measure());
  console.log(current);
  if (process.argv.includes('--write')) {
    writeMarked('README.md', 'sizes', current);
    writeIntegrity();
  }
}
