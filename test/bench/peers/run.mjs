// `npm run bench`: consent-gate beside its peers, in one browser and one run. Prints the table, and which goals hold.
// `--write` keeps the results and brings the README's table and chart up to date; `--rounds 7`, `--minutes 5` (no round begins
// after that), `--screenshots <folder>` for a picture of each banner, `--render` writes README and chart from the kept results.
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { cpus, loadavg, release, totalmem, type } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { findBrowsers, howToInstall } from '../../setup/browsers.mjs';
import { collectFacts } from './facts.mjs';
import { goals } from './goals.mjs';
import { growthPages, measureGrowth } from './growth.mjs';
import { hostPage } from './host-page.mjs';
import { languagePages, measureLanguages } from './languages.mjs';
import { peers, REFERENCE } from './peers.mjs';
import { FILE, readResults, writeReadme, writeResults } from './results.mjs';
import { combine, runOnce } from './rounds.mjs';
import { serve } from './serve.mjs';
import { growthTable, languageTable, table } from './table.mjs';
import { SLOW } from './visit.mjs';

const { values: options } = parseArgs({
  options: {
    write: { type: 'boolean', default: false },
    render: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '7' },
    minutes: { type: 'string', default: '4' },
    screenshots: { type: 'string' },
  },
});

const BROWSER = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const began = performance.now();
const progress = (/** @type {string} */ what) =>
  console.log(`${((performance.now() - began) / 1000).toFixed(0).padStart(4)} s  ${what}`);

/** @returns {Promise<import('./results.mjs').Results>} */
async function measure() {
  const { chromium: executablePath } = findBrowsers();
  if (!executablePath) throw new Error(howToInstall('chromium'));
  const load = Math.round((loadavg()[0] ?? 0) * 10) / 10;
  if (load > cpus().length / 2) console.warn(`The machine is busy (load ${load}): ratios are worth more than times.`);

  const tools = peers();
  const own = tools[0] ?? fail('nobody to measure');
  const tag = own.placed.head ?? '';
  /** @type {Record<string, string>} */
  const pages = { '/none/': hostPage(), ...growthPages(tag), ...languagePages(tag, `/${own.id}/`) };
  const site = await serve(tools, pages);
  const bare = site.bytesOf('/none/') ?? { raw: 0, gzip: 0, brotli: 0 };
  const browser = await chromium.launch({ executablePath, args: BROWSER });
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

const results = options.render ? readResults() : await measure();
if (options.write) {
  writeResults(results);
  // As every other file of the project is formatted.
  spawnSync('npx', ['biome', 'format', '--write', FILE], { cwd: fileURLToPath(new URL('../../../', import.meta.url)) });
}
if (options.write || options.render) writeReadme(results);
console.log(`\n${table(results)}\n\n${growthTable(results)}\n\n${languageTable(results)}\n`);
for (const { goal, holds, seen } of goals(results))
  console.log(`${holds ? 'holds' : 'FALLS SHORT'}: ${goal} (${seen})`);
progress('done');
