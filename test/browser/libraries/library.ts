// A page on which a library does what it is for, as an owner would write it: the browser build of its package in a script tag, and
// what it does told in `told`, a list of the page's own.
import type { PlaywrightVisit } from '../harness/playwright-engines.ts';

export interface Library {
  /** Paths in the packages of test/apps, in the order in which the page loads them. */
  readonly scripts: readonly string[];
  readonly styles?: readonly string[];
  /** Further elements in the head of each of its pages. */
  readonly head?: string;
  readonly body: string;
  /** Bodies of the other pages of the site, by path. */
  readonly others?: Readonly<Record<string, string>>;
  /** A key that it takes for its own, wherever the focus is. */
  readonly key?: string;
  readonly takesWheel?: boolean;
  /** What a visitor does there; without the gate and with it, nobody having answered, the page tells the same. */
  readonly use: (visit: PlaywrightVisit) => Promise<void>;
}

/** Waits until the page has told so much. */
export async function told(visit: PlaywrightVisit, count: number): Promise<void> {
  await visit.waitFor(`${count} things to be told`, (wanted) => Reflect.get(window, 'told').length >= wanted, count);
}

/** Has the page tell something that is so in the end. */
export async function tell(visit: PlaywrightVisit, what: () => unknown): Promise<void> {
  const value = await visit.evaluate(what);
  await visit.evaluate((one) => Reflect.get(window, 'told').push(one), value);
}
