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
  /** `SEND`: what a page said over a socket that was accepted; the text is the body. */
  readonly method: string;
  /**
   * The browser's `Sec-Fetch-Dest` (`script`, `image`, `iframe`, `empty` for fetch and beacons, …); empty over plain http.
   * `websocket`: a connection attempt, accepted or not, or what was sent over it.
   */
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

/** What a request to Google is for, as the tests see it: see `usedFor`. */
export type GoogleUse = 'measurement' | 'advertising' | 'publishing';

// Written down here a second time on purpose: the gate's own list is what is being tested. Held against host and path, the
// first that matches counts. Publishing stands first: its paths are on hosts that serve advertising tags too.
const USES: readonly (readonly [GoogleUse, RegExp])[] = [
  ['publishing', /^(securepubads|pubads|partnerad|cm|bid)\.g\.doubleclick\.net\/|^static\.doubleclick\.net\//],
  ['publishing', /^([\w-]+\.)*(googletagservices\.com|(tpc|safeframe)\.googlesyndication\.com)\//],
  [
    'publishing',
    /^pagead2\.googlesyndication\.com\/(pagead\/(js|ads|html|managed|ping|gen_204)|tag|gampad|getconfig)\b/,
  ],
  ['publishing', /^googleads\.g\.doubleclick\.net\/pagead\/(ads|html|js|id)\b/],
  ['measurement', /^([\w-]+\.)*(analytics\.google|googletagmanager|google-analytics|googleoptimize)\.com\//],
  ['measurement', /^stats\.g\.doubleclick\.net\/|^(www\.)?google(\.[a-z]{2,3}){1,2}\/(ads|g\/collect|measurement)\b/],
  ['advertising', /^([\w-]+\.)*(doubleclick\.net|googleadservices\.com|googlesyndication\.com)\//],
  ['advertising', /^(adservice\.google(\.[a-z]{2,3}){1,2}|www\.merchant-center-analytics\.goog)\//],
  ['advertising', /^(www\.)?google(\.[a-z]{2,3}){1,2}\/(pagead|ccm|rmkt)\b/],
];

type Matcher = (hit: Hit) => boolean;

export class Traffic {
  readonly #hits: Hit[] = [];
  readonly #connections: Connection[] = [];
  readonly #listeners = new Set<() => void>();

  /**
   * `measurement`: Analytics and Tag Manager. `advertising`: what Google Ads' and Floodlight's tags ask. `publishing`: ads that
   * Google shows in the page (Publisher Tags, AdSense). Undefined for everybody else, and for Google's fonts, maps, accounts,
   * reCAPTCHA and the like.
   */
  static usedFor({ hostname, pathname }: Pick<URL, 'hostname' | 'pathname'>): GoogleUse | undefined {
    // `google.com.` is the same host.
    const address = hostname.replace(/\.$/, '') + pathname;
    return USES.find(([, pattern]) => pattern.test(address))?.[0];
  }

  /**
   * Measurement and advertising. Publishing is not counted: it measures nothing for the page's owner, and a gate that nobody
   * gave a category for it lets it through.
   */
  static isGoogle(url: Pick<URL, 'hostname' | 'pathname'>): boolean {
    const use = Traffic.usedFor(url);
    return use === 'measurement' || use === 'advertising';
  }

  /** Every request since `clear()`, in order, the browser's own errands included. */
  get all(): readonly Hit[] {
    return this.#hits;
  }

  /** Requests of pages to Google. */
  get google(): readonly Hit[] {
    return this.#hits.filter((hit) => !isErrand(hit) && Traffic.isGoogle(new URL(hit.url)));
  }

  /** Requests of pages to Google's advertising hosts alone. */
  get advertising(): readonly Hit[] {
    return this.google.filter((hit) => Traffic.usedFor(new URL(hit.url)) === 'advertising');
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
