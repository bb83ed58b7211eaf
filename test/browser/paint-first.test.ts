// What a visitor's click does, and in which order: the answer is kept at once, the question goes, the browser paints, and only
// then does it start what was held. By the order of things, never by milliseconds.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launch } from './harness/browsers.ts';
import type { Engine, Visit } from './harness/engine.ts';
import { gatePage } from './harness/gate-page.ts';
import { type Network, startNetwork } from './harness/network.ts';
import { site } from './harness/site.ts';

const ORIGIN = 'https://www.example.test/';
let network: Network;
let engine: Engine;

beforeAll(async () => {
  network = await startNetwork();
  engine = await launch('chromium', network, { whole: true });
});
afterAll(async () => {
  await engine.close();
  await network.close();
});

interface Seen {
  readonly kept: boolean;
  readonly asked: boolean;
  readonly painted: boolean;
}
interface Watching {
  painted: boolean;
  look(): Seen;
  released?: Seen;
  told?: Seen;
}
type WatchedPage = Window & { watching: Watching };

const HELD = `<script type="text/plain" data-consent="analytics">watching.released = watching.look()</script>`;

/** A page that notes what was so when the held script ran. */
async function open(): Promise<Visit> {
  network.serve('www.example.test', site({ '/': gatePage({ head: HELD }) }));
  const visit = await engine.newVisit();
  await visit.goto(ORIGIN);
  await visit.waitFor('the recorder', () =>
    performance.getEntriesByType('resource').some(({ name }) => name.startsWith(`${origin}/consent-gate-recorder.js`)),
  );
  await visit.evaluate(() => {
    const page = window as unknown as WatchedPage;
    const banner = () => document.querySelector('consent-gate')?.shadowRoot?.querySelector('[part~=banner]');
    page.watching = {
      painted: false,
      look: () => ({
        kept: document.cookie.includes('consent_gate='),
        asked: !!banner(),
        painted: page.watching.painted,
      }),
    };
    // A frame begins without the banner, and is done when the next task comes.
    const frame = () =>
      requestAnimationFrame(() => {
        if (banner()) frame();
        else {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => {
            page.watching.painted = true;
          };
          port2.postMessage(null);
        }
      });
    frame();
  });
  return visit;
}

it('a yes is kept, then the banner goes, then the browser paints, then what was held runs', async () => {
  const visit = await open();
  await visit.click('consent-gate [part~=accept]');
  const seen = await visit.waitFor('the held script', () => (window as unknown as WatchedPage).watching.released);
  expect(seen).toEqual({ kept: true, asked: false, painted: true });
  await visit.close();
});

/** Notes, for each file that is asked for, whether a frame with the banner was out by then. */
const NOTE_FILES = `<script>
let painted = false;
// However long a busy machine takes for its first frame: it is waited for.
const wait = setTimeout;
window.setTimeout = (run, time) => (time ? 0 : wait(run));
window.askedFor = {};
const channel = new MessageChannel();
channel.port1.onmessage = () => { painted = true };
requestAnimationFrame(function frame() {
  if (document.querySelector('consent-gate')?.shadowRoot?.querySelector('[part~=banner]')) channel.port2.postMessage(null);
  else requestAnimationFrame(frame);
});
new MutationObserver(() => {
  for (const { href } of document.querySelectorAll('link[rel=modulepreload]'))
    askedFor[href.replace(/.*consent-gate-|\\.js.*/g, '')] ??= painted;
}).observe(document.head, { childList: true });
</script>`;

it('the banner is painted before the files are asked for that it can do without', async () => {
  network.serve('www.example.test', site({ '/': gatePage({ before: NOTE_FILES }) }));
  const visit = await engine.newVisit();
  await visit.goto(ORIGIN);
  const askedFor = await visit.waitFor('three files', () => {
    const noted = (window as unknown as { askedFor: Readonly<Record<string, boolean>> }).askedFor;
    return Object.keys(noted).length === 3 && noted;
  });
  expect(askedFor).toEqual({ ui: false, neighbour: true, recorder: true });
  await visit.close();
});

/** Presses, and notes what was so when everybody was told. Gives whether that was before any frame could be made. */
async function press(visit: Visit, selector: string): Promise<boolean> {
  return await visit.evaluate(async (button) => {
    const { watching } = window as unknown as WatchedPage;
    delete watching.told;
    document.addEventListener(
      'consent-gate:change',
      () => {
        watching.told = watching.look();
      },
      { once: true },
    );
    document.querySelector('consent-gate')?.shadowRoot?.querySelector<HTMLElement>(button)?.click();
    // What a click does is done with the microtasks after it.
    for (let turn = 0; turn < 10; turn++) await null;
    return !!watching.told;
  }, selector);
}

it('a no where nothing is allowed yet is kept, then the browser paints, and only then everybody is told', async () => {
  const visit = await open();
  expect(await press(visit, '[part~=decline]')).toBe(false);
  const seen = await visit.waitFor('the change', () => (window as unknown as WatchedPage).watching.told);
  expect(seen).toEqual({ kept: true, asked: false, painted: true });
  await visit.close();
});

it('a no that shuts what is open does not wait for a paint', async () => {
  const visit = await open();
  await visit.click('consent-gate [part~=accept]');
  await visit.waitFor('the held script', () => (window as unknown as WatchedPage).watching.released);
  await visit.evaluate(() => window.consentGate.openSettings());
  await visit.waitFor('the settings', () =>
    document.querySelector('consent-gate')?.shadowRoot?.querySelector('[part~=dialog] [part~=decline]'),
  );
  expect(await press(visit, '[part~=dialog] [part~=decline]')).toBe(true);
  await visit.close();
});

it('an answer is kept and the banner gone when the click is over, though the page closes then', async () => {
  const visit = await open();
  const seen = await visit.evaluate(async () => {
    const root = document.querySelector('consent-gate')?.shadowRoot;
    root?.querySelector<HTMLElement>('[part~=accept]')?.click();
    // What a click does is done with the microtasks after it.
    await new Promise<void>((resolve) => queueMicrotask(() => queueMicrotask(() => queueMicrotask(resolve))));
    const page = window as unknown as WatchedPage;
    return { ...page.watching.look(), due: localStorage.getItem('consent_gate_outbox') !== null };
  });
  expect(seen).toEqual({ kept: true, asked: false, painted: false, due: true });
  await visit.close();
});
