// What a run of the benchmark leaves behind: everything that the table, the chart and the verdict are made of.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chart } from './chart.mjs';
import { LATER_PAGES } from './rounds.mjs';
import { growthTable, languageTable, table } from './table.mjs';

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
 * @property {typeof import('./visit.mjs').SLOW} slow what "slow 4G" means here
 * @property {number} rounds
 * @property {string} reference the tool that ratios are against
 * @property {import('./rounds.mjs').Measures} without the page without a tool
 * @property {ToolResult[]} tools
 * @property {import('./growth.mjs').Growth} growth
 * @property {import('./languages.mjs').Language[]} languages
 */

const root = new URL('../../../', import.meta.url);
export const FILE = fileURLToPath(new URL('results.json', import.meta.url));
const CHART = 'demo/screenshots/bench.svg';
const MARKED = /(?<=<!-- bench:start -->\n)[\s\S]*?(?=<!-- bench:end -->)/;

/** @param {Results} results @returns {string} what stands in the README between the marks */
export function section(results) {
  const { date, machine, slow, rounds, tools, without, reference } = results;
  const base = (/** @type {keyof typeof without} */ name) => Math.round(without[name].median);
  const notes = tools.filter(({ note }) => note).map(({ name, note }) => `- **${name}:** ${note}`);
  return `![Bars of four measures for six consent tools, this one with its banner preloaded too](${CHART})

<details><summary>The figures</summary>

${table(results)}

Medians of ${rounds} interleaved rounds; behind the dot, how many times as much as ${reference}. Bold is the least.
"+" is what the tool adds to the same page without one (first content after ${base('contentfulSlow')} ms on slow 4G, ${base('contentfulFast')} ms without; main thread ${base('threadFirst')} ms).
Every tool has two categories, English, yes and no on the first layer, Google Analytics held in the way it documents, and no floating button.
"Slow 4G": ${slow.roundTrip} ms a request, ${(slow.downKbps / 1024).toFixed(1)} Mbit/s, processor ${slow.cpu}x slower, which clicks are measured with too. Main thread: its processor time until 0.5 s after \`load\`; of a returning visitor the median of ${LATER_PAGES} pages.
"Seen": the Accept button is inside the window and at least half faded in.
${machine.browser}, Node ${machine.node}, ${machine.cores} x ${machine.processor}, load ${machine.load} when the run began, ${date.slice(0, 10)}; all runs and their spread are in \`test/bench/peers/results.json\`.

${notes.join('\n')}

How the gate's own cost grows (main thread, against the same page without it):

${growthTable(results)}

The banner in other languages, which wait for files of their own (slow 4G; behind the dot, against English with the tag alone):

${languageTable(results)}

</details>

`;
}

/** Brings the README and the chart up to date. @param {Results} results */
export function writeReadme(results) {
  const readme = new URL('README.md', root);
  const text = readFileSync(readme, 'utf8');
  if (!MARKED.test(text)) throw new Error('README.md has no <!-- bench:start --> line and <!-- bench:end --> line');
  writeFileSync(
    readme,
    text.replace(MARKED, () => section(results)),
  );
  writeFileSync(new URL(CHART, root), chart(results));
}

/** @param {Results} results */
export const writeResults = (results) => writeFileSync(FILE, `${JSON.stringify(results, null, 2)}\n`);

/** @returns {Results} of the last run that was kept */
export const readResults = () => JSON.parse(readFileSync(FILE, 'utf8'));
