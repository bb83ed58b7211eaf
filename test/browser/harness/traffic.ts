// What went over the test network, and the questions that tests ask of it.
import type { IncomingHttpHeaders } from 'node:http';

/** One request as the proxy saw it. */
export interface Hit {
  /** Milliseconds, as `performance.now()` of the test's process. */
  readonly time: number;
  readonly url: string;
  readonly host: string;
  /** Path and query. */
  readonly path: string;
  readonly method: string;
  /** The browser's `Sec-Fetch-Dest` (`script`, `image`, `iframe`, `empty` for fetch and beacons, …); empty over plain http. */
  readonly kind: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A TLS connection that a browser had the proxy open. */
export interface Connection {
  readonly time: number;
  readonly host: string;
  /** Whether a request came over it. */
  used: boolean;
}

// Written down here a second time on purpose: the gate's own list is what is being tested.
const HOSTS =
  /(^|\.)(analytics\.google|googletagmanager|google-analytics|googleoptimize|doubleclick|googleadservices|googlesyndication)\.(com|net)$/;
const SEARCH_HOSTS = /^(www\.)?google(\.[a-z]{2,3}){1,2}$/;
const ADVERTISING = /^\/(ads|pagead|ccm|rmkt|g\/collect)\b/;

type Matcher = (hit: Hit) => boolean;

export class Traffic {
  readonly #hits: Hit[] = [];
  readonly #connections: Connection[] = [];
  readonly #listeners = new Set<() => void>();

  /** Analytics, Tag Manager and the advertising behind them; not Google's fonts, maps, accounts or reCAPTCHA. */
  static isGoogle({ hostname, pathname }: Pick<URL, 'hostname' | 'pathname'>): boolean {
    return HOSTS.test(hostname) || (SEARCH_HOSTS.test(hostname) && ADVERTISING.test(pathname));
  }

  /** Every request since `clear()`, in order, the browser's own errands included. */
  get all(): readonly Hit[] {
    return this.#hits;
  }

  /** Requests of pages to Google. */
  get google(): readonly Hit[] {
    return this.#hits.filter((hit) => !isErrand(hit) && Traffic.isGoogle(new URL(hit.url)));
  }

  /** Connections to Google over which nothing was asked: what `preconnect` makes. Look at them after `quiet()`. */
  get googleConnections(): readonly Connection[] {
    return this.#connections.filter(({ host, used }) => !used && Traffic.isGoogle({ hostname: host, pathname: '/' }));
  }

  /** Requests to a host, optionally to one path (without the query). */
  to(host: string, path?: string): readonly Hit[] {
    return this.#hits.filter((hit) => hit.host === host && (path === undefined || hit.path.split('?')[0] === path));
  }

  add(hit: Hit): void {
    this.#hits.push(hit);
    for (const listener of [...this.#listeners]) listener();
  }

  connect(connection: Connection): void {
    this.#connections.push(connection);
  }

  /** Forgets all so far: between two tests, or between a visitor's answer and what must follow from it. */
  clear(): void {
    this.#hits.length = 0;
    this.#connections.length = 0;
  }

  /** The first hit that matches, seen already or to come. Fails after `timeout` ms with what was seen instead. */
  async waitFor(matches: Matcher, timeout = 10_000): Promise<Hit> {
    const seen = this.#hits.find(matches);
    if (seen) return seen;
    return await new Promise((resolve, reject) => {
      const giveUp = setTimeout(() => {
        this.#listeners.delete(look);
        reject(new Error(`No such request in ${timeout} ms. Seen: ${this.describe()}`));
      }, timeout);
      const look = () => {
        const hit = this.#hits.find(matches);
        if (!hit) return;
        clearTimeout(giveUp);
        this.#listeners.delete(look);
        resolve(hit);
      };
      this.#listeners.add(look);
    });
  }

  /**
   * Waits until no request came for `pause` ms: the only way to see that nothing happens. A test that expects something
   * waits for that instead.
   */
  async quiet(pause = 400): Promise<void> {
    await new Promise<void>((resolve) => {
      const done = () => {
        this.#listeners.delete(restart);
        resolve();
      };
      let timer = setTimeout(done, pause);
      const restart = () => {
        clearTimeout(timer);
        timer = setTimeout(done, pause);
      };
      this.#listeners.add(restart);
    });
  }

  describe(): string {
    return this.#hits.map(({ method, url }) => `${method} ${url}`).join(', ') || 'nothing';
  }
}

/** What the browser asks for itself (updates, suggestions): pages' requests always come from some site. */
function isErrand({ headers, kind }: Hit): boolean {
  return headers['sec-fetch-site'] === 'none' && kind !== 'document';
}
