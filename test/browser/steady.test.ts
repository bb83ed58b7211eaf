// The page stands still: neither the banner nor the settings nor an answer moves anything of it (Layout Instability API); and
// what a small, zoomed, re-spaced, printed or touched page asks of the UI (WCAG 1.4.4, 1.4.10, 1.4.12, 2.3.3, 2.5.8).
import { describe, expect, it } from 'vitest';
import type { PlaywrightVisit } from './harness/playwright-engines.ts';
import { ORIGIN, stage } from './harness/stage.ts';
import { reach, STATES, uiPage } from './harness/ui-states.ts';

const on = stage();

const SHIFTS = `<script>window.shifts = [];
new PerformanceObserver((list) => { for (const { value, sources } of list.getEntries())
  shifts.push(value + ' ' + sources.map(({ node }) => node && (node.id || node.nodeName)));
}).observe({ type: 'layout-shift', buffered: true });</script>`;
/** Bodies in which one more element would take a place, a gap or a margin. */
const BODIES = [
  '',
  'body { display: grid; gap: 3em }',
  'body { display: flex; flex-direction: column; gap: 3em }',
  'body > * + * { margin-top: 3em }',
];

/** Where everything of the page itself is. */
const places = (visit: PlaywrightVisit) =>
  visit.evaluate(() =>
    [...document.querySelectorAll('header, main, h1, footer')].map((element) => {
      const { x, y, width } = element.getBoundingClientRect();
      return [element.localName, x, y, width];
    }),
  );

/** A page without what we put into the flow because its owner asked for it. */
const bare = (before: string) =>
  uiPage({ before }).replace(/<iframe[\s\S]*<div id="table"[^>]*><\/div>/, '<p style="height: 200vh">long</p>');

describe('nothing of the page moves', () => {
  it.for(BODIES)('with the body styled as "%s"', async (css) => {
    const before = `<style>${css}</style>${SHIFTS}`;
    on.serve({
      '/': bare(before),
      '/without': bare(before).replace(/<script src="\/consent-gate[\s\S]*?<\/script>/, ''),
    });
    const visit = await on.open('/without');
    const wanted = await places(visit);
    await visit.goto(ORIGIN);
    await visit.page.locator('consent-gate [part~=banner]').waitFor();
    expect(await places(visit)).toEqual(wanted);
    await visit.click('consent-gate [part~=settings]');
    await visit.page.locator('consent-gate dialog').waitFor();
    expect(await places(visit)).toEqual(wanted);
    await visit.click('consent-gate [part~=save]');
    await visit.page.locator('consent-gate [part~=reopen]').waitFor();
    expect(await places(visit)).toEqual(wanted);
    expect(await visit.evaluate(() => Reflect.get(window, 'shifts'))).toEqual([]);
    // No scroll lock, before, during or after.
    await visit.click('consent-gate [part~=reopen]');
    const overflow = await visit.evaluate(() =>
      [document.documentElement, document.body].map((element) => getComputedStyle(element).overflow),
    );
    expect(overflow).toEqual(['visible', 'visible']);
  });
});

/** Everything of ours fits the width of the window, nothing is cut off, and each control is in reach. */
async function expectFits(visit: PlaywrightVisit, layer: string): Promise<void> {
  const faults = await visit.evaluate((name) => {
    const root = document.querySelector('consent-gate')?.shadowRoot;
    const found = root?.querySelector<HTMLElement>(`[part~=${name}]`);
    if (!root || !found) return [`no ${name}`];
    const faults: string[] = [];
    for (const element of found.querySelectorAll<HTMLElement>('h2, h3, p, a, button, input, summary, td, label')) {
      if (!element.checkVisibility()) continue;
      element.scrollIntoView({ block: 'center' });
      const { x, right, y, bottom, height } = element.getBoundingClientRect();
      const what = `${element.localName} "${(element.innerText || element.ariaLabel || element.id).slice(0, 20)}"`;
      if (x < 0 || right > innerWidth + 0.5) faults.push(`${what} is out of the window: ${x} to ${right}`);
      if (height <= innerHeight && (y < -1 || bottom > innerHeight + 1)) faults.push(`${what} cannot be scrolled to`);
      if (element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflow !== 'visible') {
        faults.push(`${what} is cut off`);
      }
      const control = element.matches('button, input, a, summary');
      const top = root.elementFromPoint((x + right) / 2, (y + bottom) / 2);
      if (control && top !== element && !element.contains(top)) faults.push(`${what} is covered by ${top?.className}`);
    }
    return faults;
  }, layer);
  expect(faults).toEqual([]);
}

describe('a small window', () => {
  it.for([
    ['320 x 256, which is 1280 x 1024 at 400 % (WCAG 1.4.10)', { width: 320, height: 256 }, ''],
    ['text spaced out (WCAG 1.4.12)', { width: 320, height: 640 }, 'spaced'],
    ['640 x 512, which is 200 % (WCAG 1.4.4)', { width: 640, height: 512 }, ''],
    ['a phone on its side', { width: 667, height: 375 }, ''],
    // Viewport units are multiplied by it, and media queries know nothing of it (CSS Viewport, "zoom").
    ['a phone, in a page with `html { zoom: 1.5 }`', { width: 375, height: 667 }, 'html { zoom: 1.5 }'],
    ['a phone, in a page with `body { zoom: 2 }`', { width: 375, height: 667 }, 'body { zoom: 2 }'],
    ['a phone on its side, in a page with `body { zoom: 2 }`', { width: 667, height: 375 }, 'body { zoom: 2 }'],
  ] as const)('%s loses nothing', async ([, viewport, change]) => {
    const before = change.includes('zoom') ? `<style>${change}</style>` : '';
    on.serve({ '/': uiPage({ locale: 'de', before }), '/film': 'Film' });
    const visit = await on.visit({ viewport });
    await visit.goto(ORIGIN);
    await reach(visit, 'asked');
    await visit.evaluate((kind) => {
      const sheet = new CSSStyleSheet();
      // The four values of 1.4.12, as a visitor's own extension sets them: in every root.
      if (kind === 'spaced') {
        sheet.replaceSync(
          '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
        );
      }
      const root = document.querySelector('consent-gate')?.shadowRoot;
      if (root) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    }, change);
    await expectFits(visit, 'banner');
    await visit.evaluate(() => {
      document.querySelector('consent-gate')?.shadowRoot?.querySelector<HTMLElement>('[part~=settings]')?.click();
    });
    await visit.page.locator('consent-gate dialog').waitFor();
    await visit.waitFor('the dialog, all of it open', () => {
      const root = document.querySelector('consent-gate')?.shadowRoot;
      const folds = [...(root?.querySelectorAll('details') ?? [])];
      for (const fold of folds) fold.open = true;
      return folds.every((fold) => fold.childElementCount > 1);
    });
    await visit.evaluate(() => {
      const root = document.querySelector('consent-gate')?.shadowRoot;
      for (const animation of root?.getAnimations() ?? []) animation.finish();
    });
    await expectFits(visit, 'dialog');
    // The page itself may be wider than its window where it is zoomed.
    if (!before) expect(await visit.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    const sizes = await visit.evaluate(() =>
      ['accept', 'decline'].map((part) => {
        const button = document.querySelector('consent-gate')?.shadowRoot?.querySelector(`dialog [part=${part}]`);
        const { width, height } = button?.getBoundingClientRect() ?? {};
        return [width, height];
      }),
    );
    expect(sizes[0]).toEqual(sizes[1]);
  });
});

describe('the floating button', () => {
  it.for([
    ['in the longest of our words', 'uk', ''],
    ['in an owner’s long ones', 'en', 'Change the privacy and cookie settings of this website'],
    ['in one word that no window holds', 'ar', 'Datenschutzgrundverordnungseinstellungsdialog'],
    ['in a page that is zoomed', 'en', 'Change the privacy and cookie settings of this website', 'body { zoom: 2 }'],
  ] as const)('shows its whole label at 320 px, %s', async ([, locale, settingsButton, css = '']) => {
    const own = JSON.stringify({
      controller: 'Harbour Concierge',
      locale,
      ...(settingsButton && { messages: { settingsButton } }),
    });
    on.serve({
      '/': `<!doctype html><html lang="${locale}" dir="${locale === 'ar' ? 'rtl' : 'ltr'}"><title>A page</title><style>${css}</style>
<script type="application/json" data-consent-gate-config>${own}</script><script src="/consent-gate.js"></script>`,
    });
    const visit = await on.visit({ viewport: { width: 320, height: 640 }, reducedMotion: 'reduce' });
    await visit.goto(ORIGIN);
    await visit.click('consent-gate [part~=decline]');
    const button = visit.page.locator('consent-gate [part~=reopen]');
    await button.waitFor();
    const closed = await button.boundingBox();
    expect([closed?.width, closed?.height]).toEqual(css ? [88, 88] : [44, 44]);
    await button.hover();
    const open = await button.evaluate((element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      const range = document.createRange();
      range.selectNodeContents(element.querySelector('span') ?? element);
      const lines = [...range.getClientRects()].map(({ left: x, right: end, top: y, bottom: foot }) => [
        x,
        end,
        y,
        foot,
      ]);
      return { left, right, top, bottom, lines };
    });
    expect(open.left).toBeGreaterThanOrEqual(0);
    expect(open.right).toBeLessThanOrEqual(320);
    expect(open.bottom).toBeLessThanOrEqual(640);
    expect(open.lines.length).toBeGreaterThan(settingsButton ? 1 : 0);
    for (const [left = 0, right = 0, top = 0, bottom = 0] of open.lines) {
      expect(left).toBeGreaterThan(open.left);
      expect(right).toBeLessThan(open.right);
      expect(top).toBeGreaterThanOrEqual(open.top);
      expect(bottom).toBeLessThanOrEqual(open.bottom);
    }
  });
});

/** Everything that can be pressed, and how far a press may be from its middle: to the left and right, up and down. */
const targets = (visit: PlaywrightVisit) =>
  visit.evaluate(() => {
    const root = document.querySelector('consent-gate')?.shadowRoot;
    // Behind an open dialog nothing can be pressed.
    const open = root?.querySelector('dialog') ?? root;
    const all = [...(open?.querySelectorAll<HTMLElement>('button, input, summary, a') ?? [])];
    // A link within a sentence is as high as its line (WCAG 2.5.8, exception "inline").
    const pressed = all.filter((element) => element.checkVisibility() && !element.matches('p a'));
    return pressed.map((element) => {
      element.scrollIntoView({ block: 'center' });
      const { x, y, width, height } = element.getBoundingClientRect();
      const meets = (dx: number, dy: number) =>
        root?.elementFromPoint(x + width / 2 + dx, y + height / 2 + dy)?.closest('button, input, summary, a') ===
        element;
      const reach = (dx: number, dy: number) => {
        let far = 0;
        while (far < 40 && meets(dx * (far + 0.5), dy * (far + 0.5))) far += 0.5;
        return far;
      };
      const what = `${element.localName} ${element.getAttribute('part') ?? ''}`;
      return { what, width: reach(-1, 0) + reach(1, 0), height: reach(0, -1) + reach(0, 1) };
    });
  });

describe('what can be pressed', () => {
  it.for([
    ['by a mouse', 'comfortable', false, 24],
    ['by a finger', 'comfortable', true, 44],
    ['by a mouse', 'compact', false, 24],
    ['by a finger', 'compact', true, 44],
  ] as const)('%s is large enough, %s', async ([, density, hasTouch, least]) => {
    on.serve({ '/': uiPage({ tag: `data-density="${density}"` }) });
    const viewport = { width: 390, height: 800 };
    const visit = await on.visit({ viewport, hasTouch, isMobile: hasTouch });
    await visit.goto(ORIGIN);
    await reach(visit, 'asked');
    expect(await visit.evaluate(() => matchMedia('(pointer: coarse)').matches)).toBe(hasTouch);
    const all = [...(await targets(visit))];
    await reach(visit, 'settings');
    all.push(...(await targets(visit)));
    await reach(visit, 'answered');
    all.push(...(await targets(visit)));
    // The links of the receipt are there only once there is a receipt.
    await reach(visit, 'receipt');
    all.push(...(await targets(visit)));
    expect(all.length).toBeGreaterThan(10);
    expect(all.filter(({ width, height }) => width < least - 1 || height < least - 1)).toEqual([]);
  });
});

describe('the question before an erasure', () => {
  it.for([320, 390, 1280])('has two buttons of one size that fill it, at %i px', async (width) => {
    on.serve({ '/': uiPage({ locale: 'de' }) });
    const visit = await on.visit({ viewport: { width, height: 800 }, reducedMotion: 'reduce' });
    await visit.goto(ORIGIN);
    for (const [state] of STATES) if (state !== 'erased') await reach(visit, state);
    const box = async (part: string) => {
      const found = await visit.page.locator(`consent-gate [part~=${part}]`).boundingBox();
      if (!found) throw new Error(`no ${part}`);
      return found;
    };
    const [dialog, text, yes, no] = [
      await box('confirm'),
      await box('confirm] [part~=text'),
      await box('erase-confirm'),
      await box('erase-cancel'),
    ];
    expect([yes.width, yes.height]).toEqual([no.width, no.height]);
    expect(yes.x).toBeCloseTo(text.x, 0);
    expect(no.x + no.width).toBeCloseTo(text.x + text.width, 0);
    expect(dialog.x).toBeGreaterThanOrEqual(0);
    expect(dialog.x + dialog.width).toBeLessThanOrEqual(width);
  });
});

describe('the compact density', () => {
  it('takes less of the window, on every layer and for all answers alike', async () => {
    const sizes = [];
    for (const density of ['comfortable', 'compact']) {
      on.serve({ '/': uiPage({ tag: `data-density="${density}"` }) });
      const visit = await on.visit({ viewport: { width: 1280, height: 2000 }, reducedMotion: 'reduce' });
      await visit.goto(ORIGIN);
      const part = async (name: string) => {
        const box = await visit.page.locator(`consent-gate [part~=${name}]`).boundingBox();
        return [box?.width ?? 0, box?.height ?? 0] as const;
      };
      await reach(visit, 'asked');
      const [accept, decline, banner] = [await part('accept'), await part('decline'), await part('banner')];
      // Columns of one width differ by a fraction of a pixel where the row has no whole number of them.
      for (const side of [0, 1] as const) expect(accept[side]).toBeCloseTo(decline[side], 1);
      await reach(visit, 'settings');
      sizes.push({ button: accept[1], banner: banner[0] * banner[1], dialog: (await part('dialog'))[1] });
    }
    const [comfortable, compact] = sizes;
    for (const what of ['button', 'banner', 'dialog'] as const)
      expect(compact?.[what], what).toBeLessThan(0.95 * (comfortable?.[what] ?? 0));
  });
});

describe('a phone with a notch and a bar', () => {
  it.for([
    ['upright', { width: 390, height: 844 }, { top: 47, bottom: 34, left: 0, right: 0 }],
    ['on its side', { width: 844, height: 390 }, { top: 0, bottom: 21, left: 47, right: 47 }],
  ] as const)('%s covers nothing of the UI', async ([, viewport, insets]) => {
    on.serve({ '/': uiPage() });
    const visit = await on.visit({ viewport, hasTouch: true, isMobile: true, reducedMotion: 'reduce' });
    const session = await visit.context.newCDPSession(visit.page);
    await session.send('Emulation.setSafeAreaInsetsOverride', { insets });
    await visit.goto(ORIGIN);
    const uncovered = async (part: string) => {
      const box = await visit.page.locator(`consent-gate [part~=${part}]`).boundingBox();
      if (!box) throw new Error(`no ${part}`);
      expect(box.x, part).toBeGreaterThanOrEqual(insets.left);
      expect(box.y, part).toBeGreaterThanOrEqual(insets.top);
      expect(box.x + box.width, part).toBeLessThanOrEqual(viewport.width - insets.right);
      expect(box.y + box.height, part).toBeLessThanOrEqual(viewport.height - insets.bottom);
    };
    await reach(visit, 'asked');
    await visit.waitFor(
      'what comes after the banner',
      () => document.querySelector('consent-gate')?.shadowRoot?.querySelector('[role=status]')?.textContent,
    );
    await uncovered('banner');
    await reach(visit, 'settings');
    await uncovered('dialog');
    await reach(visit, 'answered');
    await uncovered('reopen');
  });
});

describe('what the visitor’s system asks for', () => {
  it('prints nothing of the UI', async () => {
    on.serve({ '/': uiPage() });
    const visit = await on.open();
    await reach(visit, 'asked');
    await visit.page.emulateMedia({ media: 'print' });
    expect(await visit.page.locator('consent-gate [part~=banner]').isVisible()).toBe(false);
    expect(await visit.page.locator('h1').isVisible()).toBe(true);
    expect(await visit.page.locator('consent-gate-frame .placeholder').isVisible()).toBe(false);
    await visit.page.emulateMedia({ media: 'screen' });
    for (const state of ['settings', 'answered'] as const) {
      await reach(visit, state);
      const part = visit.page.locator(`consent-gate [part~=${state === 'settings' ? 'dialog' : 'reopen'}]`);
      expect(await part.isVisible()).toBe(true);
      await visit.page.emulateMedia({ media: 'print' });
      expect(await part.isVisible(), state).toBe(false);
      await visit.page.emulateMedia({ media: 'screen' });
    }
  });

  it('moves nothing where less motion is wanted', async () => {
    on.serve({ '/': uiPage() });
    const visit = await on.visit({ reducedMotion: 'reduce' });
    await visit.goto(ORIGIN);
    const moving = () =>
      visit.evaluate(() =>
        (document.querySelector('consent-gate')?.shadowRoot?.getAnimations() ?? []).flatMap((animation) =>
          animation instanceof CSSTransition
            ? [animation.transitionProperty]
            : ((animation.effect as KeyframeEffect).getKeyframes() ?? []).flatMap((frame) =>
                Object.keys(frame).filter((key) => !['offset', 'computedOffset', 'easing', 'composite'].includes(key)),
              ),
        ),
      );
    await visit.page.locator('consent-gate [part~=banner]').waitFor();
    expect(await moving()).toEqual([]);
    await visit.click('consent-gate [part~=settings]');
    await visit.click('consent-gate [part~=toggle]');
    expect(await moving()).toEqual([]);
    await visit.click('consent-gate [part~=save]');
    await visit.page.locator('consent-gate [part~=reopen]').hover();
    // The status line fades; that is no motion (WCAG, "motion animation").
    expect((await moving()).filter((property) => property !== 'opacity')).toEqual([]);
  });
});
