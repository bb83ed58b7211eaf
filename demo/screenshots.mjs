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

for (const colorScheme of SCHEMES) {
  const context = await browser.newContext({
    colorScheme,
    viewport: { width: 1100, height: 640 },
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.route(/google|doubleclick/, (route) => {
    const answer = answerGoogle(new URL(route.request().url()));
    return answer ? route.fulfill(answer) : route.abort();
  });
  await page.goto(demo.url);
  await page.addStyleTag({ content: '.demo-strip { display: none }' });
  const picture = (/** @type {string} */ name) =>
    page.screenshot({ path: fileURLToPath(new URL(`${name}-${colorScheme}.png`, FOLDER)) });
  await page.locator('consent-gate [part~=accept]').waitFor();
  await picture('banner');
  await page.locator('consent-gate [part~=settings]').click();
  await page.locator('consent-gate [part~=save]').waitFor();
  await picture('settings');
  await context.close();
}
await browser.close();
await demo.close();
