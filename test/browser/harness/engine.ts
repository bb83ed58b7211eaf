// What every engine can do for a test. One test body runs in Chromium, Firefox and WebKitGTK through this.
import type { EngineName } from '../../setup/browsers.mjs';

export interface Engine {
  readonly name: EngineName;
  /** A visitor nobody has seen before: no cookies, no storage, one tab. */
  newVisit(): Promise<Visit>;
  close(): Promise<void>;
}

export interface Visit {
  /** Opens an address; resolves after the page's `load` event. */
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  back(): Promise<void>;
  /**
   * Runs a function in the page and answers what it returns, awaited, as JSON. It cannot see the test's variables: hand
   * them over as arguments.
   */
  evaluate<Args extends readonly unknown[], Result>(
    run: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result>;
  /** Waits until the function answers something truthy in the page, and answers that. Fails after 10 s, naming `what`. */
  waitFor<Args extends readonly unknown[], Result>(
    what: string,
    run: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result>;
  /**
   * A real click on the first element that matches, also inside open shadow roots; waits for it to be there and visible.
   * Parts of the selector are joined by spaces only: `consent-gate [part=accept]`.
   */
  click(selector: string): Promise<void>;
  /** A key of the keyboard, by its name in UI Events: `Tab`, `Enter`, `Escape`, `a`; or keys together: `Shift+Tab`. */
  press(key: string): Promise<void>;
  /** All cookies that a request to the open page would carry, also those no script can read. */
  cookies(): Promise<readonly VisitCookie[]>;
  /** A second tab of the same visitor, for what one tab tells another. Ends with the visit. */
  openTab(): Promise<Visit>;
  /** PNG of what is visible; in WebKitGTK where it was launched with `pictures`. */
  screenshot(): Promise<Buffer>;
  close(): Promise<void>;
}

export interface VisitCookie {
  readonly name: string;
  readonly value: string;
  /** As the browser keeps it: with a leading dot where it reaches subdomains. */
  readonly domain: string;
  readonly path: string;
}
