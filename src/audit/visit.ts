// One visitor: a fresh browser context with one page, and a log of what it asks.
import { setTimeout } from 'node:timers/promises';
import type { Browser, BrowserContext, Page, Request } from 'playwright-core';
import type { Snapshot } from './facts.ts';
import { heldScripts, storageNames } from './in-page.ts';
import type { AuditOptions } from './options.ts';

interface Asked {
  readonly url: string;
  readonly method: string;
  readonly type: string;
}

/**
 * How long to wait for a script that was asked for, in ms. It may be a worker's, and the browser reports a worker only once its
 * script has arrived. Limited, because it never reports the arrival of a shared worker's.
 */
const ARRIVAL = 2000;

export class Visit {
  #asked: Asked[] = [];
  #lastAsked = performance.now();
  /** Addresses of sockets, which Playwright may report a second time, late. */
  #sockets = new Set<string>();
  /** Scripts that have not arrived, and since when. */
  #arriving = new Map<Request, number>();
  /** A download that began instead of a page. */
  downloaded = false;
  /** Whether waiting for the page once ended while it was still asking for things. */
  restless = false;

  private constructor(
    readonly page: Page,
    private readonly context: BrowserContext,
    private readonly options: AuditOptions,
  ) {
    // Listens to the context, not to the page, because workers and pop-ups count too.
    context.on('request', (request) => {
      this.#note({ url: request.url(), method: request.method(), type: request.resourceType() });
      if (request.resourceType() === 'script') this.#arriving.set(request, this.#lastAsked);
    });
    const onEnd = (request: Request) => void this.#arriving.delete(request);
    context.on('requestfinished', onEnd).on('requestfailed', onEnd);
    // For frames in a process of their own: Playwright reports a socket once it has reached its server.
    page.on('websocket', (socket) => {
      if (!this.#sockets.has(socket.url())) this.#noteSocket(socket.url());
    });
    page.on('download', (download) => {
      this.downloaded = true;
      download.cancel().catch(() => {});
    });
    // An open dialog would stop the page for ever.
    page.on('dialog', (dialog) => dialog.dismiss().catch(() => {}));
  }

  #noteSocket(url: string): void {
    this.#sockets.add(url);
    this.#note({ url, method: 'GET', type: 'websocket' });
  }

  #note(asked: Asked): void {
    this.#lastAsked = performance.now();
    this.#asked.push(asked);
  }

  static async start(browser: Browser, options: AuditOptions): Promise<Visit> {
    const context = await browser.newContext(options.context);
    const visit = new Visit(await context.newPage(), context, options);
    // The browser reports a socket when the page makes it, whether or not its server is ever reached.
    const session = await context.newCDPSession(visit.page);
    session.on('Network.webSocketCreated', ({ url }) => visit.#noteSocket(url));
    await session.send('Network.enable');
    return visit;
  }

  /** Waits until the page asks for nothing more, or its time is over. */
  async rest(): Promise<void> {
    if (!(await this.#comesToRest())) this.restless = true;
  }

  async #comesToRest(): Promise<boolean> {
    const { settle, quiet } = this.options;
    const end = performance.now() + settle;
    const loaded = await this.page.waitForLoadState('load', { timeout: settle }).then(
      () => true,
      () => false,
    );
    // What is about to be asked, such as after a click, needs a moment too.
    this.#lastAsked = performance.now();
    while (performance.now() < end) {
      const left = this.#lastAsked + quiet - performance.now();
      if (left > 0) await setTimeout(Math.min(left, end - performance.now()) + 1);
      else if ([...this.#arriving.values()].some((since) => since + ARRIVAL > performance.now())) await setTimeout(20);
      // On a busy machine a script that has arrived may not have run yet, and may ask for more.
      else if ((await this.#isIdle(end - performance.now())) && this.#lastAsked + quiet <= performance.now())
        return loaded;
    }
    return false;
  }

  async #isIdle(wait: number): Promise<boolean> {
    // Chromium may have no idle time for a page that has nothing to paint.
    const page = this.page.evaluate(
      () => new Promise<void>((done) => requestIdleCallback(() => done(), { timeout: 1000 })),
    );
    // Includes workers that have just been made: a worker answers only after its script has run and asked for what it asks.
    const all = page.then(() =>
      Promise.all(this.page.workers().map((worker) => worker.evaluate(() => {}).catch(() => {}))),
    );
    // A page that is left meanwhile does not answer.
    const idle = all.then(
      () => true,
      () => false,
    );
    return await Promise.race([idle, setTimeout(wait, false, { ref: false })]);
  }

  /** What was asked since the last call, and what is stored now. */
  async snapshot(): Promise<Snapshot> {
    const asked = this.#asked;
    this.#asked = [];
    const [held, cookies, storage] = await Promise.all([
      this.page.evaluate(heldScripts),
      this.context.cookies(),
      this.page.evaluate(storageNames),
    ]);
    const now = Date.now() / 1000;
    return {
      requests: asked.map((request) => ({ ...request, held: request.type === 'script' && held.includes(request.url) })),
      cookies: cookies.map(({ name, domain, path, expires }) => ({
        name,
        domain,
        path,
        days: expires < 0 ? null : (expires - now) / 86_400,
      })),
      storage,
    };
  }

  /** Forgets what was asked so far. */
  forget(): void {
    this.#asked = [];
  }

  async close(): Promise<void> {
    await this.context.close();
  }
}
