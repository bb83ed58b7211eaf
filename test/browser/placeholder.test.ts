// What stands for a held frame has the place that the frame will have: in each of the ways in which pages size their frames, in
// three engines. And frames that nobody was meant to see get nothing in their place.
import { beforeAll, expect, it } from 'vitest';
import { inEachEngine } from './harness/each-engine.ts';
import type { Visit } from './harness/engine.ts';
import { gatePage } from './harness/gate-page.ts';
import { site } from './harness/site.ts';
import { accepted, ORIGIN } from './harness/stage.ts';

const frame = (attributes = '') =>
  `<iframe data-consent="analytics" data-src="/film" title="Film" frameborder="0" ${attributes}></iframe>`;

/** As pages do it: by attributes, in a wrapper that keeps 16:9 (Bootstrap 4, WordPress), by `aspect-ratio`, in boxes. */
const WAYS = {
  attributes: frame('width="400" height="300"'),
  wrapper: `<div class="wrapper">${frame()}</div>`,
  wordpress: `<div class="wordpress">${frame('width="500" height="281"')}</div>`,
  ratio: frame('class="ratio"'),
  filling: `<div class="small">${frame('class="filling"')}</div>`,
  grid: `<div class="grid">${frame('class="wide"')}<p>Beside it</p></div>`,
  flex: `<div class="flex">${frame('class="grow" height="250"')}<p>Beside it</p></div>`,
  centred: `<div class="centred">${frame('width="400" height="300"')}</div>`,
};
type Way = keyof typeof WAYS;
/** Where the place around says how high the frame is. */
const FIXED: readonly Way[] = ['wrapper', 'wordpress', 'filling'];

const UNSEEN = {
  pixel: frame('width="1" height="1"'),
  nothing: frame('style="width: 0; height: 0"'),
  undisplayed: frame('style="display: none; visibility: hidden"'),
};

const STYLE = `<style>body { margin: 0; width: 800px } section { width: 700px; margin-bottom: 20px } p { margin: 0 }
.wrapper { position: relative; height: 0; padding-top: 56.25%; overflow: hidden }
.wordpress { position: relative } .wordpress::before { content: ''; display: block; padding-top: 56.25% }
.wrapper iframe, .wordpress iframe { position: absolute; inset: 0; width: 100%; height: 100% }
.ratio { aspect-ratio: 16 / 9; width: 100% } .small { width: 300px; height: 150px } .filling { width: 100%; height: 100% }
.grid { display: grid; grid-template-columns: 1fr 1fr } .wide { width: 100%; height: 250px }
.flex { display: flex } .grow { flex: 1 } .centred { text-align: center } section iframe { vertical-align: bottom }</style>`;

const sections = Object.entries({ ...WAYS, ...UNSEEN }).map(
  ([name, html]) => `<section id="${name}">${html}</section>`,
);
const page = gatePage({ head: STYLE, body: sections.join('') });

interface Measured {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Each box within its section, and the section's own. */
const measure = (visit: Visit) =>
  visit.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll('section')].map((section) => {
        const placeholder = section.querySelector('consent-gate-frame')?.shadowRoot?.firstElementChild;
        const box = (placeholder ?? section.querySelector('iframe') ?? section).getBoundingClientRect();
        const around = section.getBoundingClientRect();
        const { width, height } = box;
        const inside = { x: box.x - around.x, y: box.y - around.y, width, height };
        return [section.id, { ...inside, held: !!placeholder, section: around.height }];
      }),
    ),
  ) as Promise<Readonly<Record<string, Measured & { readonly held: boolean; readonly section: number }>>>;

inEachEngine('in %s', (on) => {
  beforeAll(async () => {
    on.network.serve('www.example.test', site({ '/': page, '/consent': accepted, '/film': '<p>Film' }));
  });

  it('a placeholder has the place of its frame', async () => {
    const visit = await on.engine.newVisit();
    await visit.goto(ORIGIN);
    const count = Object.keys(WAYS).length;
    await visit.waitFor(
      'the placeholders',
      (wanted) => document.querySelectorAll('consent-gate-frame').length === wanted,
      count,
    );
    const held = await measure(visit);
    // Every button can be pressed, also where little is in view.
    const hidden = await visit.evaluate(() =>
      [...document.querySelectorAll('consent-gate-frame')].flatMap(({ shadowRoot, parentElement }) => {
        const button = shadowRoot?.querySelector('button');
        button?.scrollIntoView({ block: 'start' });
        const { x = 0, y = 0, width = 0, height = 0 } = button?.getBoundingClientRect() ?? {};
        const top = shadowRoot?.elementFromPoint(x + width / 2, y + height / 2);
        return top === button ? [] : [parentElement?.id || parentElement?.className];
      }),
    );
    expect(hidden).toEqual([]);
    await visit.evaluate(() => Reflect.get(window, 'consentGate').acceptAll());
    await visit.waitFor('the frames', () => !document.querySelector('consent-gate-frame'));
    const free = await measure(visit);
    for (const way of Object.keys(WAYS) as Way[]) {
      const [before, after] = [held[way], free[way]];
      if (!before || !after) throw new Error(way);
      expect(before.held, way).toBe(true);
      for (const edge of ['x', 'y', 'width'] as const)
        expect(before[edge], `${way} ${edge}`).toBeCloseTo(after[edge], 0);
      // Words may need more room than the frame, where that is in nobody's way.
      if (FIXED.includes(way)) expect(before.height, way).toBeCloseTo(after.height, 0);
      else expect(before.height, way).toBeGreaterThanOrEqual(after.height - 1);
      if (before.height <= after.height + 1) expect(before.section, way).toBeCloseTo(after.section, 0);
    }
    await visit.close();
  });

  it('what nobody was meant to see has none, until a page shows it', async () => {
    const visit = await on.engine.newVisit();
    await visit.goto(ORIGIN);
    await visit.waitFor('a placeholder', () => document.querySelector('consent-gate-frame'));
    for (const way of Object.keys(UNSEEN)) expect((await measure(visit))[way]?.held, way).toBe(false);
    await visit.evaluate(() => {
      const frame = document.querySelector<HTMLElement>('#undisplayed iframe');
      if (frame) frame.style.cssText = 'display: block; width: 400px; height: 300px';
    });
    await visit.waitFor('one for the frame that is shown now', () =>
      document.querySelector('#undisplayed consent-gate-frame'),
    );
    await visit.close();
  });
});
