// CNIL, deliberations 2020-091 and 2020-092, and its questions and answers on cookies: refusing is as easy as accepting, leaving
// is no consent, a refusal is kept, and the proof holds the version that was shown. With EDPB Guidelines 05/2020, paragraphs 38 to
// 41: nobody has to answer to use the page.
import { beforeEach, describe, expect, it } from 'vitest';
import { hashNotice } from '../../../src/receiver/store/notice-hash.ts';
import type { PlaywrightVisit } from '../../browser/harness/playwright-engines.ts';
import { ORIGIN, stage } from '../../browser/harness/stage.ts';
import { reach, uiPage } from '../../browser/harness/ui-states.ts';
import { measure } from '../measure.ts';

const on = stage();
const OWN = '<form><input id="own"><button id="send" type="button" onclick="sent = own.value">Send</button></form>';
const PAGE = uiPage().replace('</main>', `${OWN}<p style="height: 300vh">long</p></main>`);
beforeEach(() => on.serve({ '/': PAGE, '/next': PAGE, '/film': 'Film' }));

async function asked(): Promise<PlaywrightVisit> {
  const visit = await on.open();
  await reach(visit, 'asked');
  return visit;
}
const click = (visit: PlaywrightVisit, part: string) => visit.click(`consent-gate [part~=${part}]`);
const choices = (visit: PlaywrightVisit) =>
  visit.evaluate(() => Reflect.get(window, 'consentGate').consent?.choices ?? null);
const isAsked = (visit: PlaywrightVisit) => visit.page.locator('consent-gate [part~=banner]').count();
/** The notice of the next answer that is posted; an erasure has none. */
async function nextNotice() {
  const { body } = await on.network.traffic.waitFor(
    ({ path, body }) => path === '/consent' && /(accept|decline)-all/.test(body),
  );
  on.network.traffic.clear();
  return JSON.parse(body).events.at(-1).notice;
}

describe('CNIL 2020-091 and 2020-092', () => {
  it('refusing takes one click on the first layer, as accepting does, and the same key by keyboard', async () => {
    for (const part of ['accept', 'decline']) {
      const visit = await asked();
      await click(visit, part);
      await visit.waitFor('the answer', () => Reflect.get(window, 'consentGate').consent);
      expect(await choices(visit)).toEqual({ analytics: part === 'accept', marketing: part === 'accept' });
      await visit.evaluate(() => Reflect.get(window, 'consentGate').erase());
    }
  });

  it('no cross on the banner that could be taken for a yes; leaving the settings says neither', async () => {
    const visit = await asked();
    expect((await measure(visit, 'banner')).buttons.map(({ part }) => part)).toEqual(['accept', 'decline', 'settings']);
    for (const leave of [() => click(visit, 'close'), () => visit.press('Escape')]) {
      await click(visit, 'settings');
      await click(visit, 'toggle');
      await leave();
      await visit.page.locator('consent-gate dialog').waitFor({ state: 'detached' });
      expect(await choices(visit)).toBeNull();
      expect(await isAsked(visit)).toBe(1);
    }
  });

  it('a refusal is kept from page to page, and nobody is asked again', async () => {
    const visit = await asked();
    await click(visit, 'decline');
    await visit.waitFor('the answer', () => Reflect.get(window, 'consentGate').consent);
    for (const path of ['/next', '/', '/next']) {
      await visit.goto(ORIGIN + path);
      await visit.page.locator('consent-gate [part~=reopen]').waitFor();
      expect(await isAsked(visit)).toBe(0);
      expect(await choices(visit)).toEqual({ analytics: false, marketing: false });
    }
  });

  it('the proof names the version shown: other words have another name, the same words the same', async () => {
    const visit = await asked();
    await click(visit, 'accept');
    const first = hashNotice(await nextNotice()).hash;
    await visit.evaluate(() => Reflect.get(window, 'consentGate').erase());
    await click(visit, 'decline');
    expect(hashNotice(await nextNotice()).hash).toBe(first);
    on.serve({
      '/': uiPage({ tag: 'data-policy-version="2"' }).replace(
        'data-controller="Harbour Concierge"',
        'data-controller="Harbour Ltd"',
      ),
    });
    await visit.reload();
    await click(visit, 'accept');
    expect(hashNotice(await nextNotice()).hash).not.toBe(first);
  });
});

describe('EDPB 05/2020, paragraphs 38 to 41: no cookie wall', () => {
  it('the page is read, filled in, pressed and scrolled while the question stands', async () => {
    const visit = await asked();
    await visit.page.locator('#own').fill('Jane');
    await visit.click('#send');
    expect(await visit.evaluate(() => Reflect.get(window, 'sent'))).toBe('Jane');
    await visit.page.mouse.move(400, 100);
    await visit.page.mouse.wheel(0, 600);
    await visit.waitFor('the page to scroll', () => scrollY > 300);
    const free = await visit.evaluate(() => ({
      inert: document.querySelectorAll('[inert], [aria-hidden=true]').length,
      overflow: [document.documentElement, document.body].map((element) => getComputedStyle(element).overflowY),
      // Whatever is not under the banner itself is the page's.
      above: document.elementFromPoint(innerWidth / 2, 50)?.localName,
    }));
    expect(free).toMatchObject({ inert: 0, overflow: ['visible', 'visible'] });
    expect(free.above).not.toBe('consent-gate');
    await visit.goto(`${ORIGIN}/next`);
    // The banner is no part of the page's load, which may end before it stands.
    await reach(visit, 'asked');
    expect(await choices(visit)).toBeNull();
  });
});
