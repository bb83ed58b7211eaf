// What shows the values of dist/integrity.json: the README's tag for a CDN carries the gate's, and its line that asks for the
// banner early the UI's.
import { readFileSync, writeFileSync } from 'node:fs';

const root = new URL('../../', import.meta.url);
const readme = new URL('README.md', root);
/** What the README shows, by the name in the comments around it. @type {Record<string, () => string>} */
const SHOWN = { 'cdn-tag': cdnTag, preload: preloadBlock };
const marked = (/** @type {string} */ name) =>
  new RegExp(`(?<=<!-- ${name}:start -->\\n)[\\s\\S]*?(?=<!-- ${name}:end -->)`);

/** @returns {Record<string, string>} by file name, as the build left them */
function integrity() {
  return JSON.parse(readFileSync(new URL('dist/integrity.json', root), 'utf8'));
}

/**
 * The line that asks for a file of the banner's before the gate does. Firefox takes what it brings unchecked where it has no
 * `integrity`. Chromium must not take it for what the gate asks for, or a file that was refused is fetched again, unchecked: it
 * does so only where both have the same hashes, so this one is another than the gate's. Then it comes out of the cache.
 * @param {string} folder with a slash behind it
 * @param {string} [file]
 */
export const preloadLine = (folder, file = 'consent-gate-ui.js') =>
  `<link rel="modulepreload" href="${folder}${file}" integrity="${integrity()[file]}">`;

function preloadBlock() {
  return ['```html', preloadLine('/'), '```', ''].join('\n');
}

function cdnTag() {
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

/** @returns {{ name: string, is: string | undefined, should: string }[]} what the README shows, and what it should */
export function shownInReadme() {
  const text = readFileSync(readme, 'utf8');
  return Object.entries(SHOWN).map(([name, make]) => ({ name, is: text.match(marked(name))?.[0], should: make() }));
}

/** Brings what the README shows up to date. */
export function writeIntegrity() {
  let text = readFileSync(readme, 'utf8');
  for (const [name, make] of Object.entries(SHOWN)) {
    if (!marked(name).test(text))
      throw new Error(`README.md has no <!-- ${name}:start --> line and <!-- ${name}:end --> line`);
    text = text.replace(marked(name), make);
  }
  writeFileSync(readme, text);
}
