// `npm run bench`: consent-gate beside its peers, in one browser and one run. Prints the table, and which goals hold.
// `--write` keeps the results and brings the guide's tables and charts and the README's table up to date; `--rounds 1` for a look,
// `--only <tool>` for this one, the reference and that, `--minutes 5` (no round begins after that), `--screenshots <folder>` for a picture of each banner, `--render` writes these from the kept results.
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { cpus, loadavg, release, totalmem, type } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { answerPages, measureAnswers } from './answers.mjs';
import { launch } from './browser.mjs';
import { SLOW, WEAK } from './conditions.mjs';
import { collectFacts } from './facts.mjs';
import { goals } from './goals.mjs';
import { growthPages, measureGrowth } from './growth.mjs';
import { hostPage } from './host-page.mjs';
import { languagePages, measureLanguages } from './languages.mjs';
import { peers, REFERENCE } from './peers.mjs';
import { FILE, readResults, writeReport, writeResults } from './results.mjs';
import { combine, runOnce } from './rounds.mjs';
import { serve } from './serve.mjs';
import { standing } from './standing.mjs';
import { answerTable, growthTable, languageTable, table } from './table.mjs';

const { values: options } = parseArgs({
  options: {
    write: { type: 'boolean', default: false },
    render: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '9' },
    minutes: { type: 'string', default: '60' },
    only: { type: 'string', multiple: true },
    screenshots: { type: 'string' },
  },
});

const began = performance.now();
const progress = (/** @type {string} */ what) =>
  console.log(`${((performance.now() - began) / 1000).toFixed(0).padStart(4)} s  ${what}`);

/** @returns {Promise<import('./results.mjs').Results>} */
async function measure() {
  const load = Math.round((loadavg()[0] ?? 0) * 10) / 10;
  if (load > cpus().length / 2) console.warn(`The machine is busy (load ${load}): ratios are worth more than times.`);

  const tools = peers().filter(({ id }, index) => !options.only || !index || [REFERENCE, ...options.only].includes(id));
  const own = tools[0] ?? fail('nobody to measure');
  const tag = own.placed.head ?? '';
  /** @type {Record<string, string>} */
  const pages = {
    '/none/': hostPage(),
    ...growthPages(tag),
    ...languagePages(tag, `/${own.id}/`),
    ...answerPages(tools, REFERENCE),
  };
  const site = await serve(tools, pages);
  const bare = site.bytesOf('/none/') ?? { raw: 0, gzip: 0, brotli: 0 };
  const browser = await launch(site.publicKey);
  try {
    if (options.screenshots) mkdirSync(options.screenshots, { recursive: true });
    /** @type {import('./facts.mjs').Facts[]} */
    const facts = [];
    for (const tool of tools) {
      progress(`bytes, requests and axe: ${tool.name} ${tool.version}`);
      facts.push(await collectFacts(browser, site, tool, bare, options.screenshots));
    }

    const lanes = [null, ...tools];
    /** @type {import('./rounds.mjs').Run[][]} */
    const runs = lanes.map(() => []);
    const until = performance.now() + Number(options.minutes) * 60_000;
    let rounds = 0;
    while (rounds < Number(options.rounds) && (rounds === 0 || performance.now() < until)) {
      // In another order each time, so that nobody always follows the same one.
      const order = lanes.map((_, lane) => ({ lane, at: Math.random() })).sort((a, b) => a.at - b.at);
      for (const { lane } of order) runs[lane]?.push(await runOnce(browser, site.origin, lanes[lane] ?? null));
      rounds++;
      progress(`round ${rounds} of ${options.rounds}`);
    }

    progress('growth with scripts and cookies');
    const growth = await measureGrowth(browser, site.origin, Math.min(rounds, 3));
    progress('answers where the page makes it hard');
    const answers = await measureAnswers(browser, site.origin, { tools, referenceId: REFERENCE, rounds });
    progress('the banner in other languages');
    const languages = await measureLanguages(browser, site.origin, own, rounds);
    const [without = [], ...measured] = runs;
    return {
      date: new Date().toISOString(),
      machine: {
        processor: cpus()[0]?.model ?? 'unknown',
        cores: cpus().length,
        memory: Math.round(totalmem() / 1e9),
        system: `${type()} ${release().replace(/-.*/, '')}`,
        node: process.versions.node,
        browser: `Chromium ${browser.version()}`,
        load,
      },
      slow: SLOW,
      weak: WEAK,
      rounds,
      reference: REFERENCE,
      without: combine(without, []),
      tools: tools.map(({ id, name, version, note }, index) => ({
        id,
        name,
        version,
        note,
        facts: facts[index] ?? fail(`no facts about ${name}`),
        runs: combine(measured[index] ?? [], without),
      })),
      growth,
      answers,
      languages,
    };
  } finally {
    await browser.close();
    await site.close();
  }
}

/** @param {string} why @returns {never} */
function fail(why) {
  throw new Error(why);
}

if (options.only && options.write) fail('--only measures too few tools for --write');
const results = options.render ? readResults() : await measure();
if (options.write) {
  writeResults(results);
  // As every other file of the project is formatted.
  spawnSync('npx', ['biome', 'format', '--write', FILE], { cwd: fileURLToPath(new URL('../../../', import.meta.url)) });
}
if (options.write || options.render) writeReport(results);
console.log(`\n${[table, standing, answerTable, growthTable, languageTable].map((of) => of(results)).join('\n\n')}\n`);
for (const { goal, holds, seen } of goals(results))
  console.log(`${holds ? 'holds' : 'FALLS SHORT'}: ${goal} (${seen})`);
progress('done');
