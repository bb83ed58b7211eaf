// What is wrong is told where the owner looks, and nowhere else; and a tag that is run in another way than pasted finds its options.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerGoogle } from '../../demo/google-answers.mjs';
import { engineNames, isInstalled, launch } from './harness/browsers.ts';
import type { Engine, Visit } from './harness/engine.ts';
import { GTAG_SNIPPET, gatePage, TAG } from './harness/gate-page.ts';
import { type Network, startNetwork } from './harness/network.ts';
import { type Page, site } from './harness/site.ts';
import { accepted } from './harness/stage.ts';

/** In the owner's own network, and where visitors see it. */
type Place = 'private' | 'public';

/** The text of each item in the note, once there is one that matches. */
function items(pattern: string): string[] | undefined {
  const root = document.querySelector('[data-consent-gate-note]')?.shadowRoot;
  const texts = [...(root?.querySelectorAll('li') ?? [])].map((item) => item.textContent ?? '');
  return texts.some((text) => new RegExp(pattern).test(text)) ? texts : undefined;
}
const banner = () => !!document.querySelector('consent-gate')?.shadowRoot?.querySelector('[part~=banner]');

/** Still does its work, and something more. */
const changed: Page = async (request) => {
  const original = await site({})(request);
  return new Response(`window.changed = true;${await original.text()}`, {
    headers: { 'content-type': 'text/javascript' },
  });
};
const missing: Page = () => new Response('Not found', { status: 404 });

describe.for(engineNames)('in %s', (name) => {
  describe.skipIf(!isInstalled(name))('', () => {
    let network: Network;
    let engine: Engine;
    let visit: Visit;
    beforeAll(async () => {
      network = await startNetwork({ google: (url) => answerGoogle(url) });
      engine = await launch(name, network);
      visit = await engine.newVisit();
    });
    afterAll(async () => {
      await visit?.close();
      await engine?.close();
      await network.close();
    });

    // One visitor, each time on a host where nobody has been: starting a browser takes longer than a test.
    let hosts = 0;
    let host = '';
    async function open(pages: Readonly<Record<string, Page>>, place: Place = 'private', path = '/') {
      hosts += 1;
      host = place === 'private' ? `10.0.0.${hosts}` : `host${hosts}.test`;
      network.serve(host, site({ '/consent': accepted, '/': gatePage(), ...pages }));
      await visit.goto(`https://${host}${path}`);
    }

    it.for<[fault: string, pages: Readonly<Record<string, Page>>, item: RegExp]>([
      [
        'a misspelt option',
        { '/': gatePage({ tag: TAG.replace('data-controller', 'data-controler') }) },
        /^Errorcontroler: unknown option, did you mean controller \(on the tag data-controller\)\?Read on: guide, “Options”/,
      ],
      [
        'a missing consent-gate-ui.js',
        { '/consent-gate-ui.js': missing },
        /^Errorconsent-gate-ui\.js: it is missing, https:\/\/10\.0\.0\.\d+\/consent-gate-ui\.js.* answered 404/,
      ],
      [
        'a missing consent-gate-recorder.js',
        { '/consent-gate-recorder.js': missing },
        /^Errorconsent-gate-recorder\.js: it is missing/,
      ],
      [
        'a missing consent-gate-second-layer.js, before anybody wants it',
        { '/consent-gate-second-layer.js': missing },
        /^Errorconsent-gate-second-layer\.js: it is missing/,
      ],
      [
        'a consent-gate-ui.js that its integrity refuses',
        { '/consent-gate-ui.js': changed },
        /^Errorconsent-gate-ui\.js: it is not the file that its hash names/,
      ],
    ])('the note names %s', async ([, pages, item]) => {
      await open(pages);
      await visit.waitFor('the item', items, item.source);
      // Looking does not run what was refused. WebKit refuses nothing that is imported.
      if (name !== 'webkit') expect(await visit.evaluate(() => Reflect.get(window, 'changed'))).toBeUndefined();
    });

    it('the note names an endpoint that answers 500, closes, and comes back with what is new', async () => {
      await open({ '/consent': () => new Response('', { status: 500 }) });
      await visit.click('consent-gate [part~=decline]');
      await visit.waitFor('the item', items, '^Warning.*/consent answered 500; the decision is kept');
      await visit.click('[data-consent-gate-note] button');
      expect(await visit.evaluate(() => !!document.querySelector('[data-consent-gate-note]'))).toBe(false);
      await visit.evaluate(() => performance.mark('consent-gate: policyUrl: new', { detail: 'warning' }));
      await visit.waitFor('the item', items, '^WarningpolicyUrl: new');
    });

    it('visitors never see it: not with one fault after the other, and its file is not asked for', async () => {
      const page = gatePage({ tag: TAG.replace('data-controller', 'data-controler'), head: GTAG_SNIPPET });
      await open({ '/': page, '/consent-gate-second-layer.js': missing }, 'public');
      await visit.waitFor('the fault', () =>
        Reflect.get(window, 'consoleLines').some((line: string) => line.includes('controler: unknown option')),
      );
      await network.traffic.quiet();
      expect(await visit.evaluate(() => !!document.querySelector('[data-consent-gate-note]'))).toBe(false);
      expect(network.traffic.to(host).filter(({ path }) => path.includes('consent-gate-owner'))).toEqual([]);
    });

    it('?consent-gate-debug shows it anywhere, with every attribute that is nobody’s option', async () => {
      const page = gatePage({ tag: TAG.replace('<script', '<script data-rh="true" data-ga="G-TEST00001"') });
      await open({ '/': page }, 'public', '/?consent-gate-debug');
      const texts = await visit.waitFor('the item', items, 'A Google ID belongs in data-google-analytics');
      expect(texts?.join()).toContain('Hintdata-rh: no option, left alone');
      expect(await visit.evaluate(banner)).toBe(true);
    });

    it('nothing is shown where nothing is wrong', async () => {
      await open({ '/': gatePage({ tag: TAG.replace('<script', '<script data-rh="true"') }) });
      await network.traffic.waitFor((hit) => hit.host === host && hit.path.includes('/consent-gate-owner.js'));
      await visit.waitFor('the banner', banner);
      await network.traffic.quiet();
      expect(await visit.evaluate(() => !!document.querySelector('[data-consent-gate-note]'))).toBe(false);
    });

    const ATTRIBUTES = TAG.slice('<script '.length, TAG.indexOf('></script>'));
    const CREATED = `<script>const tag = document.createElement('script');
for (const [name, value] of ${JSON.stringify([...ATTRIBUTES.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key, value]) => [key, value]))}) tag.setAttribute(name, value);
document.head.append(tag);</script>`;
    const fetched = (tag: string, run: string) =>
      `${tag}<script>fetch('/consent-gate.js').then((response) => response.text()).then((code) => { ${run} });</script>`;
    const DELAYED = `<script type="x-delayed" ${ATTRIBUTES}></script>`;

    it.for<[how: string, tag: string, late: RegExp]>([
      ['as a module', `<script type="module" ${ATTRIBUTES}></script>`, /The tag is a module/],
      ['async', `<script async ${ATTRIBUTES}></script>`, /The tag is async/],
      ['with defer', `<script defer ${ATTRIBUTES}></script>`, /The tag has defer/],
      ['put in by code', CREATED, /The tag is async, or was put in by code/],
      [
        'by a loader that gives it its type back',
        `${DELAYED}<script>addEventListener('DOMContentLoaded', () => {
          const old = document.querySelector('[type=x-delayed]'), tag = document.createElement('script');
          for (const { name, value } of old.attributes) if (name !== 'type') tag.setAttribute(name, value);
          old.replaceWith(tag);
        });</script>`,
        /The tag is async, or was put in by code/,
      ],
      ['evaluated', fetched(DELAYED, 'eval(code)'), /The tag was run by another script \(its type is "x-delayed"\)/],
      ['as a new function', fetched(DELAYED, 'new Function(code)()'), /The tag was run by another script/],
    ])('a tag that runs %s has its options; what ran before it is named', async ([, tag, late]) => {
      await open({ '/': gatePage({ before: GTAG_SNIPPET, tag }) });
      await visit.waitFor('the banner', banner);
      expect(
        await visit.evaluate(
          () => document.querySelector('consent-gate')?.shadowRoot?.querySelector('[part~=text]')?.textContent,
        ),
      ).toContain('Harbour Concierge');
      const texts = await visit.waitFor('the item', items, 'so it is not the first to run');
      const item = texts?.find((text) => late.test(text));
      expect(item).toMatch(/^Error.*Before it ran, or was asked for: .*googletagmanager\.com|^Error.*an inline script/);
    });

    it('a tag that stands after Google’s in the page: that is named', async () => {
      await open({ '/': gatePage({ before: GTAG_SNIPPET }) });
      await visit.waitFor(
        'the item',
        items,
        '^ErrorThe tag is not the first in the page\\. Before it ran, or was asked for: an inline script \\(window\\.dataLayer',
      );
    });

    it('a combined file has the options of the data block, and of no other script', async () => {
      const block = `<script type="application/json" data-consent-gate-config>
        {"controller": "Harbour Concierge", "googleAnalytics": "G-TEST00001"}</script>`;
      const combined: Page = async (request) => {
        const gate = await site({})(new Request(new URL('/consent-gate.js', request.url)));
        return new Response(`var first = 1;\n${await gate.text()}`, { headers: { 'content-type': 'text/javascript' } });
      };
      await open({
        '/': gatePage({ tag: `${block}<script src="/combined.js" data-theme-endpoint="/x"></script>` }),
        '/combined.js': combined,
      });
      await visit.waitFor('the banner', banner);
      expect(await visit.evaluate(() => Reflect.get(window, 'ga-disable-G-TEST00001'))).toBe(true);
    });
  });
});
