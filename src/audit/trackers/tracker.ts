// What a row about a known service says, and the phrases that many rows share.

export interface TrackerCookie {
  /** As it is written in a cookie table. */
  readonly name: string;
  /** Matches the whole name of the cookie or storage key. */
  readonly pattern: RegExp;
  readonly purpose: string;
  readonly duration: string;
}

export interface Tracker {
  readonly name: string;
  readonly provider: string;
  readonly category: 'analytics' | 'marketing';
  /** Tested on host name and path (`www.example.com/path`), never on the query. */
  readonly addresses: readonly RegExp[];
  /** Tested on path and query of any host, for what owners serve from an address of their own. */
  readonly anywhere?: readonly RegExp[];
  readonly cookies: readonly TrackerCookie[];
  /**
   * Can measure without storing anything in the browser, as its maker says: `always`, or where the owner has `set` it so.
   * The audit sees the latter where none of the names above is stored.
   */
  readonly cookieless?: 'always' | 'set';
  /** The maker's page about its tag or its cookies. */
  readonly source: string;
  /**
   * `maker`: names and durations come from the maker's page or published code, read on 2026-11-23 (PostHog: 2026-11-25).
   * `others`: the maker's page could not be read, or leaves them out; several cookie lists of others agree on them.
   */
  readonly checked: 'maker' | 'others';
}

export const TELLS_APART = 'Tells visitors apart';
export const VISIT = 'Joins the pages of one visit';
export const AD_VISIT = 'Measures and personalises advertising';
