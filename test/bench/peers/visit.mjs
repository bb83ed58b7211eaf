// One visitor's browser, and what a page costs it. Timing and main-thread time are taken in different visits, because looking
// at every frame is work too.
import { answerGoogle } from '../../../demo/google-answers.mjs';
import { watchPage } from './watch-page.mjs';

/** @typedef {import('playwright-core').Browser} Browser */
/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('playwright-core').CDPSession} CDPSession */
/** @typedef {import('./watch-page.mjs').Watched} Watched */
/** @typedef {Pick<import('./peers.mjs').Peer, 'host' | 'banner' | 'accept' | 'decline'>} Where */

/**
 * Lighthouse's "slow 4G": its round trip, its throughput and its slower processor. The browser delays each request by the
 * round trip; connections are open already.
 */
export const SLOW = { roundTrip: 150, downKbps: 1638.4, upKbps: 750, cpu: 4 };

/** Frames of the page itself, the tool's transitions and what loads after the banner are over by then. */
const SETTLE = 500;

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
    this.origin = origin;
  }

  /** @param {Browser} browser @param {string} origin @param {Where} [watched] the tool whose banner to look out for */
  static async arrive(browser, origin, watched) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' });
    return await Visitor.#with(context, origin, watched);
  }

  /** The same visitor later, in a page where nobody looks out for a banner: looking at every frame is work too. */
  async later() {
    return await Visitor.#with(this.context, this.origin);
  }

  /** @param {import('playwright-core').BrowserContext} context @param {string} origin @param {Where} [watched] */
  static async #with(context, origin, watched) {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    const visitor = new Visitor(context, page, devtools, origin);
    devtools.on('Fetch.requestPaused', (event) => visitor.#answer(event));
    // Playwright's own routing would turn the cache off.
    await devtools.send('Fetch.enable', { patterns: [{ urlPattern: 'https://*' }] });
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

  async slowDown() {
    await this.#slowNetwork(SLOW.roundTrip);
    await this.#slowProcessor(SLOW.cpu);
  }

  /** Makes each request wait, so that what is asked for later arrives later. @param {number} latency ms */
  async spread(latency) {
    await this.#slowNetwork(latency);
  }

  /** @param {number} latency ms a request */
  async #slowNetwork(latency) {
    await this.devtools.send('Network.emulateNetworkConditions', {
      offline: false,
      latency,
      downloadThroughput: (SLOW.downKbps * 1000) / 8,
      uploadThroughput: (SLOW.upKbps * 1000) / 8,
    });
  }

  async speedUp() {
    await this.devtools.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 0,
      downloadThroughput: -1,
      uploadThroughput: -1,
    });
  }

  /** @param {number} rate */
  async #slowProcessor(rate) {
    await this.devtools.send('Emulation.setCPUThrottlingRate', { rate });
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
    await this.page.waitForTimeout(SETTLE);
  }

  /**
   * Answers with the mouse, on a slower processor.
   * @param {Where} where
   * @param {'accept' | 'decline'} answer
   * @returns {Promise<number>} ms from the click to the next frame
   */
  async answer(where, answer) {
    const box = await this.page.locator(`${where.host ?? ''} ${where[answer]}`).boundingBox();
    if (!box) throw new Error(`no button to ${answer}`);
    await this.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await this.#slowProcessor(SLOW.cpu);
    await this.page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await this.page.waitForFunction(() => /** @type {{ watched?: Watched }} */ (window).watched?.answered);
    await this.#slowProcessor(1);
    return (await this.seen()).answered ?? Number.NaN;
  }

  /** Whether its button for yes is there to be clicked. @param {Where} where */
  async isAsked(where) {
    return await this.page.locator(`${where.host ?? ''} ${where.accept}`).isVisible();
  }

  /**
   * What a page costs until everything has settled.
   * @param {string} path
   * @returns {Promise<{ thread: number, heap: number }>} ms of the main thread; bytes of the heap after garbage collection
   */
  async cost(path) {
    await this.open(path);
    await this.settle();
    // Chromium counts anew from each navigation.
    const thread = await this.#metric('TaskDuration');
    await this.devtools.send('HeapProfiler.collectGarbage');
    return { thread: thread * 1000, heap: await this.#metric('JSHeapUsedSize') };
  }

  /**
   * What running something in the page costs its main thread, in ms.
   * @param {() => unknown} run sent as text; may give a promise
   */
  async costOf(run) {
    const before = await this.#metric('TaskDuration');
    await this.page.evaluate(`(async () => {
      await (${run})();
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    })()`);
    return ((await this.#metric('TaskDuration')) - before) * 1000;
  }

  /** @param {string} wanted */
  async #metric(wanted) {
    const { metrics } = await this.devtools.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN;
  }

  async leave() {
    await this.context.close();
  }
}
