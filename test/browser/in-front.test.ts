// In front of every page, and out of its way: what the page does to its body moves neither banner nor button, what it shows as a
// modal is to be answered first, and once that is closed ours is in front again. In three engines.
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { inEachEngine } from './harness/each-engine.ts';
import type { Visit } from './harness/engine.ts';
import { gatePage } from './harness/gate-page.ts';
import { site } from './harness/site.ts';
import { accepted } from './harness/stage.ts';

const bundle = (contents: string) =>
  buildSync({
    stdin: { resolveDir: fileURLToPath(new URL('../apps/', import.meta.url)), contents },
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
  }).outputFiles[0]?.text ?? '';

const TALL = '<div style="height: 3000px">Tall</div>';
/** Ways in which bodies become the place of what is fixed in them. */
const MOVED = ['filter: grayscale(1)', 'transform: translateX(0)', 'will-change: transform', 'contain: paint'];

const backdrop = (inside: string, attributes = 'role="dialog" aria-modal="true"') =>
  `<div id="modal" ${attributes} style="position: fixed; inset: 0; z-index: 1000; background: #0008"><p>Are you 18?</p>${inside}</div>`;

inEachEngine('in %s', (on) => {
  let visit: Visit;

  beforeAll(async () => {
    visit = await on.engine.newVisit();
  });
  afterAll(() => visit.close());

  // One visitor, each time on a host where nobody has been: starting a browser takes longer than a test.
  let hosts = 0;
  async function open(page: { readonly head?: string; readonly body?: string }, code = ''): Promise<void> {
    const script = () => new Response(code, { headers: { 'content-type': 'text/javascript' } });
    hosts += 1;
    on.network.serve(`host${hosts}.test`, site({ '/': gatePage(page), '/consent': accepted, '/page.js': script }));
    await visit.goto(`https://host${hosts}.test/`);
    await visit.waitFor(
      'the banner to be announced',
      () => document.querySelector('consent-gate')?.shadowRoot?.querySelector('[role=status]')?.textContent,
    );
  }

  /** What is in front at the middle of a part of ours: `consent-gate`, or something of the page's; nothing where it is out of view. */
  const inFront = (part: string) =>
    visit.evaluate((selector) => {
      const found = document.querySelector('consent-gate')?.shadowRoot?.querySelector(selector);
      const { left = 0, top = 0, width = 0, height = 0 } = found?.getBoundingClientRect() ?? {};
      const hit = document.elementFromPoint(left + width / 2, top + height / 2);
      return hit?.id || hit?.localName || null;
    }, part);
  const comesInFront = (part: string, wanted = 'consent-gate') => expect.poll(() => inFront(part)).toBe(wanted);
  const answered = () => visit.waitFor('the answer', () => Reflect.get(window, 'consentGate').consent);
  const scrolled = () => visit.evaluate(() => scrollY);

  it.for(MOVED)('a body with `%s` moves nothing of ours, and an answer does not move the page', async (css) => {
    await open({ head: `<style>body { ${css} }</style>`, body: TALL });
    await comesInFront('[part=decline]');
    await visit.click('consent-gate [part=decline]');
    await answered();
    await visit.waitFor('the button', () =>
      document.querySelector('consent-gate')?.shadowRoot?.querySelector('[part=reopen]'),
    );
    await comesInFront('[part=reopen]');
    // The line that says what was answered lets presses through, so it is in front of nothing.
    const line = await visit.evaluate(() => {
      const root = document.querySelector('consent-gate')?.shadowRoot;
      const status = root?.querySelector('.status');
      const { top = -1, bottom = 0 } = status?.getBoundingClientRect() ?? {};
      return { inView: top >= 0 && bottom <= innerHeight, focused: root?.activeElement === status };
    });
    expect(line).toEqual({ inView: true, focused: true });
    expect(await scrolled()).toBe(0);
  });

  it('an answer does not scroll to what had the focus before', async () => {
    await open({ body: `<input id="field" autofocus>${TALL}` });
    await visit.evaluate(() => {
      document.getElementById('field')?.focus();
      scrollTo(0, 1500);
    });
    await visit.waitFor('the page to be scrolled', () => scrollY === 1500);
    await visit.click('consent-gate [part=decline]');
    await answered();
    await visit.waitFor('the focus to go back', () => document.activeElement?.id === 'field');
    expect(await scrolled()).toBe(1500);
  });

  it('the banner comes to the window’s edge once the page’s own dialog is closed, or taken away', async () => {
    const body = `${TALL}<dialog id="first">Newsletter? <button id="no">No</button></dialog><script>
first.showModal(); no.onclick = () => first.close();</script>`;
    await open({ head: '<style>body { transform: translateX(0) }</style>', body });
    await visit.click('#no');
    await comesInFront('[part=decline]');
    await visit.evaluate(() => {
      const dialog = document.getElementById('first') as HTMLDialogElement;
      dialog.showModal();
      // In the midst of it our host is taken away, and comes back behind the dialog.
      document.querySelector('consent-gate')?.remove();
    });
    await visit.waitFor('the host', () => document.querySelector('consent-gate'));
    expect(await inFront('[part=decline]')).not.toBe('consent-gate');
    await visit.evaluate(() => document.getElementById('first')?.remove());
    await comesInFront('[part=decline]');
  });

  it('the banner waits behind a modal that is no dialog, opened before it or after it', async () => {
    const code = bundle(`import MicroModal from 'micromodal';
window.openModal = () => MicroModal.show('wrapper'); window.closeModal = () => MicroModal.close('wrapper'); openModal();`);
    const head = '<style>.modal { display: none } .modal.is-open { display: block }</style>';
    const modal = backdrop('<button id="ok">Yes</button>');
    await open(
      {
        head,
        body: `<div class="modal" id="wrapper" aria-hidden="true">${modal}</div><script src="/page.js"></script>`,
      },
      code,
    );
    await comesInFront('[part=decline]', 'modal');
    await visit.evaluate(() => Reflect.get(window, 'closeModal')());
    await comesInFront('[part=decline]');
    await visit.evaluate(() => Reflect.get(window, 'openModal')());
    await comesInFront('[part=decline]', 'modal');
    await visit.evaluate(() => document.getElementById('wrapper')?.remove());
    await comesInFront('[part=decline]');
    await visit.click('consent-gate [part=decline]');
    await answered();
  });

  it('beside a modal that keeps every press and the focus to itself an answer counts', async () => {
    const code = bundle(`import { createFocusTrap } from 'focus-trap'; createFocusTrap('#modal').activate();`);
    const body =
      '<div id="modal" role="dialog" aria-modal="true" style="position: fixed; inset: 0 50% 80% 0">18? <button>Yes</button></div>';
    await open({ body: `${body}<script src="/page.js"></script>` }, code);
    await visit.click('consent-gate [part=decline]');
    await answered();
    expect(await visit.evaluate(() => !!document.activeElement?.closest('#modal'))).toBe(true);
    // So do the settings, which the page's trap has never heard of.
    await visit.click('consent-gate [part=reopen]');
    await visit.click('consent-gate [part~=toggle]');
    await visit.click('consent-gate [part=save]');
    await visit.waitFor('the yes', () => Reflect.get(window, 'consentGate').allows('analytics'));
  });

  it('where the page lets nobody press it, the banner is not seen; the settings open all the same', async () => {
    await open({ body: backdrop('<a id="cookies" href="#" data-consent-settings>Cookies</a>', 'role="dialog"') });
    await visit.evaluate(() => {
      for (const element of document.body.children) if (element.id !== 'modal') (element as HTMLElement).inert = true;
    });
    await visit.waitFor('it to go', () => {
      const host = document.querySelector('consent-gate');
      return host && getComputedStyle(host).visibility === 'hidden';
    });
    await visit.click('#cookies');
    await visit.click('consent-gate [part~=close]');
    await visit.evaluate(() => {
      for (const element of document.body.children) (element as HTMLElement).inert = false;
      document.getElementById('modal')?.remove();
    });
    await comesInFront('[part=decline]');
  });

  // WebKitGTK multiplies nothing.
  it.skipIf(on.name === 'webkit').for(['html { zoom: 1.5 }', 'body { zoom: 2 }'])(
    'all of banner and settings can be reached with `%s`',
    async (css) => {
      await open({ head: `<style>${css}</style>` });
      /** What is out of the window, or behind something, once it is scrolled to. */
      const outOfReach = (layer: string) =>
        visit.evaluate((selector) => {
          const root = document.querySelector('consent-gate')?.shadowRoot;
          for (const animation of root?.getAnimations() ?? []) animation.finish();
          const all = [...(root?.querySelectorAll(`${selector} :is(h2, button, a, input)`) ?? [])];
          const lost = all.filter((element) => {
            element.scrollIntoView({ block: 'center' });
            const { left, right, top, bottom } = element.getBoundingClientRect();
            const hit = root?.elementFromPoint((left + right) / 2, (top + bottom) / 2);
            return (
              left < 0 ||
              right > innerWidth + 1 ||
              top < -1 ||
              bottom > innerHeight + 1 ||
              !element.contains(hit ?? null)
            );
          });
          return all.length ? lost.map((element) => element.part.value || element.localName) : ['all'];
        }, layer);
      expect(await outOfReach('.banner')).toEqual([]);
      await visit.click('consent-gate [part=settings]');
      await visit.waitFor('the dialog', () =>
        document.querySelector('consent-gate')?.shadowRoot?.querySelector('dialog[open]'),
      );
      expect(await outOfReach('dialog')).toEqual([]);
    },
  );

  it('a popover that stays is no reason to stay behind; a menu that the visitor opened is', async () => {
    const style = 'position: fixed; inset: 0; width: 100%; height: 100%; margin: 0; padding: 0';
    await open({
      body: `<div id="stays" popover="manual" style="${style}">Chat</div><div id="menu" popover style="${style}">Menu</div>`,
    });
    await visit.evaluate(() => document.getElementById('stays')?.showPopover());
    await comesInFront('[part=decline]');
    await visit.evaluate(() => document.getElementById('stays')?.hidePopover());
    await visit.evaluate(() => document.getElementById('menu')?.showPopover());
    expect(await inFront('[part=decline]')).toBe('menu');
    await visit.press('Escape');
    await comesInFront('[part=decline]');
  });
});
