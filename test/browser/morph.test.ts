// Pages that are morphed: the elements that are there are made to be as the server's HTML says, which knows nothing of ours.
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { inEachEngine } from './harness/each-engine.ts';
import type { Visit } from './harness/engine.ts';
import { gatePage } from './harness/gate-page.ts';
import { site } from './harness/site.ts';
import { accepted } from './harness/stage.ts';

const LIBRARY = buildSync({
  stdin: {
    resolveDir: fileURLToPath(new URL('../apps/', import.meta.url)),
    contents: `import { Idiomorph } from 'idiomorph'; import morphdom from 'morphdom';
window.morphs = { idiomorph: (html) => Idiomorph.morph(document.querySelector('main'), html), morphdom: (html) => morphdom(document.querySelector('main'), html) };`,
  },
  bundle: true,
  minify: true,
  write: false,
  format: 'iife',
}).outputFiles[0]?.text;

const FILM = '<iframe data-consent="analytics" data-src="/film" title="Film" width="400" height="300"></iframe>';
/** Nobody has marked it but the gate. */
const MAP =
  '<iframe src="https://www.googletagmanager.com/ns.html?id=GTM-TEST01" title="Map" width="400" height="300"></iframe>';
const IMAGE = '<img id="image" data-consent="analytics" data-src="/image.png" alt="Image">';
const main = (inside: string) =>
  `<main><div id="film">${FILM}</div><div id="map">${MAP}</div>${IMAGE}<div id="table" data-consent-cookies></div><div id="links" data-consent-browser-links></div>${inside}</main>`;

inEachEngine('in %s', (on) => {
  let visit: Visit;
  let serve: (host: string) => void;
  // One visitor, each time on a host where nobody has been: starting a browser takes longer than a test.
  let hosts = 0;
  const open = async () => {
    hosts += 1;
    serve(`host${hosts}.test`);
    await visit.goto(`https://host${hosts}.test/`);
  };

  beforeAll(async () => {
    const script = () => new Response(LIBRARY, { headers: { 'content-type': 'text/javascript' } });
    const page = gatePage({ body: `${main('<div id="other">one</div>')}<script src="/morphs.js"></script>` });
    const pages = { '/': page, '/consent': accepted, '/film': '<p>Film', '/other': '<p>Other', '/image.png': '' };
    serve = (host) => on.network.serve(host, site({ ...pages, '/morphs.js': script }));
    visit = await on.engine.newVisit();
  });
  afterAll(() => visit.close());

  const morph = (library: string, html: string) =>
    visit.evaluate((which, text) => Reflect.get(window, 'morphs')[which](text), library, html);
  /** What stands where. */
  const standing = () =>
    visit.evaluate(() => {
      const frame = (place: string) => {
        const held = document.querySelector<HTMLElement>(`#${place} iframe`);
        const next = held?.nextElementSibling;
        const words = next?.localName === 'consent-gate-frame' && next.shadowRoot?.textContent;
        return [held?.style.display, !!words && /not loaded/.test(words), held?.hasAttribute('src')];
      };
      const panel = (place: string) => !!document.querySelector(`#${place} > consent-gate-panel`);
      return { film: frame('film'), map: frame('map'), table: panel('table'), links: panel('links') };
    });
  const HELD = { film: ['none', true, false], map: ['none', true, false], table: true, links: true };
  const comesTo = (wanted: object) => expect.poll(standing).toEqual(wanted);

  it.for(['idiomorph', 'morphdom'])('what stands in a page stays when %s makes it anew', async (library) => {
    await open();
    await comesTo(HELD);
    await visit.waitFor('the recorder and what comes with it', () =>
      performance.getEntriesByType('resource').some(({ name }) => /recorder/.test(name)),
    );
    for (const text of ['two', 'three']) {
      await morph(library, main(`<div id="other">${text}</div>`));
      await comesTo(HELD);
    }
    // An element becomes one that is to be filled, another one that is to wait.
    await morph(library, main('<div id="other" data-consent-cookies></div>').replace('/film', '/other'));
    await visit.waitFor('the other table', () => document.querySelector('#other > consent-gate-panel'));
    await comesTo(HELD);

    await visit.evaluate(() => Reflect.get(window, 'consentGate').acceptAll());
    const GIVEN = { ...HELD, film: ['', false, true], map: ['', false, true] };
    await comesTo(GIVEN);
    const addresses = () =>
      visit.evaluate(() => ['#film iframe', '#image'].map((one) => document.querySelector(one)?.getAttribute('src')));
    expect(await addresses()).toEqual(['/other', '/image.png']);
    await morph(library, main('<div id="other">four</div>').replace('/film', '/other'));
    await comesTo(GIVEN);
    await expect.poll(addresses).toEqual(['/other', '/image.png']);
    await morph(library, main('<div id="other">five</div>'));
    await expect.poll(addresses).toEqual(['/film', '/image.png']);
    expect(await visit.evaluate(() => document.querySelectorAll('#other consent-gate-panel').length)).toBe(0);

    await visit.evaluate(() => Reflect.get(window, 'consentGate').withdraw());
    await comesTo(HELD);
  });

  it('who takes it away each time is not fought in circles', async () => {
    await open();
    await comesTo(HELD);
    await visit.evaluate(() => {
      Reflect.set(window, 'taken', 0);
      new MutationObserver(() => {
        for (const place of document.querySelectorAll('consent-gate-panel')) {
          Reflect.set(window, 'taken', Reflect.get(window, 'taken') + 1);
          place.remove();
        }
      }).observe(document, { childList: true, subtree: true });
      document.querySelector('consent-gate-panel')?.remove();
    });
    await visit.waitFor('it to be taken some times', () => Reflect.get(window, 'taken') > 4);
    // Each time it waits twice as long. A loop would be at thousands, or the page would not answer.
    expect(await visit.evaluate(() => Reflect.get(window, 'taken'))).toBeLessThan(30);
  });
});
