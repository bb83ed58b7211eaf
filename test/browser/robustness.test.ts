// Bad input of every kind gives a readable banner with two answers, and a message in the console that names what was wrong.
import { describe, expect, it } from 'vitest';
import { gatePage } from './harness/gate-page.ts';
import type { PlaywrightVisit } from './harness/playwright-engines.ts';
import { ORIGIN, stage } from './harness/stage.ts';
import { until } from './harness/until.ts';

const on = stage();
const tag = (attributes: string) =>
  `<script src="/consent-gate.js" data-controller="Harbour Concierge" ${attributes}></script>`;
const BARE = '<script src="/consent-gate.js"></script>';
const LONG = 'Harbour services and more '.repeat(200).slice(0, 5000);
const block = (options: unknown) =>
  `<script type="application/json" data-consent-gate-config>${JSON.stringify(options).replaceAll('<', '\\u003c')}</script>`;

const open = async (page: { tag?: string; before?: string }, viewport = { width: 390, height: 700 }) => {
  on.serve({ '/': gatePage({ tag: tag(''), ...page }) });
  const visit = await on.visit({ viewport });
  await visit.goto(ORIGIN);
  return visit;
};
const banner = (visit: PlaywrightVisit) => visit.page.locator('consent-gate [part~=banner]');

/** Both answers are in view, of one size, with a label; nothing leaves the window. */
async function expectReadable(visit: PlaywrightVisit): Promise<void> {
  await banner(visit).waitFor();
  const seen = await visit.evaluate(() => {
    const root = document.querySelector('consent-gate')?.shadowRoot;
    for (const animation of root?.getAnimations() ?? []) animation.finish();
    return ['accept', 'decline'].map((part) => {
      const button = root?.querySelector<HTMLElement>(`[part~=${part}]`);
      const { x = -1, right = 0, y = -1, bottom = 0, width = 0, height = 0 } = button?.getBoundingClientRect() ?? {};
      const within = x >= 0 && y >= 0 && right <= innerWidth && bottom <= innerHeight;
      return { labelled: /\p{L}/u.test(button?.innerText ?? ''), within, width, height };
    });
  });
  expect(seen[0]).toEqual(seen[1]);
  expect(seen[0]).toMatchObject({ labelled: true, within: true });
  expect(await visit.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
}

/** A fault in the options: it is named, nobody is asked, nothing runs. */
describe('options that make no sense are named, and nobody is asked under them', () => {
  it.for([
    ['texts that are a list', { messages: ['Yes'] }, /messages: expected an object, got a list/],
    [
      'a label that looks like nothing',
      { messages: { decline: '\u200b' } },
      /messages\.decline: expected a text with letters/,
    ],
    [
      'a policy version of 5,000 characters',
      { policyVersion: 'x'.repeat(5000) },
      /policyVersion: expected a text of 1/,
    ],
  ] as const)('%s', async ([, options, message]) => {
    const visit = await open({ before: block(options) });
    await until('the message', async () => on.messages(visit).some((line) => message.test(line)));
    await until('the banner to go', async () => (await banner(visit).count()) === 0);
    expect(on.messages(visit).join().length).toBeLessThan(600);
  });
});

describe('what is odd, but a text, is shown as it is', () => {
  it('HTML, in every place where an owner can write', async () => {
    const evil = '<img src=x onerror="window.hacked=1"><b>bold</b>&amp;';
    const visit = await open({
      before: block({
        controller: evil,
        messages: { title: evil, body: `${evil} {controller} {purposes}`, accept: evil, decline: evil, save: evil },
        categories: [{ id: 'analytics', label: evil, description: evil }],
        cookies: [{ name: evil, provider: evil, purpose: evil, duration: evil, category: 'analytics' }],
        privacyContact: evil,
        supervisoryAuthority: { name: evil, url: 'https://authority.example/' },
      }),
    });
    await expectReadable(visit);
    expect(await banner(visit).locator('h2').innerText()).toBe(evil);
    await visit.click('consent-gate [part~=settings]');
    await visit.page.locator('consent-gate dialog').waitFor();
    expect(await visit.page.locator('consent-gate img, consent-gate b').count()).toBe(0);
    expect(await visit.evaluate(() => Reflect.get(window, 'hacked'))).toBeUndefined();
  });

  it.for([
    ['a controller', { controller: LONG }, 'controller'],
    ['a controller in one word', { controller: 'x'.repeat(5000) }, 'controller'],
    ['a name of the policy', { messages: { policy: LONG } }, 'messages.policy'],
    ['a title', { messages: { title: LONG } }, 'messages.title'],
    ['a yes', { messages: { accept: LONG } }, 'messages.accept'],
    ['a way to the settings', { messages: { settings: LONG } }, 'messages.settings'],
    ['a category', { categories: [{ id: 'analytics', label: LONG }] }, 'categories[0].label'],
    [
      'a service',
      { categories: [{ id: 'analytics', services: [{ id: 'map', label: LONG }] }] },
      'categories[0].services[0].label',
    ],
  ] as const)(
    '%s of 5,000 characters is named, and both answers stay in view on the smallest phone',
    async ([, options, field]) => {
      const visit = await open({ tag: BARE, before: block(options) }, { width: 320, height: 640 });
      await banner(visit).waitFor();
      await until('the message', async () =>
        on.messages(visit).some((line) => line.includes(`${field}: has 5000 characters`)),
      );
      await expectReadable(visit);
      expect(on.messages(visit).join().length).toBeLessThan(200);
      await visit.click('consent-gate [part~=settings]');
      await visit.page.locator('consent-gate dialog').waitFor();
      await visit.page.locator('consent-gate dialog [part~=decline]').click();
      await visit.waitFor('the answer', () => Reflect.get(window, 'consentGate').consent?.choices);
    },
  );

  it.for([
    [
      'right-to-left words inside left-to-right ones',
      { controller: 'مرفأ الخدمات!', messages: { title: 'שלום! (Cookies?)' } },
    ],
    ['a text with a value that is not there', { messages: { body: '{nothing} {controller}' } }],
  ] as const)('%s', async ([, options]) => {
    const visit = await open({ tag: BARE, before: block(options) });
    await expectReadable(visit);
    await visit.click('consent-gate [part~=decline]');
    await visit.waitFor('the answer', () => Reflect.get(window, 'consentGate').consent?.choices);
  });

  it.for([
    ['a language that nobody speaks', { locale: 'tlh' }, /locale: there are no texts for "tlh"/],
    ['a locale that is none', { locale: 'x, please' }, /locale: there are no texts for "x, please"/],
    ['a misspelt text', { messages: { acept: 'Yes' } }, /messages\.acept: unknown text/],
    ['a text of a wrong type', { messages: { accept: 5 } }, /messages\.accept: expected a text, got 5/],
  ] as const)('%s is named, and the built-in text stands', async ([, options, message]) => {
    const visit = await open({ before: block(options) });
    await expectReadable(visit);
    expect(await banner(visit).locator('h2').innerText()).toBe('May we use optional cookies?');
    expect(await banner(visit).locator('[part~=accept]').innerText()).toBe('Accept');
    await until('the message', async () => on.messages(visit).some((line) => message.test(line)));
  });
});
