// What a run of the benchmark leaves behind: everything that the table, the chart and the verdict are made of.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { writeMarked } from '../../setup/marked.mjs';
import { chart } from './chart.mjs';
import { LATER_PAGES } from './rounds.mjs';
import { PRELOADED, standing } from './standing.mjs';
import { answerTable, growthTable, languageTable, shortTable, table } from './table.mjs';

/**
 * @typedef {object} ToolResult
 * @property {string} id
 * @property {string} name
 * @property {string} version
 * @property {string} note what is not like with like
 * @property {import('./facts.mjs').Facts} facts
 * @property {import('./rounds.mjs').Measures} runs what the page itself costs is taken off; bytes and ms
 */
/**
 * @typedef {object} Results
 * @property {string} date ISO 8601
 * @property {{ processor: string, cores: number, memory: number, system: string, node: string, browser: string, load: number }} machine
 * memory in GB; load: the average of the last minute when the run began
 * @property {typeof import('./conditions.mjs').SLOW} slow what "slow 4G" means here
 * @property {typeof import('./conditions.mjs').WEAK} weak what a "weak processor" means here
 * @property {number} rounds
 * @property {string} reference the tool that ratios are against
 * @property {import('./rounds.mjs').Measures} without the page without a tool
 * @property {ToolResult[]} tools
 * @property {import('./growth.mjs').Growth} growth
 * @property {import('./answers.mjs').Answered[]} answers
 * @property {import('./languages.mjs').Language[]} languages
 */

const root = new URL('../../../', import.meta.url);
export const FILE = fileURLToPath(new URL('results.json', import.meta.url));
/** Panels side by side, and one below the other for a phone. */
const CHARTS = { 'demo/screenshots/bench.svg': 2, 'demo/screenshots/bench-narrow.svg': 1 };
const PAGE = 'demo/guide/docs/about/benchmarks.md';

/** @param {Results} results @returns {string} what stands in the guide between the marks */
export function section(results) {
  const { date, machine, slow, weak, rounds, tools, without, reference } = results;
  const base = (/** @type {keyof typeof without} */ name) => Math.round(without[name].median);
  const consentTools = tools.filter(({ id }) => id !== PRELOADED).length;
  const notes = tools.filter(({ note }) => note).map(({ name, note }) => `- **${name}:** ${note}`);
  return `<div class="wide-screen">

![Bars of four measures for ${consentTools} consent tools, this one with its banner preloaded too](../../../screenshots/bench.svg)

</div>
<div class="narrow-screen">

![The same bars, one below the other](../../../screenshots/bench-narrow.svg)

</div>

${standing(results)}

<details><summary>The figures</summary>

${table(results)}

Medians of ${rounds} interleaved rounds; behind the dot, how many times as much as ${reference}. Bold is the least. Spread: half of what lies between the quartiles, of the tool where that is most.
"+" is what the tool adds to the same page without one (first content after ${base('contentfulSlow')} ms on slow 4G, ${base('contentfulFast')} ms without; main thread ${base('threadFirst')} ms).
Every tool has two categories, English, yes and no on the first layer, Google Analytics held in the way it documents, and no floating button.
"Slow 4G": ${slow.roundTrip} ms a request, ${(slow.downKbps / 1024).toFixed(1)} Mbit/s, processor ${slow.cpu}x slower, which clicks are measured with too. "Weak processor": ${weak.cpu}x slower, network fast. Main thread: its processor time until 0.5 s after \`load\`; of a returning visitor the median of ${LATER_PAGES} pages.
"Seen": the Accept button is inside the window and at least half faded in.
${machine.browser}, Node ${machine.node}, ${machine.cores} x ${machine.processor}, load ${machine.load} when the run began, ${date.slice(0, 10)}; all runs and their spread are in \`test/bench/peers/results.json\`.

${notes.join('\n')}

An answer where the page makes it hard, processor ${slow.cpu}x slower; behind the dot, against a bare button that stores a word and takes its box away:

${answerTable(results)}

How the gate's own cost grows (main thread, against the same page without it):

${growthTable(results)}

The banner in other languages, which wait for files of their own (slow 4G; behind the dot, against English with the tag alone):

${languageTable(results)}

</details>

`;
}

/** Brings the guide, the README and the charts up to date. @param {Results} results */
export function writeReport(results) {
  writeMarked(PAGE, 'bench', section(results));
  writeMarked('README.md', 'peers', `${shortTable(results)}\n`);
  for (const [file, columns] of Object.entries(CHARTS)) writeFileSync(new URL(file, root), chart(results, columns));
}

/** @param {Results} results */
export const writeResults = (results) => writeFileSync(FILE, `${JSON.stringify(results, null, 2)}\n`);

/** @returns {Results} of the last run that was kept */
export const readResults = () => JSON.parse(readFileSync(FILE, 'utf8'));
