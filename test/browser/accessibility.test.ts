// WCAG 2.2 AA as far as a machine can tell: axe-core finds nothing in any state, theme and direction of writing.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lookedAtByAxe } from './harness/axe.ts';
import { isInstalled, launch } from './harness/browsers.ts';
import { type Network, startNetwork } from './harness/network.ts';
import type { PlaywrightEngine, PlaywrightVisit } from './harness/playwright-engines.ts';
import { site } from './harness/site.ts';
import { accepted, ORIGIN } from './harness/stage.ts';
import { DIRECTIONS, LOCALES, openFolds, reach, STATES, THEMES, uiPage } from './harness/ui-states.ts';

async function faultsIn({ page }: PlaywrightVisit): Promise<readonly string[]> {
  const { faults, sawOurs } = await lookedAtByAxe(page);
  // A run that saw nothing of the UI would find nothing wrong with it.
  expect(sawOurs).toBe(true);
  return faults;
}

// Each test has axe look through every state of the UI: in Firefox 18 s by itself, and 156 s were seen beside two other files.
// Themes and directions look alike in both engines, so one of each shows what Firefox does otherwise.
const SEEN = {
  chromium: { themes: THEMES, directions: DIRECTIONS },
  firefox: { themes: THEMES.slice(0, 1), directions: DIRECTIONS.slice(0, 1) },
} as const;

describe.for(['chromium', 'firefox'] as const)('axe-core in %s', { timeout: 600_000 }, (name) => {
  describe.skipIf(!isInstalled(name))('', () => {
    let network: Network;
    let engine: PlaywrightEngine;

    beforeAll(async () => {
      network = await startNetwork();
      engine = (await launch(name, network)) as PlaywrightEngine;
    });
    afterAll(async () => {
      await engine.close();
      await network.close();
    });

    describe.for(SEEN[name].themes)('theme %s', (theme) => {
      it.for(SEEN[name].directions)('finds nothing %s', async ([direction, locale]) => {
        network.serve('www.example.test', site({ '/': uiPage({ theme, locale }), '/consent': accepted }));
        const visit = await engine.newVisit();
        await visit.goto(ORIGIN);
        await reach(visit, 'asked');
        if (LOCALES.includes(locale))
          expect(await visit.page.locator('consent-gate .ui').getAttribute('dir')).toBe(direction);
        for (const [state, what] of STATES) {
          await reach(visit, state);
          expect(await faultsIn(visit), what).toEqual([]);
        }
        await visit.close();
      });
    });

    it('finds nothing where services are on in part, a signal counts as a no, and the clipboard is refused', async () => {
      const services = `<script type="application/json" data-consent-gate-config>{"categories":[{"id":"analytics","services":[
        {"id":"map","label":"Map","description":"Shows where we are."},{"id":"film","label":"Film"}]}]}</script>`;
      const signal = `<script>Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true });
        Object.defineProperty(navigator, 'clipboard', { get: () => undefined });</script>`;
      const page = uiPage({ before: signal }).replace(/<script type="application\/json"[\s\S]*?<\/script>/, services);
      network.serve('www.example.test', site({ '/': page, '/consent': accepted }));
      const visit = await engine.newVisit();
      await visit.goto(ORIGIN);
      const part = (selector: string) => visit.page.locator(`consent-gate ${selector}`).first();
      await part('[part~=reopen]').click();
      await part('.note').waitFor();
      await part('#switch-map').click();
      await openFolds(visit);
      await part('[part~=copy]').click();
      await part('textarea').waitFor();
      expect(await part('#state-analytics').innerText()).toBe('On: Map');
      expect(await faultsIn(visit)).toEqual([]);
      await visit.close();
    });
  });
});
