// The measures of the table: how each is called, read and written, and why ours is not the least where that is known.

/** @typedef {import('./results.mjs').ToolResult} ToolResult */
/**
 * @typedef {object} Row
 * @property {string} label
 * @property {(tool: ToolResult) => number} value less is better
 * @property {(value: number) => string} format
 * @property {keyof import('./rounds.mjs').Run} [measure] what varies from round to round
 * @property {boolean} [ratio] whether the cell says how many times as much as the reference
 * @property {string} [why] why ours is not the least, where it is not
 */

const kilobytes = (/** @type {number} */ bytes) => `${(bytes / 1000).toFixed(1)} kB`;
export const milliseconds = (/** @type {number} */ ms) => `${ms < 20 ? ms.toFixed(1) : Math.round(ms)} ms`;
const added = (/** @type {number} */ ms) => (ms > 0 ? `+${milliseconds(ms)}` : milliseconds(ms).replace('-', '−'));

/** @param {string} label @param {keyof import('./rounds.mjs').Run} measure @param {string} [why] @returns {Row} */
const time = (label, measure, why) => ({
  label,
  measure,
  value: ({ runs }) => runs[measure].median,
  format: milliseconds,
  ratio: true,
  ...(why && { why }),
});
/** Beside the page without a tool. @type {typeof time} */
const more = (label, measure, why) => ({ ...time(label, measure, why), format: added });

const FIRST_VISIT =
  'the recorder is fetched ahead, so that an answer is kept before anything runs; the others post and check nothing';
const FIRST_CONTENT = 'the gate runs before the page, or a tag written in it would run first';
const SEEN =
  'gate and banner are two files, one after the other, unless the banner is preloaded; c15t has no banner of its own';
const FIRST_THREAD =
  'beside the banner, built-ins are wrapped, the page is watched, options are looked at and the answer’s code is made ready';
const RETURNING =
  'built-ins are wrapped before the page’s first script, the choice is read from cookie and storage, and what earlier pages left is looked for';
const ANSWER =
  'the answer is stored and read back, and the focus goes to the line that says so, before the frame; the lighter ones hide a box';
const HEAP = 'gate, banner and recorder are in the page before an answer; two thirds are their compiled code';
const HEAP_RETURNING = 'the gate and what looks after the page stay in it; two thirds are their compiled code';

/** @type {readonly Row[]} */
export const ROWS = [
  {
    label: 'returning visit, brotli',
    value: ({ facts }) => facts.returning.brotli,
    format: kilobytes,
    ratio: true,
    why: 'the gate, and what keeps the page as was answered; Osano and CookieCraft leave what is not marked alone',
  },
  {
    label: 'until the banner stands, brotli',
    value: ({ facts }) => facts.banner.brotli,
    format: kilobytes,
    ratio: true,
    why: 'five kilobytes of it are the gate, which the lighter ones do not have',
  },
  {
    label: 'first visit, all of it, brotli',
    value: ({ facts }) => facts.first.brotli,
    format: kilobytes,
    ratio: true,
    why: FIRST_VISIT,
  },
  { label: 'the same, gzip', value: ({ facts }) => facts.first.gzip, format: kilobytes, why: FIRST_VISIT },
  { label: 'the same, unpacked', value: ({ facts }) => facts.first.raw, format: kilobytes, why: FIRST_VISIT },
  {
    label: 'requests, first / returning',
    value: ({ facts }) => facts.first.requests,
    format: String,
    why: 'each file is asked for when it is due',
  },
  time('banner seen, slow 4G', 'bannerSlow', SEEN),
  time('banner seen, unthrottled', 'bannerFast', SEEN),
  time('banner seen, weak processor', 'bannerWeak', SEEN),
  more('page’s first content, slow 4G', 'contentfulSlow', FIRST_CONTENT),
  more('page’s first content, unthrottled', 'contentfulFast', FIRST_CONTENT),
  more('page’s first content, weak processor', 'contentfulWeak', FIRST_CONTENT),
  more('main thread, first visit', 'threadFirst', FIRST_THREAD),
  more('main thread, first visit, weak processor', 'threadFirstWeak', FIRST_THREAD),
  more('of it scripts, first visit', 'scriptFirst', FIRST_THREAD),
  more('of it scripts, first visit, weak processor', 'scriptFirstWeak', FIRST_THREAD),
  more('main thread, returning', 'threadReturning', RETURNING),
  more('main thread, returning, weak processor', 'threadReturningWeak', RETURNING),
  more('of it scripts, returning', 'scriptReturning', RETURNING),
  more('of it scripts, returning, weak processor', 'scriptReturningWeak', RETURNING),
  time('accept, click to next paint', 'accept', ANSWER),
  time('accept, weak processor', 'acceptWeak', ANSWER),
  time('decline, click to next paint', 'decline', ANSWER),
  time('decline, weak processor', 'declineWeak', ANSWER),
  {
    label: 'heap, first visit',
    measure: 'heapFirst',
    value: ({ runs }) => runs.heapFirst.median,
    format: (bytes) => `+${kilobytes(bytes)}`,
    ratio: true,
    why: HEAP,
  },
  {
    label: 'heap, returning',
    measure: 'heapReturning',
    value: ({ runs }) => runs.heapReturning.median,
    format: (bytes) => `+${kilobytes(bytes)}`,
    ratio: true,
    why: HEAP_RETURNING,
  },
  { label: 'layout shift', value: ({ runs }) => Math.max(...runs.shift.runs), format: String },
  { label: 'requests to Google before an answer', value: ({ facts }) => facts.google.length, format: String },
  { label: 'axe violations, WCAG 2.2 AA', value: ({ facts }) => facts.axe.length, format: String },
];
