// Pages that act on what is the UI's own: they take its keys, wheels and taps for theirs, hide what has names nobody defined, put handlers
// aside, have elements of the document's names, or no body at all; and translators that put nodes of their own into it.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { inEachEngine } from './harness/each-engine.ts';
import type { Visit } from './harness/engine.ts';
import { TAG } from './harness/gate-page.ts';
import { type Page, site } from './harness/site.ts';
import { accepted } from './harness/stage.ts';
import { reach, STATES, uiPage } from './harness/ui-states.ts';

/** Handlers of a page that leaves its own buttons and fields alone, as players, slides and boards do. */
const shortcuts = (capture: boolean) => `<script>window.heard = [];
for (const type of ['keydown', 'keypress', 'keyup']) addEventListener(type, (event) => {
  if (event.key === 'Tab' || event.target.closest?.('a, button, input, select, textarea')) return;
  heard.push(type + ' ' + event.key);
  event.preventDefault();
}, ${capture});</script>`;

/** What smooth scrollers, sliders and helpers for taps do. */
const HANDLERS = `<script>window.heard = [];
for (const type of ['wheel', 'touchstart', 'touchmove', 'touchend']) addEventListener(type, (event) => {
  heard.push(type + ' on ' + event.target.localName);
  event.preventDefault();
}, { passive: false });</script>`;

inEachEngine('in %s', (on) => {
  let visit: Visit;

  beforeAll(async () => {
    visit = await on.engine.newVisit();
  });
  // One visitor, each time on a host where nobody has been: starting a browser takes longer than a test.
  let hosts = 0;
  let origin = '';
  beforeEach(() => {
    hosts += 1;
    origin = `https://host${hosts}.test/`;
  });
  afterAll(async () => {
    await visit.close();
  });

  async function open(page: Page, others: Readonly<Record<string, Page>> = {}): Promise<void> {
    on.network.serve(
      new URL(origin).hostname,
      site({ '/': page, '/consent': accepted, '/film': '<p>Film', ...others }),
    );
    await visit.goto(origin);
  }
  const heard = () => visit.evaluate(() => Reflect.get(window, 'heard'));
  const choices = () => visit.evaluate(() => Reflect.get(window, 'consentGate').consent?.choices ?? null);
  const answered = () => visit.waitFor('an answer', () => Reflect.get(window, 'consentGate').consent?.choices);
  /** Gives something of ours the focus, as the Tab key would. */
  const focus = (host: string, selector: string) =>
    visit.waitFor(
      `${selector} in ${host}`,
      (outer, inner) => {
        const root = document.querySelector(outer)?.shadowRoot;
        root?.querySelector<HTMLElement>(inner)?.focus();
        return root?.activeElement?.matches(inner);
      },
      host,
      selector,
    );
  const closed = () =>
    visit.waitFor(
      'the settings to close',
      () => !document.querySelector('consent-gate')?.shadowRoot?.querySelector('dialog'),
    );

  describe.for([
    ['hears the keys of all its elements', false],
    ['hears them before anybody else', true],
  ] as const)('a page with shortcuts that %s', ([, capture]) => {
    it('leaves the UI its own', async () => {
      await open(uiPage({ before: shortcuts(capture) }));
      await reach(visit, 'asked');
      await focus('consent-gate', '[part=settings]');
      await visit.press('Enter');
      await focus('consent-gate', '[part=toggle]');
      await visit.press('Space');
      const isOn = () =>
        visit.evaluate(
          () =>
            document.querySelector('consent-gate')?.shadowRoot?.querySelector<HTMLInputElement>('[part=toggle]')
              ?.checked,
        );
      expect(await isOn()).toBe(true);
      await visit.press('Escape');
      await closed();
      expect(await choices()).toBeNull();
      await focus('consent-gate', '[part=decline]');
      await visit.press('Space');
      expect(await answered()).toEqual({ analytics: false, marketing: false });
      await focus('consent-gate', '[part=reopen]');
      await visit.press('Space');
      await focus('consent-gate', '[part=close]');
      await visit.press('Enter');
      await closed();
      await focus('consent-gate-frame', 'button');
      await visit.press('Enter');
      await visit.waitFor('the yes', () => Reflect.get(window, 'consentGate').allows('marketing'));
      // The key was let go where the button was no more.
      if (!capture) expect(await heard()).not.toContainEqual(expect.not.stringMatching('keyup Enter'));
      await visit.evaluate(() =>
        document.getElementById('main')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'x', bubbles: true })),
      );
      expect(await heard()).toContain('keydown x');
    });
  });

  it('a page that takes wheels and touches does not get those of the settings and of our buttons', async () => {
    await open(uiPage({ before: HANDLERS }));
    await reach(visit, 'asked');
    const cancelled = (host: string, selector: string) =>
      visit.evaluate(
        (outer, inner) => {
          const target = document.querySelector(outer)?.shadowRoot?.querySelector(inner);
          const options = { bubbles: true, cancelable: true, composed: true };
          const events = [
            new WheelEvent('wheel', { ...options, deltaY: 100 }),
            ...['touchstart', 'touchmove', 'touchend'].map((type) => new Event(type, options)),
          ];
          return events.filter((event) => !target?.dispatchEvent(event)).map(({ type }) => type);
        },
        host,
        selector,
      );
    // What does not scroll leaves the wheel to the page, as does what stands in its flow.
    expect(await cancelled('consent-gate', '[part=decline]')).toEqual(['wheel']);
    expect(await cancelled('consent-gate-frame', 'button')).toEqual(['wheel']);
    expect(await cancelled('consent-gate-frame', 'p')).toEqual(['wheel', 'touchstart', 'touchmove', 'touchend']);
    await reach(visit, 'settings');
    expect(await cancelled('consent-gate', '.content p')).toEqual([]);
    await reach(visit, 'answered');
    expect(await cancelled('consent-gate', '[part=reopen]')).toEqual(['wheel']);
  });

  it('a page that hides itself while names are undefined is seen, with all of ours in it', async () => {
    const cloak = `<style>html:has(:not(:defined)), body:has(:not(:defined)) { display: none }</style>`;
    await open(uiPage({ before: cloak }));
    await reach(visit, 'asked');
    const undefinedNames = () => visit.evaluate(() => document.querySelectorAll(':not(:defined)').length);
    expect(await undefinedNames()).toBe(0);
    await visit.click('#main');
    await reach(visit, 'settings');
    await reach(visit, 'answered');
    expect(await undefinedNames()).toBe(0);
  });

  it('a tool that puts onclick handlers aside does not get that of the settings button', async () => {
    const parked = `<script>Object.defineProperty(HTMLElement.prototype, 'onclick', {
  configurable: true, get() { return null; }, set() { window.parked = true; } });</script>`;
    await open(uiPage({ before: parked }));
    for (const state of ['asked', 'settings', 'answered', 'receipt'] as const) await reach(visit, state);
    expect(await visit.evaluate(() => 'parked' in window)).toBe(false);
  });

  it('a frameset shows the banner, and the settings button', async () => {
    const frame = `<!doctype html><title>Frame</title>${TAG}<p>Frame`;
    await open(
      `<html><head><title>Frames</title>${TAG}</head><frameset cols="200,*"><frame src="/frame"><frame src="/frame"></frameset></html>`,
      { '/frame': frame },
    );
    const inView = (part: string) =>
      visit.waitFor(
        `${part} in view`,
        (selector) => {
          const root = document.querySelector('consent-gate')?.shadowRoot;
          const box = root?.querySelector(selector)?.getBoundingClientRect();
          if (!root || !box?.width || box.bottom > innerHeight) return false;
          return root.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)?.closest(selector);
        },
        part,
      );
    await inView('[part=decline]');
    // In each frame the UI has come, and asks nothing.
    const inFrames = await visit.waitFor('the UI of both frames', () => {
      const roots = Array.from(frames as ArrayLike<Window>).map(
        ({ document }) => document.querySelector('consent-gate')?.shadowRoot,
      );
      return roots.every(Boolean) && roots.map((root) => root?.querySelector('[part=banner]') ?? null);
    });
    expect(inFrames).toEqual([null, null]);
    // It stays where it is.
    await visit.waitFor(
      'what comes after it',
      () => document.querySelector('consent-gate')?.shadowRoot?.querySelector('[role=status]')?.textContent,
    );
    await visit.click('consent-gate [part=decline]');
    await answered();
    await inView('[part=reopen]');
    await visit.click('consent-gate [part=reopen]');
    await visit.click('consent-gate [part=close]');
  });

  // One after the other shows which of them it was. How a document finds an element by its name is the same in every engine, so the
  // others have all in one page, but for two of one name, of which a page sees a list.
  const named = {
    'a frame named body': '<iframe name="body" title="A frame"></iframe>',
    'a frame named head': '<iframe name="head" title="A frame"></iframe>',
    'a form named body that nobody sees': '<form name="body" hidden></form>',
    'a form named baseURI': '<form name="baseURI"></form>',
    'a form named activeElement': '<form name="activeElement"></form>',
    'an image named readyState': '<img name="readyState" alt="">',
  };
  const { 'a frame named body': frameBody, 'a form named body that nobody sees': formBody, ...rest } = named;
  const together = { [`all of them, ${frameBody}`]: frameBody + Object.values(rest).join(''), [formBody]: formBody };
  it.for(Object.entries(on.name === 'chromium' ? named : together))('%s takes nothing away', async ([, elements]) => {
    await open(uiPage().replace('<main', `${elements}<main`));
    for (const [state] of STATES) await reach(visit, state);
    expect(await visit.evaluate(() => document.querySelector('consent-gate')?.parentElement?.localName)).toBe('body');
  });

  it('a frame relies on the page around it for a gate only, not for something of that name', async () => {
    await open(
      '<!doctype html><title>A page</title><form id="consentGate"></form><iframe src="/frame" title="Frame"></iframe>',
      {
        '/frame': `<!doctype html><title>Frame</title>${TAG}<p>Frame`,
      },
    );
    await visit.waitFor(
      'its banner',
      () => !!frames[0]?.document.querySelector('consent-gate')?.shadowRoot?.querySelector('[part=banner]'),
    );
  });

  it('a translator may put nodes of its own into every state: what changes is said anew', async () => {
    const faults =
      '<script>window.faults = []; addEventListener("error", (event) => faults.push(event.message));</script>';
    await open(uiPage({ before: faults }));
    const translate = () =>
      visit.evaluate(() => {
        const roots = [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
        for (const root of roots) {
          const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
          const found: Text[] = [];
          while (texts.nextNode()) found.push(texts.currentNode as Text);
          for (const text of found) {
            if (!text.data.trim() || text.parentElement?.localName === 'font') continue;
            const font = document.createElement('font');
            font.textContent = `[${text.data}]`;
            text.replaceWith(font);
          }
        }
      });
    const words = (selector: string) =>
      visit.evaluate(
        (wanted) => document.querySelector('consent-gate')?.shadowRoot?.querySelector(wanted)?.textContent,
        selector,
      );
    await reach(visit, 'asked');
    await translate();
    await visit.click('consent-gate [part=settings]');
    await visit.waitFor('the settings', () =>
      document.querySelector('consent-gate')?.shadowRoot?.querySelector('dialog[open]'),
    );
    await translate();
    await visit.click('consent-gate [part~=toggle]');
    expect(await words('#state-analytics')).toBe('On');
    await translate();
    await visit.click('consent-gate [part~=toggle]');
    expect(await words('#state-analytics')).toBe('Off');
    await visit.click('consent-gate [part~=toggle]');
    await reach(visit, 'answered');
    expect(await words('[role=status]')).toMatch(/^Your choice is saved/);
    await translate();
    for (const state of ['receipt', 'erasing', 'erased'] as const) {
      await reach(visit, state);
      await translate();
    }
    // A yes to one and a no to the other, given once more in the same settings.
    expect(await visit.evaluate(() => Reflect.get(window, 'faults'))).toEqual([]);
  });
});
