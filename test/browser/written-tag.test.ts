// The lines that `consentTag` writes, in pages of a server: they start the gate under the strictest policies, the inline form too.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { consentTag, inlineHash, type TagPlace } from '../../src/tag.ts';
import { breakingTexts } from '../tag/breaking-texts.ts';
import { html } from './harness/site.ts';
import { stage } from './harness/stage.ts';

const on = stage();

const OPTIONS = {
  googleAnalytics: ['G-TEST00001'],
  endpoint: '/consent',
  controller: 'Harbour & "Sons"',
  cookies: [{ name: 'session', provider: 'us', purpose: '</script><!--', duration: '1 day', category: 'necessary' }],
};

/** The guide's policy, for Google's stand-in; the frame is the one that Google's code makes for its service worker. */
const policy = (scripts: string) =>
  `default-src 'none'; script-src ${scripts}; connect-src 'self' https://*.google-analytics.com; img-src https://*.google-analytics.com; frame-src https://www.googletagmanager.com; base-uri 'none'; require-trusted-types-for 'script'; trusted-types consent-gate goog#html`;

const FORMS: readonly (readonly [what: string, place: TagPlace, scripts: string])[] = [
  ['the tag, with a nonce', { nonce: 'n0nce' }, "'nonce-n0nce' 'strict-dynamic'"],
  ['inline, with a nonce', { nonce: 'n0nce', inline: true }, "'nonce-n0nce' 'strict-dynamic'"],
  ['inline, by its hash', { inline: true }, `'self' https://*.googletagmanager.com '${inlineHash}'`],
];

describe.for(FORMS)('%s', ([, place, scripts]) => {
  it('asks, lets Google go after a yes alone, and breaks no policy', async () => {
    const lines = consentTag(OPTIONS, { base: '/', ...place });
    on.serve({
      '/': () =>
        html(`<!doctype html><html lang="en"><head><meta charset="utf-8">${lines}<title>A page</title></head></html>`, {
          'content-security-policy': policy(scripts),
        }),
    });
    const visit = await on.open();
    await visit.page.locator('consent-gate [part~=banner]').waitFor();
    expect(await visit.page.locator('consent-gate [part~=banner]').textContent()).toContain('Harbour & "Sons"');
    expect(on.network.traffic.google).toEqual([]);
    const asked = on.network.traffic.to('www.example.test').some(({ path }) => path === '/consent-gate.js');
    expect(asked).toBe(place.inline !== true);

    await visit.click('consent-gate [part~=accept]');
    await on.network.traffic.waitFor(({ path }) => path.startsWith('/g/collect'));
    expect(visit.console.filter((line) => !/integrity mismatch\.$/.test(line))).toEqual([]);
  });
});

it('a browser reads every text as it was given, and nothing comes out of the lines', async () => {
  const texts = fc.sample(breakingTexts, 300);
  // Inert, so that the tags may stand there by the hundred.
  const all = texts.map((controller) => `<template>${consentTag({ controller }, { preload: false })}</template>`);
  on.serve({ '/': `<!doctype html><meta charset="utf-8"><title>A page</title><body>${all.join('')}</body>` });
  const visit = await on.open();
  const read = await visit.evaluate(() =>
    [...document.querySelectorAll('template')].map(({ content }) => {
      const scripts = [...content.querySelectorAll('script')];
      const block = scripts.find((script) => 'consentGateConfig' in script.dataset);
      const { controller } = { ...JSON.parse(block?.textContent ?? '{}'), ...scripts.at(-1)?.dataset };
      return [JSON.stringify(controller), content.textContent?.trim() === (block?.textContent ?? '')];
    }),
  );
  expect(read).toEqual(texts.map((text) => [JSON.stringify(text), true]));
  expect(await visit.evaluate(() => document.body.children.length)).toBe(texts.length);
});
