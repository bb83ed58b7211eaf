// What varies: each round visits every tool's page once in each way, in another order each time, so that whatever else the
// machine does meets them all alike.
import { summarise } from './statistics.mjs';
import { Visitor } from './visit.mjs';

/** @typedef {import('./peers.mjs').Peer} Peer */
/** @typedef {import('./statistics.mjs').Summary} Summary */
/**
 * One tool in one round; `null` where the page without a tool has no such thing.
 * @typedef {object} Run
 * @property {number | null} bannerSlow ms until the banner can be seen: slow 4G, slower processor
 * @property {number | null} bannerFast the same, unthrottled
 * @property {number} contentfulSlow ms until the page's first content: slow 4G, slower processor
 * @property {number} contentfulFast the same, unthrottled
 * @property {number} shift cumulative layout shift
 * @property {number | null} accept ms from the click to the next frame, slower processor
 * @property {number | null} decline the same for a no
 * @property {number} threadFirst ms of the main thread, first visit
 * @property {number} threadReturning the same on later pages, files in the cache, of a visitor who declined: their median
 * @property {number} heapFirst bytes of the heap, first visit
 * @property {number} heapReturning the same on such later pages
 */

/** A later page costs some ms, and by itself sways by as many: of each visitor's this many count, with their median. */
export const LATER_PAGES = 5;

/** What a page costs anyway is taken off, round by round. @type {readonly (keyof Run)[]} */
const ADDED = ['contentfulSlow', 'contentfulFast', 'threadFirst', 'threadReturning', 'heapFirst', 'heapReturning'];

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} origin
 * @param {Peer | null} peer `null`: the page without a tool
 * @returns {Promise<Run>}
 */
export async function runOnce(browser, origin, peer) {
  const path = peer ? `/${peer.id}/` : '/none/';
  /** @template Result @param {boolean} watching @param {(visitor: Visitor) => Promise<Result>} visit */
  const visiting = async (watching, visit) => {
    const visitor = await Visitor.arrive(browser, origin, watching && peer ? peer : undefined);
    try {
      return await visit(visitor);
    } finally {
      await visitor.leave();
    }
  };
  /** @param {Visitor} visitor */
  const look = async (visitor) => {
    await visitor.open(path);
    return peer ? await visitor.banner() : await visitor.seen();
  };

  const slow = await visiting(true, async (visitor) => {
    await visitor.slowDown();
    return await look(visitor);
  });
  const declining = await visiting(true, async (visitor) => {
    const seen = await look(visitor);
    await visitor.settle();
    const { shift } = await visitor.seen();
    const answered = peer && (await visitor.answer(peer, 'decline'));
    await visitor.settle();
    /** @type {Awaited<ReturnType<Visitor['cost']>>[]} */
    const pages = [];
    for (let page = 0; page < LATER_PAGES; page++) {
      const again = await visitor.later();
      pages.push(await again.cost(path));
      await again.page.close();
    }
    return {
      ...seen,
      shift,
      answered,
      later: {
        thread: summarise(pages.map(({ thread }) => thread)).median,
        heap: summarise(pages.map(({ heap }) => heap)).median,
      },
    };
  });
  const accept = peer
    ? await visiting(true, async (visitor) => {
        await look(visitor);
        await visitor.settle();
        return await visitor.answer(peer, 'accept');
      })
    : null;
  const first = await visiting(false, (visitor) => visitor.cost(path));
  return {
    bannerSlow: slow.painted,
    bannerFast: declining.painted,
    contentfulSlow: slow.contentful,
    contentfulFast: declining.contentful,
    shift: declining.shift,
    accept,
    decline: declining.answered,
    threadFirst: first.thread,
    threadReturning: declining.later.thread,
    heapFirst: first.heap,
    heapReturning: declining.later.heap,
  };
}

/** @typedef {Record<keyof Run, Summary>} Measures */

/**
 * @param {readonly Run[]} runs of one tool
 * @param {readonly Run[]} without of the page without a tool, in the same rounds
 * @returns {Measures}
 */
export function combine(runs, without) {
  const names = /** @type {(keyof Run)[]} */ (Object.keys(runs[0] ?? {}));
  const entries = names.map((name) => {
    const values = runs.map(
      (run, round) => (run[name] ?? 0) - (ADDED.includes(name) ? (without[round]?.[name] ?? 0) : 0),
    );
    return [name, summarise(values)];
  });
  return Object.fromEntries(entries);
}
