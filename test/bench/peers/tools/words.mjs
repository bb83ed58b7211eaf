// What all tools are given: the same words, the same Google Analytics; and where their packages are.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const modules = new URL('../../node_modules/', import.meta.url);
/** @param {string} path below node_modules */
export const folder = (path) => fileURLToPath(new URL(path, modules));
/** @param {string} name of a package @returns {string} */
export const version = (name) => JSON.parse(readFileSync(new URL(`${name}/package.json`, modules), 'utf8')).version;

export const ID = 'G-BENCH00001';
export const GTAG = `https://www.googletagmanager.com/gtag/js?id=${ID}`;
export const COMMANDS = `window.dataLayer=window.dataLayer||[];function gtag(){dataLayer.push(arguments)}gtag('js',new Date());gtag('config','${ID}');`;

export const TITLE = 'May we use optional cookies?';
export const QUESTION =
  'Harbour Concierge would like to measure how this website is used. For this, Google Analytics sets cookies. The website works without them, and you can change your mind at any time.';
export const WORDS = {
  accept: 'Accept',
  decline: 'Decline',
  settings: 'Settings',
  necessary: 'Needed for the website to work. Always on.',
  analytics: 'Tells us which pages are read.',
};
