// The page of the guide that `npm run bench:where` makes.

/** @typedef {Map<string, number>} Amounts by name */
/**
 * @typedef {object} Measured one kind of visit
 * @property {string} title
 * @property {Amounts} constructors bytes of the heap
 * @property {Amounts} scripts bytes of the heap that the code of each file takes
 * @property {Amounts} kinds ms of the main thread
 * @property {Amounts} sources ms of the main thread in the code of each source
 */
/**
 * @typedef {object} Where
 * @property {Measured[]} measured the page alone first
 * @property {import('./modules.mjs').ShippedFile[]} files
 * @property {number} slower times, the processor
 * @property {number} rounds
 * @property {string} browser version of Chromium
 */

export const PAGE = 'demo/guide/docs/about/where-it-goes.md';

/** Rows of less than that share of the greatest are summed up. */
const LEAST = 0.01;

const kilobytes = (/** @type {number} */ bytes) => (bytes / 1000).toFixed(1);
const milliseconds = (/** @type {number} */ ms) => ms.toFixed(1);

/** @param {readonly string[]} titles @param {readonly (readonly string[])[]} rows */
const tableOf = (titles, rows) =>
  [
    `| ${titles.join(' | ')} |`,
    `|${titles.map((_, index) => (index ? '---:' : '---')).join('|')}|`,
    ...rows.map((row) => `| ${row.join(' | ')} |`),
  ].join('\n');

/**
 * One column a visit: the page alone as it is, the others as what they have more.
 * @param {Measured[]} measured @param {'constructors' | 'scripts' | 'kinds' | 'sources'} of
 * @param {{ format: (amount: number) => string, unit: string, beside?: boolean, total?: boolean }} how
 * `beside`: beside the page alone; `total`: with a row for all
 */
function compared(measured, of, { format, unit, beside = true, total = true }) {
  const [alone, ...tools] = measured;
  if (!alone) throw new Error('nothing was measured');
  const base = (/** @type {string} */ name) => (beside ? (alone[of].get(name) ?? 0) : 0);
  const names = [...new Set(measured.flatMap((visit) => [...visit[of].keys()]))];
  const rows = names.map((name) => ({
    name,
    amounts: [base(name), ...tools.map((visit) => (visit[of].get(name) ?? 0) - base(name))],
  }));
  const most = (/** @type {{ amounts: number[] }} */ { amounts }) => Math.max(...amounts.slice(1).map(Math.abs));
  const greatest = Math.max(...rows.map(most));
  const isShown = (/** @type {typeof rows[0]} */ row) => most(row) >= greatest * LEAST;
  const sum = (/** @type {typeof rows} */ some, /** @type {string} */ name) => ({
    name,
    amounts: measured.map((_, column) => some.reduce((whole, { amounts }) => whole + (amounts[column] ?? 0), 0)),
  });
  const few = rows.filter((row) => !isShown(row));
  const shown = [
    ...rows.filter(isShown).sort((a, b) => most(b) - most(a)),
    ...(few.length ? [sum(few, `${few.length} smaller ones`)] : []),
    ...(total ? [sum(rows, '**all**')] : []),
  ];
  const signed = (/** @type {number} */ amount) => `${amount < 0 ? '−' : '+'}${format(Math.abs(amount))}`;
  const columns = beside ? measured : tools;
  return tableOf(
    [unit, ...columns.map(({ title }) => title)],
    shown.map(({ name, amounts }) => [
      name,
      ...(beside ? [format(amounts[0] ?? 0)] : []),
      ...amounts.slice(1).map((amount) => (beside ? signed(amount) : format(amount))),
    ]),
  );
}

/** @param {import('./modules.mjs').ShippedFile} shipped */
function fileTable({ file, brotli, shares }) {
  const least = brotli * LEAST;
  const few = shares.filter((share) => share.brotli < least);
  const sum = (/** @type {'minified' | 'brotli'} */ of, /** @type {typeof shares} */ some) =>
    some.reduce((whole, share) => whole + share[of], 0);
  const row = (/** @type {string} */ name, /** @type {number} */ minified, /** @type {number} */ packed) => [
    name,
    String(minified),
    String(Math.round(packed)),
    `${((packed / brotli) * 100).toFixed(1)} %`,
  ];
  return `### ${file}

${tableOf(
  ['source', 'minified, B', 'brotli, B', 'share'],
  [
    ...shares
      .filter((share) => share.brotli >= least)
      .map(({ module, minified, brotli }) => row(module, minified, brotli)),
    ...(few.length ? [row(`${few.length} smaller ones`, sum('minified', few), sum('brotli', few))] : []),
    row('**all**', sum('minified', shares), brotli),
  ],
)}
`;
}

/** @param {Where} where @returns {string} */
export function page({ measured, files, slower, rounds, browser }) {
  return `---
description: "Where consent-gate's bytes, heap and main-thread time go, by constructor, kind of work and source."
aside: false
---

# Where it goes

\`npm run bench:where\` makes this page: medians of ${rounds} rounds, Chromium ${browser}, the page and the tools as in the
[benchmarks](benchmarks.md), a returning visitor being one who has declined. It is for those who want to make consent-gate smaller or
faster. Times sway with the machine; how they compare within a table does not.

## Heap, by constructor

After garbage collection, in kB; the page alone as it is, and what is there more. Nodes and styles of the page are not in this heap.

${compared(measured, 'constructors', { format: kilobytes, unit: 'kB' })}

Of it, the code of each file, with its functions and the variables that they hold, in kB:

${compared(measured, 'scripts', { format: kilobytes, unit: 'kB', beside: false })}

## Main thread

At a ${slower} times slower processor until 0.5 s after \`load\`, in ms of its own time.

${compared(measured, 'kinds', { format: milliseconds, unit: 'ms', total: false })}

In the code of each source, looked at every 0.1 ms, in ms; what the browser does on its behalf counts with it, and a look that came
late counts 1 ms at most:

${compared(measured, 'sources', { format: milliseconds, unit: 'ms', beside: false })}

## Bytes, by source

Brotli: what the file would lose without it, so that all together are the file. Styles have no name of their own: they are with what
joins the sources.

${files.map(fileTable).join('\n')}`;
}
