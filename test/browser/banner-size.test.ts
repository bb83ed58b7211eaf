// How much of a phone the banner takes: at most 30 % of 390 x 844 and 45 % of 320 x 568, in every language, place and density, with
// the answers side by side and what is besides them on one line. The page is loaded once an engine: it changes its language, as
// single-page apps do, and the classes of the place and the density are those that the options give.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isInstalled, launch } from './harness/browsers.ts';
import { type Network, startNetwork } from './harness/network.ts';
import type { PlaywrightEngine, PlaywrightVisit } from './harness/playwright-engines.ts';
import { site } from './harness/site.ts';
import { accepted, ORIGIN } from './harness/stage.ts';
import { LOCALES } from './harness/ui-states.ts';

const PHONES = [
  { width: 390, height: 844, most: 30 },
  { width: 320, height: 568, most: 45 },
] as const;

/** What is asked, and whether an ID of Google's is there: the words differ. */
const ASKED = [
  ['one purpose, and Google', '[{ "id": "analytics" }]', 'data-google-analytics="G-TEST00001"'],
  ['two, and Google', '[{ "id": "analytics" }, { "id": "marketing" }]', 'data-google-analytics="G-TEST00001"'],
  ['one, and Google if it is used', '[{ "id": "analytics" }]', ''],
  [
    'one, and a choice that follows an account',
    '[{ "id": "analytics" }]',
    'data-auto-block="false" data-across-devices="true"',
  ],
] as const;

const page = (categories: string, google: string) => `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>Harbour Concierge</title><link rel="icon" href="data:,">
<script type="application/json" data-consent-gate-config>{ "categories": ${categories} }</script>
<script src="/consent-gate.js" data-policy-url="/privacy" data-controller="Harbour Concierge" ${google}></script>
</head><body><h1>Harbour Concierge</h1></body></html>`;

/** Each fault of the banner in this window, a line each: in every language, place and density. */
const faultsOf = (visit: PlaywrightVisit, most: number) =>
  visit.evaluate(
    async (limit, locales) => {
      const ui = document.querySelector('consent-gate')?.shadowRoot?.querySelector<HTMLElement>('.ui');
      const banner = ui?.querySelector('.banner');
      if (!ui || !banner) return ['there is no banner'];
      const own = ui.className;
      const middleOf = (part: string) => {
        const { top = Number.NaN, height = Number.NaN } =
          ui.querySelector(`[part=${part}]`)?.getBoundingClientRect() ?? {};
        return top + height / 2;
      };
      const areLevel = (one: string, other: string) => Math.abs(middleOf(one) - middleOf(other)) <= 2;
      const faults: string[] = [];
      for (const lang of locales) {
        const changed = new Promise((resolve) => {
          new MutationObserver(resolve).observe(ui, { attributeFilter: ['lang'] });
        });
        document.documentElement.lang = lang;
        if (ui.lang !== lang) await changed;
        for (const place of ['bottom', 'bottom-start', 'bottom-end', 'center']) {
          for (const density of ['comfortable', 'compact']) {
            ui.className = `ui light ${place} ${density}`;
            const { left, right, height } = banner.getBoundingClientRect();
            const tell = (fault: string) =>
              faults.push(`${ui.lang} ${place} ${density}, ${innerWidth} x ${innerHeight}: ${fault}`);
            const share = (100 * height) / innerHeight;
            if (share > limit) tell(`takes ${share.toFixed(1)} % of ${limit} %`);
            if (banner.scrollHeight > banner.clientHeight + 1) tell('scrolls');
            if (!areLevel('accept', 'decline')) tell('has its answers one below the other');
            if (!areLevel('settings', 'link')) tell('has settings and policy on two lines');
            if (Math.abs(left - (innerWidth - right)) > 1) tell(`has margins of ${left} and ${innerWidth - right}`);
          }
        }
        ui.className = own;
      }
      return faults;
    },
    most,
    LOCALES,
  );

describe.for(['chromium', 'firefox'] as const)('on a phone in %s', { timeout: 120_000 }, (name) => {
  describe.skipIf(!isInstalled(name))('', () => {
    let network: Network;
    let engine: PlaywrightEngine;

    beforeAll(async () => {
      network = await startNetwork();
      const pages = ASKED.map(([, categories, google], at) => [`/${at}`, page(categories, google)] as const);
      network.serve('www.example.test', site({ ...Object.fromEntries(pages), '/consent': accepted }));
      engine = (await launch(name, network)) as PlaywrightEngine;
    });
    afterAll(async () => {
      await engine.close();
      await network.close();
    });

    // Firefox shows what fonts and line breaks do otherwise: of the longest words it has to.
    it.for(name === 'chromium' ? ASKED : ASKED.slice(1, 2))('asks within its share for %s', async (asked) => {
      const [{ width, height }] = PHONES;
      // Fingers: their targets are higher (WCAG 2.5.5). Firefox tells no page of them.
      const visit = await engine.newVisit({ viewport: { width, height }, hasTouch: name === 'chromium' });
      await visit.goto(`${ORIGIN}/${ASKED.indexOf(asked)}`);
      // What makes targets for fingers loads after the banner: once that is announced, it is there.
      await visit.waitFor(
        'the banner, announced',
        () =>
          document.querySelector('consent-gate')?.shadowRoot?.querySelector('[part~=banner] ~ div ~ [role=status]')
            ?.textContent,
      );
      const faults: string[] = [];
      for (const phone of PHONES) {
        await visit.page.setViewportSize(phone);
        faults.push(...(await faultsOf(visit, phone.most)));
      }
      expect(faults).toEqual([]);
      await visit.close();
    });
  });
});

describe('where the window holds less than the banner', () => {
  it.for([
    ['1280 x 1024 at 400 % zoom (WCAG 1.4.10)', 320, 256],
    ['1280 x 720 at 400 %', 320, 180],
    ['a phone of 390 x 844 at 200 %', 195, 422],
    ['a phone of 320 x 568 at 200 %', 160, 284],
  ] as const)(
    '%s: both answers are in view, and what is cut off goes on when it is scrolled',
    async ([, width, height]) => {
      const network = await startNetwork();
      network.serve('www.example.test', site({ '/': page(...(ASKED[0].slice(1) as [string, string])) }));
      const engine: PlaywrightEngine = await launch('chromium', network);
      const visit = await engine.newVisit({ viewport: { width, height }, reducedMotion: 'reduce' });
      await visit.goto(ORIGIN);
      const seen = await visit.waitFor('the banner, announced', () => {
        const root = document.querySelector('consent-gate')?.shadowRoot;
        const banner = root?.querySelector('.banner');
        if (!banner || !root?.querySelector('.banner ~ div ~ [role=status]')?.textContent) return;
        const isInView = (part: string) => {
          const element = root.querySelector(`[part=${part}]`);
          const { left, top, width: wide, height: high } = element?.getBoundingClientRect() ?? new DOMRect();
          return (
            wide > 0 &&
            [0.1, 0.5, 0.9].every((at) => root.elementFromPoint(left + wide / 2, top + high * at) === element)
          );
        };
        const answers = ['accept', 'decline'].map(isInView);
        banner.scrollTop = banner.scrollHeight;
        return { answers, end: ['settings', 'link'].map(isInView) };
      });
      expect(seen).toEqual({ answers: [true, true], end: [true, true] });
      await engine.close();
      await network.close();
    },
  );
});
