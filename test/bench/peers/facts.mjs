// What does not change from run to run: bytes, requests, what Google is asked before an answer, what axe finds.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Visitor } from './visit.mjs';

/** @typedef {import('./peers.mjs').Peer} Peer */
/** @typedef {import('./serve.mjs').Bytes} Bytes */
/** @typedef {Bytes & { requests: number }} Loaded */
/**
 * @typedef {object} Facts
 * @property {Loaded} banner what had arrived when the banner could be seen; with what stands in the page itself
 * @property {Loaded} first the whole first visit
 * @property {Loaded} returning a later visit, by somebody who declined and whose browser has forgotten the files
 * @property {string[]} google what Google was asked before an answer
 * @property {string[]} axe rules of WCAG 2.2 A and AA that the banner breaks
 */

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Long enough for any processor to paint what has arrived before the next thing arrives, in ms. */
const SPREAD = 400;

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * @param {import('playwright-core').Browser} browser
 * @param {Awaited<ReturnType<typeof import('./serve.mjs').serve>>} site
 * @param {Peer} peer
 * @param {Bytes} page the page's own weight without a tool
 * @param {string} [screenshots] a folder for a picture of the banner
 * @returns {Promise<Facts>}
 */
export async function collectFacts(browser, site, peer, page, screenshots) {
  const path = `/${peer.id}/`;
  /** @param {readonly string[]} paths @param {boolean} isNew @returns {Loaded} */
  const loaded = (paths, isNew) => {
    const files = paths.filter((asked) => asked.startsWith(path) && asked !== path);
    const sum = { ...minus(site.bytesOf(path, isNew) ?? page, page), requests: files.length };
    for (const file of files) {
      const { raw, gzip, brotli } = site.bytesOf(file) ?? { raw: 0, gzip: 0, brotli: 0 };
      sum.raw += raw;
      sum.gzip += gzip;
      sum.brotli += brotli;
    }
    return sum;
  };

  const visitor = await Visitor.arrive(browser, site.origin, peer);
  try {
    await visitor.conditions.network({ latency: SPREAD });
    site.takeAsked();
    await visitor.open(path);
    const { painted } = await visitor.banner();
    const inTime = await visitor.page.evaluate(
      (until) =>
        performance
          .getEntriesByType('resource')
          .filter((entry) => /** @type {PerformanceResourceTiming} */ (entry).responseEnd <= until)
          .map(({ name }) => new URL(name).pathname),
      painted ?? 0,
    );
    await visitor.page.waitForLoadState('networkidle');
    const all = site.takeAsked();
    if (screenshots) await visitor.page.screenshot({ path: `${screenshots}/${peer.id}.png` });
    const google = visitor.askedElsewhere;
    const broken = await violations(visitor, peer);
    await visitor.conditions.fast();
    await visitor.answer(peer, 'decline');
    await visitor.settle();
    await visitor.devtools.send('Network.clearBrowserCache');
    site.takeAsked();
    await visitor.open(path);
    await visitor.page.waitForLoadState('networkidle');
    if (await visitor.isAsked(peer)) throw new Error(`${peer.name} asks a second time`);
    return {
      // A file that is fetched twice, once ahead, is one request.
      banner: loaded([...new Set(inTime)], true),
      first: loaded(all, true),
      returning: loaded(site.takeAsked(), false),
      google,
      axe: broken,
    };
  } finally {
    await visitor.leave();
  }
}

/** @param {Bytes} whole @param {Bytes} part @returns {Bytes} */
const minus = (whole, part) => ({
  raw: whole.raw - part.raw,
  gzip: whole.gzip - part.gzip,
  brotli: whole.brotli - part.brotli,
});

/** @param {Visitor} visitor @param {Peer} peer @returns {Promise<string[]>} */
async function violations(visitor, { host, banner }) {
  await visitor.settle();
  await visitor.page.evaluate(axe);
  const context = { include: [host ? { fromShadowDom: [host, banner] } : banner] };
  const options = { runOnly: { type: 'tag', values: RULES } };
  return await visitor.page.evaluate(
    async ([within, how]) => {
      const page = /** @type {{ axe?: typeof import('axe-core') }} */ (/** @type {unknown} */ (window));
      const found = await page.axe?.run(
        /** @type {import('axe-core').ContextObject} */ (within),
        /** @type {import('axe-core').RunOptions} */ (how),
      );
      return found?.violations.map(({ id }) => id) ?? ['axe did not run'];
    },
    /** @type {const} */ ([context, options]),
  );
}
