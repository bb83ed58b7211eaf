// The options of an audit, besides the addresses.
import type { BrowserContextOptions } from 'playwright-core';

export interface AuditOptions {
  /** For the visitors' contexts: language, viewport, certificates … @default none */
  readonly context?: BrowserContextOptions;
  /** How long a page may take to answer, in ms. */
  readonly timeout: number;
  /** How long to wait at most for a page to come to rest, in ms. */
  readonly settle: number;
  /** A page is at rest when it has asked for nothing for so long, in ms. */
  readonly quiet: number;
  /** How long to look for a banner on a page at rest, in ms. */
  readonly bannerWait: number;
  /** Pages at once. */
  readonly concurrency: number;
  /** How many links deep. 0: only the addresses given. */
  readonly depth: number;
  /** Pages in all. */
  readonly max: number;
  readonly screenshots: boolean;
}

export const AUDIT_DEFAULTS: AuditOptions = {
  timeout: 20_000,
  settle: 8000,
  quiet: 1000,
  bannerWait: 3000,
  concurrency: 3,
  depth: 0,
  max: 50,
  screenshots: false,
};
