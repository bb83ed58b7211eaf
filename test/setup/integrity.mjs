// What shows the values of dist/integrity.json: the guide's tag for a CDN carries the gate's, and its line that asks for the banner
// early the UI's.
import { readFileSync } from 'node:fs';
import { readMarked, writeMarked } from './marked.mjs';

const root = new URL('../../', import.meta.url);
/** What the guide shows. @type {readonly { file: string, name: string, make: () => string }[]} */
const SHOWN = [
  { file: 'demo/guide/docs/how-to/cdn-and-updates.md', name: 'cdn-tag', make: cdnTag },
  { file: 'demo/guide/docs/how-to/banner-sooner.md', name: 'preload', make: preloadBlock },
];

/** @returns {Record<string, string>} by what a page asks for, as the build left them */
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
export function preloadLine(folder, file = 'consent-gate-ui.js') {
  const [address, hash] = Object.entries(integrity()).find(([asked]) => asked.startsWith(`${file}?v=`)) ?? [];
  if (!address) throw new Error(`dist/integrity.json has no ${file}?v=…`);
  return `<link rel="preload" as="script" crossorigin="anonymous" href="${folder}${address}" integrity="${hash}">`;
}

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

/** @returns {{ name: string, is: string | null, should: string }[]} what the guide shows, and what it should */
export const shownInGuide = () =>
  SHOWN.map(({ file, name, make }) => ({ name, is: readMarked(file, name), should: make() }));

/** Brings what the guide shows up to date. */
export function writeIntegrity() {
  for (const { file, name, make } of SHOWN) writeMarked(file, name, make());
}
