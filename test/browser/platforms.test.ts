// The guide's platform pages on a copy: the head as each says that it arrives, or its lines behind scripts of the platform's own. Before
// a yes nothing is asked of Google, after it Google is, and the page's way back opens the settings.
import { readFileSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerGoogle } from '../../demo/google-answers.mjs';
import { codeBlocks } from '../demo/guide/markdown.ts';
import { guidePage } from '../guide.ts';
import { findLightChromium } from '../setup/browsers.mjs';

const executablePath = findLightChromium();
const SITE = 'https://www.example.com/';
const WHOLE = ['plain-html', 'shopify', 'webflow', 'drupal', 'joomla', 'ghost'];
/** Their own scripts come first, and keep something for themselves: that is what the pages say. */
const BEHIND_OTHERS = ['wix', 'squarespace'];

const blocks = (platform: string) =>
  codeBlocks(guidePage(`platforms/${platform}`))
    .filter(({ language }) => language === 'html')
    .map(({ text }) => text);

function pageOf(platform: string): string {
  const all = blocks(platform);
  const whole = all.find((text) => text.startsWith('<!doctype html>'));
  if (whole) return whole;
  const [tag = '', ...others] = all;
  // On Wix the link is made in the editor; what finds it by its words is code of the page.
  const link = others.some((text) => text.includes('data-consent-settings')) ? '' : '<a href="#">Cookie settings</a>';
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><script>window.platform = { early: document.cookie };</script>${tag}<title>A site</title></head>
<body><h1>A site</h1>${link}${others.join('\n')}</body></html>`;
}

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    args: ['--no-sandbox', '--disable-gpu'],
  });
});
afterAll(() => browser?.close());

describe.skipIf(!executablePath)('the platform page', () => {
  it.for([...WHOLE, ...BEHIND_OTHERS])('%s', async (platform) => {
    const context = await browser.newContext();
    const google: string[] = [];
    const decisions: string[] = [];
    await context.route('**/*', async (route) => {
      const request = route.request();
      const url = new URL(request.url());
      const answer = answerGoogle(url);
      const [file] = /consent-gate[\w.-]*\.js$/.exec(url.pathname) ?? [];
      const headers = { 'access-control-allow-origin': '*' };
      if (answer) {
        google.push(url.href);
        return route.fulfill(answer);
      }
      if (url.href === SITE) return route.fulfill({ contentType: 'text/html', body: pageOf(platform) });
      if (file) {
        const body = readFileSync(new URL(`../../dist/${file}`, import.meta.url), 'utf8');
        return route.fulfill({ contentType: 'text/javascript', body, headers });
      }
      if (url.pathname !== '/consent') return route.fulfill({ status: 404 });
      decisions.push(request.postData() ?? '');
      return route.fulfill({ status: 202, headers });
    });
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('console', (message) => {
      if (message.text().includes('consent-gate')) faults.push(message.text());
    });
    await page.goto(SITE);
    await page.getByRole('button', { name: 'Accept' }).waitFor();
    expect(google).toEqual([]);
    expect(await context.cookies()).toEqual([]);
    await page.getByRole('button', { name: 'Accept' }).click();
    await expect.poll(() => google.some((url) => url.includes('/gtag/js?id=G-XXXXXXX'))).toBe(true);
    await expect.poll(() => decisions.some((body) => body.includes('"accept-all"'))).toBe(true);
    // The page's own way, where it has one; the closed button has the same words, for screen readers.
    const back = page.locator('[data-consent-settings], a[href="#"]').filter({ hasText: 'Cookie settings' });
    await ((await back.count()) ? back.first() : page.locator('consent-gate [part~=reopen]')).click();
    await page.getByRole('dialog').waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });
});
