// What the banner waits for in other languages than English, with the tag alone and with the lines that ask for its files early.
import { preloadLine } from '../../setup/integrity.mjs';
import { hostPage } from './host-page.mjs';
import { summarise } from './statistics.mjs';
import { Visitor } from './visit.mjs';

/** @typedef {import('./statistics.mjs').Summary} Summary */
/** @typedef {{ name: string, tag: Summary, preloaded: Summary }} Language ms until the banner can be seen: slow 4G, slower processor */

/** One that the UI knows the hash of, and one that it does not. */
const LANGUAGES = [
  { code: 'en', name: 'English', files: [] },
  { code: 'de', name: 'German', files: ['consent-gate-locale-de.js'] },
  { code: 'sv', name: 'Swedish', files: ['consent-gate-locales.js', 'consent-gate-locale-sv.js'] },
];
const WAYS = /** @type {const} */ (['tag', 'preloaded']);

/** @param {string} tag the gate's own @param {string} folder where its files are @returns {Record<string, string>} */
export function languagePages(tag, folder) {
  /** @type {Record<string, string>} */
  const pages = {};
  for (const { code, files } of LANGUAGES) {
    const head = tag.replace('<script', `<script data-locale="${code}"`);
    const lines = ['consent-gate-ui.js', ...files].map((file) => `${preloadLine(folder, file)}\n`);
    pages[`/languages/${code}/tag/`] = hostPage({ head });
    pages[`/languages/${code}/preloaded/`] = hostPage({ head: head + lines.join('') });
  }
  return pages;
}

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} origin
 * @param {import('./visit.mjs').Where} banner the gate's
 * @param {number} rounds
 * @returns {Promise<Language[]>}
 */
export async function measureLanguages(browser, origin, banner, rounds) {
  /** @param {string} path */
  async function seen(path) {
    const visitor = await Visitor.arrive(browser, origin, banner);
    await visitor.conditions.slow4G();
    await visitor.open(path);
    const { painted } = await visitor.banner();
    await visitor.leave();
    return painted ?? Number.NaN;
  }
  const languages = LANGUAGES.map(({ code, name }) => ({
    code,
    name,
    tag: /** @type {number[]} */ ([]),
    preloaded: /** @type {number[]} */ ([]),
  }));
  for (let round = 0; round < rounds; round++) {
    for (const language of languages) {
      for (const way of WAYS) language[way].push(await seen(`/languages/${language.code}/${way}/`));
    }
  }
  return languages.map(({ name, tag, preloaded }) => ({
    name,
    tag: summarise(tag),
    preloaded: summarise(preloaded),
  }));
}
