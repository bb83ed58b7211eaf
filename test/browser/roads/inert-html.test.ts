// The gate never makes inert HTML active. HTML from a generator is put into pages with and without the gate, in every way that code
// has and by the parser itself: the documents are the same but for addresses that are held, and what comes out of the gate runs nothing
// that would not have run without it.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerGoogle } from '../../../demo/google-answers.mjs';
import { engineNames, isInstalled, launch } from '../harness/browsers.ts';
import type { Engine, Visit } from '../harness/engine.ts';
import { type Network, startNetwork } from '../harness/network.ts';
import { html, site } from '../harness/site.ts';
import { accepted, ORIGIN } from '../harness/stage.ts';
import { faultsOf, type Snapshot, type State } from '../inert-html/compare.ts';
import { KIT, type Kit } from '../inert-html/kit.ts';
import { HOSTILE, markup } from '../inert-html/markup.ts';

const GATE = '<script src="/consent-gate.js" data-endpoint="/consent"></script>';
/** Without its parts it stays shut, and takes less time. */
const ALONE = GATE.replace(' ', ' data-assets="/none/" ');
const page = (gate: string, body: string) => `<!doctype html><html lang="en"><head><title>A page</title>${gate}
<script src="/kit.js"></script></head><body>${body}</body></html>`;

/** Thousands of documents, on a machine that may have other things to do; in ms. */
const PATIENCE = 600_000;

const texts = fc.array(markup, { minLength: 20, maxLength: 30 });

/** What the frames of this moment hold: by index. */
let samples: readonly string[] = [];
let network: Network;

beforeAll(async () => {
  network = await startNetwork({ google: (url) => answerGoogle(url) });
  network.serve(
    'www.example.test',
    site({
      '/plain': page('', ''),
      '/gated': page(GATE, ''),
      '/frame': ({ url }) => {
        const { searchParams } = new URL(url);
        const sample = samples[Number(searchParams.get('sample'))] ?? '';
        const text = JSON.stringify(sample).replaceAll('<', '\\u003c');
        const body = searchParams.has('write') ? `<script>document.write(${text})</script>` : sample;
        return html(page(searchParams.has('shut') ? ALONE : searchParams.has('open') ? GATE : '', body));
      },
      '/kit.js': () => new Response(KIT, { headers: { 'content-type': 'text/javascript' } }),
      '/consent': accepted,
    }),
  );
  network.serve('harmless.test', () => new Response(null, { status: 204 }));
});
afterAll(() => network.close());

describe.for(engineNames)('in %s', (name) => {
  describe.skipIf(!isInstalled(name))('', () => {
    /** Chromium is the quickest, and walks the most. */
    const share = name === 'chromium' ? 1 : 1 / 4;
    let engine: Engine;
    let plain: Visit;
    let gated: Visit;

    beforeAll(async () => {
      engine = await launch(name, network);
      plain = await engine.newVisit();
      gated = await plain.openTab();
      await plain.goto(`${ORIGIN}/plain`);
    });
    afterAll(async () => {
      await plain.close();
      await engine.close();
    });

    /** A gate that knows nothing yet. */
    async function anew(): Promise<void> {
      await gated.evaluate(() => Reflect.get(window, 'consentGate')?.erase());
      await gated.goto(`${ORIGIN}/gated`);
    }

    const differences = (texts: readonly string[], expected: Snapshot[][], found: Snapshot[][], state: State) =>
      texts.flatMap((text, index) =>
        faultsOf(expected[index] ?? [], found[index] ?? [], state).map((fault) => `${state}: ${fault} in ${text}`),
      );
    const accept = () => gated.evaluate(() => Reflect.get(window, 'consentGate').acceptAll());
    const withdraw = () => gated.evaluate(() => Reflect.get(window, 'consentGate').withdraw());
    const write = (visit: Visit, texts: readonly string[]) =>
      visit.evaluate((all) => (Reflect.get(window, 'kit') as Kit).write(all), texts);
    const look = () => gated.evaluate(() => (Reflect.get(window, 'kit') as Kit).look());

    async function compareWritten(texts: readonly string[]): Promise<void> {
      const expected = await write(plain, texts);
      await anew();
      expect(differences(texts, expected, await write(gated, texts), 'shut')).toEqual([]);
      await accept();
      expect(differences(texts, expected, await look(), 'opened')).toEqual([]);
      await withdraw();
      expect(differences(texts, expected, await look(), 'shut again')).toEqual([]);
      await accept();
      expect(differences(texts, expected, await write(gated, texts), 'open')).toEqual([]);
    }

    async function compareSanitized(texts: readonly string[]): Promise<void> {
      const safe = await plain.evaluate(
        (all) => all.map((text) => (Reflect.get(window, 'kit') as Kit).sanitize(text)),
        texts,
      );
      await compareWritten(safe);
      expect(await gated.evaluate(() => (Reflect.get(window, 'kit') as Kit).ran())).toBe(0);
    }

    async function compareParsed(texts: readonly string[]): Promise<void> {
      samples = texts;
      await anew();
      for (const state of ['shut', 'open'] as const) {
        if (state === 'open') await accept();
        for (const way of ['', '&write']) {
          const frames = (query: string) =>
            gated.evaluate(
              (count, rest) => (Reflect.get(window, 'kit') as Kit).frames(count, rest),
              texts.length,
              query,
            );
          expect(differences(texts, await frames(way), await frames(`${way}&${state}`), state)).toEqual([]);
        }
      }
    }

    const forAll = (compare: (texts: readonly string[]) => Promise<void>, runs: number) =>
      fc.assert(
        fc.asyncProperty(texts, (generated) => compare([...HOSTILE, ...generated])),
        {
          numRuns: Math.ceil(runs * share),
          // Each fault is told with the text that it is in: to make the others fewer says no more.
          endOnFailure: true,
        },
      );

    it('written by code', () => forAll(compareWritten, 8), PATIENCE);
    it('written by code, of what a sanitizer lets through', () => forAll(compareSanitized, 8), PATIENCE);
    it('by the parser, and written into the page that is parsed', () => forAll(compareParsed, 2), PATIENCE);
  });
});
