// Which language a visitor reads, where its texts come from, and what happens to those that are not what was built.
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ConsentEvent, ConsentEvents } from '../../src/core/event.ts';
import { messages as arabic } from '../../src/locales/ar.ts';
import { messages as german } from '../../src/locales/de.ts';
import { bannerMessages as english } from '../../src/locales/en.ts';
import { settingsMessages } from '../../src/locales/en-settings.ts';
import { messages as irish } from '../../src/locales/ga.ts';
import { messages as portuguese } from '../../src/locales/pt.ts';
import { isInstalled, launch } from './harness/browsers.ts';
import type { Engine, Visit } from './harness/engine.ts';
import { type Network, startNetwork } from './harness/network.ts';
import { html, type Page, RECORD_CONSOLE, site } from './harness/site.ts';

interface PageInLanguage {
  readonly lang?: string;
  readonly tag?: string;
  readonly head?: string;
}

const page = ({ lang = '', tag = '', head = '' }: PageInLanguage) =>
  `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>A page</title>${RECORD_CONSOLE}${head}
<script src="/consent-gate.js" data-google-analytics="G-TEST00001" data-endpoint="/consent" data-controller="Harbour Concierge" ${tag}></script>
</head><body><h1>A page</h1><iframe title="Film" data-consent="analytics" data-src="/film"></iframe>
<div data-consent-cookies></div></body></html>`;

const banner = (visit: Visit, title: string) =>
  visit.waitFor(
    `a banner saying "${title}"`,
    (wanted) => {
      const root = document.querySelector('consent-gate')?.shadowRoot;
      const ui = root?.querySelector<HTMLElement>('.ui');
      const part = (name: string) => root?.querySelector(`[part~=${name}]`)?.textContent ?? '';
      return (
        ui &&
        part('title') === wanted && {
          lang: ui.lang,
          dir: ui.dir,
          text: part('text'),
          accept: part('accept'),
          decline: part('decline'),
        }
      );
    },
    title,
  );
const warnings = (visit: Visit) =>
  visit.evaluate(() =>
    (Reflect.get(window, 'consoleLines') as string[]).filter((line) => line.includes('texts could not be loaded')),
  );

describe.for((['chromium', 'firefox'] as const).filter(isInstalled))('in %s', (name) => {
  /** For what does not differ between engines. */
  const once = it.runIf(name === 'chromium');
  let network: Network;
  let engine: Engine;
  let visit: Visit;
  // One visitor, each time on a host where nobody has been: a new one takes Firefox as long as a test.
  let hosts = 0;
  let host = '';
  const asked = () => network.traffic.to(host).map(({ path }) => path.slice(1).replace(/\?.*/, ''));
  const open = async (options: PageInLanguage, pages: Readonly<Record<string, Page>> = {}) => {
    hosts += 1;
    host = `host${hosts}.test`;
    const given = { '/': page(options), '/consent': () => new Response(null, { status: 202 }), ...pages };
    network.serve(host, site(given));
    await visit.goto(`https://${host}/`);
  };

  beforeAll(async () => {
    network = await startNetwork();
    engine = await launch(name, network);
    visit = await engine.newVisit();
  });
  afterAll(async () => {
    await visit.close();
    await engine.close();
    await network.close();
  });

  once('an English page loads no file of a language, and none of hashes', async () => {
    await open({ lang: 'en-GB' });
    expect(await banner(visit, english.title)).toMatchObject({ lang: 'en', dir: 'ltr', decline: english.decline });
    expect(asked().filter((path) => path.includes('locale'))).toEqual([]);
  });

  it('a German page is asked in German, and the answer says so', async () => {
    const posted: ConsentEvent[] = [];
    await open(
      { lang: 'de-AT' },
      {
        '/consent': async (request) => {
          posted.push(...((await request.json()) as ConsentEvents).events);
          return new Response(null, { status: 202 });
        },
      },
    );
    const shown = await banner(visit, german.title);
    expect(shown).toMatchObject({ lang: 'de', dir: 'ltr', accept: german.accept, decline: german.decline });
    await visit.click('consent-gate [part~=decline]');
    await visit.waitFor(
      'a button in German',
      (label) => {
        const button = document.querySelector('consent-gate')?.shadowRoot?.querySelector<HTMLElement>('[part~=reopen]');
        return button?.lang === 'de' && button.textContent === label;
      },
      german.settingsButton,
    );
    await network.traffic.quiet();
    expect(posted).toMatchObject([
      { locale: 'de', notice: { title: german.title, buttons: [german.accept, german.decline, german.settings] } },
    ]);
    expect(asked().filter((path) => path.includes('locale-'))).toEqual(['consent-gate-locale-de.js']);
    expect(await warnings(visit)).toEqual([]);
  });

  once.for([
    ['pt', ['consent-gate-locale-pt.js']],
    ['pt-BR', ['consent-gate-locale-pt.js']],
    // Written as no standard has it, or less frequent: found, by way of the list of all.
    ['pt_BR', ['consent-gate-locales.js', 'consent-gate-locale-pt.js']],
    ['ga', ['consent-gate-locales.js', 'consent-gate-locale-ga.js']],
  ] as const)('the file of a frequent language is asked for at once: %s', async ([lang, files]) => {
    await open({ lang });
    const { title } = lang === 'ga' ? irish : portuguese;
    await banner(visit, title);
    expect(asked().filter((path) => path.includes('locale'))).toEqual(files);
  });

  once('a language of three letters is not the one that begins like it', async () => {
    // North Frisian is not French; the visitor reads German too.
    await open({
      lang: 'frr',
      head: '<script>Object.defineProperty(navigator, "languages", { get: () => ["de", "en"] })</script>',
    });
    await banner(visit, german.title);
  });

  once('an Arabic page is asked from right to left', async () => {
    await open({ lang: 'ar' });
    expect(await banner(visit, arabic.title)).toMatchObject({ lang: 'ar', dir: 'rtl', accept: arabic.accept });
  });

  once('a page in a language that there is not is asked in the visitor’s', async () => {
    await open({
      lang: 'eo',
      head: '<script>Object.defineProperty(navigator, "languages", { get: () => ["tlh", "de-CH", "en"] })</script>',
    });
    expect(await banner(visit, german.title)).toMatchObject({ lang: 'de' });
  });

  once('the option comes before the page', async () => {
    await open({ lang: 'ar', tag: 'data-locale="de"' });
    await banner(visit, german.title);
  });

  it('the language may change: what is open stays open, and the focus where it is', async () => {
    await open({ lang: 'en' });
    await banner(visit, english.title);
    await visit.click('consent-gate [part~=settings]');
    const dialog = (title: string) =>
      visit.waitFor(
        `settings saying "${title}"`,
        (wanted) => {
          const root = document.querySelector('consent-gate')?.shadowRoot;
          const found = root?.querySelector('dialog');
          const frame = document.querySelector('consent-gate-frame')?.shadowRoot?.querySelector<HTMLElement>('.ui');
          const panel = document.querySelector('consent-gate-panel')?.shadowRoot?.querySelector<HTMLElement>('.panel');
          return (
            found?.querySelector('h2')?.textContent === wanted && {
              open: found?.open,
              on: found?.querySelector<HTMLInputElement>('[part~=toggle]')?.checked,
              focus: root?.activeElement?.id,
              frame: [frame?.lang, frame?.dir, frame?.querySelector('strong')?.textContent],
              panel: [panel?.lang, panel?.dir],
            }
          );
        },
        title,
      );
    await dialog(settingsMessages.settingsTitle);
    await visit.click('consent-gate [part~=toggle]');
    const before = { open: true, on: true, focus: 'switch-analytics' };
    for (const [lang, dir, texts] of [
      ['ar', 'rtl', arabic],
      ['de', 'ltr', german],
    ] as const) {
      await visit.evaluate((to) => {
        document.documentElement.lang = to;
      }, lang);
      expect(await dialog(texts.settingsTitle)).toEqual({
        ...before,
        frame: [lang, dir, texts.frameTitle],
        panel: [lang, dir],
      });
    }
    expect(await warnings(visit)).toEqual([]);
  });

  once('the settings button follows the language too', async () => {
    await open({ lang: 'en' });
    await banner(visit, english.title);
    await visit.click('consent-gate [part~=decline]');
    const label = (wanted: string) =>
      visit.waitFor(
        `a button "${wanted}"`,
        (text) =>
          document.querySelector('consent-gate')?.shadowRoot?.querySelector('[part~=reopen]')?.textContent === text,
        wanted,
      );
    await label('Cookie settings');
    await visit.evaluate(() => {
      document.documentElement.lang = 'de';
    });
    await label(german.settingsButton);
  });

  it('a changed file is refused, and English shown with one message', async () => {
    const original = await readFile(new URL('../../dist/consent-gate-locale-de.js', import.meta.url), 'utf8');
    await open({ lang: 'de' }, { '/consent-gate-locale-de.js': script(original.replace(german.decline, 'Später')) });
    expect(await banner(visit, english.title)).toMatchObject({ lang: 'en', decline: english.decline });
    expect(await warnings(visit)).toHaveLength(1);
  });

  it('changed hashes are refused too', async () => {
    await open({ lang: 'ga' }, { '/consent-gate-locales.js': script('export default {}') });
    expect(await banner(visit, english.title)).toMatchObject({ lang: 'en' });
    expect(await warnings(visit)).toHaveLength(1);
  });

  it('a policy of nonces alone lets the files of a language through, checked', async () => {
    const policy =
      "script-src 'nonce-abc' 'strict-dynamic'; require-trusted-types-for 'script'; trusted-types consent-gate";
    const nonced = page({ lang: 'ga', tag: 'nonce="abc"' }).replace('<script>', '<script nonce="abc">');
    await open({}, { '/': () => html(nonced, { 'content-security-policy': policy }) });
    await banner(visit, irish.title);
    expect(await warnings(visit)).toEqual([]);
    expect(asked().filter((path) => path.includes('locale'))).toEqual([
      'consent-gate-locales.js',
      'consent-gate-locale-ga.js',
    ]);
  });

  once('the file with everything inside takes languages from its own folder', async () => {
    const standalone = page({ lang: 'de' }).replace('/consent-gate.js', '/consent-gate.standalone.js');
    await open({}, { '/': standalone });
    await banner(visit, german.title);
  });

  once('the file with everything inside shows English where it is alone, and says so once', async () => {
    const standalone = page({ lang: 'ga' }).replace('/consent-gate.js', '/consent-gate.standalone.js');
    await open({}, { '/': standalone, '/consent-gate-locales.js': () => new Response('', { status: 404 }) });
    expect(await banner(visit, english.title)).toMatchObject({ lang: 'en' });
    expect(await warnings(visit)).toHaveLength(1);
  });

  it('no days, dates or lists of another language get into a text', async () => {
    await open({ lang: 'ga' });
    await banner(visit, irish.title);
    await visit.click('consent-gate [part~=settings]');
    const body = await visit.waitFor('the settings', () => {
      const dialog = document.querySelector('consent-gate')?.shadowRoot?.querySelector('dialog');
      return dialog?.textContent;
    });
    expect(body).toContain('6 mhí');
    expect(body).not.toMatch(/\b(day|month)s?\b/);
  });
});

function script(text: string): Page {
  return () => new Response(text, { headers: { 'content-type': 'text/javascript', 'cache-control': 'no-store' } });
}
