// `npm run bench:where`: where the heap, the main thread and the bytes go, as a page of the guide. `--rounds 3`; `--print` leaves the page
// as it is.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { launch } from '../peers/browser.mjs';
import { hostPage } from '../peers/host-page.mjs';
import { peers, REFERENCE } from '../peers/peers.mjs';
import { serve } from '../peers/serve.mjs';
import { summarise } from '../peers/statistics.mjs';
import { Visitor } from '../peers/visit.mjs';
import { PAGE, page } from './document.mjs';
import { byConstructor, byScript, takeSnapshot } from './heap.mjs';
import { measureModules } from './modules.mjs';
import { byKind, bySource } from './profile.mjs';

/** @typedef {import('../peers/peers.mjs').Peer} Peer */
/** @typedef {{ title: string, path: string, peer?: Peer, returning?: boolean }} Lane */

const { values: options } = parseArgs({
  options: { rounds: { type: 'string', default: '3' }, print: { type: 'boolean', default: false } },
});
/** As the profile of a phone: see SLOW in conditions.mjs. */
const SLOWER = 4;

const files = await measureModules();
for (const { file, same } of files)
  if (!same) throw new Error(`dist/${file} is not what the sources build: npm run build`);

/** @param {string} url @param {number} line @param {number} column */
const originOf = (url, line, column) => {
  const [, name = ''] = /([^/?]*)(\?[^/]*)?$/.exec(url) ?? [];
  const shipped = files.find(({ file }) => file === name);
  return shipped ? `${shipped.originOf(line, column)} (${name})` : name;
};

const tools = peers();
const [own, standard] = [tools[0], tools.find(({ id }) => id === REFERENCE)];
if (!own || !standard) throw new Error('nobody to measure');
const lane = (/** @type {Peer} */ peer, /** @type {boolean} */ returning) => ({
  title: `${peer.name}, ${returning ? 'returning' : 'first visit'}`,
  path: `/${peer.id}/`,
  peer,
  returning,
});
/** @type {readonly Lane[]} */
const LANES = [
  { title: 'page alone', path: '/none/' },
  lane(own, true),
  lane(own, false),
  lane(standard, true),
  lane(standard, false),
];

const site = await serve(tools, { '/none/': hostPage() });
const browser = await launch(site.publicKey);

/**
 * In a page of its own, by somebody new, or by somebody who has declined.
 * @template Result @param {Lane} lane @param {(visitor: Visitor) => Promise<Result>} visit
 */
async function visiting({ peer, path, returning }, visit) {
  const visitor = await Visitor.arrive(browser, site.origin, returning ? peer : undefined);
  try {
    if (!returning || !peer) return await visit(visitor);
    await visitor.open(path);
    await visitor.banner();
    await visitor.settle();
    await visitor.answer(peer, 'decline');
    await visitor.settle();
    const later = await visitor.later();
    // Its files are in the cache, and what the browser keeps of compiled code with them.
    await visitor.page.close();
    return await visit(later);
  } finally {
    await visitor.leave();
  }
}

/** Of each name the median. @param {Map<string, number>[]} rounds */
function medians(rounds) {
  const names = [...new Set(rounds.flatMap((round) => [...round.keys()]))];
  return new Map(names.map((name) => [name, summarise(rounds.map((round) => round.get(name) ?? 0)).median]));
}

/** @typedef {import('./document.mjs').Measured} Measured */
/** @type {Measured[]} */
const measured = [];
try {
  const rounds = LANES.map((lane) => ({
    lane,
    constructors: /** @type {Map<string, number>[]} */ ([]),
    scripts: /** @type {Map<string, number>[]} */ ([]),
    kinds: /** @type {Map<string, number>[]} */ ([]),
    sources: /** @type {Map<string, number>[]} */ ([]),
  }));
  for (let round = 0; round < Number(options.rounds); round++) {
    for (const { lane, constructors, scripts, kinds, sources } of rounds) {
      console.log(`round ${round + 1}: ${lane.title}`);
      await visiting(lane, async (visitor) => {
        await visitor.open(lane.path);
        await visitor.settle();
        const snapshot = await takeSnapshot(visitor);
        constructors.push(byConstructor(snapshot));
        scripts.push(byScript(snapshot));
      });
      await visiting(lane, async (visitor) => {
        await visitor.conditions.processor(SLOWER);
        kinds.push(await byKind(visitor, lane.path));
      });
      await visiting(lane, async (visitor) => {
        await visitor.conditions.processor(SLOWER);
        sources.push(await bySource(visitor, lane.path, originOf));
      });
    }
  }
  for (const { lane, constructors, scripts, kinds, sources } of rounds) {
    measured.push({
      title: lane.title,
      constructors: medians(constructors),
      scripts: medians(scripts),
      kinds: medians(kinds),
      sources: medians(sources),
    });
  }
} finally {
  await browser.close();
  await site.close();
}

const text = page({ measured, files, slower: SLOWER, rounds: Number(options.rounds), browser: browser.version() });
if (options.print) console.log(text);
else {
  writeFileSync(new URL(`../../../${PAGE}`, import.meta.url), text);
  console.log(`${PAGE} is written.`);
}
