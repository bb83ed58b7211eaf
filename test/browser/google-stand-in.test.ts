// What the stand-in for gtag.js asks and keeps in a real browser, without the gate: what the tests of the gate rely on.
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { answerGoogle } from '../../demo/google-answers.mjs';
import { launch } from './harness/browsers.ts';
import { type Network, startNetwork } from './harness/network.ts';
import type { PlaywrightEngine, PlaywrightVisit } from './harness/playwright-engines.ts';
import { html, site } from './harness/site.ts';

const SHOP = 'https://www.shop.test';
const page = (id: string, commands: string) => `<!doctype html><title>Shop</title>
<script async src="https://www.googletagmanager.com/gtag/js?id=${id}"></script>
<script>window.violations = [];
document.addEventListener('securitypolicyviolation', ({ effectiveDirective, sample }) => violations.push(effectiveDirective + ' ' + sample));
window.dataLayer = []; function gtag() { dataLayer.push(arguments); }
gtag('js', new Date()); ${commands}</script>`;
const DENIED = `gtag('consent', 'default', { ad_storage: 'denied', analytics_storage: 'denied' });`;
const CONVERSION = `gtag('event', 'conversion', { send_to: 'AW-123456789/label' });`;

let network: Network;
let engine: PlaywrightEngine;
let visit: PlaywrightVisit;

beforeAll(async () => {
  network = await startNetwork({ google: (url) => answerGoogle(url, { batch: 50, heartbeat: 0 }) });
  engine = await launch('chromium', network);
});
afterEach(async () => {
  await visit.close();
  network.traffic.clear();
});
afterAll(async () => {
  await engine.close();
  await network.close();
});

async function open(body: string, headers = {}): Promise<void> {
  network.serve('www.shop.test', site({ '/': () => html(body, headers) }));
  visit = await engine.newVisit();
  await visit.goto(`${SHOP}/?gclid=click-1`);
}
const asked = (host: string, path: string) =>
  network.traffic.waitFor((hit) => hit.host === host && hit.path.startsWith(path));

it('a conversion fetches its own tag, and leaves as a script after a denial', async () => {
  await open(page('G-SHOP0001', `${DENIED} gtag('config', 'G-SHOP0001'); ${CONVERSION}`));
  const hit = await asked('pagead2.googlesyndication.com', '/pagead/conversion/123456789/');
  expect(hit.kind).toBe('script');
  const { searchParams } = new URL(hit.url);
  expect([searchParams.get('gcs'), searchParams.get('gclid'), searchParams.get('url')]).toEqual([
    'G100',
    'click-1',
    `${SHOP}/?gclid=click-1`,
  ]);
  expect(network.traffic.to('www.googletagmanager.com', '/gtag/destination')).toHaveLength(1);
  expect(await visit.cookies()).toEqual([]);
  expect(await visit.evaluate(() => localStorage.length)).toBe(0);
});

it('with a yes it keeps the click, on the widest domain and in storage', async () => {
  await open(page('AW-123456789', `gtag('config', 'AW-123456789'); ${CONVERSION}`));
  const { kind } = await asked('www.googleadservices.com', '/pagead/conversion/123456789/');
  expect(kind).toBe('script');
  await asked('googleads.g.doubleclick.net', '/pagead/viewthroughconversion/123456789/');
  const cookies = (await visit.cookies()).map(({ name, domain }) => `${name} ${domain}`);
  expect(cookies.sort()).toEqual(['_gcl_au .shop.test', '_gcl_aw .shop.test']);
  expect(await visit.evaluate(() => Object.keys(localStorage))).toEqual(['_gcl_ls']);
});

it('makes one hidden frame of Google’s host', async () => {
  await open(page('G-SHOP0001', `gtag('config', 'G-SHOP0001');`));
  const { kind } = await asked('www.googletagmanager.com', '/static/service_worker/');
  expect(kind).toBe('iframe');
  await visit.waitFor('the frame', () => window.frames.length === 1);
  expect(await visit.evaluate(() => document.querySelector('iframe')?.checkVisibility())).toBe(false);
});

it('Floodlight’s frame asks one host more', async () => {
  await open(
    page('DC-1234567', `gtag('config', 'DC-1234567'); gtag('event', 'conversion', { send_to: 'DC-1234567/a/b' });`),
  );
  const { kind } = await asked('1234567.fls.doubleclick.net', '/activityi;src=1234567;');
  expect(kind).toBe('iframe');
  await asked('adservice.google.com', '/ddm/fls/');
});

it.for([
  ["trusted-types goog#html; require-trusted-types-for 'script'", []],
  ['trusted-types own', ['trusted-types goog#html']],
] as const)('has a Trusted Types policy of its own: %s', async ([policy, violations]) => {
  await open(page('G-SHOP0001', `gtag('config', 'G-SHOP0001'); ${CONVERSION}`), { 'content-security-policy': policy });
  await asked('www.googleadservices.com', '/pagead/conversion/123456789/');
  expect(await visit.evaluate(() => Reflect.get(window, 'violations'))).toEqual(violations);
});
