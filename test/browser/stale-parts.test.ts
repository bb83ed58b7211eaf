// Files that are not those of the gate which asks for them: kept by a cache from the release before, refused once, or refused for
// good. The banner stands all the same, and whoever has answered can take the answer back.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { encodeConsent } from '../../src/core/codec.ts';
import { messages as german } from '../../src/locales/de.ts';
import { engineNames, launch } from './harness/browsers.ts';
import type { Engine, Visit } from './harness/engine.ts';
import { gatePage } from './harness/gate-page.ts';
import { type Network, startNetwork } from './harness/network.ts';
import { type Page, site } from './harness/site.ts';

const DIST = new URL('../../dist/', import.meta.url);
const PARTS = ['ui', 'recorder', 'button'];
/** Everything that a German page asks for until its settings have been used and closed. */
const ALL = ['ui', 'locale-de', 'neighbour', 'second-layer', 'recorder', 'button'];
const BODY = '<a href="#" id="link" data-consent-settings>Cookie settings</a>';
const ENGLISH = gatePage({ body: BODY });
const GERMAN = ENGLISH.replace('lang="en"', 'lang="de"');

const read = (name: string) => readFile(new URL(name, DIST), 'utf8');
const sha256 = (text: string) => createHash('sha256').update(text).digest('base64');
const script = (text: string, cache = 'no-store') =>
  new Response(text, { headers: { 'content-type': 'text/javascript', 'cache-control': cache } });
const fileOf = (name: string) => `/consent-gate-${name}.js`;

/** The files that a gate asks for by itself, as another release had them, kept by browsers for a day; each says that it has run. */
async function otherRelease(): Promise<Record<string, Page>> {
  let gate = (await read('consent-gate.js')).replace(/\?v=[\w-]+/, '?v=before');
  const files: Record<string, Page> = {};
  for (const part of PARTS) {
    const present = await read(`consent-gate-${part}.js`);
    const other = `${present}(window.others ??= []).push('${part}');\n`;
    gate = gate.replace(sha256(present), sha256(other));
    files[fileOf(part)] = () => script(other, 'max-age=86400');
  }
  return { ...files, '/consent-gate.js': () => script(gate) };
}

const presentRelease = (): Record<string, Page> =>
  Object.fromEntries(
    PARTS.map((part) => [fileOf(part), async () => script(await read(`consent-gate-${part}.js`), 'max-age=86400')]),
  );

/** Answers each address of these files wrongly the first time. */
function onceWrong(names: readonly string[], wrong: (present: string) => Response): Record<string, Page> {
  const asked = new Set<string>();
  return Object.fromEntries(
    names.map((name) => [
      fileOf(name),
      async () => {
        const present = await read(`consent-gate-${name}.js`);
        if (asked.has(name)) return script(present);
        asked.add(name);
        return wrong(present);
      },
    ]),
  );
}

const missing = (names: readonly string[]): Record<string, Page> =>
  Object.fromEntries(names.map((name) => [fileOf(name), () => new Response('Not found', { status: 404 })]));

const shows = (part: string) =>
  !!document.querySelector('consent-gate')?.shadowRoot?.querySelector(`[part~=${part}]`)?.getClientRects().length;
const choice = () => Reflect.get(window, 'consentGate').consent?.choices.analytics ?? null;

describe.for(engineNames)('in %s', (name) => {
  let network: Network;
  let engine: Engine;
  let visit: Visit;
  beforeAll(async () => {
    network = await startNetwork();
    engine = await launch(name, network);
    visit = await engine.newVisit();
  });
  // One visitor, each time on a host where nobody has been: starting a browser takes longer than a test.
  let hosts = 0;
  let host = '';
  beforeEach(() => {
    hosts += 1;
    host = `host${hosts}.test`;
  });
  afterAll(async () => {
    await visit.close();
    await engine.close();
    await network.close();
  });

  const serve = (pages: Record<string, Page>) =>
    network.serve(host, site({ '/': ENGLISH, '/consent': () => new Response(null, { status: 202 }), ...pages }));
  /** Without TLS: Chromium keeps no file of a site whose certificate it does not know. */
  const origin = () => `http://${host}/`;
  const start = async (pages: Record<string, Page>, decided?: boolean) => {
    serve(pages);
    if (decided !== undefined) {
      await visit.goto(`${origin()}integrity.json`);
      const value = encodeConsent({
        id: '0b7c1c1e-6f0a-4f3e-8a52-3a1b7f1c9d10',
        at: new Date().toISOString(),
        policyVersion: '1',
        choices: { analytics: decided },
      });
      await visit.evaluate((cookie) => {
        // biome-ignore lint/suspicious/noDocumentCookie: as the gate writes it, in engines without another way
        document.cookie = cookie;
      }, `consent_gate=${value}; path=/`);
    }
    await visit.goto(origin());
  };
  const shown = (part: string) => visit.waitFor(`the ${part}`, shows, part);

  it('a release copied over the one before does not meet its files in a cache', async () => {
    await start(await otherRelease());
    await shown('banner');
    expect(await visit.evaluate(() => Reflect.get(window, 'others'))).toContain('ui');
    serve(presentRelease());
    await visit.goto(origin());
    await shown('banner');
    await visit.click('consent-gate [part~=decline]');
    await shown('reopen');
    expect(await visit.evaluate(() => Reflect.get(window, 'others') ?? null)).toBeNull();
    expect(await visit.evaluate(choice)).toBe(false);
  });

  it.for<[how: string, wrong: (present: string) => Response]>([
    ['with 404', () => new Response('Not found', { status: 404, headers: { 'cache-control': 'max-age=60' } })],
    ['with 500', () => new Response('Sorry', { status: 500 })],
    ['with a page', () => new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } })],
    // WebKitGTK does not check modules.
    ...(name === 'webkit'
      ? []
      : ([
          ['with something else', () => script('<!doctype html>', 'max-age=60')],
          ['with another file', (present: string) => script(`window.changed = true;${present}`, 'max-age=60')],
        ] as [string, (present: string) => Response][])),
  ])('files that are answered once %s are asked for once more, and work together', async ([, wrong]) => {
    await start({ '/': GERMAN, ...onceWrong(ALL, wrong) });
    await shown('banner');
    const title = () => document.querySelector('consent-gate')?.shadowRoot?.querySelector('[part~=title]')?.textContent;
    expect(await visit.evaluate(title)).toBe(german.title);
    await visit.click('consent-gate [part~=settings]');
    await shown('dialog');
    // The settings react, so they and the banner's file are of one making.
    await visit.click('consent-gate [part~=toggle]');
    await visit.waitFor('the switch to be on', () => {
      const toggle = document.querySelector('consent-gate')?.shadowRoot?.querySelector('[part~=toggle]');
      return toggle?.getAttribute('aria-checked') === 'true' || (toggle as HTMLInputElement | null)?.checked;
    });
    await visit.click('consent-gate [part~=save]');
    await shown('reopen');
    expect(await visit.evaluate(choice)).toBe(true);
    for (const file of ALL) expect(network.traffic.to(host, fileOf(file)).length, file).toBe(2);
    expect(await visit.evaluate(() => Reflect.get(window, 'changed') ?? null)).toBeNull();
  });

  it('where the button’s file is missing, whoever said yes has a plain button and their links', async () => {
    await start(missing(['button']), true);
    await shown('reopen');
    await visit.click('#link');
    await shown('dialog');
    await visit.click('consent-gate [part~=close]');
    await visit.click('consent-gate [part~=reopen]');
    await shown('dialog');
    await visit.click('consent-gate [part~=withdraw]');
    await visit.waitFor('the withdrawal', () => !Reflect.get(window, 'consentGate').allows('analytics'));
    await shown('reopen');
  });

  it('where the settings’ file is missing, whoever wants them is asked again and can say no', async () => {
    await start(missing(['second-layer']), true);
    await visit.click('consent-gate [part~=reopen]');
    await shown('banner');
    await visit.click('consent-gate [part~=decline]');
    await visit.waitFor('the no', () => !Reflect.get(window, 'consentGate').allows('analytics'));
    expect(await visit.evaluate(choice)).toBe(false);
    await visit.waitFor('the banner to go', () => {
      const root = document.querySelector('consent-gate')?.shadowRoot;
      return !root?.querySelector('[part~=banner]');
    });
  });

  it('where both are missing, a link of the page still leads to a no', async () => {
    await start(missing(['button', 'second-layer']), true);
    await network.traffic.waitFor(({ path }) => path.startsWith(fileOf('recorder')));
    await visit.waitFor('the banner', () => {
      document.getElementById('link')?.click();
      return !!document.querySelector('consent-gate')?.shadowRoot?.querySelector('[part~=decline]');
    });
    await visit.click('consent-gate [part~=decline]');
    await visit.waitFor('the no', () => !Reflect.get(window, 'consentGate').allows('analytics'));
  });

  it('nothing is asked for twice where nothing is wrong', async () => {
    await start({ '/': GERMAN });
    await visit.click('consent-gate [part~=settings]');
    await shown('dialog');
    await visit.click('consent-gate [part~=save]');
    await shown('reopen');
    for (const file of ALL) expect(network.traffic.to(host, fileOf(file)).length, file).toBe(1);
  });
});
