// EDPB, Report of the work undertaken by the Cookie Banner Taskforce, 17 January 2023: its practices, in a real browser, in every
// language there is. F, G and J are not in the final report.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch } from '../../browser/harness/browsers.ts';
import type { Visit } from '../../browser/harness/engine.ts';
import { type Network, startNetwork } from '../../browser/harness/network.ts';
import type { PlaywrightEngine } from '../../browser/harness/playwright-engines.ts';
import { site } from '../../browser/harness/site.ts';
import { accepted, ORIGIN } from '../../browser/harness/stage.ts';
import { LOCALES, openUi, reach, uiPage } from '../../browser/harness/ui-states.ts';
import { button, type Layer, measure } from '../measure.ts';

/** Desktop, tablet, a phone upright, the narrowest that WCAG knows (1.4.10). */
const WIDTHS = [1280, 768, 390, 320] as const;
const HEIGHT = 800;

let network: Network;
let engine: PlaywrightEngine;

beforeAll(async () => {
  network = await startNetwork();
  const pages = LOCALES.map((locale) => [`/${locale}`, uiPage({ locale })] as const);
  network.serve('www.example.test', site({ ...Object.fromEntries(pages), '/consent': accepted }));
  engine = await launch('chromium', network);
});
afterAll(async () => {
  await engine.close();
  await network.close();
});

function expectEqual(layer: Layer, width: number): void {
  const [accept, decline] = [button(layer, 'accept'), button(layer, 'decline')];
  const boxes = `${accept.label} ${accept.width} x ${accept.height}, ${decline.label} ${decline.width} x ${decline.height}, at ${width}`;
  expect(Math.abs(accept.width - decline.width), boxes).toBeLessThanOrEqual(1);
  expect(Math.abs(accept.height - decline.height), boxes).toBeLessThanOrEqual(1);
  expect(accept.style).toEqual(decline.style);
}

describe.for(LOCALES)('asked in %s', (locale) => {
  const banners = new Map<number, Layer>();
  const dialogs = new Map<number, Layer>();

  beforeAll(async () => {
    const visit = await engine.newVisit({ viewport: { width: 1280, height: HEIGHT } });
    await visit.goto(`${ORIGIN}/${locale}`);
    for (const width of WIDTHS) {
      await visit.page.setViewportSize({ width, height: HEIGHT });
      banners.set(width, await measure(visit, 'banner'));
    }
    await visit.click('consent-gate [part~=settings]');
    // What the pointer is on looks different.
    await visit.page.mouse.move(0, 0);
    for (const width of WIDTHS) {
      await visit.page.setViewportSize({ width, height: HEIGHT });
      dialogs.set(width, await measure(visit, 'dialog'));
    }
    await visit.close();
  });

  it('practice A: refusing stands on the first layer, beside accepting, in view', () => {
    for (const layer of banners.values()) {
      expect(layer.buttons.map(({ part }) => part)).toEqual(['accept', 'decline', 'settings']);
      for (const { label, reachable } of layer.buttons) expect([label, reachable]).toEqual([label, true]);
    }
  });

  it('practice B: nothing is ticked beforehand', () => {
    for (const { switches } of dialogs.values()) expect(switches).toEqual([false, false]);
  });

  it('practice C: refusing is a button as accepting is, no link in the text', () => {
    for (const layer of [...banners.values(), ...dialogs.values()]) {
      expect(button(layer, 'decline').tag).toBe('button');
      expect(button(layer, 'decline').label).toMatch(/\p{L}/u);
    }
  });

  it('practices D and E: accepting and refusing have one box, font and colour, on both layers', () => {
    for (const [width, layer] of [...banners, ...dialogs]) expectEqual(layer, width);
  });

  it('practice H: no legitimate interest is claimed on either layer', () => {
    const claim =
      /legitimate interest|berechtigte[sn]? interesse|intérêt légitime|interés legítimo|legittimo interesse|gerechtvaardigd belang|interesse legítimo/i;
    for (const { text } of [...banners.values(), ...dialogs.values()]) expect(text).not.toMatch(claim);
  });

  it('EDPB 03/2022, overloading: at most 60 words on the first layer', () => {
    for (const { words } of banners.values()) expect(words).toBeLessThanOrEqual(60);
  });

  it('GDPR 13 and Google EU UCP: purpose, controller, third party and policy stand before the choice', () => {
    for (const { text, links } of banners.values()) {
      expect(text).toContain('Harbour Concierge');
      expect(text).toMatch(/Google/);
      expect(links).toEqual([`${ORIGIN}/privacy`]);
    }
  });
});

describe('a page that would make one answer louder', () => {
  const LOUD = `<style>
consent-gate::part(accept) { font-size: 2em; font-weight: 900; padding: 2em; background: green; order: -1 }
consent-gate::part(decline) { display: none; visibility: hidden; opacity: 0; font-size: 1px; transform: scale(0.1); position: absolute; left: -999px;
  color: grey; background: none; border: 0; pointer-events: none; width: 1px; height: 1px; clip-path: inset(50%) }
consent-gate { display: none !important; opacity: 0 !important; transform: scale(0) !important }
</style>`;

  it('cannot, by its style sheet (practices A, D, E)', async () => {
    network.serve('www.example.test', site({ '/loud': uiPage({ before: LOUD }), '/consent': accepted }));
    const visit = await openUi(engine, `${ORIGIN}/loud`);
    const banner = await measure(visit, 'banner');
    expectEqual(banner, 1280);
    expect(button(banner, 'decline').reachable).toBe(true);
    await visit.click('consent-gate [part~=settings]');
    expectEqual(await measure(visit, 'dialog'), 1280);
    await visit.close();
  });
});

// How "as easy" is counted. GDPR 7(3) asks that withdrawing be as easy as giving; EDPB Guidelines 05/2020, paragraphs 112 to 114,
// say that it need not be the same action, and that a consent given by one click must in practice be withdrawn equally easily; the
// Taskforce (practice K) names a small icon that hovers and is always visible as a way to do that, imposes none, and looks at each
// case. Measured here: from any later page a yes and its withdrawal are the same two clicks, the second of them on the same row of
// equal buttons ("Accept all", "Decline all"), which is in view on the smallest phone; "Withdraw consent" stands above for whoever looks for
// that word. A stricter reading compares the withdrawal with the banner, where the yes is one click, as the no is: there the second
// click is one too many, and what remains is a button of the owner's own, which withdraws at once. A lawyer may want that one.
describe('practice K: withdrawing is as easy as accepting', () => {
  const PAGE = uiPage().replace(
    '</footer>',
    '<button id="own">Withdraw</button></footer><script>own.addEventListener("click", () => consentGate.withdraw())</script>',
  );
  const choice = (visit: Visit) =>
    visit.evaluate(() => Reflect.get(window, 'consentGate').consent?.choices.analytics as boolean | undefined);
  const becomes = (visit: Visit, wanted: boolean) =>
    visit.waitFor(
      wanted ? 'the yes' : 'the no',
      (allowed) => Reflect.get(window, 'consentGate').allows('analytics') === allowed,
      wanted,
    );
  const clicks = async (visit: Visit, ...parts: readonly string[]) => {
    for (const part of parts) await visit.click(`consent-gate [part~=${part}]`);
    return parts.length;
  };

  it('takes as few clicks from any later page, and the way to it is always in view', async () => {
    network.serve('www.example.test', site({ '/': PAGE, '/consent': accepted }));
    const visit = await openUi(engine, ORIGIN);
    await clicks(visit, 'decline');
    await visit.reload();
    const toAccept = await clicks(visit, 'reopen', 'accept');
    await becomes(visit, true);
    await visit.reload();
    const toWithdraw = await clicks(visit, 'reopen', 'withdraw');
    await becomes(visit, false);
    expect(toWithdraw).toBeLessThanOrEqual(toAccept);
    expect(await choice(visit)).toBe(false);
    // Opening the settings has changed nothing, and no question "are you sure" came in between.
    await clicks(visit, 'reopen');
    expect(await choice(visit)).toBe(false);
    await visit.close();
  });

  it.for(WIDTHS)(
    'is one of the equal answers at the foot of the settings, in view without scrolling, at %i px',
    async (width) => {
      network.serve('www.example.test', site({ '/': PAGE, '/consent': accepted }));
      const visit = await engine.newVisit({ viewport: { width, height: 640 } });
      await visit.goto(ORIGIN);
      await reach(visit, 'asked');
      await clicks(visit, 'accept');
      await visit.reload();
      await clicks(visit, 'reopen');
      await visit.page.mouse.move(0, 0);
      const settings = await measure(visit, 'dialog');
      expectEqual(settings, width);
      const foot = await visit.page.locator('consent-gate dialog .content').boundingBox();
      for (const part of ['accept', 'decline']) {
        const box = await visit.page.locator(`consent-gate dialog [part~=${part}]`).boundingBox();
        expect(box?.y, part).toBeGreaterThanOrEqual((foot?.y ?? 0) + (foot?.height ?? 0));
        expect((box?.y ?? 0) + (box?.height ?? 0), part).toBeLessThanOrEqual(640);
      }
      expect(await clicks(visit, 'decline')).toBe(1);
      await becomes(visit, false);
      expect(await choice(visit)).toBe(false);
      await visit.close();
    },
  );

  it('is one click where an owner puts a button for it', async () => {
    network.serve('www.example.test', site({ '/': PAGE, '/consent': accepted }));
    const visit = await openUi(engine, ORIGIN);
    await clicks(visit, 'accept');
    await visit.reload();
    await visit.click('#own');
    await becomes(visit, false);
    await visit.close();
  });
});
