// One visitor's browser, and what a page costs it. Timing and main-thread time are taken in different visits, because looking
// at every frame is work too.
import { answerGoogle } from '../../../demo/google-answers.mjs';
import { Conditions, SLOW } from './conditions.mjs';
import { watchPage } from './watch-page.mjs';

/** @typedef {import('playwright-core').Browser} Browser */
/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('playwright-core').CDPSession} CDPSession */
/** @typedef {import('./watch-page.mjs').Watched} Watched */
/** @typedef {Pick<import('./peers.mjs').Peer, 'host' | 'banner' | 'accept' | 'decline'>} Where */

/** How the names of other people's hosts end: Google's, and of services that a tool may ask. */
const OTHERS = ['com', 'net', 'org', 'io', 'dev', 'eu'];

/** What Chromium's counters call running scripts: calls, and making them ready to run. */
const SCRIPT = ['ScriptDuration', 'V8CompileDuration'];

/**
 * @typedef {object} Cost
 * @property {number} thread ms of the main thread
 * @property {number} script ms of it that scripts ran, or were made ready to
 * @property {number} heap bytes after garbage collection
 */

/** A visitor whom the site has not seen yet. */
export class Visitor {
  /** @type {string[]} */
  #google = [];

  /**
   * @param {import('playwright-core').BrowserContext} context
   * @param {Page} page
   * @param {CDPSession} devtools
   * @param {string} origin
   */
  constructor(context, page, devtools, origin) {
    this.context = context;
    this.page = page;
    this.devtools = devtools;
    this.conditions = new Conditions(devtools);
    this.origin = origin;
  }

  /** @param {Browser} browser @param {string} origin @param {Where} [watched] the tool whose banner to look out for */
  static async arrive(browser, origin, watched) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' });
    return await Visitor.#with(context, origin, watched);
  }

  /** The same visitor later, in a page where nobody looks out for a banner: looking at every frame is work too. */
  async later() {
    const visitor = await Visitor.#with(this.context, this.origin);
    await visitor.conditions.processor(this.conditions.rate);
    return visitor;
  }

  /** @param {import('playwright-core').BrowserContext} context @param {string} origin @param {Where} [watched] */
  static async #with(context, origin, watched) {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    const visitor = new Visitor(context, page, devtools, origin);
    devtools.on('Fetch.requestPaused', (event) => visitor.#answer(event));
    // Playwright's own routing would turn the cache off.
    const patterns = OTHERS.map((end) => ({ urlPattern: `https://*.${end}/*` }));
    await devtools.send('Fetch.enable', { patterns });
    // The thread's own time: what other processes of the machine do meanwhile does not count.
    await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
    // In the site's own process, so that no later navigation changes processes.
    await page.goto(`${origin}/host/empty.html`);
    if (watched) await page.addInitScript(watchPage, { host: watched.host, accept: watched.accept });
    return visitor;
  }

  /** @param {{ requestId: string, request: { url: string } }} event */
  async #answer({ requestId, request }) {
    this.#google.push(request.url);
    const answer = answerGoogle(new URL(request.url));
    const sent = answer
      ? this.devtools.send('Fetch.fulfillRequest', {
          requestId,
          responseCode: answer.status,
          responseHeaders: Object.entries(answer.headers).map(([name, value]) => ({ name, value })),
          body: Buffer.from(answer.body).toString('base64'),
        })
      : this.devtools.send('Fetch.failRequest', { requestId, errorReason: 'Failed' });
    // The page may be gone.
    await sent.catch(() => {});
  }

  /** Requests to other hosts so far. */
  get askedElsewhere() {
    return [...this.#google];
  }

  /** @param {string} path */
  async open(path) {
    await this.page.goto(`${this.origin}${path}`, { waitUntil: 'load' });
  }

  /** Waits for the banner and gives what was seen of it. @returns {Promise<Watched & { contentful: number }>} */
  async banner() {
    await this.page.waitForFunction(() => /** @type {{ watched?: Watched }} */ (window).watched?.painted, null, {
      timeout: 15_000,
    });
    return await this.seen();
  }

  /** @returns {Promise<Watched & { contentful: number }>} */
  async seen() {
    await this.page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length);
    return await this.page.evaluate(() => {
      const { watched } = /** @type {{ watched?: Watched }} */ (window);
      const contentful = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN;
      return { ...(watched ?? { painted: null, shift: 0, answered: null }), contentful };
    });
  }

  async settle() {
    await this.page.waitForTimeout(this.conditions.settled);
  }

  /**
   * Answers with the mouse, on a processor that is slower by at least what "slow 4G" has.
   * @param {Pick<Where, 'host' | 'accept' | 'decline'>} where
   * @param {'accept' | 'decline'} answer
   * @returns {Promise<number>} ms from the click to the next frame
   */
  async answer(where, answer) {
    const box = await this.page.locator(`${where.host ?? ''} ${where[answer]}`).boundingBox();
    if (!box) throw new Error(`no button to ${answer}`);
    await this.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    const { rate } = this.conditions;
    await this.conditions.processor(Math.max(rate, SLOW.cpu));
    await this.page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await this.page.waitForFunction(() => /** @type {{ watched?: Watched }} */ (window).watched?.answered);
    await this.conditions.processor(rate);
    return (await this.seen()).answered ?? Number.NaN;
  }

  /** Whether its button for yes is there to be clicked. @param {Where} where */
  async isAsked(where) {
    return await this.page.locator(`${where.host ?? ''} ${where.accept}`).isVisible();
  }

  /**
   * What a page costs until everything has settled.
   * @param {string} path
   * @returns {Promise<Cost>}
   */
  async cost(path) {
    await this.open(path);
    await this.settle();
    // Chromium counts anew from each navigation.
    const { TaskDuration: thread = Number.NaN, ...parts } = await this.metrics();
    const script = SCRIPT.reduce((sum, name) => sum + (parts[name] ?? 0), 0);
    return { thread: thread * 1000, script: script * 1000, heap: await this.heap() };
  }

  /** @returns {Promise<number>} bytes of the heap, after garbage collection */
  async heap() {
    await this.devtools.send('HeapProfiler.collectGarbage');
    return (await this.metrics()).JSHeapUsedSize ?? Number.NaN;
  }

  /**
   * What running something in the page costs its main thread, in ms.
   * @param {() => unknown} run sent as text; may give a promise
   */
  async costOf(run) {
    const { TaskDuration: before = Number.NaN } = await this.metrics();
    await this.page.evaluate(`(async () => {
      await (${run})();
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    })()`);
    const { TaskDuration: after = Number.NaN } = await this.metrics();
    return (after - before) * 1000;
  }

  /** @returns {Promise<Record<string, number>>} Chromium's counters of this page, in seconds and bytes */
  async metrics() {
    const { metrics } = await this.devtools.send('Performance.getMetrics');
    return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
  }

  async leave() {
    await this.context.close();
  }
}
