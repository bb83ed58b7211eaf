// The results as Markdown tables: one row a measure, one column a tool.
import { milliseconds, ROWS } from './rows.mjs';

/** @typedef {import('./results.mjs').Results} Results */
/** @typedef {import('./statistics.mjs').Summary} Summary */
/** @typedef {import('./rows.mjs').Row} Row */

/** The measures that the README shows. */
const SHORT = [
  'returning visit, brotli',
  'until the banner stands, brotli',
  'banner seen, slow 4G',
  'main thread, returning',
];

/** @param {Results} results @returns {string} the README's: a few rows of the whole */
export const shortTable = (results) =>
  table(results, { rows: ROWS.filter(({ label }) => SHORT.includes(label)), withSpread: false });

/** @param {Results} results @param {{ rows?: readonly Row[], withSpread?: boolean }} [which] @returns {string} */
export function table(results, { rows = ROWS, withSpread = true } = {}) {
  const { tools, reference } = results;
  const standard = tools.find(({ id }) => id === reference);
  const lines = rows.map((row) => {
    const values = tools.map(row.value);
    const best = Math.min(...values);
    const cells = tools.map((tool, index) => {
      const value = values[index] ?? Number.NaN;
      const against = standard && row.ratio ? row.value(standard) : 0;
      const returning = row.label.startsWith('requests, first') ? ` / ${tool.facts.returning.requests}` : '';
      const text = `${row.format(value)}${returning}`;
      const shown = row.format(value) === row.format(best) ? `**${text}**` : text;
      return against > 0 && tool !== standard ? `${shown} · ${(value / against).toFixed(2)}` : shown;
    });
    return `| ${[row.label, ...cells, ...(withSpread ? [spread(row, tools)] : [])].join(' | ')} |`;
  });
  const titles = [...tools.map(({ name, version }) => `${name} ${version}`), ...(withSpread ? ['spread'] : [])];
  return [`| | ${titles.join(' | ')} |`, `|---|${'---|'.repeat(titles.length)}`, ...lines].join('\n');
}

/**
 * How far the rounds lie apart: half of what is between the quartiles, of the tool where that is widest.
 * @param {Row} row @param {Results['tools']} tools
 */
function spread({ measure, format }, tools) {
  if (!measure) return '';
  const half = Math.max(...tools.map(({ runs: { [measure]: of } }) => (of.high - of.low) / 2));
  return `± ${format(half).replace(/^\+/, '')}`;
}

/** @param {Results} results @returns {string} how the gate's cost grows */
export function growthTable({ growth }) {
  const count = (/** @type {number} */ number) => number.toLocaleString('en');
  const each = (/** @type {Summary} */ { median }, /** @type {number} */ of) =>
    `${milliseconds(median)} (${((median * 1000) / of).toFixed(1)} µs each)`;
  return [
    '| in the page | at start, shut | letting all go after a yes |',
    '|---|---|---|',
    ...growth.scripts.map(
      ({ count: of, start, release }) => `| ${count(of)} held scripts | ${each(start, of)} | ${each(release, of)} |`,
    ),
    '',
    '| declared | opening the settings |',
    '|---|---|',
    ...growth.cookies.map(({ count: of, open }) => `| ${count(of)} cookies | ${each(open, of)} |`),
  ].join('\n');
}

/** @param {Results} results @returns {string} the banner in each language against English */
export function languageTable({ languages }) {
  const standard = languages[0]?.tag.median ?? Number.NaN;
  const cell = (/** @type {Summary} */ { median }) => `${milliseconds(median)} · ${(median / standard).toFixed(2)}`;
  return [
    '| banner seen | the tag alone | with the lines behind it |',
    '|---|---|---|',
    ...languages.map(({ name, tag, preloaded }) => `| ${name} | ${cell(tag)} | ${cell(preloaded)} |`),
  ].join('\n');
}

/** @param {Results} results @returns {string} what an answer takes where the page makes it hard */
export function answerTable({ answers }) {
  const [first] = answers;
  const names = first?.tools.map(({ name }) => name) ?? [];
  const lines = answers.map(({ situation, answer, tools: [bare, ...rest] }) => {
    const floor = bare?.taken.median ?? Number.NaN;
    const cells = rest.map(({ taken }) => `${milliseconds(taken.median)} · ${(taken.median / floor).toFixed(2)}`);
    return `| ${situation}, ${answer} | ${[milliseconds(floor), ...cells].join(' | ')} |`;
  });
  return [`| click to next paint | ${names.join(' | ')} |`, `|---|${'---|'.repeat(names.length)}`, ...lines].join('\n');
}
