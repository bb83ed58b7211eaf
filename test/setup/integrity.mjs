// The `integrity` values of the files that a page can load: printed, and kept in dist/integrity.json, at the end of
// `npm run build`. The README's tag for a CDN carries the gate's.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../../', import.meta.url);
const dist = new URL('dist/', root);
const readme = new URL('README.md', root);
const MARKED = /(?<=<!-- cdn-tag:start -->\n)[\s\S]*?(?=<!-- cdn-tag:end -->)/;

/** @returns {Record<string, string>} by file name, of dist/ as it is */
export function integrity() {
  const names = readdirSync(dist).filter((name) => /^consent-gate[\w.-]*\.js$/.test(name));
  return Object.fromEntries(names.sort().map((name) => [name, hash(readFileSync(new URL(name, dist)))]));
}

/** @returns {string} what the README shows */
export function cdnTag() {
  const { name, version } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
  return [
    '```html',
    `<script src="https://cdn.example.com/${name}@${version}/dist/consent-gate.js"`,
    `        integrity="${integrity()['consent-gate.js']}"`,
    '        crossorigin="anonymous"',
    '        data-google-analytics="G-XXXXXXX"></script>',
    '```',
    '',
  ].join('\n');
}

/** @returns {string | null} the tag that the README shows; null without its marks */
export function cdnTagInReadme() {
  return readFileSync(readme, 'utf8').match(MARKED)?.[0] ?? null;
}

/** @param {Buffer} content */
function hash(content) {
  return `sha384-${createHash('sha384').update(content).digest('base64')}`;
}

/** Brings the README's tag up to date. */
export function writeCdnTag() {
  const text = readFileSync(readme, 'utf8');
  if (!MARKED.test(text)) throw new Error('README.md has no <!-- cdn-tag:start --> line and <!-- cdn-tag:end --> line');
  writeFileSync(
    readme,
    text.replace(MARKED, () => cdnTag()),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const values = integrity();
  for (const [name, value] of Object.entries(values)) console.log(`${name}  ${value}`);
  writeFileSync(new URL('integrity.json', dist), `${JSON.stringify(values, null, 2)}\n`);
}
