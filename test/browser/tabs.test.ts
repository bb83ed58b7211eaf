// What one tab decides, all open tabs obey: in each engine, because each hands on what is written to storage in its own way.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerGoogle } from '../../demo/google-answers.mjs';
import type { ConsentGate } from '../../src/core/consent-gate.ts';
import { engineNames, isInstalled, launch } from './harness/browsers.ts';
import type { Engine } from './harness/engine.ts';
import { gatePage } from './harness/gate-page.ts';
import { type Network, startNetwork } from './harness/network.ts';
import { site } from './harness/site.ts';
import { accepted, ORIGIN } from './harness/stage.ts';

declare global {
  interface Window {
    consentGate: ConsentGate;
  }
}

const BODY = '<script type="text/plain" data-consent="analytics">window.ran = true</script>';

describe.for(engineNames)('in %s', (name) => {
  describe.skipIf(!isInstalled(name))('', () => {
    let network: Network;
    let engine: Engine;

    beforeAll(async () => {
      network = await startNetwork({ google: (url) => answerGoogle(url, {}) });
      // Without an endpoint nothing looks again but for the news of the other tab.
      const alone = gatePage({ tag: '<script src="/consent-gate.js"></script>' });
      network.serve('www.example.test', site({ '/': gatePage({ body: BODY }), '/alone': alone, '/consent': accepted }));
      engine = await launch(name, network);
    });
    afterAll(async () => {
      await engine.close();
      await network.close();
    });

    it('a yes and a withdrawal reach the other tab, which records nothing of its own', async () => {
      const here = await engine.newVisit();
      await here.goto(`${ORIGIN}/`);
      const there = await here.openTab();
      await there.goto(`${ORIGIN}/`);
      const hasBanner = () => !!document.querySelector('consent-gate')?.shadowRoot?.querySelector('[part=banner]');
      await there.waitFor('the banner', hasBanner);
      await here.evaluate(() => window.consentGate.acceptAll());
      await there.waitFor(
        'the yes',
        () => Reflect.get(window, 'ran') === true && window.consentGate.allows('analytics'),
      );
      await here.evaluate(() => window.consentGate.withdraw());
      await there.waitFor('the withdrawal', () => !window.consentGate.allows('analytics'));
      expect(await there.evaluate(() => window.consentGate.receipt()?.id)).toBe(
        await here.evaluate(() => window.consentGate.receipt()?.id),
      );
      await here.close();
    });

    it('nothing is sent between a withdrawal in another tab and the news of it', async () => {
      const here = await engine.newVisit();
      await here.goto(`${ORIGIN}/`);
      await here.evaluate(() => window.consentGate.acceptAll());
      await here.evaluate(() => void fetch('https://www.google-analytics.com/g/collect?yes', { mode: 'no-cors' }));
      await network.traffic.waitFor(({ url }) => url.endsWith('?yes'));
      // As the other tab writes it: this one is not told before its task ends.
      await here.evaluate(() => {
        const [, value = ''] = /consent_gate=([^;]*)/.exec(document.cookie) ?? [];
        const withdrawn = {
          ...JSON.parse(decodeURIComponent(value)),
          at: new Date().toISOString(),
          c: { analytics: false },
        };
        // biome-ignore lint/suspicious/noDocumentCookie: as any code of another tab could
        document.cookie = `consent_gate=${encodeURIComponent(JSON.stringify(withdrawn))}; path=/`;
        const address = 'https://www.google-analytics.com/g/collect?no';
        navigator.sendBeacon(address);
        const request = new XMLHttpRequest();
        request.open('POST', address);
        request.send();
        fetch(address, { mode: 'no-cors' });
      });
      expect(await here.evaluate(() => window.consentGate.allows('analytics'))).toBe(false);
      await network.traffic.quiet();
      expect(network.traffic.google.map(({ url }) => url).filter((url) => url.endsWith('?no'))).toEqual([]);
      await here.close();
    });

    it('of opposite answers in one millisecond the no counts, in both tabs', async () => {
      const here = await engine.newVisit();
      await here.goto(`${ORIGIN}/alone`);
      const there = await here.openTab();
      await there.goto(`${ORIGIN}/alone`);
      const now = Date.now();
      for (const tab of [here, there]) {
        await tab.evaluate((at) => {
          Date.now = () => at;
        }, now);
      }
      // This one has not seen the other's answer when it writes its own.
      await there.evaluate(() => {
        const own = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
        let written = false;
        Object.defineProperty(document, 'cookie', {
          get: () => (written ? own?.get?.call(document) : ''),
          set(value) {
            written = true;
            own?.set?.call(document, value);
          },
        });
      });
      await here.evaluate(() => window.consentGate.declineAll());
      await there.evaluate(() => window.consentGate.acceptAll());
      const stored = () => /consent_gate=([^;]*)/.exec(document.cookie)?.[1]?.includes('false');
      await here.waitFor('the no to be stored again', stored);
      await there.waitFor('the no', () => !window.consentGate.allows('analytics'));
      expect(await here.evaluate(() => window.consentGate.allows('analytics'))).toBe(false);
      expect(await there.evaluate(() => window.consentGate.receipt()?.id)).toBe(
        await here.evaluate(() => window.consentGate.receipt()?.id),
      );
      expect(await there.evaluate(stored)).toBe(true);
      await here.close();
    });
  });
});
