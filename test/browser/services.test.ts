// A page whose owner only named what it uses: nothing is marked, nothing is asked before a yes, and what is stored goes after a no.
import { beforeEach, expect, it } from 'vitest';
import { consentTag } from '../../src/tag.ts';
import { gatePage } from './harness/gate-page.ts';
import { html } from './harness/site.ts';
import { stage } from './harness/stage.ts';

const on = stage();
const TAG = consentTag({ services: ['youtube', 'matomo'], controller: 'Meyer' }, { base: '/', preload: false });
const PAGE = gatePage({
  tag: TAG,
  body: `<iframe src="https://www.youtube.com/embed/abc" title="A film"></iframe>
    <script>
      document.cookie = '_pk_id.1.52ab=1';
      document.cookie = 'cart=2';
      const script = document.createElement('script');
      script.src = '/matomo.js';
      document.head.append(script);
    </script>`,
});

beforeEach(() => {
  on.network.serve('www.youtube.com', () => html('<!doctype html><title>A film</title>'));
  on.serve({
    '/': PAGE,
    '/matomo.js': () => new Response('window.matomoRan = true', { headers: { 'content-type': 'text/javascript' } }),
  });
});

const asked = () =>
  on.network.traffic.all.filter(({ host, path }) => host.includes('youtube') || path.includes('matomo'));

it('nothing of them is asked before an answer and after a no, and their cookies go', async () => {
  const visit = await on.open();
  await visit.click('consent-gate [part~=decline]');
  await visit.waitFor('the sweep', () => !document.cookie.includes('_pk_id'));
  await on.network.traffic.quiet();
  expect(asked()).toEqual([]);
  expect(await visit.evaluate(() => document.cookie)).toContain('cart=2');
});

it('after a yes both are there', async () => {
  const visit = await on.open();
  await visit.click('consent-gate [part~=accept]');
  await visit.waitFor('Matomo', () => Reflect.get(window, 'matomoRan'));
  await on.network.traffic.waitFor(({ host }) => host === 'www.youtube.com');
});
