// The floating button and what belongs to it: its place, what shows of it, and the note that points at it.
import { describe, expect, it } from 'vitest';
import type { PlaywrightVisit } from './harness/playwright-engines.ts';
import { ORIGIN, stage } from './harness/stage.ts';

const on = stage();

interface Given {
  readonly settingsButton?: boolean | 'start' | 'end';
  readonly dir?: 'ltr' | 'rtl';
  readonly label?: string;
  readonly css?: string;
}

async function answered({ settingsButton, dir = 'ltr', label = '', css = '' }: Given): Promise<PlaywrightVisit> {
  const options = JSON.stringify({ settingsButton, ...(label && { messages: { settingsButton: label } }) });
  on.serve({
    '/': `<!doctype html><html lang="${dir === 'rtl' ? 'ar' : 'en'}" dir="${dir}"><meta charset="utf-8"><title>A page</title><style>${css}</style>
<script type="application/json" data-consent-gate-config>${options}</script><script src="/consent-gate.js"></script><p style="height: 300vh">long`,
  });
  const visit = await on.visit({ viewport: { width: 800, height: 600 }, reducedMotion: 'reduce' });
  await visit.goto(ORIGIN);
  await visit.click('consent-gate [part~=decline]');
  return visit;
}
const button = (visit: PlaywrightVisit) => visit.page.locator('consent-gate [part~=reopen]');

describe('the floating button', () => {
  it.for([
    ['by default at the start', {}, 'left'],
    ['at the start', { settingsButton: 'start' }, 'left'],
    ['at the start where `true` asks for it, as ever', { settingsButton: true }, 'left'],
    ['at the end', { settingsButton: 'end' }, 'right'],
    ['at the start of a page from right to left', { dir: 'rtl' }, 'right'],
    ['at the end of a page from right to left', { settingsButton: 'end', dir: 'rtl' }, 'left'],
    [
      'at the end of the window, in a body that was moved',
      { settingsButton: 'end', css: 'body { filter: none; transform: translateX(-9px) }' },
      'right',
    ],
  ] as const)('stands %s, and the note beside it points at it', async ([, given, side]) => {
    const visit = await answered(given);
    await button(visit).waitFor();
    const [its, note] = [
      await button(visit).boundingBox(),
      await visit.page.locator('consent-gate .status').boundingBox(),
    ];
    if (!its || !note) throw new Error('the button or the note is not in view');
    expect([side === 'left' ? its.x : 800 - its.x - its.width, 600 - its.y - its.height]).toEqual([16, 16]);
    // One edge, the note above, and a tail that ends over the middle of the button.
    expect(side === 'left' ? note.x : note.x + note.width).toBe(side === 'left' ? its.x : its.x + its.width);
    expect(its.y - note.y - note.height).toBeGreaterThan(8);
    expect(its.y - note.y - note.height).toBeLessThan(24);
    const tail = await visit.page.locator('consent-gate .status').evaluate((status) => {
      const { content, marginInlineStart, width } = getComputedStyle(status, '::after');
      return { content, end: marginInlineStart !== '0px', width };
    });
    expect(tail).toMatchObject({ content: '""', width: '16px' });
  });

  it('is not there at `false`, and the note has no tail', async () => {
    const visit = await answered({ settingsButton: false });
    await visit.page.locator('consent-gate .status').waitFor();
    const content = await visit.page
      .locator('consent-gate .status')
      .evaluate((status) => getComputedStyle(status, '::after').content);
    expect([content, await button(visit).count()]).toEqual(['none', 0]);
  });

  it('shows nothing of its label while it is closed: it looks alike whatever that says', async () => {
    const looks: string[] = [];
    for (const label of ['CCCCCCCC', 'iiii', 'Ø'.repeat(60)]) {
      const visit = await answered({ label });
      await button(visit).waitFor();
      looks.push((await button(visit).screenshot()).toString('base64'));
      expect(await button(visit).ariaSnapshot()).toContain(`- button "${label}"`);
      await visit.evaluate(() => Reflect.get(window, 'consentGate').erase());
    }
    expect(new Set(looks).size).toBe(1);
  });
});

it('shows its label to a pointer and to the focus until Escape puts it away (WCAG 1.4.13)', async () => {
  const visit = await answered({});
  const label = button(visit).locator('span');
  const place = () => label.evaluate((element) => getComputedStyle(element).position);
  await button(visit).hover();
  expect(await place()).toBe('static');
  // The focus is in the page.
  await visit.press('Escape');
  expect(await place()).toBe('absolute');
  await visit.page.mouse.move(400, 300);
  await button(visit).hover();
  expect(await place()).toBe('static');
  await visit.page.mouse.move(400, 300);
  expect(await place()).toBe('absolute');
  await button(visit).focus();
  expect(await place()).toBe('static');
  await visit.press('Escape');
  expect(await place()).toBe('absolute');
});

it('behind its own settings the banner is not seen, and it is back when they close', async () => {
  on.serve({
    '/': '<!doctype html><html lang="en"><title>A page</title><script src="/consent-gate.js"></script><h1>A page</h1>',
  });
  const visit = await on.open();
  const banner = visit.page.locator('consent-gate [part~=banner]');
  await visit.click('consent-gate [part~=settings]');
  await visit.page.locator('consent-gate dialog[open]').waitFor();
  expect(await banner.isVisible()).toBe(false);
  await visit.press('Escape');
  await banner.waitFor();
  expect(
    await visit.page.locator('consent-gate [part~=settings]').evaluate((element) => element.matches(':focus')),
  ).toBe(true);
});
