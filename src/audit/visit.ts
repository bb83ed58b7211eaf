// One visitor: a context nobody has seen before, with one page, and a log of what it asks.
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
 * How long a script that was asked for is waited for, in ms: it may be a worker's, and the browser tells of a worker only when
 * its script is there. Limited, because it never tells that a shared worker's has come.
 */
const ARRIVAL = 2000;

export class Visit {
  #asked: Asked[] = [];
  #lastAsked = performance.now();
  /** Addresses, of which Playwright may tell again, late. */
  #sockets = new Set<string>();
  /** Scripts on their way, and since when. */
  #arriving = new Map<Request, number>();
  /** A download that began instead of a page. */
  downloaded = false;
  /** Whether the page was once given up on while it was still asking for things. */
  restless = false;

  private constructor(
    readonly page: Page,
    private readonly context: BrowserContext,
    private readonly options: AuditOptions,
  ) {
    // Of the context, not of the page: workers and pop-ups count too.
    context.on('request', (request) => {
      this.#note({ url: request.url(), method: request.method(), type: request.resourceType() });
      if (request.resourceType() === 'script') this.#arriving.set(request, this.#lastAsked);
    });
    const onEnd = (request: Request) => void this.#arriving.delete(request);
    context.on('requestfinished', onEnd).on('requestfailed', onEnd);
    // Of frames that have a process of their own: Playwright tells of a socket once it is through to its server.
    page.on('websocket', (socket) => {
      if (!this.#sockets.has(socket.url())) this.#noteSocket(socket.url());
    });
    page.on('download', (download) => {
      this.downloaded = true;
      download.cancel().catch(() => {});
    });
    // A dialog would hold the page for ever.
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
    // The browser tells of a socket when the page makes it, whether or not its server is ever reached.
    const session = await context.newCDPSession(visit.page);
    session.on('Network.webSocketCreated', ({ url }) => visit.#noteSocket(url));
    await session.send('Network.enable');
    return visit;
  }

  /** Waits until the page asks for nothing more, or has had its time. */
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
    // What is about to be asked, after a click for instance, needs its time too.
    this.#lastAsked = performance.now();
    while (performance.now() < end) {
      const left = this.#lastAsked + quiet - performance.now();
      if (left > 0) await setTimeout(Math.min(left, end - performance.now()) + 1);
      else if ([...this.#arriving.values()].some((since) => since + ARRIVAL > performance.now())) await setTimeout(20);
      // On a busy machine what was answered may not have run yet, and may ask for more.
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
    // Those too that it has just made. A worker has run its script, and asked for what that asks for, before it answers.
    const all = page.then(() =>
      Promise.all(this.page.workers().map((worker) => worker.evaluate(() => {}).catch(() => {}))),
    );
    // A page that goes away meanwhile answers no more.
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
