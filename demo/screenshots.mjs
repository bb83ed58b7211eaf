// Makes the pictures of the README from the demo as it is built: `npm run screenshots`.
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { findBrowsers } from '../test/setup/browsers.mjs';
import { buildIfStale } from './build.mjs';
import { answerGoogle } from './google-answers.mjs';
import { startDemo } from './server.mjs';

const FOLDER = new URL('screenshots/', import.meta.url);
const SCHEMES = /** @type {const} */ (['light', 'dark']);

const browsers = findBrowsers();
if (!browsers.chromium) throw new Error('No Chrome or Chromium was found; CHROMIUM_PATH may name one.');
await buildIfStale();
const demo = await startDemo();
const browser = await chromium.launch({ executablePath: browsers.chromium, args: ['--no-sandbox'] });

/** What a picture shows, and how wide the screen is. */
const PICTURES = /** @type {const} */ ([
  ['banner', 1100, 640],
  ['settings', 1100, 640],
  ['phone', 390, 844],
]);

for (const colorScheme of SCHEMES) {
  for (const [name, width, height] of PICTURES) {
    const context = await browser.newContext({ colorScheme, viewport: { width, height }, reducedMotion: 'reduce' });
    const page = await context.newPage();
    await page.route(/google|doubleclick/, (route) => {
      const answer = answerGoogle(new URL(route.request().url()));
      return answer ? route.fulfill(answer) : route.abort();
    });
    await page.goto(demo.url);
    await page.addStyleTag({ content: '.demo-strip { display: none }' });
    await page.locator('consent-gate [part~=accept]').waitFor();
    if (name === 'settings') {
      await page.locator('consent-gate [part~=settings]').click();
      await page.locator('consent-gate [part~=save]').waitFor();
      // Away from the buttons, one of which would look otherwise.
      await page.mouse.move(0, 0);
    }
    await page.screenshot({ path: pathOf(`${name}-${colorScheme}`) });
    await context.close();
  }
}

/** What sheets there are of each language: everything in every theme and screen, at 400 % zoom, and in forced colours. */
const SHEETS = /** @type {const} */ ([
  ['desktop', 'light'],
  ['desktop', 'dark'],
  ['phone', 'light'],
  ['phone', 'dark'],
  ['zoomed', 'light'],
  ['desktop', 'forced'],
  ['phone', 'forced'],
]);

// Everything on one sheet, in three languages: to be looked at, and not kept with the sources.
for (const [screen, colours] of SHEETS) {
  for (const locale of ['en', 'de', 'ar']) {
    const theme = colours === 'forced' ? 'light' : colours;
    const context = await browser.newContext({
      colorScheme: theme,
      forcedColors: colours === 'forced' ? 'active' : 'none',
      viewport: { width: 1900, height: 1000 },
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    await page.goto(`${demo.url}/gallery?${new URLSearchParams({ theme, screen, locale })}`);
    for (const frame of page.frames().filter((each) => each.url().includes('/specimen'))) {
      const parts = frame.locator('consent-gate :is([part=banner], dialog, [part=reopen])');
      await parts.filter({ visible: true }).first().waitFor();
    }
    await page.waitForLoadState('networkidle');
    await page.screenshot({ path: pathOf(`sheet-${screen}-${colours}-${locale}`), fullPage: true });
    await context.close();
  }
}
await browser.close();
await demo.close();

/** @param {string} name */
function pathOf(name) {
  return fileURLToPath(new URL(`${name}.png`, FOLDER));
}
