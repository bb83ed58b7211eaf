// Links that only connect, of which the address is looked at: behind a proxy Chromium does not connect ahead. And a page that makes
// its data layer anew.
import { describe, expect, it } from 'vitest';
import { GTAG_SNIPPET, gatePage } from './harness/gate-page.ts';
import { stage } from './harness/stage.ts';

const on = stage({ whole: true });
const HOST = 'https://www.google-analytics.com/';
const MAKE = `<script>for (const rel of ['preconnect', 'dns-prefetch']) {
  const link = document.createElement('link'); link.rel = rel; link.className = 'made'; link.href = '${HOST}'; document.head.append(link);
}</script>`;
const IN_HTML = ['preconnect', 'dns-prefetch']
  .map((rel) => `<link rel="${rel}" class="parsed" href="${HOST}">`)
  .join('');
const hrefs = () =>
  [...document.querySelectorAll('link.made, link.parsed')].map((link) => link.getAttribute('href') ?? '');

describe('links that only connect', () => {
  it('have no address before yes, have it after yes, and lose it at a withdrawal', async () => {
    on.serve({ '/': gatePage({ head: IN_HTML + MAKE }) });
    const visit = await on.open();
    expect(await visit.evaluate(hrefs)).toEqual(['', '', '', '']);
    await visit.evaluate(() => Reflect.get(window, 'consentGate').acceptAll());
    expect(await visit.evaluate(hrefs)).toEqual([HOST, HOST, HOST, HOST]);
    await visit.evaluate(() => Reflect.get(window, 'consentGate').withdraw());
    expect(await visit.evaluate(hrefs)).toEqual(['', '', '', '']);
  });
});

describe('a page that makes its data layer anew', () => {
  // Written without the usual `window.dataLayer || []`: what the gate has put there is gone.
  const SNIPPET = GTAG_SNIPPET.replace('window.dataLayer || []', '[]');

  it('measures under a stored yes, and stops at a withdrawal', async () => {
    const page = gatePage({ head: SNIPPET.slice(SNIPPET.indexOf('\n')) });
    on.serve({ '/': page, '/again': page });
    const visit = await on.open();
    await visit.evaluate(() => Reflect.get(window, 'consentGate').acceptAll());
    await on.open('/again');
    await on.network.traffic.waitFor(({ url }) => /en=page_view.*again/.test(url));
    await visit.evaluate(async () => {
      await Reflect.get(window, 'consentGate').withdraw();
      document.title = 'Withdrawn';
      Reflect.get(window, 'gtag')('event', 'after_withdrawal');
    });
    await on.network.traffic.quiet();
    expect(on.network.traffic.google.filter(({ url, body }) => /Withdrawn|after_withdrawal/.test(url + body))).toEqual(
      [],
    );
    await visit.waitFor('the cookies to go', () => !/(^|; )_ga/.test(document.cookie));
  });
});
