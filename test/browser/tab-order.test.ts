// The banner is the first stop of the Tab key, though its element is the last in the body, and the way on from it is the page's.
// A page's own skip link comes before it.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { inEachEngine } from './harness/each-engine.ts';
import type { Visit } from './harness/engine.ts';
import { gatePage, TAG } from './harness/gate-page.ts';
import { site } from './harness/site.ts';
import { accepted } from './harness/stage.ts';

const BODY = '<p id="words">Words.</p><a id="first" href="#a">a</a> <a id="second" href="#b">b</a>';
const SKIP = `<nav hidden><a href="/menu">Menu</a></nav><button disabled>Search</button><a tabindex="-1" href="/">Home</a>
  <a id="skip" href="#words" style="position: absolute; left: -999px">Skip to the words</a>`;
const PAGES = {
  '/': gatePage({ body: BODY }),
  '/no-policy': gatePage({ body: BODY, tag: TAG.replace('data-policy-url="/privacy"', '') }),
  '/skip': gatePage({ body: SKIP + BODY }),
  '/router': gatePage({ body: `<a id="home" href="#/home">Home</a> ${BODY}` }),
  '/consent': accepted,
};

inEachEngine('the Tab key in %s', (on) => {
  let visit: Visit;

  beforeAll(async () => {
    visit = await on.engine.newVisit();
  });
  afterAll(() => visit.close());

  // One visitor, each time on a host where nobody has been: starting a browser takes longer than a test.
  let hosts = 0;
  /** The bridge loads after the banner: once the line for screen readers speaks, it is there. */
  async function open(path: string): Promise<void> {
    hosts += 1;
    on.network.serve(`host${hosts}.test`, site(PAGES));
    await visit.goto(`https://host${hosts}.test${path}`);
    await visit.waitFor(
      'the banner to be announced',
      () => document.querySelector('consent-gate')?.shadowRoot?.querySelector('[role=status]')?.textContent,
    );
  }
  async function press(...keys: string[]): Promise<string[]> {
    const stops: string[] = [];
    for (const key of keys) {
      await visit.press(key);
      stops.push(
        await visit.evaluate(() => {
          const outer = document.activeElement;
          const element = outer?.shadowRoot?.activeElement ?? outer;
          return element?.getAttribute('part') || element?.id || element?.localName || '';
        }),
      );
    }
    return stops;
  }

  it('enters the banner first, goes on at the start of the page, and comes back', async () => {
    await open('/');
    expect(await press('Tab', 'Tab', 'Tab', 'Tab', 'Tab')).toEqual(['banner', 'accept', 'decline', 'settings', 'link']);
    expect(await press('Tab', 'Tab')).toEqual(['first', 'second']);
    expect(await press('Shift+Tab', 'Shift+Tab', 'Shift+Tab')).toEqual(['first', 'link', 'settings']);
    expect(await press('Tab', 'Tab', 'Tab')).toEqual(['link', 'first', 'second']);
    // It goes in a task of its own, once the browser has moved the focus.
    await visit.waitFor('the page as it was', () => !document.documentElement.hasAttribute('tabindex'));
  });

  it('leaves the first place to a skip link, and is between it and the page both ways', async () => {
    await open('/skip');
    expect(await press('Tab', 'Tab', 'Tab', 'Tab', 'Tab')).toEqual(['skip', 'banner', 'accept', 'decline', 'settings']);
    expect(await press('Tab', 'Tab', 'Tab')).toEqual(['link', 'first', 'second']);
    expect(await press('Shift+Tab', 'Shift+Tab', 'Shift+Tab')).toEqual(['first', 'link', 'settings']);
    expect(await press('Shift+Tab', 'Shift+Tab', 'Shift+Tab', 'Tab')).toEqual(['decline', 'accept', 'skip', 'banner']);
  });

  it('lets a skip link skip it', async () => {
    await open('/skip');
    await press('Tab', 'Enter');
    expect(await press('Tab', 'Tab')).toEqual(['first', 'second']);
  });

  it('takes no link of a router for a skip link', async () => {
    await open('/router');
    expect(await press('Tab', 'Tab')).toEqual(['banner', 'accept']);
  });

  it('puts the focus on no answer by itself', async () => {
    await open('/no-policy');
    expect(await press('Tab', 'Tab', 'Tab')).toEqual(['banner', 'accept', 'decline']);
  });

  it('leaves visitors alone who have begun to read elsewhere', async () => {
    await open('/');
    await visit.click('#words');
    expect(await press('Tab')).toEqual(['first']);
  });

  it('leaves the focus where a page has put it', async () => {
    await open('/');
    await visit.evaluate(() => document.getElementById('first')?.focus());
    expect(await press('Tab')).toEqual(['second']);
  });
});
