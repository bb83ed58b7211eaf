// What real sites are made of, beside the gate. First each library alone in its page, where it does the same without the gate and with
// it, nobody having answered. Then the gate: in pages of such libraries it can be answered, what waits waits, and what stands stays.
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch } from './harness/browsers.ts';
import { inEachEngine } from './harness/each-engine.ts';
import type { Visit } from './harness/engine.ts';
import { gatePage, TAG } from './harness/gate-page.ts';
import { type Host, type Network, startNetwork } from './harness/network.ts';
import { PlaywrightVisit } from './harness/playwright-engines.ts';
import { html, site } from './harness/site.ts';
import { accepted } from './harness/stage.ts';
import { LAZY } from './libraries/lazy.ts';
import type { Library } from './libraries/library.ts';
import { MODALS } from './libraries/modals.ts';
import { MOVING } from './libraries/moving.ts';
import { counts, go, RENEWED, SANITIZER } from './libraries/renewed.ts';

const ALL: Readonly<Record<string, Library>> = { ...LAZY, ...MOVING, ...MODALS, ...RENEWED, DOMPurify: SANITIZER };

const APPS = new URL('../apps/', import.meta.url);
const file =
  (path: string): Host =>
  async () =>
    new Response(new Uint8Array(await readFile(new URL(`node_modules/${path}`, APPS))), {
      headers: { 'content-type': path.endsWith('.css') ? 'text/css' : 'text/javascript; charset=utf-8' },
    });
const picture: Host = () =>
  new Response('<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"/>', {
    headers: { 'content-type': 'image/svg+xml', 'cache-control': 'no-store' },
  });

/** Before all others in the page. */
const RECORD = `<script>window.told = [];
for (const type of ['error', 'unhandledrejection']) addEventListener(type, ({ message, reason }) => consoleLines.push('error: ' + (message || reason)));</script>`;

/** The site of a library's page. Its number is in the query. */
function siteOf({ scripts, styles = [], head = '', body }: Library, tag: string): Host {
  const tags = [
    ...styles.map((path) => `<link rel="stylesheet" href="/${path}">`),
    ...scripts.map((path) => `<script src="/${path}"></script>`),
  ];
  const content = gatePage({ tag, before: RECORD, head: head + tags.join(''), body });
  const page: Host = ({ url }) => {
    const number = Number.parseInt(new URL(url).search.slice(1) || '0', 10);
    return html(content.replaceAll('{n}', `${number}`).replaceAll('{next}', `${number + 1}`));
  };
  const packages = site({ '/': page, '/film': '<p>Film', '/held': '<p>Held', '/consent': accepted });
  return async (request) => {
    const { pathname } = new URL(request.url);
    if (/\.svg$|^\/x$/.test(pathname)) return await picture(request);
    if (pathname === '/favicon.ico') return new Response(null, { status: 204 });
    const found = await packages(request);
    return found.status === 404 ? await file(pathname.slice(1))(request) : found;
  };
}

const isAttended = (visit: Visit) =>
  visit.waitFor(
    'the banner to be announced',
    () => document.querySelector('consent-gate')?.shadowRoot?.querySelector('[role=status]')?.textContent,
  );

let hosts = 0;
/** Opens a library's page where this visitor has never been. */
async function open(network: Network, visit: Visit, library: Library, tag: string): Promise<string> {
  hosts += 1;
  const host = `host${hosts}.test`;
  network.serve(host, siteOf(library, tag));
  await visit.goto(`https://${host}/`);
  if (tag) await isAttended(visit);
  return host;
}

describe('does the same beside the gate, and without it:', () => {
  let network: Network;
  let visit: PlaywrightVisit;

  beforeAll(async () => {
    network = await startNetwork();
    visit = await (await launch('chromium', network)).newVisit();
  });
  afterAll(async () => {
    await visit.context.browser()?.close();
    await network.close();
  });

  it.for(Object.entries(ALL))('%s', async ([, library]) => {
    const tells = async (tag: string) => {
      await open(network, visit, library, tag);
      await library.use(visit);
      return await visit.evaluate(() => [
        Reflect.get(window, 'told'),
        Reflect.get(window, 'consoleLines').filter((line: string) => /^(warn|error)/.test(line)),
      ]);
    };
    const plain = await tells('');
    expect(plain[0]).not.toEqual([]);
    expect(await tells(TAG)).toEqual(plain);
  });
});

inEachEngine('in %s', (on) => {
  let visit: Visit;
  let host = '';

  beforeAll(async () => {
    // One visitor, each time on a host where nobody has been: starting a browser takes longer than a test.
    visit = await on.engine.newVisit();
  });
  afterAll(async () => {
    await visit.close();
  });

  const enter = async (library: Library) => {
    host = await open(on.network, visit, library, TAG);
  };
  const told = () => visit.evaluate(() => Reflect.get(window, 'told'));
  const answer = () =>
    visit.waitFor('an answer', () => {
      const { consent } = Reflect.get(window, 'consentGate');
      return consent ? { id: String(consent.id), choices: consent.choices } : undefined;
    });
  const asked = (path: string) => on.network.traffic.to(host, path).length;
  const focused = () =>
    visit.evaluate(() => document.querySelector('consent-gate')?.shadowRoot?.activeElement?.getAttribute('part'));
  /** As somebody without a mouse gets there. */
  async function tabTo(part: string): Promise<void> {
    for (let presses = 0; (await focused()) !== part; presses++) {
      if (presses > 12) throw new Error(`Tab does not lead to ${part}`);
      await visit.press('Tab');
    }
  }

  // Enter is as Space, and a press is a press in every engine.
  const acts = on.name === 'chromium' ? ['Enter', 'Space', 'click'] : ['Space'];
  const decline = async (act: string) => {
    if (act === 'click') return await visit.click('consent-gate [part=decline]');
    await tabTo('decline');
    await visit.press(act);
  };

  const keyed = Object.entries(MOVING).filter(([, { key }]) => key);
  it.for(keyed)('%s leaves keys and presses at the banner alone, and has its own after it', async ([, library]) => {
    for (const act of acts) {
      await enter(library);
      const before = await told();
      await decline(act);
      expect(await answer()).toMatchObject({ choices: { analytics: false } });
      expect(await told()).toEqual(before);
      await visit.press(`${library.key}`);
      await visit.waitFor('the page to hear', (count) => Reflect.get(window, 'told').length > count, before.length);
    }
  });

  const wheeled = Object.entries(MOVING).filter(([, { takesWheel }]) => takesWheel);
  // WebKitGTK's WebDriver knows no wheel; what Firefox does with one, at-home.test.ts has.
  it.skipIf(on.name !== 'chromium').for(wheeled)('%s leaves the wheel over the settings alone', async ([, library]) => {
    if (!(visit instanceof PlaywrightVisit)) throw new Error('It has no wheel');
    await enter(library);
    const { mouse } = visit.page;
    await visit.page.setViewportSize({ width: 1280, height: 400 });
    await visit.click('consent-gate [part=settings]');
    const middle = await visit.waitFor('the settings', () => {
      const dialog = document.querySelector('consent-gate')?.shadowRoot?.querySelector('dialog[open]');
      const { left = 0, top = 0, width = 0, height = 0 } = dialog?.getBoundingClientRect() ?? {};
      return dialog && { x: left + width / 2, y: top + height / 2 };
    });
    if (!middle) return;
    const before = await told();
    await mouse.move(middle.x, middle.y);
    await mouse.wheel(0, 200);
    await visit.waitFor('the settings to scroll', () =>
      [...(document.querySelector('consent-gate')?.shadowRoot?.querySelectorAll('*') ?? [])].some(
        ({ scrollTop }) => scrollTop > 0,
      ),
    );
    // What a library does with a wheel it begins in the next frames.
    const scrolled = await visit.evaluate(async () => {
      for (let frame = 0; frame < 10; frame++) await new Promise(requestAnimationFrame);
      return scrollY;
    });
    expect([scrolled, await told()]).toEqual([0, before]);
    await visit.click('consent-gate [part~=close]');
    await visit.page.setViewportSize({ width: 1280, height: 720 });
  });

  it.for(Object.entries(LAZY))(
    '%s asks for nothing that waits for a yes, and it comes with it',
    async ([, library]) => {
      await enter(library);
      await visit.waitFor('the loader to have been there', () => Reflect.get(window, 'told').length >= 2);
      await visit.waitFor('the placeholder', () => document.querySelector('#held-frame + consent-gate-frame'));
      expect([asked('/held'), asked('/held.svg')]).toEqual([0, 0]);
      await visit.click('consent-gate [part=accept]');
      await answer();
      await visit.evaluate(() => document.getElementById('held-image')?.scrollIntoView());
      await visit.waitFor('image and frame', () => {
        const image = document.getElementById('held-image') as HTMLImageElement;
        const frame = document.getElementById('held-frame') as HTMLIFrameElement;
        return image.naturalWidth && frame.contentDocument?.body?.innerText.includes('Held') && frame.checkVisibility();
      });
      expect(await visit.evaluate(() => !!document.querySelector('consent-gate-frame'))).toBe(false);
      // A loader that sees the frame come may give it the same address once more by itself.
      expect([asked('/held'), asked('/held.svg')]).not.toContain(0);
    },
  );

  it.for(Object.entries(MODALS))('%s is answered first, then the banner', async ([, library]) => {
    for (const act of acts.slice(-2)) {
      await enter(library);
      await visit.waitFor('the modal', () => Reflect.get(window, 'isOpen')());
      await visit.waitFor('the banner to be behind it', () => {
        const host = document.querySelector('consent-gate');
        const box = host?.shadowRoot?.querySelector('[part=decline]')?.getBoundingClientRect();
        const hit = box && document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
        return hit?.closest('#modal');
      });
      // The Tab key goes round in the modal.
      for (let presses = 0; presses < 4; presses++) await visit.press('Tab');
      expect(await visit.evaluate(() => !!document.activeElement?.closest('#modal'))).toBe(true);
      await visit.evaluate(() => Reflect.get(window, 'closeModal')());
      await visit.waitFor('it to be closed', () => !Reflect.get(window, 'isOpen')());
      await decline(act);
      expect(await answer()).toMatchObject({ choices: { analytics: false } });
    }
  });

  // What a library takes away, and what brings it back, is the same code in every engine; idiomorph and morphdom are walked in
  // three by morph.test.ts.
  it.skipIf(on.name !== 'chromium').for(Object.entries(RENEWED))(
    '%s takes nothing of the gate’s away, nor the answer',
    async ([, library]) => {
      await enter(library);
      /** What stands of ours, and of what waits. */
      const standing = () =>
        visit.evaluate(() => {
          const roots = [...document.querySelectorAll('consent-gate')].map((one) => one.shadowRoot);
          const count = (part: string) => roots.flatMap((root) => [...(root?.querySelectorAll(part) ?? [])]).length;
          const words = document.querySelector('#held-frame + consent-gate-frame')?.shadowRoot?.textContent ?? '';
          const loaded = ['frame', 'image'].map((one) => document.getElementById(`held-${one}`)?.hasAttribute('src'));
          return {
            hosts: roots.length,
            banner: count('[part=banner]'),
            button: count('[part=reopen]'),
            waits: /not loaded/.test(words),
            loaded,
          };
        });
      const comesTo = (wanted: object) => expect.poll(standing).toEqual(wanted);
      const ASKED = { hosts: 1, banner: 1, button: 0, waits: true, loaded: [false, false] };
      await comesTo(ASKED);
      await go(visit, 1);
      await comesTo(ASKED);
      await visit.click('consent-gate [part=decline]');
      const id = (await answer())?.id;
      await comesTo({ ...ASKED, banner: 0, button: 1 });
      await go(visit, 2);
      await comesTo({ ...ASKED, banner: 0, button: 1 });
      if (library.hasHistory) {
        await visit.evaluate(() => history.back());
        await counts(visit, 1);
        await comesTo({ ...ASKED, banner: 0, button: 1 });
        await visit.evaluate(() => history.forward());
        await counts(visit, 2);
      }
      expect([asked('/held'), asked('/held.svg')]).toEqual([0, 0]);
      expect(await answer()).toMatchObject({ id, choices: { analytics: false } });
      await visit.click('consent-gate [part=reopen]');
      await visit.click('consent-gate [part~=accept]');
      await visit.waitFor('the yes', () => Reflect.get(window, 'consentGate').allows('analytics'));
      const GIVEN = { ...ASKED, banner: 0, button: 1, waits: false, loaded: [true, true] };
      await comesTo(GIVEN);
      await go(visit, 3);
      await comesTo(GIVEN);
      expect([asked('/held'), asked('/held.svg')]).not.toContain(0);
      await visit.reload();
      expect(await answer()).toMatchObject({ id, choices: { analytics: true } });
    },
  );
});
