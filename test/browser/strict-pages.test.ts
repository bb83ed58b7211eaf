// The strictest content security policies a page can have, in three engines: the whole road, and not one violation.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerGoogle } from '../../demo/google-answers.mjs';
import { guidePage } from '../guide.ts';
import { engineNames, isInstalled, launch } from './harness/browsers.ts';
import type { Engine } from './harness/engine.ts';
import { type Network, startNetwork } from './harness/network.ts';
import { html, site } from './harness/site.ts';
import { accepted, ORIGIN } from './harness/stage.ts';
import { openUi, reach, uiPage } from './harness/ui-states.ts';

const [, STRICT = ''] = /```text\n([\s\S]*?)```/.exec(guidePage('how-to/content-security-policy')) ?? [];
/** The test page has a frame. */
const WITH_NONCE = STRICT.replaceAll('\n', ' ').replace('NONCE', 'r4nd0m').replace('frame-src', "frame-src 'self'");
const POLICIES = [
  ['by nonce, with strict-dynamic', WITH_NONCE],
  // The nonce is for the test's own inline scripts.
  ['by host', WITH_NONCE.replace(/'nonce-.*?'strict-dynamic'/, "'self' 'nonce-r4nd0m' https://*.googletagmanager.com")],
] as const;

const WATCH = `<script>window.violations = []; document.addEventListener('securitypolicyviolation', (event) =>
  violations.push([event.effectiveDirective, event.blockedURI, event.sample, event.sourceFile, event.lineNumber].join(' ')));</script>`;

/** No style of its own, which the policy would refuse, and the nonce on every script. */
const page = (locale: string) =>
  uiPage({ locale, before: WATCH })
    .replace(/<style>[\s\S]*?<\/style>/, '')
    .replace('<link rel="icon" href="data:,">', '')
    .replace('</main>', '<script type="text/plain" data-consent="analytics">window.ran = true</script></main>')
    .replaceAll('<script', '<script nonce="r4nd0m"');

let network: Network;

beforeAll(async () => {
  network = await startNetwork({ google: (url) => answerGoogle(url) });
  expect(STRICT).toContain("default-src 'none'");
  const pages = POLICIES.flatMap(([name, policy]) =>
    ['en', 'ar'].map((locale) => {
      const headers = { 'content-security-policy': `${policy}; report-uri /violation` };
      return [`/${name.slice(3, 7)}-${locale}`, () => html(page(locale), headers)] as const;
    }),
  );
  const film = () => html('<!doctype html><title>Film</title>');
  network.serve('www.example.test', site({ ...Object.fromEntries(pages), '/film': film, '/consent': accepted }));
});
afterAll(() => network.close());

describe.for(engineNames)('in %s', (name) => {
  describe.skipIf(!isInstalled(name))('', () => {
    let engine: Engine;

    beforeAll(async () => {
      engine = await launch(name, network);
    });
    afterAll(() => engine.close());

    it.for(POLICIES)('no violation under a policy %s', async ([policy]) => {
      // English is loaded with the banner; another language comes from a file of its own.
      for (const locale of ['en', 'ar']) {
        network.traffic.clear();
        const visit = await openUi(engine, `${ORIGIN}/${policy.slice(3, 7)}-${locale}`);
        // It is dressed although no style is allowed.
        const width = () =>
          visit.evaluate(() =>
            getComputedStyle(
              document.querySelector('consent-gate')?.shadowRoot?.querySelector('[part~=accept]') ?? document.body,
            ).getPropertyValue('font-weight'),
          );
        expect(await width()).toBe('600');
        await reach(visit, 'settings');
        const height = () =>
          visit.evaluate(
            () => document.querySelector('consent-gate')?.shadowRoot?.querySelector('dialog')?.clientHeight ?? 0,
          );
        // With all its folds open it takes the room there is, in every engine.
        expect(await height()).toBeGreaterThan(500);
        await reach(visit, 'answered');
        await visit.waitFor('what was held', () => Reflect.get(window, 'ran'));
        await network.traffic.waitFor(({ path }) => path.startsWith('/g/collect'));
        // As gtag.js does where its own collectors cannot be reached.
        await visit.evaluate(() => fetch('https://www.google.com/g/collect?v=2', { method: 'POST', mode: 'no-cors' }));
        await reach(visit, 'receipt');
        await visit.click('consent-gate [part~=withdraw]');
        await visit.waitFor('the withdrawal', () => !Reflect.get(window, 'consentGate').allows('analytics'));
        expect(await visit.evaluate(() => Reflect.get(window, 'violations'))).toEqual([]);
        expect(network.traffic.to('www.example.test', '/violation').map(({ body }) => body)).toEqual([]);
        await visit.close();
      }
    });
  });
});
