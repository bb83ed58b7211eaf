// WCAG 1.4.3, 1.4.11 and 2.4.7 from the pixels of the screen: every text 4.5:1, every control and every focus ring 3:1, in both
// themes and in forced colours.
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch } from './harness/browsers.ts';
import { type Network, startNetwork } from './harness/network.ts';
import { type Box, contrast, Picture } from './harness/pixels.ts';
import type { PlaywrightEngine, PlaywrightVisit } from './harness/playwright-engines.ts';
import { site } from './harness/site.ts';
import { accepted, ORIGIN } from './harness/stage.ts';
import { reach, STATES, type Theme, uiPage } from './harness/ui-states.ts';

/** So that letters have an inside. */
const SHARPNESS = 2;
/** So that all of the page and all of the settings is on one screen. */
const TALL = { width: 1100, height: 2600 };
const SMALL = { width: 1100, height: 760 };
const LOOKS = [
  ['the light theme', 'light', 'none'],
  ['the dark theme', 'dark', 'none'],
  ['forced colours, light', 'light', 'active'],
  ['forced colours, dark', 'dark', 'active'],
] as const;

let network: Network;
let engine: PlaywrightEngine;

beforeAll(async () => {
  network = await startNetwork();
  engine = await launch('chromium', network);
});
afterAll(async () => {
  await engine.close();
  await network.close();
});

interface Given {
  readonly theme: Theme;
  readonly forcedColors?: 'none' | 'active';
  readonly viewport?: typeof TALL;
  readonly before?: string;
}

async function open({ theme, forcedColors = 'none', viewport = TALL, before = '' }: Given): Promise<PlaywrightVisit> {
  network.serve('www.example.test', site({ '/': uiPage({ theme, before }), '/consent': accepted, '/film': 'Film' }));
  const reducedMotion = 'reduce';
  const visit = await engine.newVisit({
    viewport,
    deviceScaleFactor: SHARPNESS,
    colorScheme: theme,
    forcedColors,
    reducedMotion,
  });
  await visit.goto(ORIGIN);
  return visit;
}

interface Seen extends Box {
  /** Which element of ours it is in. */
  readonly host: number;
  readonly what: string;
  readonly kind: 'text' | 'fill' | 'switch' | 'icon';
}

/** Every text and every control of ours that is on the screen, each with its box. */
const seen = (visit: PlaywrightVisit): Promise<readonly Seen[]> =>
  visit.evaluate(() => {
    const found: Seen[] = [];
    const hosts = document.querySelectorAll('consent-gate, consent-gate-frame, consent-gate-panel');
    for (const [host, { shadowRoot: root }] of [...hosts].entries()) {
      if (!root) continue;
      const dialog = root.querySelector('dialog');
      // All of it at once, without scrolling.
      if (dialog) dialog.style.maxHeight = 'none';
      const isOnTop = (x: number, y: number, element: Element) => {
        const top = root.elementFromPoint(x, y);
        return top !== null && (element.contains(top) || top.contains(element));
      };
      const add = (what: string, kind: Seen['kind'], { x, y, width, height }: DOMRect, element: Element) => {
        const passes = getComputedStyle(element).pointerEvents === 'none';
        if (width > 1 && height > 1 && (passes || isOnTop(x + width / 2, y + height / 2, element))) {
          found.push({ host, what, kind, x, y, width, height });
        }
      };
      const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      for (let node = texts.nextNode(); node; node = texts.nextNode()) {
        const element = node.parentElement;
        if (!element || !node.nodeValue?.trim() || !element.checkVisibility({ visibilityProperty: true })) continue;
        if (element.closest('.unseen')) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        for (const box of range.getClientRects()) add(`"${node.nodeValue.trim().slice(0, 40)}"`, 'text', box, element);
      }
      for (const element of root.querySelectorAll('.answer, .plain, [role=switch], [part=close], [part=reopen]')) {
        const part = element.getAttribute('part') ?? '';
        const kind = part === 'toggle' ? 'switch' : part === 'close' || part === 'reopen' ? 'icon' : 'fill';
        add(`part ${part}`, kind, element.getBoundingClientRect(), element);
      }
    }
    return found;
  });

/** Of the window no more than around these boxes, as PNG: a screen of this size takes long to write and to read. */
async function shot(visit: PlaywrightVisit, boxes: readonly Box[]): Promise<{ png: Buffer; picture: Picture }> {
  const { width, height } = visit.page.viewportSize() ?? TALL;
  const margin = 8;
  const x = Math.max(0, Math.floor(Math.min(...boxes.map((box) => box.x)) - margin));
  const y = Math.max(0, Math.floor(Math.min(...boxes.map((box) => box.y)) - margin));
  const right = Math.min(width, Math.ceil(Math.max(...boxes.map((box) => box.x + box.width)) + margin));
  const bottom = Math.min(height, Math.ceil(Math.max(...boxes.map((box) => box.y + box.height)) + margin));
  const clip = { x, y, width: right - x, height: bottom - y };
  const png = await visit.page.screenshot({ clip });
  return { png, picture: Picture.read(png, SHARPNESS, clip) };
}

interface Taken {
  readonly picture: Picture;
  readonly all: readonly Seen[];
}

/**
 * Pictures, one of each element of ours, and what is in them: of one moment. When the endpoint answers, a note may get longer and
 * move what is below it.
 */
async function taken(visit: PlaywrightVisit): Promise<readonly Taken[]> {
  for (let before = await seen(visit); ; ) {
    const pictures: Taken[] = [];
    for (const host of new Set(before.map((each) => each.host))) {
      const all = before.filter((each) => each.host === host);
      pictures.push({ all, picture: (await shot(visit, all)).picture });
    }
    const after = await seen(visit);
    if (JSON.stringify(after) === JSON.stringify(before)) return pictures;
    before = after;
  }
}

/** What has too little contrast, a line each. */
function faint({ picture, all }: Taken): readonly string[] {
  return all.flatMap(({ what, kind, ...box }) => {
    const measured: (readonly [string, number, number])[] = [];
    if (kind === 'text') measured.push(['text', picture.ink(box), 4.5]);
    if (kind === 'icon') measured.push(['icon', picture.ink(box), 3]);
    // A button or a switch stands out from what is around it: by its fill, or by its edge.
    const around = picture.at(box.x - 2, box.y + box.height / 2);
    if (kind === 'fill' || kind === 'switch') measured.push(['edge', picture.ink(box, around), 3]);
    if (kind === 'switch') {
      const inner = { x: box.x + 3, y: box.y + 3, width: box.width - 6, height: box.height - 6 };
      const [track, thumb] = picture.histogram(inner);
      measured.push(['thumb on its track', contrast(track?.[0] ?? 0, thumb?.[0] ?? 0), 3]);
    }
    return measured
      .filter(([, ratio, wanted]) => ratio < wanted)
      .map(([part, ratio, wanted]) => `${what}: ${part} has ${ratio.toFixed(2)}:1 of ${wanted}:1`);
  });
}

describe.for(LOOKS)('%s', ([, theme, forcedColors]) => {
  it('has texts of 4.5:1 and controls of 3:1 in every state', async () => {
    const visit = await open({ theme, forcedColors });
    let count = 0;
    for (const [state, what] of STATES) {
      await reach(visit, state);
      await visit.page.mouse.move(0, 0);
      const pictures = await taken(visit);
      for (const { all } of pictures) count += all.length;
      expect(pictures.flatMap(faint), what).toEqual([]);
    }
    // A walk that found nothing would find nothing faint.
    expect(count).toBeGreaterThan(100);
    await visit.close();
  });

  it('has a focus ring of 3:1 around whatever the Tab key stops at', async () => {
    const visit = await open({ theme, forcedColors, viewport: SMALL });
    await reach(visit, 'asked');
    await expectRings(visit, ['accept', 'decline', 'settings', 'link']);
    await visit.page.keyboard.press('Shift+Tab');
    await visit.page.keyboard.press('Enter');
    await visit.page.locator('consent-gate [part~=close]').waitFor();
    await expectRings(visit, ['close', 'toggle', 'accept', 'decline', 'save']);
    await visit.page.keyboard.press('Enter');
    await visit.page.locator('consent-gate [part~=reopen]').waitFor();
    await expectRings(visit, ['reopen']);
    await visit.close();
  });

  it('has the same ring around the answers of a placeholder', async () => {
    const visit = await open({ theme, forcedColors, viewport: SMALL });
    await reach(visit, 'asked');
    await expectRings(visit, ['only']);
    await visit.close();
  });

  it('shows which button the pointer is on and which is pressed, the same for a yes and a no', async () => {
    const visit = await open({ theme, forcedColors, viewport: SMALL });
    await reach(visit, 'asked');
    const faces: Record<string, readonly number[]> = {};
    for (const [element, parts] of [
      ['consent-gate', ['accept', 'decline']],
      ['consent-gate-frame', ['accept', 'only']],
    ] as const) {
      for (const part of parts) {
        const looks = await looksOf(visit, visit.page.locator(`${element} [part~=${part}]`));
        expect(new Set(looks.map(({ picture }) => picture)).size, `${element} ${part}`).toBe(3);
        faces[`${element} ${part}`] = looks.map(({ face }) => face);
      }
    }
    expect(new Set(Object.values(faces).map(String)).size, JSON.stringify(faces)).toBe(1);
    await visit.click('consent-gate [part~=decline]');
    const button = visit.page.locator('consent-gate [part~=reopen]');
    await button.waitFor();
    expect(new Set((await looksOf(visit, button)).map(({ picture }) => picture)).size).toBe(3);
    await visit.close();
  });
});

it('keeps the contrast of a button under the pointer', async () => {
  for (const theme of ['light', 'dark'] as const) {
    const visit = await open({ theme });
    await reach(visit, 'asked');
    await visit.page.locator('consent-gate [part~=decline]').hover();
    expect((await taken(visit)).flatMap(faint), theme).toEqual([]);
    await visit.close();
  }
});

it('sees a text that is too faint', async () => {
  const visit = await open({ theme: 'light', before: '<style>:root { --consent-gate-text: #949494 }</style>' });
  await reach(visit, 'asked');
  const found = (await taken(visit)).flatMap(faint);
  expect(found.join()).toContain('"May we use optional cookies?": text has 3.03:1 of 4.5:1');
  await visit.close();
});

/** A button at rest, under the pointer and pressed: all of it, and the colour of its face. */
async function looksOf(visit: PlaywrightVisit, button: Locator) {
  const { mouse } = visit.page;
  const look = async () => {
    const box = await button.boundingBox();
    if (!box) throw new Error('the button is not there');
    const { png, picture } = await shot(visit, [box]);
    return { picture: png.toString('base64'), face: picture.at(box.x + box.width / 2, box.y + box.height - 6) };
  };
  await mouse.move(0, 0);
  const rest = await look();
  await button.hover();
  const under = await look();
  await mouse.down();
  const pressed = await look();
  // Let go elsewhere, it answers nothing.
  await mouse.move(0, 0);
  await mouse.up();
  return [rest, under, pressed];
}

/** Tabs on until the last of the parts has been met, and looks at the ring of each of them. */
async function expectRings(visit: PlaywrightVisit, parts: readonly string[]): Promise<void> {
  const met: string[] = [];
  for (let stop = 0; met.at(-1) !== parts.at(-1) && stop < 40; stop++) {
    await visit.press('Tab');
    const focus = await visit.evaluate(() => {
      let element = document.activeElement;
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      const { x = 0, y = 0, width = 0, height = 0 } = element?.getBoundingClientRect() ?? {};
      return { part: element?.getAttribute('part') ?? '', x, y, width, height };
    });
    if (!parts.includes(focus.part) || met.includes(focus.part)) continue;
    met.push(focus.part);
    const { picture } = await shot(visit, [focus]);
    const { x, y, width, height } = focus;
    // The ring is 3 px wide and stands 2 px off.
    for (const [side, ring, gap, outside] of [
      ['left', [x - 3.5, y + height / 2], [x - 1, y + height / 2], [x - 6.5, y + height / 2]],
      ['right', [x + width + 3, y + height / 2], [x + width + 0.5, y + height / 2], [x + width + 6, y + height / 2]],
      ['top', [x + width / 2, y - 3.5], [x + width / 2, y - 1], [x + width / 2, y - 6.5]],
      ['bottom', [x + width / 2, y + height + 3], [x + width / 2, y + height + 0.5], [x + width / 2, y + height + 6]],
    ] as const) {
      const colour = picture.at(...ring);
      expect(contrast(colour, picture.at(...gap)), `${focus.part}, ${side}, inner edge`).toBeGreaterThanOrEqual(3);
      expect(contrast(colour, picture.at(...outside)), `${focus.part}, ${side}, outer edge`).toBeGreaterThanOrEqual(3);
    }
  }
  expect(met).toEqual(parts);
}
