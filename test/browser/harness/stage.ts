// What most tests of the gate need: a network with Google's stand-in, Chromium, a site, and a new visitor for each test.
import type { BrowserContextOptions } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { answerGoogle } from '../../../demo/google-answers.mjs';
import { launch } from './browsers.ts';
import { type Host, type Network, startNetwork } from './network.ts';
import type { LaunchOptions, PlaywrightEngine, PlaywrightVisit } from './playwright-engines.ts';
import { type Page, site } from './site.ts';

export const ORIGIN = 'https://www.example.test';

export interface Stage {
  readonly network: Network;
  /** This test's visitor: made at the first use. */
  visit(options?: BrowserContextOptions): Promise<PlaywrightVisit>;
  /** One more visitor, on a device of their own. Ends with the test. */
  another(options?: BrowserContextOptions): Promise<PlaywrightVisit>;
  /** Puts pages on www.example.test, and the files of dist/ beside them. */
  serve(pages: Readonly<Record<string, Page>>): void;
  /** Opens a page there as this test's visitor. */
  open(path?: string): Promise<PlaywrightVisit>;
  /** What the gate wrote to the console of a tab. */
  messages(visit: PlaywrightVisit): readonly string[];
}

/** To be called once, at the top of a test file. */
export function stage(options?: LaunchOptions): Stage {
  let network: Network;
  let engine: PlaywrightEngine;
  let visit: PlaywrightVisit | undefined;
  let others: PlaywrightVisit[] = [];

  beforeAll(async () => {
    network = await startNetwork({ google: (url) => answerGoogle(url, { batch: 50, heartbeat: 100 }) });
    engine = await launch('chromium', network, options);
  });
  afterEach(async () => {
    await visit?.close();
    visit = undefined;
    for (const other of others) await other.close();
    others = [];
    // Pages that are closed may still send what they had to say.
    await network.traffic.quiet(150);
    network.traffic.clear();
  });
  afterAll(async () => {
    await engine.close();
    await network.close();
  });

  const present = async (options?: BrowserContextOptions) => {
    visit ??= await engine.newVisit(options);
    return visit;
  };
  return {
    get network() {
      return network;
    },
    visit: present,
    async another(options) {
      const other = await engine.newVisit(options);
      others.push(other);
      return other;
    },
    serve: (pages) => network.serve('www.example.test', site({ '/consent': accepted, ...pages })),
    async open(path = '/') {
      const tab = await present();
      await tab.goto(ORIGIN + path);
      return tab;
    },
    // What the browser's preload scanner fetched is told as well, on every page with a tag that nobody marked.
    messages: ({ console }) =>
      console.filter((line) => line.startsWith('consent-gate') && !line.includes(' was asked for ')),
  };
}

/** An endpoint that is content with everything. */
export const accepted: Host = () => new Response(null, { status: 202 });
