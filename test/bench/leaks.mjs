// Whether what a visitor and a page do again and again leaves anything behind: the heap, the nodes and the listeners of a page after
// half of the steps and after all of them, each after garbage collection. What is left each time is a leak, what is left once is not:
// by the half everything has run. V8 compiles nothing twice here, or the code that it makes of what runs often would count.
// Usage: npm run bench:leaks [-- 0.1 for a tenth of the steps, and what is to be looked at: 'after a no']
import { launch } from './peers/browser.mjs';
import { hostPage } from './peers/host-page.mjs';
import { peers } from './peers/peers.mjs';
import { serve } from './peers/serve.mjs';
import { Visitor } from './peers/visit.mjs';

/** @typedef {{ heap: number, nodes: number, listeners: number }} Left */
/** @typedef {{ what: string, steps: number, path: string, before?: () => unknown, step: (index: number) => unknown, kept?: Kept }} Scenario */
/** @typedef {{ why: string, heap: number, nodes: number }} Kept what a step may leave on purpose, in bytes and nodes, and why */
/** @typedef {{ consentGate: import('../../src/core/consent-gate.ts').ConsentGate, dataLayer: unknown[] }} GatePage */

const [, , share = '1', only = ''] = process.argv;
const SHARE = Number(share);
/** Bytes a step: a page that did the same without a gate keeps some, too. */
const MOST = 64;

/** As the router of a single-page app: another address, and other contents, some of which wait for a yes. */
function change(/** @type {number} */ index) {
  history.replaceState({}, '', `?page=${index}`);
  const main = /** @type {HTMLElement} */ (document.querySelector('main'));
  const parts = [
    '<p>A boat comes home.</p>',
    '<iframe data-consent="analytics" data-src="/host/empty.html" title="A map"></iframe>',
    '<img data-consent="analytics" data-src="/host/boat.svg" alt="A boat">',
    '<div data-consent-cookies></div><div data-consent-browser-links></div>',
  ];
  main.innerHTML = parts.join('');
  return new Promise((resolve) => setTimeout(resolve, 5));
}

/** The same with what code asks of Google each time. */
function measure(/** @type {number} */ index) {
  const main = /** @type {HTMLElement} */ (document.querySelector('main'));
  main.replaceChildren();
  const image = document.createElement('img');
  image.src = `https://www.google-analytics.com/g/collect?tid=G-BENCH00001&page=${index}`;
  main.append(image);
  fetch(`https://www.google-analytics.com/g/collect?tid=G-BENCH00001&fetched=${index}`).catch(() => {});
  return new Promise((resolve) => setTimeout(resolve, 5));
}

/** The same with scripts, marked and not. */
function load(/** @type {number} */ index) {
  const main = /** @type {HTMLElement} */ (document.querySelector('main'));
  main.replaceChildren();
  const marked = document.createElement('script');
  marked.type = 'text/plain';
  marked.dataset.consent = 'analytics';
  marked.text = 'window.ran = true';
  const unmarked = document.createElement('script');
  unmarked.src = `https://www.googletagmanager.com/gtag/js?id=G-OTHER0000${index % 10}`;
  main.append(marked, unmarked);
  return new Promise((resolve) => setTimeout(resolve, 5));
}

async function openAndClose() {
  const { consentGate } = /** @type {GatePage} */ (/** @type {unknown} */ (window));
  const dialog = () => document.querySelector('consent-gate')?.shadowRoot?.querySelector('[part~=dialog]');
  const frame = () => new Promise((resolve) => setTimeout(resolve, 2));
  consentGate.openSettings();
  while (!dialog()) await frame();
  /** @type {HTMLElement | null | undefined} */ (dialog()?.querySelector('[part~=close]'))?.click();
  while (dialog()) await frame();
}

async function withdrawAndGrant() {
  const { consentGate, dataLayer } = /** @type {GatePage} */ (/** @type {unknown} */ (window));
  await consentGate.acceptAll();
  await consentGate.withdraw();
  // The page's own: each decision is an entry for Tag Manager, which keeps the last 300.
  dataLayer.length = 0;
}

const decline = () => /** @type {GatePage} */ (/** @type {unknown} */ (window)).consentGate.declineAll();

const WAITS = 'waits for an answer, so it is kept';
/** @type {Readonly<Record<'hits' | 'scripts' | 'refused' | 'commands', Kept>>} */
const KEPT = {
  hits: { why: WAITS, heap: 400, nodes: 1 },
  scripts: { why: WAITS, heap: 100, nodes: 3 },
  // A loader may take its script out again at once: a yes in this page still runs it.
  refused: { why: 'waits for a yes that may still come, so it is kept', heap: 100, nodes: 3 },
  // A page may put another array in place of its data layer at any time: what is allowed then stands at its head.
  commands: { why: 'the consent commands are kept, for a data layer to come', heap: 1_100, nodes: 0 },
};

/** @type {readonly Scenario[]} */
const SCENARIOS = [
  { what: 'route changes without the gate', steps: 1_000, path: '/none/', step: change },
  { what: 'route changes, nobody has answered', steps: 1_000, path: '/consent-gate/', step: change },
  { what: 'route changes after a no', steps: 1_000, path: '/consent-gate/', before: decline, step: change },
  { what: 'route changes with hits, unanswered', steps: 1_000, path: '/consent-gate/', step: measure, kept: KEPT.hits },
  { what: 'route changes with hits after a no', steps: 1_000, path: '/consent-gate/', before: decline, step: measure },
  {
    what: 'route changes with scripts, unanswered',
    steps: 1_000,
    path: '/consent-gate/',
    step: load,
    kept: KEPT.scripts,
  },
  {
    what: 'route changes with scripts after a no',
    steps: 1_000,
    path: '/consent-gate/',
    before: decline,
    step: load,
    kept: KEPT.refused,
  },
  { what: 'openings of the settings', steps: 1_000, path: '/consent-gate/', before: decline, step: openAndClose },
  {
    what: 'grants and withdrawals',
    steps: 100,
    path: '/consent-gate/',
    before: decline,
    step: withdrawAndGrant,
    kept: KEPT.commands,
  },
];

const site = await serve(peers(), { '/none/': hostPage() });
const browser = await launch(site.publicKey, ['--js-flags=--no-opt --no-maglev --no-sparkplug']);
/** @type {Record<string, object>} */
const rows = {};
try {
  for (const { what, steps, path, before, step, kept } of SCENARIOS.filter(({ what }) => what.includes(only))) {
    const all = Math.max(10, Math.round(steps * SHARE));
    const half = Math.round(all / 2);
    console.log(`${all} ${what}`);
    const visitor = await Visitor.arrive(browser, site.origin);
    await visitor.open(path);
    await visitor.settle();
    if (before) await visitor.page.evaluate(before);
    await run(visitor, step, half);
    const first = await left(visitor);
    await run(visitor, step, all - half);
    const last = await left(visitor);
    await visitor.leave();
    const each = (/** @type {keyof Left} */ of) => (last[of] - first[of]) / (all - half);
    const holds =
      each('heap') <= MOST + (kept?.heap ?? 0) && each('nodes') < 0.1 + (kept?.nodes ?? 0) && each('listeners') < 0.1;
    rows[`${all} ${what}`] = {
      'heap, B a step': Math.round(each('heap')),
      'nodes a step': Number(each('nodes').toFixed(2)),
      'listeners a step': Number(each('listeners').toFixed(2)),
      verdict: holds ? (kept?.why ?? 'holds') : 'LEAKS',
    };
  }
} finally {
  await browser.close();
  await site.close();
}
console.table(rows);

/** @param {Visitor} visitor @param {Scenario['step']} step @param {number} times */
async function run({ page }, step, times) {
  // The function by its text: it uses nothing from outside itself.
  await page.evaluate(`(async () => {
    const step = ${step};
    for (let index = 0; index < ${times}; index++) await step(index);
  })()`);
}

/** @param {Visitor} visitor @returns {Promise<Left>} */
async function left(visitor) {
  // Held requests, files of the page that went and the dialog's way out are over by then.
  await visitor.page.waitForTimeout(4_000);
  await visitor.heap();
  const heap = await visitor.heap();
  const { nodes, jsEventListeners } = await visitor.devtools.send('Memory.getDOMCounters');
  return { heap, nodes, listeners: jsEventListeners };
}
