// Whether the gate's cost grows faster than the page: held scripts in the page, and cookies declared in the settings.
import { hostPage } from './host-page.mjs';
import { summarise } from './statistics.mjs';
import { Visitor } from './visit.mjs';

/** @typedef {import('./statistics.mjs').Summary} Summary */
/**
 * @typedef {object} Growth
 * @property {{ count: number, start: Summary, release: Summary }[]} scripts ms of the main thread that the gate adds to a page
 * with so many held scripts, and that letting them all go takes
 * @property {{ count: number, open: Summary }[]} cookies ms of the main thread to open the settings with so many rows
 */

const SCRIPTS = [10, 1_000, 10_000];
const COOKIES = [1, 100, 1_000];

const held = (/** @type {number} */ count) =>
  '<script type="text/plain" data-consent="analytics">window.ran=(window.ran??0)+1</script>\n'.repeat(count);

const declared = (/** @type {number} */ count) =>
  `<script type="application/json" data-consent-gate-config>${JSON.stringify({
    cookies: Array.from({ length: count }, (_, index) => ({
      name: `cookie_${index}`,
      provider: 'Harbour Concierge',
      purpose: 'Counts the boats that come home.',
      duration: '1 day',
      category: 'analytics',
    })),
  })}</script>\n`;

/** @param {string} tag the gate's own @returns {Record<string, string>} */
export function growthPages(tag) {
  /** @type {Record<string, string>} */
  const pages = {};
  for (const count of SCRIPTS) {
    pages[`/growth/scripts/${count}/with/`] = hostPage({ head: tag }, held(count));
    pages[`/growth/scripts/${count}/without/`] = hostPage({}, held(count));
  }
  for (const count of COOKIES) pages[`/growth/cookies/${count}/`] = hostPage({ head: declared(count) + tag });
  return pages;
}

/** @typedef {{ consentGate: import('../../../src/core/consent-gate.ts').ConsentGate, ran?: number }} GatePage */

const decline = () => /** @type {GatePage} */ (/** @type {unknown} */ (window)).consentGate.declineAll();
const accept = () => /** @type {GatePage} */ (/** @type {unknown} */ (window)).consentGate.acceptAll();
const openSettings = async () => {
  /** @type {GatePage} */ (/** @type {unknown} */ (window)).consentGate.openSettings();
  const dialog = () => document.querySelector('consent-gate')?.shadowRoot?.querySelector('[part~=dialog]');
  while (!dialog()) await new Promise((resolve) => setTimeout(resolve, 5));
};

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} origin
 * @param {number} rounds
 * @returns {Promise<Growth>}
 */
export async function measureGrowth(browser, origin, rounds) {
  /** @type {Map<number, { start: number[], release: number[] }>} */
  const scripts = new Map(SCRIPTS.map((count) => [count, { start: [], release: [] }]));
  /** @type {Map<number, number[]>} */
  const cookies = new Map(COOKIES.map((count) => [count, []]));
  for (let round = 0; round < rounds; round++) {
    for (const [count, { start, release }] of scripts) {
      const visitor = await Visitor.arrive(browser, origin);
      await visitor.open(`/growth/scripts/${count}/with/`);
      await visitor.page.evaluate(decline);
      const without = await visitor.cost(`/growth/scripts/${count}/without/`);
      const shut = await visitor.cost(`/growth/scripts/${count}/with/`);
      start.push(shut.thread - without.thread);
      release.push(await visitor.costOf(accept));
      const ran = await visitor.page.evaluate(() => /** @type {{ ran?: number }} */ (window).ran);
      if (ran !== count) throw new Error(`${ran} of ${count} held scripts ran after a yes`);
      await visitor.leave();
    }
    for (const [count, opened] of cookies) {
      const visitor = await Visitor.arrive(browser, origin);
      await visitor.cost(`/growth/cookies/${count}/`);
      opened.push(await visitor.costOf(openSettings));
      await visitor.leave();
    }
  }
  return {
    scripts: [...scripts].map(([count, { start, release }]) => ({
      count,
      start: summarise(start),
      release: summarise(release),
    })),
    cookies: [...cookies].map(([count, open]) => ({ count, open: summarise(open) })),
  };
}
