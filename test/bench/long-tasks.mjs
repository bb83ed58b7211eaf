// The longest task of the main thread in each thing a visitor does, the browser's own work in it: in processor time, for which
// others on the machine matter less, times four, as on a processor that is four times slower. A task over 50 ms is one that a
// visitor may feel (W3C, Long Tasks). Usage: npm run bench:tasks [-- rounds]
import { runnerImport } from 'vite';

const ROUNDS = Number(process.argv[2] ?? 5);
const SLOWER = 4;
const here = (/** @type {string} */ path) => new URL(path, import.meta.url).pathname;
/** @type {{ module: typeof import('../browser/harness/network.ts') }} */
const { module: networks } = await runnerImport(here('../browser/harness/network.ts'));
/** @type {{ module: typeof import('../browser/harness/browsers.ts') }} */
const { module: browsers } = await runnerImport(here('../browser/harness/browsers.ts'));
/** @type {{ module: typeof import('../browser/harness/site.ts') }} */
const { module: sites } = await runnerImport(here('../browser/harness/site.ts'));

/** An English page, and the tag in it. A page that turns Arabic has Arabic words of its own: the font is looked for once. */
const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title>
<script src="/consent-gate.js" data-google-analytics="G-TEST00001" data-endpoint="/consent" data-policy-url="/privacy"
  data-controller="Harbour Concierge"></script></head><body><h1>A page</h1><p>Words. كلمات</p></body></html>`;

const network = await networks.startNetwork();
network.serve(
  'www.example.test',
  sites.site({
    '/': PAGE,
    '/without': PAGE.replace(/<script[\s\S]*?<\/script>/, ''),
    '/consent': () => new Response(null, { status: 202 }),
  }),
);
const engine = await browsers.launch('chromium', network);

/** @typedef {import('../browser/harness/playwright-engines.ts').PlaywrightVisit} Visit */
/** @typedef {{ name: string, ph: string, ts: number, dur?: number, tdur?: number, pid: number, tid: number, args?: { name?: string, chrome_mojo_event_info?: { mojo_interface_tag?: string } } }} Trace */

const part = (/** @type {Visit} */ visit, /** @type {string} */ name) =>
  visit.page.locator(`consent-gate [part~=${name}]`).first();
const language = (/** @type {string} */ lang) => async (/** @type {Visit} */ visit) => {
  await visit.evaluate((to) => {
    document.documentElement.lang = to;
  }, lang);
  await visit.page.locator(`consent-gate .ui[lang=${lang}]`).waitFor({ state: 'attached' });
};

/** What the receipt's dates cost any page: Chromium looks through all its languages for the first of a process. */
const FIRST_DATE = 'any first date by Intl, in a page without the gate';
const firstDate = (/** @type {Visit} */ visit) =>
  visit.evaluate(() => {
    setTimeout(() => new Intl.DateTimeFormat('en', { dateStyle: 'long' }));
  });

/** In this order, by one visitor. */
const STEPS = /** @type {Record<string, (visit: Visit) => Promise<unknown>>} */ ({
  'the same page without the gate': (visit) => visit.goto('https://www.example.test/without'),
  'first visit, until the banner and what follows it stand': async (visit) => {
    await visit.goto('https://www.example.test/');
    await part(visit, 'accept').waitFor();
  },
  'another language, from right to left': language('ar'),
  'and back': language('en'),
  'open the settings': async (visit) => {
    await part(visit, 'settings').click();
    await part(visit, 'save').waitFor();
  },
  'unfold the cookies': (visit) => visit.page.locator('consent-gate summary').first().click(),
  'move a switch': (visit) => part(visit, 'toggle').click(),
  save: async (visit) => {
    await part(visit, 'save').click();
    await part(visit, 'reopen').waitFor();
  },
  'open the receipt': async (visit) => {
    await part(visit, 'reopen').click();
    await part(visit, 'withdraw').waitFor();
  },
  withdraw: (visit) => part(visit, 'withdraw').click(),
});

/** What the page does in a task of the driver's, such as the hundreds of kB of its own script: that is no work of the page. */
const OF_THE_PAGE = ['UpdateLayoutTree', 'Layout', 'RunMicrotasks', 'EventDispatch'];

/** @type {Map<string, number[]>} */
const longest = new Map([...Object.keys(STEPS), FIRST_DATE].map((what) => [what, []]));
for (let round = -1; round < ROUNDS; round++) {
  const visit = await engine.newVisit({ viewport: { width: 1280, height: 800 } });
  for (const [what, act] of Object.entries(STEPS)) {
    const trace = await traced(visit, () => act(visit));
    // The first round warms caches up.
    if (round >= 0) longest.get(what)?.push(longestTask(trace));
  }
  await visit.close();
  const other = await engine.newVisit();
  await other.goto('https://www.example.test/without');
  const trace = await traced(other, () => firstDate(other));
  if (round >= 0) longest.get(FIRST_DATE)?.push(longestTask(trace));
  await other.close();
}
await engine.close();
await network.close();

console.log(`The longest task, in ms of processor time times ${SLOWER}, of ${ROUNDS} rounds:`);
console.table(
  [...longest].map(([what, times]) => {
    const sorted = [...times].sort((a, b) => a - b);
    return { what, median: round(sorted[Math.floor(sorted.length / 2)]), most: round(sorted.at(-1)) };
  }),
);

/** @param {Visit} visit @param {() => Promise<unknown>} act @returns {Promise<readonly Trace[]>} */
async function traced({ page }, act) {
  const browser = page.context().browser();
  if (!browser) throw new Error('no browser');
  await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline', 'v8', 'blink.user_timing'] });
  await act();
  // What an act sets going goes on behind it: files, the event, the dates of the receipt.
  await page.waitForTimeout(1_000);
  return JSON.parse(String(await browser.stopTracing())).traceEvents;
}

/** @param {readonly Trace[]} trace */
function longestTask(trace) {
  const threads = new Set(
    trace
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const own = trace.filter(({ pid, tid, ph }) => ph === 'X' && threads.has(`${pid} ${tid}`));
  const times = own
    .filter(({ name }) => name.endsWith('RunTask'))
    .map((task) => {
      const inside = own.filter((part) => part !== task && isWithin(part, task));
      const driven = inside.some(({ args }) => args?.chrome_mojo_event_info?.mojo_interface_tag?.includes('DevTools'));
      const parts = inside.filter(({ name }) => OF_THE_PAGE.includes(name));
      const outermost = parts.filter((part) => !parts.some((other) => other !== part && isWithin(part, other)));
      return (driven ? outermost : [task]).reduce((sum, { tdur = 0 }) => sum + tdur, 0) / 1_000;
    });
  return Math.max(0, ...times) * SLOWER;
}

/** @param {Trace} part @param {Trace} whole */
function isWithin(part, whole) {
  const [end = 0, wholeEnd = 0] = [part, whole].map(({ ts, dur = 0 }) => ts + dur);
  return part.pid === whole.pid && part.tid === whole.tid && part.ts >= whole.ts && end <= wholeEnd;
}

/** @param {number | undefined} number */
function round(number = Number.NaN) {
  return Number(number.toFixed(1));
}
