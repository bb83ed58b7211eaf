// What the gate costs a page, in one Chromium, each page beside the same page without the gate, in turns: how much longer it
// takes to insert nodes while the gate is shut, and how long its tag takes at the start. Usage: npm run bench:gate [-- rounds]
import { runnerImport } from 'vite';

const ROUNDS = Number(process.argv[2] ?? 15);
const here = (/** @type {string} */ path) => new URL(path, import.meta.url).pathname;
/** @type {{ module: typeof import('../browser/harness/network.ts') }} */
const { module: networks } = await runnerImport(here('../browser/harness/network.ts'));
/** @type {{ module: typeof import('../browser/harness/browsers.ts') }} */
const { module: browsers } = await runnerImport(here('../browser/harness/browsers.ts'));
/** @type {{ module: typeof import('../browser/harness/site.ts') }} */
const { module: sites } = await runnerImport(here('../browser/harness/site.ts'));

const TAG = '<script src="/consent-gate.js"></script>';
/** Ends where the tag ends, so that what lies between is the gate's own time, fetched from the same machine in both pages. */
const page = (/** @type {string} */ tag, /** @type {string} */ body) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title></head><body>${body}</body></html>`.replace(
    '<title>',
    `<script>performance.mark('before')</script>${tag}<script>performance.mark('after')</script><title>`,
  );
/** Scripts that do nothing, which the gate has to look at all the same. */
const scripts = (/** @type {number} */ count) => '<script>0</script>'.repeat(count);

/** Has a budget, so it is measured in more rounds. */
const BUDGETED = '10,000 nodes, made, inserted, laid out';
/** What is inserted, node by node, as the code of a page: gives milliseconds. */
const INSERTED = {
  [BUDGETED]: () => render(),
  '10,000 nodes, inserting alone': () => insert(() => document.createElement('p')),
  '10,000 scripts': () => insert(() => Object.assign(document.createElement('script'), { type: 'text/template' })),
  '10,000 images': () => insert(() => document.createElement('img')),
  '10,000 images with an address': () => insert(() => Object.assign(document.createElement('img'), { src: 'data:,' })),
  '100 frames': () => insert(() => document.createElement('iframe'), 100),
};

const network = await networks.startNetwork();
const engine = await browsers.launch('chromium', network);
const pages = (/** @type {string} */ body) =>
  sites.site({ '/with': () => sites.html(page(TAG, body)), '/without': () => sites.html(page('', body)) });
network.serve('www.example.test', pages(''));
for (const count of [10, 1000, 10_000]) network.serve(`s${count}.example.test`, pages(scripts(count)));

/** @type {{ what: string, without: number[], with: number[] }[]} */
const rows = [];
const visit = await engine.newVisit();

for (const [what, run] of Object.entries(INSERTED)) {
  console.log(what);
  const row = { what, without: /** @type {number[]} */ ([]), with: /** @type {number[]} */ ([]) };
  const rounds = what === BUDGETED ? ROUNDS * 3 : ROUNDS;
  for (let round = -1; round < rounds; round++) {
    for (const kind of inTurns(round)) {
      const time = await measure(kind, `https://www.example.test/${kind}`, run);
      // The first round warms caches up.
      if (round >= 0) row[kind].push(time);
    }
  }
  rows.push(row);
}
await visit.close();

for (const count of [10, 1000, 10_000]) {
  for (const returning of [false, true]) {
    const visitor = await engine.newVisit();
    if (returning) {
      await visitor.goto(`https://s${count}.example.test/with`);
      await visitor.evaluate(() => Reflect.get(window, 'consentGate').declineAll());
    }
    const what = `start, ${count} scripts, ${returning ? 'returning' : 'first'} visit`;
    const row = { what, without: /** @type {number[]} */ ([]), with: /** @type {number[]} */ ([]) };
    const whole = {
      what: `whole page, ${what.slice(7)}`,
      without: /** @type {number[]} */ ([]),
      with: /** @type {number[]} */ ([]),
    };
    for (let round = -1; round < ROUNDS; round++) {
      for (const kind of inTurns(round)) {
        await visitor.goto(`https://s${count}.example.test/${kind}`);
        const { start, parsed } = await visitor.evaluate(started);
        if (round < 0) continue;
        row[kind].push(start);
        whole[kind].push(parsed);
      }
    }
    rows.push(row, whole);
    await visitor.close();
  }
}
await engine.close();
await network.close();

// A machine that others share runs at one speed in one second and at half of it in the next. The two pages of a round
// follow each other at once, so the median of the rounds' own ratios stands still where a ratio of medians sways.
console.table(
  Object.fromEntries(
    rows.map((row) => [
      row.what,
      {
        'without, ms': describe(row.without),
        'with, ms': describe(row.with),
        ratio: median(row.with.map((time, round) => time / (row.without[round] ?? Number.NaN))).toFixed(3),
        'more, ms': (median(row.with) - median(row.without)).toFixed(2),
      },
    ]),
  ),
);

/**
 * Each is the first as often as the other: the page before leaves its garbage to the next.
 * @param {number} round
 * @returns {('with' | 'without')[]}
 */
function inTurns(round) {
  return round % 2 ? ['with', 'without'] : ['without', 'with'];
}

/** @param {string} kind @param {string} url @param {() => number} run */
async function measure(kind, url, run) {
  await visit.goto(url);
  // Until the page is at rest: what loads and is drawn, and the garbage of the page before, would be measured with it.
  if (kind === 'with') await visit.waitFor('the banner', () => !!document.querySelector('consent-gate'));
  await visit.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestIdleCallback(() => done(true)))));
  await visit.page.requestGC();
  // The functions of this file, by their text: `insert` has to be there as well.
  return await visit.evaluate(
    (functions, body) => new Function(`${functions}; return (${body})()`)(),
    `${insert}\n${render}`,
    String(run),
  );
}

/** As a page shows a long list. */
function render() {
  const start = performance.now();
  const box = document.body.appendChild(document.createElement('div'));
  for (let index = 0; index < 10_000; index++) {
    const node = document.createElement('p');
    node.className = 'row';
    node.textContent = `Row ${index}`;
    box.appendChild(node);
  }
  box.getBoundingClientRect();
  const time = performance.now() - start;
  box.remove();
  return time;
}

/** @param {() => Element} make */
function insert(make, count = 10_000) {
  const box = document.body.appendChild(document.createElement('div'));
  // Made beforehand: what is measured is inserting.
  const nodes = Array.from({ length: count }, make);
  const start = performance.now();
  for (const node of nodes) box.appendChild(node);
  const time = performance.now() - start;
  box.remove();
  return time;
}

/** Milliseconds from before the tag to after it, without the time its file took to arrive; and until the page was parsed. */
function started() {
  const at = (/** @type {string} */ name) => performance.getEntriesByName(name)[0]?.startTime ?? 0;
  const file = /** @type {PerformanceResourceTiming | undefined} */ (
    performance.getEntriesByName(new URL('/consent-gate.js', location.href).href)[0]
  );
  const begin = Math.max(at('before'), file?.responseEnd ?? 0);
  const navigation = /** @type {PerformanceNavigationTiming} */ (performance.getEntriesByType('navigation')[0]);
  return { start: at('after') - begin, parsed: navigation.domInteractive - begin };
}

/** @param {number[]} values */
function median(values) {
  return quantile(values, 0.5);
}

/** @param {number[]} values @param {number} share */
function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.round((sorted.length - 1) * share)] ?? Number.NaN;
}

/** Median, and the quarter of the measurements below and above it. @param {number[]} values */
function describe(values) {
  return `${median(values).toFixed(2)} (${quantile(values, 0.25).toFixed(2)} to ${quantile(values, 0.75).toFixed(2)})`;
}
