// What varies: each round visits every tool's page once in each way, in another order each time, so that whatever else the
// machine does meets them all alike.
import { summarise } from './statistics.mjs';
import { Visitor } from './visit.mjs';

/** @typedef {import('./peers.mjs').Peer} Peer */
/** @typedef {import('./statistics.mjs').Summary} Summary */
/** @typedef {import('./visit.mjs').Cost} Cost */
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
 * @property {number} scriptFirst ms of it that scripts ran
 * @property {number} scriptReturning the same on such later pages
 * @property {number} heapFirst bytes of the heap, first visit
 * @property {number} heapReturning the same on such later pages
 * @property {number | null} bannerWeak as above, with a fast network and a weak processor, as all that follow
 * @property {number} contentfulWeak
 * @property {number | null} acceptWeak
 * @property {number | null} declineWeak
 * @property {number} threadFirstWeak
 * @property {number} threadReturningWeak
 * @property {number} scriptFirstWeak
 * @property {number} scriptReturningWeak
 */

/** A later page costs some ms, and by itself sways by as many: of each visitor's this many count, with their median. */
export const LATER_PAGES = 5;
/** There it costs six times as much, and sways as little more. */
const LATER_PAGES_WEAK = 3;

/** What a page costs anyway is taken off, round by round. */
const ADDED = /^(contentful|thread|script|heap)/;

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

  /** Both answers, and later pages after a no. @param {boolean} weak whether the processor is */
  const visits = async (weak) => {
    /** @template Result @param {boolean} watching @param {(visitor: Visitor) => Promise<Result>} visit */
    const arriving = (watching, visit) =>
      visiting(watching, async (visitor) => {
        if (weak) await visitor.conditions.weakProcessor();
        return await visit(visitor);
      });
    const declining = await arriving(true, async (visitor) => {
      const seen = await look(visitor);
      await visitor.settle();
      const { shift } = await visitor.seen();
      const decline = peer && (await visitor.answer(peer, 'decline'));
      await visitor.settle();
      return { ...seen, shift, decline, later: await laterPages(visitor, path, weak ? LATER_PAGES_WEAK : LATER_PAGES) };
    });
    const accept = peer
      ? await arriving(true, async (visitor) => {
          await look(visitor);
          await visitor.settle();
          return await visitor.answer(peer, 'accept');
        })
      : null;
    return { ...declining, accept, first: await arriving(false, (visitor) => visitor.cost(path)) };
  };

  const slow = await visiting(true, async (visitor) => {
    await visitor.conditions.slow4G();
    return await look(visitor);
  });
  const fast = await visits(false);
  const weak = await visits(true);
  return {
    bannerSlow: slow.painted,
    bannerFast: fast.painted,
    contentfulSlow: slow.contentful,
    contentfulFast: fast.contentful,
    shift: fast.shift,
    accept: fast.accept,
    decline: fast.decline,
    threadFirst: fast.first.thread,
    threadReturning: fast.later.thread,
    scriptFirst: fast.first.script,
    scriptReturning: fast.later.script,
    heapFirst: fast.first.heap,
    heapReturning: fast.later.heap,
    bannerWeak: weak.painted,
    contentfulWeak: weak.contentful,
    acceptWeak: weak.accept,
    declineWeak: weak.decline,
    threadFirstWeak: weak.first.thread,
    threadReturningWeak: weak.later.thread,
    scriptFirstWeak: weak.first.script,
    scriptReturningWeak: weak.later.script,
  };
}

/** @param {Visitor} visitor who has answered @param {string} path @param {number} count @returns {Promise<Cost>} the median of each */
async function laterPages(visitor, path, count) {
  /** @type {Cost[]} */
  const pages = [];
  for (let page = 0; page < count; page++) {
    const again = await visitor.later();
    pages.push(await again.cost(path));
    await again.page.close();
  }
  const median = (/** @type {keyof Cost} */ of) => summarise(pages.map((cost) => cost[of])).median;
  return { thread: median('thread'), script: median('script'), heap: median('heap') };
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
    const values = runs.map((run, round) => (run[name] ?? 0) - (ADDED.test(name) ? (without[round]?.[name] ?? 0) : 0));
    return [name, summarise(values)];
  });
  return Object.fromEntries(entries);
}
