// One visitor: a fresh browser context with one page, and a log of what it asks.
import { setTimeout } from 'node:timers/promises';
import type { Browser, BrowserContext, Page, Request } from 'playwright-core';
import { listenToConsole } from './console-log.ts';
import { isDecision } from './decision.ts';
import type { SeenCookie, SeenMessage, SeenStorage, Snapshot } from './facts.ts';
import { heldScripts, idle, storageNames } from './in-page.ts';
import type { AuditOptions } from './options.ts';
import { PageFailure } from './page-failure.ts';
import { address, list, number, oneOf, orNull, record, text } from './page-values.ts';
import { createPageWorld, type PageWorld } from './page-world.ts';

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

/** Requests that are kept between two looks. */
const MOST_REQUESTS = 10_000;

const SCRIPTS = list(address);
const STORAGE = list(
  record<SeenStorage>({
    kind: (value) => oneOf('localStorage', 'sessionStorage', 'indexedDB')(value) ?? 'localStorage',
    name: text,
  }),
);
const COOKIES = list(record<SeenCookie>({ name: text, domain: text, path: text, days: orNull(number) }));

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
  /** Whether it asked for more than is kept. */
  overflowed = false;
  /** Addresses of service workers: what these ask for is reported by no page. */
  readonly serviceWorkers = new Set<string>();
  /** How many documents the page has shown. */
  documents = 0;
  /** Posted decisions of consent-gate that were not taken. */
  readonly refused = new Set<string>();
  readonly messages: () => readonly SeenMessage[];
  /** Rejects once there is no page any more. */
  readonly gone: Promise<never>;

  private constructor(
    readonly page: Page,
    readonly world: PageWorld,
    private readonly context: BrowserContext,
    private readonly options: AuditOptions,
  ) {
    this.messages = listenToConsole(page);
    this.gone = new Promise((_, reject) => {
      page.on('crash', () => reject(new PageFailure('crash', 'crashed')));
      page.on('close', () => reject(new PageFailure('crash', 'closed itself')));
    });
    this.gone.catch(() => {});
    page.on('framenavigated', (frame) => {
      if (frame === page.mainFrame()) this.documents++;
    });
    context.on('response', (response) => {
      const request = response.request();
      if (response.status() >= 400 && isDecision(request.method(), request.postData()))
        this.refused.add(`POST ${address(request.url())} answered ${response.status()}`);
    });
    // Listens to the context, not to the page, because workers and pop-ups count too.
    context.on('request', (request) => {
      this.#note({ url: request.url(), method: request.method(), type: request.resourceType() });
      if (request.resourceType() === 'script') this.#arriving.set(request, this.#lastAsked);
    });
    context.on('serviceworker', (worker) => void this.serviceWorkers.add(address(worker.url())));
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
    // An open dialog would stop the page for ever. To dismiss the one that asks before a page is left would be to stay.
    context.on('dialog', (dialog) => {
      const closed = dialog.type() === 'beforeunload' ? dialog.accept() : dialog.dismiss();
      closed.catch(() => {});
    });
  }

  #noteSocket(url: string): void {
    this.#sockets.add(url);
    this.#note({ url, method: 'GET', type: 'websocket' });
  }

  #note(asked: Asked): void {
    this.#lastAsked = performance.now();
    if (this.#asked.length < MOST_REQUESTS) this.#asked.push(asked);
    else this.overflowed = true;
  }

  static async start(browser: Browser, options: AuditOptions): Promise<Visit> {
    const context = await browser.newContext(options.context);
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    const visit = new Visit(page, createPageWorld(session), context, options);
    // The browser reports a socket when the page makes it, whether or not its server is ever reached.
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
    const page = this.world.ask(idle);
    // Includes workers that have just been made: a worker answers only after its script has run and asked for what it asks.
    const all = page.then(() =>
      Promise.all(this.page.workers().map((worker) => worker.evaluate(() => {}).catch(() => {}))),
    );
    // A page that is left meanwhile does not answer.
    const answered = all.then(
      () => true,
      () => false,
    );
    return await Promise.race([answered, setTimeout(wait, false, { ref: false })]);
  }

  /** What was asked since the last call, and what is stored now. */
  async snapshot(): Promise<Snapshot> {
    const asked = this.#asked;
    this.#asked = [];
    const [scripts, cookies, stored] = await Promise.all([
      this.world.ask(heldScripts),
      this.context.cookies(),
      this.world.ask(storageNames),
    ]);
    const held = new Set(SCRIPTS(scripts));
    const now = Date.now() / 1000;
    const aged = cookies.map((cookie) => ({
      ...cookie,
      days: cookie.expires < 0 ? null : (cookie.expires - now) / 86_400,
    }));
    return {
      requests: asked.map((request) => {
        const url = address(request.url);
        const type = text(request.type);
        return { url, method: text(request.method), type, held: type === 'script' && held.has(url) };
      }),
      cookies: COOKIES(aged),
      storage: STORAGE(stored),
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
