// The demo's gallery: every position and state of the UI is there in every theme, language, density and screen, whole and without
// a complaint of the browser or of axe-core.
import { type Browser, chromium, type Frame, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startDemo } from '../../demo/server.mjs';
import { initialisedPGlite } from '../receiver/initialised-pglite.ts';
import { findLightChromium } from '../setup/browsers.mjs';
import { axeFaults } from './harness/axe.ts';
import { until } from './harness/until.ts';

const POSITIONS = ['bottom', 'bottom-start', 'bottom-end', 'center'];
const STATES = [...POSITIONS, 'settings', 'receipt', 'proof', 'button'];
const WIDTHS: Readonly<Record<string, number>> = { desktop: 1120, phone: 390, zoomed: 320 };
/** Every theme, screen and language, and both densities on each screen; and 400 % zoom in the language of the longest words. */
const LOOKS = [
  { theme: 'light', screen: 'zoomed', locale: 'de', density: 'comfortable' },
  ...['light', 'dark'].flatMap((theme) =>
    ['desktop', 'phone'].flatMap((screen) =>
      ['en', 'de', 'ar'].map((locale) => {
        const density = (theme === 'light') === (screen === 'desktop') ? 'comfortable' : 'compact';
        return { theme, screen, locale, density };
      }),
    ),
  ),
];

let demo: Awaited<ReturnType<typeof startDemo>>;
let browser: Browser;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  demo = await startDemo({ database: await initialisedPGlite() });
  const executablePath = findLightChromium();
  if (!executablePath) throw new Error('no Chromium');
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-quic'] });
});
beforeEach(async () => {
  complaints = [];
  page = await browser.newPage({ viewport: { width: 1300, height: 900 }, reducedMotion: 'reduce' });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
});
afterEach(() => page.close());
afterAll(async () => {
  await browser.close();
  await demo.close();
});

const shows = (part = '') =>
  [
    ['consent-gate', part],
    ['consent-gate-frame', 'accept'],
  ].every(([host = '', name]) =>
    document
      .querySelector(host)
      ?.shadowRoot?.querySelector(`[part~=${name}]`)
      ?.checkVisibility({ visibilityProperty: true }),
  );

/** The frames by their names, each in its state. */
async function frames(): Promise<ReadonlyMap<string, Frame>> {
  const found = new Map<string, Frame>();
  for (const name of STATES) {
    const element = await page.waitForSelector(`iframe[title="${name}"]`);
    const frame = await element.contentFrame();
    if (!frame) throw new Error(`no frame ${name}`);
    const part = POSITIONS.includes(name)
      ? 'banner'
      : { settings: 'dialog', receipt: 'withdraw', proof: 'copy', button: 'reopen' }[name];
    // A locator would put Playwright's own code into each of a hundred frames first.
    await until(`${part} in ${name}`, () => frame.evaluate(shows, part), 30_000);
    found.set(name, frame);
  }
  return found;
}

/** How the UI of a frame looks, and what of it leaves the frame or is cut off. */
const look = (frame: Frame) =>
  frame.evaluate(() => {
    const roots = [...document.querySelectorAll('consent-gate, consent-gate-frame')].map(
      ({ shadowRoot }) => shadowRoot,
    );
    const faults: string[] = [];
    for (const element of roots.flatMap((root) => [
      ...(root?.querySelectorAll<HTMLElement>('[part], h3, td, summary') ?? []),
    ])) {
      if (!element.checkVisibility()) continue;
      const { left, right, width } = element.getBoundingClientRect();
      const what = `${element.localName} ${element.part} "${element.innerText?.slice(0, 20)}"`;
      if (left < 0 || right > innerWidth) faults.push(`${what} leaves the frame: ${left} to ${right} of ${innerWidth}`);
      // The closed floating button hides its label until it is pointed at.
      if (!element.part.contains('reopen') && element.scrollWidth > Math.ceil(width) + 1)
        faults.push(`${what} is cut off`);
    }
    if (document.documentElement.scrollWidth > innerWidth) faults.push('the page scrolls sideways');
    const host = document.querySelector('consent-gate');
    const ui = host?.shadowRoot?.querySelector<HTMLElement>('.ui');
    const theme = host?.hasAttribute('dark') ? 'dark' : 'light';
    const shown = ui && { theme, classes: ui.className, lang: ui.lang, dir: ui.dir };
    return {
      faults,
      shown,
      width: innerWidth,
      button: document.querySelector('consent-gate')?.shadowRoot?.querySelector<HTMLElement>('[part=reopen]')?.lang,
    };
  });

/** Each frame by itself: its address is known to whoever runs this, and the gallery's page is looked at as well. */
const faultsOf = (frame: Frame) => axeFaults(frame, { iframes: false });

describe.for(LOOKS)('$theme, $screen, $locale, $density', ({ theme, screen, locale, density }) => {
  it('shows every variant, whole', async () => {
    await page.goto(`${demo.url}/gallery?${new URLSearchParams({ theme, screen, locale, density })}`);
    const all = await frames();
    expect([...all.keys()]).toEqual(STATES);
    for (const [name, frame] of all) {
      const { faults, shown, width, button } = await look(frame);
      expect(faults, name).toEqual([]);
      expect(width).toBe(WIDTHS[screen]);
      if (name === 'button') expect(button).toBe(locale);
      else {
        const position = POSITIONS.includes(name) ? name : 'bottom';
        const dir = locale === 'ar' ? 'rtl' : 'ltr';
        expect(shown, name).toEqual({ theme, classes: `ui ${position} ${density}`, lang: locale, dir });
      }
      // Of the other languages accessibility.test.ts asks it in every state.
      if (locale === 'de') expect(await faultsOf(frame), name).toEqual([]);
    }
    // The page around them is in English, whichever language they are in.
    if (locale === 'de') expect(await faultsOf(page.mainFrame())).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    expect(complaints).toEqual([]);
  });
});

it('follows its controls, keeps them in the address and no answer at all, and asks nobody else', async () => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).origin));
  await page.goto(`${demo.url}/gallery`);
  await frames();
  for (const [label, value] of [
    ['Language', 'de'],
    ['Theme', 'dark'],
    ['Density', 'compact'],
    ['Screen', 'phone'],
  ] as const)
    await page.getByLabel(label).selectOption(value);
  const centre = (await frames()).get('center');
  if (!centre) throw new Error('nothing in the centre');
  expect((await look(centre)).shown).toEqual({ theme: 'dark', classes: 'ui center compact', lang: 'de', dir: 'ltr' });
  expect(new URL(page.url()).search).toBe('?locale=de&theme=dark&density=compact&screen=phone');
  await page.locator('iframe[title=center]').scrollIntoViewIfNeeded();
  await centre.locator('consent-gate [part~=decline]').click();
  await centre.locator('consent-gate [part~=reopen]').waitFor();
  await page.reload();
  await frames();
  expect(await page.getByLabel('Density').inputValue()).toBe('compact');
  expect(await page.context().cookies()).toEqual([]);
  expect([...new Set(asked)]).toEqual([new URL(demo.url).origin]);
  expect(complaints).toEqual([]);
});
