// The results as a Markdown table for the README: one row a measure, one column a tool.

/** @typedef {import('./results.mjs').Results} Results */
/** @typedef {import('./results.mjs').ToolResult} ToolResult */
/** @typedef {import('./statistics.mjs').Summary} Summary */
/**
 * @typedef {object} Row
 * @property {string} label
 * @property {(tool: ToolResult) => number} value less is better
 * @property {(value: number) => string} format
 * @property {boolean} [ratio] whether the cell says how many times as much as the reference
 */

const kilobytes = (/** @type {number} */ bytes) => `${(bytes / 1000).toFixed(1)} kB`;
const milliseconds = (/** @type {number} */ ms) => `${ms < 20 ? ms.toFixed(1) : Math.round(ms)} ms`;
const added = (/** @type {number} */ ms) => (ms > 0 ? `+${milliseconds(ms)}` : milliseconds(ms).replace('-', '−'));

/** @type {readonly Row[]} */
export const ROWS = [
  { label: 'returning visit, brotli', value: ({ facts }) => facts.returning.brotli, format: kilobytes, ratio: true },
  {
    label: 'until the banner stands, brotli',
    value: ({ facts }) => facts.banner.brotli,
    format: kilobytes,
    ratio: true,
  },
  { label: 'first visit, all of it, brotli', value: ({ facts }) => facts.first.brotli, format: kilobytes, ratio: true },
  { label: 'the same, gzip', value: ({ facts }) => facts.first.gzip, format: kilobytes },
  { label: 'the same, unpacked', value: ({ facts }) => facts.first.raw, format: kilobytes },
  { label: 'requests, first / returning', value: ({ facts }) => facts.first.requests, format: String },
  { label: 'banner seen, slow 4G', value: ({ runs }) => runs.bannerSlow.median, format: milliseconds, ratio: true },
  { label: 'banner seen, unthrottled', value: ({ runs }) => runs.bannerFast.median, format: milliseconds, ratio: true },
  { label: 'page’s first content, slow 4G', value: ({ runs }) => runs.contentfulSlow.median, format: added },
  { label: 'page’s first content, unthrottled', value: ({ runs }) => runs.contentfulFast.median, format: added },
  { label: 'main thread, first visit', value: ({ runs }) => runs.threadFirst.median, format: added, ratio: true },
  { label: 'main thread, returning', value: ({ runs }) => runs.threadReturning.median, format: added, ratio: true },
  { label: 'accept, click to next paint', value: ({ runs }) => runs.accept.median, format: milliseconds, ratio: true },
  {
    label: 'decline, click to next paint',
    value: ({ runs }) => runs.decline.median,
    format: milliseconds,
    ratio: true,
  },
  { label: 'heap, first visit', value: ({ runs }) => runs.heapFirst.median, format: (bytes) => `+${kilobytes(bytes)}` },
  { label: 'layout shift', value: ({ runs }) => Math.max(...runs.shift.runs), format: (shift) => String(shift) },
  { label: 'requests to Google before an answer', value: ({ facts }) => facts.google.length, format: String },
  { label: 'axe violations, WCAG 2.2 AA', value: ({ facts }) => facts.axe.length, format: String },
];

/** @param {Results} results @returns {string} */
export function table(results) {
  const { tools, reference } = results;
  const standard = tools.find(({ id }) => id === reference);
  const lines = ROWS.map((row) => {
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
    return `| ${row.label} | ${cells.join(' | ')} |`;
  });
  const head = `| | ${tools.map(({ name, version }) => `${name} ${version}`).join(' | ')} |`;
  return [head, `|---|${'---|'.repeat(tools.length)}`, ...lines].join('\n');
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
