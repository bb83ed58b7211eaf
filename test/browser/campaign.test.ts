// The campaign a visitor came with, where a single-page app has changed the address before the yes.
import { expect, it } from 'vitest';
import { gatePage } from './harness/gate-page.ts';
import { stage } from './harness/stage.ts';

const on = stage();
const LANDING = '/?utm_source=news&utm_medium=mail&gclid=abc&page=2';

const pageViews = () =>
  on.network.traffic.google
    .map(({ url }) => new URL(url).searchParams)
    .filter((query) => query.get('en') === 'page_view')
    .map((query) => query.get('dl'));

async function acceptAfter(navigate: string, head = ''): Promise<void> {
  on.serve({ '/': gatePage({ head }) });
  const visit = await on.open(LANDING);
  await visit.page.evaluate(navigate);
  await visit.click('consent-gate [part=accept]');
  await on.network.traffic.waitFor(({ url }) => url.includes('en=page_view'));
}

it('is in the first page view, and in no later hit', async () => {
  await acceptAfter("history.pushState(null, '', '/rooms')");
  expect(pageViews()).toEqual(['https://www.example.test/rooms?utm_source=news&utm_medium=mail&gclid=abc']);
  const visit = await on.visit();
  await visit.page.evaluate("(function () { dataLayer.push(arguments); })('event', 'later')");
  const later = await on.network.traffic.waitFor(({ url }) => url.includes('en=later'));
  expect(new URL(later.url).searchParams.get('dl')).toBe('https://www.example.test/rooms');
});

it('is left as it is while it stands in the address', async () => {
  await acceptAfter('0');
  expect(pageViews()).toEqual([`https://www.example.test${LANDING}`]);
});

it('gives way to what the page says of its address', async () => {
  const own = `<script>window.dataLayer = window.dataLayer || []; function gtag() { dataLayer.push(arguments); }
gtag('set', { page_location: 'https://www.example.test/canonical' });</script>`;
  await acceptAfter("history.pushState(null, '', '/rooms')", own);
  expect(pageViews()).toEqual(['https://www.example.test/canonical']);
});

it('is stored nowhere', async () => {
  on.serve({ '/': gatePage() });
  const visit = await on.open(LANDING);
  await visit.evaluate(() => history.pushState(null, '', '/rooms'));
  await visit.waitFor('the banner', () => document.querySelector('consent-gate'));
  expect(await visit.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length])).toEqual(['', 0, 0]);
});
