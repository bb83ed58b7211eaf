// `theme: 'auto'` goes with the page: as it declares itself, or as it is painted; not with the visitor's system, which a page may
// not follow. In three engines, because each writes colours in its own ways.
import { beforeAll, expect, it } from 'vitest';
import { launch } from './harness/browsers.ts';
import { inEachEngine } from './harness/each-engine.ts';
import type { Visit } from './harness/engine.ts';
import { gatePage, TAG } from './harness/gate-page.ts';
import { startNetwork } from './harness/network.ts';
import type { PlaywrightEngine } from './harness/playwright-engines.ts';
import { site } from './harness/site.ts';
import { accepted, ORIGIN } from './harness/stage.ts';

/** Pages by their style sheet, and whether they are dark. */
const PAGES = {
  'says nothing': ['', false],
  'declares dark': [':root { color-scheme: dark }', true],
  'declares light': [':root { color-scheme: light }', false],
  'declares dark on body': ['body { color-scheme: dark }', true],
  'declares both, in a light system': [':root { color-scheme: light dark }', false],
  'declares dark alone, and is painted white': [
    ':root { color-scheme: only dark } body { background: #fff; color: #000 }',
    true,
  ],
  'declares light, and is painted black': [
    ':root { color-scheme: light } body { background: #000; color: #fff }',
    false,
  ],
  'dark, with dark text where no other is said': ['body { background: #16181d; color: #222 }', true],
  'light, with light text where no other is said': ['body { background: #fafafa; color: #eee }', false],
  'dark by a class on html': ['html.c { background: #111; color: #eee }', true],
  'dark by a class on html, with no word of its text': ['html.c { background: #222 }', true],
  'dark by a variable': [':root { --paper: #14181f } body { background: var(--paper) }', true],
  'a white body on a dark canvas': ['html { background: #000 } body { background: #fff }', false],
  'a dark gradient': ['body { background: linear-gradient(#000, #223); color: #f4f4f4 }', true],
  'a picture under light text': ['body { background: url(/none.jpg); color: #fff }', true],
  'a picture under dark text': ['body { background: url(/none.jpg); color: #333 }', false],
  'grey text on nothing': ['body { color: #999 }', false],
  'nearly black glass': ['body { background: rgb(0 0 0 / 85%) }', true],
  'a touch of black': ['body { background: rgb(0 0 0 / 8%) }', false],
  'a touch of white on black': [
    'html { background: #000; color: #fff } body { background: rgb(255 255 255 / 10%) }',
    true,
  ],
  'dark in oklch()': ['body { background: oklch(0.25 0.04 250) }', true],
  'light in oklch(), without a hue': ['body { background: oklch(0.97 0.01 none) }', false],
  'dark in color(display-p3)': ['body { background: color(display-p3 0.1 0.12 0.2) }', true],
  'light in lab()': ['body { background: lab(96% 0 4) }', false],
  'dark in color-mix()': ['body { background: color-mix(in oklab, #000 80%, #fff) }', true],
  'a strong blue': ['body { background: #0b3d91 }', true],
  'a strong yellow': ['body { background: #ffd400 }', false],
} as const;

/** Pages by their head, and whether they are dark. Each of them would be told wrongly by its text alone, or by its system. */
const FIRST = {
  'dark, with dark text where no other is said': ['<style>body { background: #16181d; color: #222 }</style>', true],
  'light, with light text where no other is said': ['<style>body { background: #fff; color: #eee }</style>', false],
  'dark in oklch(), on the root': [
    '<style>html { background: oklch(0.2 0.03 260) } body { color: #333 }</style>',
    true,
  ],
  'declares dark': ['<style>:root { color-scheme: dark } body { background: #fff; color: #111 }</style>', true],
  'declares dark by a meta': ['<meta name="color-scheme" content="dark">', true],
  'declares light by a meta': [
    '<meta name="color-scheme" content="light"><style>body { background: #000; color: #fff }</style>',
    false,
  ],
} as const;

/** Notes after each paint whether the banner was dark, from its first one until it is raised. */
const WATCH = `<script>window.painted = [];
requestAnimationFrame(function look() {
  const host = document.querySelector('consent-gate');
  if (host?.shadowRoot?.querySelector('[part=banner]')) setTimeout(() => painted.push(host.hasAttribute('dark')));
  if (!host?.shadowRoot?.querySelector('.layer')) requestAnimationFrame(look);
})</script>`;

const LATE = '/late.css';
const page = gatePage({
  tag: TAG.replace('>', ' data-locale="en">'),
  body: '<style id="s"></style><iframe data-consent="analytics" data-src="/film" width="300" height="200"></iframe>',
});
const late = gatePage({ head: `<link rel="stylesheet" href="${LATE}">` });

const isDark = () => document.querySelector('consent-gate')?.hasAttribute('dark');
const isRaised = () => !!document.querySelector('consent-gate')?.shadowRoot?.querySelector('.layer');
/** What follows the page comes a little after the banner, and raises it. */
const ready = (visit: Visit) =>
  visit.waitFor(
    'banner and placeholder',
    () =>
      document.querySelector('consent-gate')?.shadowRoot?.querySelector('.layer') &&
      document.querySelector('consent-gate-frame')?.shadowRoot?.querySelector('button'),
  );

inEachEngine('in %s', (on) => {
  beforeAll(async () => {
    const css = () =>
      new Response('body { background: #111; color: #eee }', { headers: { 'content-type': 'text/css' } });
    const first = Object.values(FIRST).map(([head], at) => [`/first/${at}`, gatePage({ before: WATCH + head })]);
    const pages = { '/': page, '/late': late, ...Object.fromEntries(first) };
    on.network.serve('www.example.test', site({ ...pages, [LATE]: css, '/consent': accepted }));
  });

  it('goes with the page, and with what it changes', async () => {
    const visit = await on.engine.newVisit();
    await visit.goto(ORIGIN);
    await ready(visit);
    const found: Record<string, unknown> = {};
    for (const [what, [css]] of Object.entries(PAGES))
      found[what] = await visit.evaluate(async (css) => {
        const style = document.querySelector('#s');
        document.documentElement.className = '';
        if (style) style.textContent = css;
        // What a page's own switch does.
        document.documentElement.className = 'c';
        await new Promise((resolve) => setTimeout(resolve));
        const all = [...document.querySelectorAll('consent-gate, consent-gate-frame')];
        return all.map((element) => element.hasAttribute('dark'));
      }, css);
    expect(found).toEqual(Object.fromEntries(Object.entries(PAGES).map(([what, [, dark]]) => [what, [dark, dark]])));
    // The settings button comes with an answer, and goes with the page as well.
    await visit.click('consent-gate [part=decline]');
    await visit.waitFor('the button', () =>
      document.querySelector('consent-gate')?.shadowRoot?.querySelector('[part=reopen]'),
    );
    const scheme = () => {
      const button = document.querySelector('consent-gate')?.shadowRoot?.querySelector('[part=reopen]');
      return button && getComputedStyle(button).colorScheme;
    };
    expect(await visit.evaluate(scheme)).toBe('light');
    await visit.evaluate(() => document.body.setAttribute('style', 'background: #000'));
    await visit.waitFor('the dark button', () => {
      const button = document.querySelector('consent-gate')?.shadowRoot?.querySelector('[part=reopen]');
      return button && getComputedStyle(button).colorScheme === 'dark';
    });
    await visit.close();
  });

  it('is right when it is first painted', async () => {
    const found: Record<string, unknown> = {};
    const visit = await on.engine.newVisit();
    for (const [at, what] of Object.keys(FIRST).entries()) {
      await visit.goto(`${ORIGIN}/first/${at}`);
      await visit.waitFor('the raised banner', isRaised);
      found[what] = await visit.evaluate(() => [...new Set(Reflect.get(window, 'painted') as boolean[])]);
    }
    await visit.close();
    expect(found).toEqual(Object.fromEntries(Object.entries(FIRST).map(([what, [, dark]]) => [what, [dark]])));
  });

  it('is right before it is seen, where the page’s styles come after the banner', async () => {
    const visit = await on.engine.newVisit();
    await visit.goto(`${ORIGIN}/late`);
    await visit.waitFor('the banner', () =>
      document.querySelector('consent-gate')?.shadowRoot?.querySelector('[part=banner]'),
    );
    await visit.waitFor('the dark banner', isDark);
    await visit.close();
  });
});

it('is light on a white page at night', async () => {
  const network = await startNetwork();
  const meta = gatePage({ before: '<meta name="color-scheme" content="light dark">' });
  network.serve('www.example.test', site({ '/': page, '/meta': meta, '/consent': accepted }));
  const engine: PlaywrightEngine = await launch('chromium', network);
  const visit = await engine.newVisit({ colorScheme: 'dark' });
  await visit.goto(ORIGIN);
  await ready(visit);
  expect(await visit.evaluate(isDark)).toBe(false);
  // One that leaves it to the visitor's system is as that says.
  await visit.evaluate(() => document.documentElement.setAttribute('style', 'color-scheme: light dark'));
  await visit.waitFor('the dark banner', isDark);
  await visit.page.emulateMedia({ colorScheme: 'light' });
  await visit.waitFor('the light banner', () => !document.querySelector('consent-gate')?.hasAttribute('dark'));
  // So is one that says so in a meta, until it changes that.
  await visit.page.emulateMedia({ colorScheme: 'dark' });
  await visit.goto(`${ORIGIN}/meta`);
  await visit.waitFor('the raised banner', isRaised);
  expect(await visit.evaluate(isDark)).toBe(true);
  await visit.evaluate(() => document.querySelector('meta[name=color-scheme]')?.setAttribute('content', 'light'));
  await visit.waitFor('the light banner', () => !document.querySelector('consent-gate')?.hasAttribute('dark'));
  await engine.close();
  await network.close();
});
