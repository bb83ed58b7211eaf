// The audit on the corpus, in a real browser: every planted fault is found, and nothing else.
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AuditResult, audit } from '../../../src/audit/audit.ts';
import { AS_A_PERSON } from '../../../src/audit/browser.ts';
import { AUDIT_DEFAULTS } from '../../../src/audit/options.ts';
import type { Network } from '../../browser/harness/network.ts';
import { findLightChromium } from '../../setup/browsers.mjs';
import { SITES, startCorpus } from '../sites.ts';

const OPTIONS = {
  ...AUDIT_DEFAULTS,
  quiet: 250,
  // A busy machine may take long; a page that has come to rest is not waited for.
  settle: 60_000,
  max: SITES.length,
  // While some pages wait for a banner that never comes, others have the processor.
  concurrency: 6,
  context: { ignoreHTTPSErrors: true },
};

/** Otherwise the empty page that each visit begins with, and a spare one, have processes of their own: 180 instead of 70. */
const ONE_PROCESS_A_VISIT = ['--disable-site-isolation-trials', '--disable-features=SpareRendererForSitePerProcess'];

let network: Network;
let browser: Browser;

beforeAll(async () => {
  network = await startCorpus();
  const executablePath = findLightChromium();
  if (!executablePath) throw new Error('no Chromium');
  const { host, port } = network.proxy;
  browser = await chromium.launch({
    executablePath,
    proxy: { server: `http://${host}:${port}` },
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--disable-background-networking',
      ...ONE_PROCESS_A_VISIT,
      ...AS_A_PERSON,
    ],
  });
});
afterAll(async () => {
  await browser.close();
  await network.close();
});

describe('the corpus', () => {
  let result: AuditResult;

  beforeAll(async () => {
    const urls = SITES.map(({ name }) => `https://${name}.test/`);
    result = await audit(browser, urls, OPTIONS);
    // More than fifty sites, and a busy machine.
  }, 480_000);

  it('has at least thirty sites, and all of them open', () => {
    expect(SITES.length).toBeGreaterThanOrEqual(30);
    expect(result.failures).toEqual([]);
  });

  it.for(SITES)('$name', ({ name, tool, findings }) => {
    const page = result.pages.find(({ facts }) => facts.url === `https://${name}.test/`);
    const expected = tool === null ? [...findings, 'tool-unknown'] : findings;
    const found = page?.findings.map(({ rule }) => rule);
    expect(found?.sort(), JSON.stringify(page?.findings)).toEqual([...expected].sort());
    // Every part of the visit was judged.
    expect(page?.facts.notes).toEqual([]);
    expect(page?.facts.notJudged).toEqual([]);
    expect(page?.facts.tool).toBe(tool);
  });
});
