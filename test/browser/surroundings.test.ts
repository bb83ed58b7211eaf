// Pages in which the UI has to live: frameworks that swap or hydrate the body, documents of other kinds, frames, ad blockers.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { beforeEach, describe, expect, it } from 'vitest';
import { SETTINGS_BUTTON_LABELS } from '../../src/locales/settings-button-labels.ts';
import { createEventReader } from '../../src/receiver/intake/validate.ts';
import { gatePage, TAG } from './harness/gate-page.ts';
import type { PlaywrightVisit } from './harness/playwright-engines.ts';
import { html } from './harness/site.ts';
import { ORIGIN, stage } from './harness/stage.ts';

const present = stage();
const { open, serve } = present;

/** Where its packages are. */
const APPS = fileURLToPath(new URL('../apps/', import.meta.url));
const require = createRequire(APPS);
const script = (path: string) => () =>
  new Response(readFileSync(require.resolve(path)), { headers: { 'content-type': 'text/javascript' } });

const banners = () =>
  [...document.querySelectorAll('consent-gate')].flatMap((host) => [
    ...(host.shadowRoot?.querySelectorAll('[part=banner]') ?? []),
  ]).length;
const isThere = (visit: PlaywrightVisit) => visit.waitFor('the banner', banners);
/** The parts that load after the banner are here too. */
const isAttended = (visit: PlaywrightVisit) =>
  visit.waitFor(
    'the banner to be announced',
    () => document.querySelector('consent-gate')?.shadowRoot?.querySelector('[role=status]')?.textContent,
  );
/** One banner, which can be answered. */
async function answers(visit: PlaywrightVisit): Promise<void> {
  await isThere(visit);
  expect(await visit.evaluate(banners)).toBe(1);
  expect(await visit.evaluate(() => document.querySelectorAll('consent-gate').length)).toBe(1);
  await visit.click('consent-gate [part=decline]');
  await visit.waitFor('the answer', () => Reflect.get(window, 'consentGate').consent);
}

describe('a page whose body is swapped', () => {
  it('by Turbo, to and fro', async () => {
    const page = (name: string, other: string) =>
      gatePage({
        head: '<script src="/turbo.js"></script>',
        body: `<p id="${name}">${name}</p><a id="go" href="${other}">go</a>`,
      });
    serve({
      '/': page('one', '/two'),
      '/two': page('two', '/'),
      '/turbo.js': script('@hotwired/turbo/dist/turbo.es2017-umd.js'),
    });
    const visit = await open();
    await isAttended(visit);
    await visit.evaluate(() => Reflect.set(window, 'same', true));
    await visit.click('#go');
    await visit.waitFor('the second page', () => document.getElementById('two'));
    await isThere(visit);
    await visit.back();
    // Out of Turbo's cache, with a copy of the host in it.
    await visit.waitFor('the first page', () => document.getElementById('one'));
    expect(await visit.evaluate(() => Reflect.get(window, 'same'))).toBe(true);
    await answers(visit);
  });

  it('by htmx', async () => {
    serve({
      '/': gatePage({
        head: '<script src="/htmx.js"></script>',
        body: '<a id="go" href="/two" hx-get="/two" hx-target="body" hx-swap="innerHTML">go</a>',
      }),
      '/two': '<p id="two">two</p>',
      '/htmx.js': script('htmx.org/dist/htmx.min.js'),
    });
    const visit = await open();
    await isAttended(visit);
    await visit.click('#go');
    await visit.waitFor('the new body', () => document.getElementById('two'));
    await answers(visit);
  });

  it('by document.open', async () => {
    serve({ '/': gatePage() });
    const visit = await open();
    await isAttended(visit);
    await visit.evaluate(() => {
      document.open();
      document.write('<!doctype html><title>Anew</title><p id="anew">Anew');
      document.close();
    });
    await answers(visit);
    expect(await visit.evaluate(() => document.querySelector('consent-gate')?.parentElement?.localName)).toBe('body');
  });

  it('in a view transition', async () => {
    serve({ '/': gatePage({ body: '<main>one</main>' }) });
    const visit = await open();
    await isAttended(visit);
    await visit.evaluate(async () => {
      const transition = document.startViewTransition(() => document.querySelector('main')?.replaceChildren('two'));
      await transition.finished;
    });
    await answers(visit);
  });

  it('by something that takes the host away each time, without going round in circles', async () => {
    serve({
      '/': gatePage({
        body: `<script>window.taken = 0; new MutationObserver(() => {
  const host = document.querySelector('consent-gate'); if (host) { taken++; host.remove(); }
}).observe(document.body, { childList: true });</script>`,
      }),
    });
    const visit = await open();
    await visit.waitFor('it to be taken again', () => Reflect.get(window, 'taken') > 1);
    // How often it has come back after a while: each time it waits twice as long. A loop would be at thousands.
    await visit.waitFor('a third time', () => Reflect.get(window, 'taken') > 3);
    expect(await visit.evaluate(() => Reflect.get(window, 'taken'))).toBeLessThan(10);
  });
});

describe('React', () => {
  const app = (before: string) =>
    buildSync({
      stdin: {
        resolveDir: APPS,
        contents: `import { createElement as h, StrictMode } from 'react'; import { createRoot, hydrateRoot } from 'react-dom/client';${before}`,
      },
      bundle: true,
      minify: true,
      write: false,
      define: { 'process.env.NODE_ENV': '"production"' },
      format: 'iife',
    }).outputFiles[0]?.text ?? '';

  it.for([
    ['that matches', 'rendered'],
    // React throws the whole document away and renders it anew, without the host.
    ['that does not', 'other'],
  ])('hydrates the whole document from HTML %s', async ([, text]) => {
    const page = `const page = h('html', { lang: 'en' }, h('head', null, h('title', null, 'A page')), h('body', null, h('p', { id: 'text', onClick: () => { window.clicked = true; } }, 'rendered')));
window.hydrate = () => hydrateRoot(document, page, { onRecoverableError() {} });`;
    const code = app(page);
    serve({
      '/': `<!doctype html><html lang="en"><head><title>A page</title>${TAG.replace('<script', '<script async')}</head><body><p id="text">${text}</p></body></html>`,
      '/app.js': () => new Response(code, { headers: { 'content-type': 'text/javascript' } }),
    });
    const visit = await open();
    await isAttended(visit);
    await visit.page.addScriptTag({ url: '/app.js' });
    await visit.evaluate(() => Reflect.get(window, 'hydrate')());
    await visit.waitFor('the hydration', () => document.getElementById('text')?.textContent === 'rendered');
    await visit.click('#text');
    await visit.waitFor('its handler', () => Reflect.get(window, 'clicked'));
    await answers(visit);
  });

  it('in StrictMode, and again after a hot reload, has one gate', async () => {
    const code = buildSync({
      stdin: {
        resolveDir: APPS,
        contents: `import { createElement as h, StrictMode, useEffect } from 'react'; import { createRoot } from 'react-dom/client';
import { startConsentGate } from '../../dist/index.js';
function App() { useEffect(() => { const gate = startConsentGate({ controller: 'Harbour Concierge' }); window.consentGate = gate; return () => { gate.stop(); delete window.consentGate; }; }, []); return h('p', { id: 'app' }, 'app'); }
const root = createRoot(document.getElementById('root'));
window.mount = (key) => root.render(h(StrictMode, null, h(App, { key })));
window.mount(1);`,
      },
      bundle: true,
      write: false,
      // StrictMode mounts twice in development only.
      define: { 'process.env.NODE_ENV': '"development"' },
      format: 'iife',
    }).outputFiles[0]?.text;
    serve({
      '/': '<!doctype html><title>A page</title><div id="root"></div><script src="/app.js"></script>',
      '/app.js': () => new Response(code ?? '', { headers: { 'content-type': 'text/javascript' } }),
    });
    const visit = await open();
    await isAttended(visit);
    await visit.evaluate(() => Reflect.get(window, 'mount')(2));
    await answers(visit);
  });
});

describe('a document', () => {
  it('in XHTML', async () => {
    serve({
      '/': () =>
        new Response(
          `<?xml version="1.0" encoding="UTF-8"?><html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>A page</title>${TAG}</head><body><p>XHTML</p></body></html>`,
          { headers: { 'content-type': 'application/xhtml+xml' } },
        ),
    });
    const visit = await open();
    await isAttended(visit);
    await visit.click('consent-gate [part=settings]');
    await visit.click('consent-gate [part~=close]');
    await answers(visit);
  });

  it('with a base elsewhere', async () => {
    serve({
      '/': gatePage({
        before: '<base href="https://elsewhere.test/deep/">',
        tag: TAG.replace('src="', `src="${ORIGIN}`),
      }),
    });
    const visit = await open();
    await isAttended(visit);
    await visit.click('consent-gate [part=settings]');
    await visit.click('consent-gate [part~=close]');
    await answers(visit);
  });

  it('without a body for a long time', async () => {
    let finish = (_: Response) => {};
    const late = new Promise<Response>((resolve) => {
      finish = resolve;
    });
    serve({ '/': gatePage({ head: '<script src="/late.js"></script>', body: '<p>Late</p>' }), '/late.js': () => late });
    const visit = await present.visit();
    await visit.page.goto('https://www.example.test/', { waitUntil: 'commit' });
    await isThere(visit);
    expect(await visit.evaluate(() => document.body)).toBeNull();
    finish(new Response('', { headers: { 'content-type': 'text/javascript' } }));
    await visit.waitFor('the end of the page', () => document.readyState === 'complete');
    expect(await visit.evaluate(() => document.body.lastElementChild?.localName)).toBe('consent-gate');
    await answers(visit);
  });

  it('in a frame of a page that asks already relies on its answer', async () => {
    serve({
      '/': gatePage({ body: '<iframe src="/inner" title="Inner"></iframe>' }),
      '/inner': gatePage(),
    });
    const visit = await open();
    await isAttended(visit);
    const inner = () => visit.page.frames()[1];
    expect(await inner()?.evaluate(banners)).toBe(0);
    await visit.click('consent-gate [part=accept]');
    await visit.waitFor('the frame to know', () =>
      Reflect.get(window.frames[0] ?? {}, 'consentGate')?.allows('analytics'),
    );
  });
});

/** What old libraries put in the place of built-ins. */
const LIBRARIES: Readonly<Record<string, string>> = {
  // MooTools 1.5 and Prototype.js 1.7: no function for the items, from before browsers had the method.
  'Array.from': 'Array.from = (list) => (list ? Array.prototype.slice.call(list) : []);',
  // Prototype.js 1.6, from before browsers knew JSON.
  'a toJSON of lists, texts and numbers': `Array.prototype.toJSON = function () { return '[' + this.join(', ') + ']'; };
String.prototype.toJSON = function () { return '"' + this + '"'; };
Number.prototype.toJSON = Boolean.prototype.toJSON = function () { return this.toString(); };`,
  // Prototype.js: as `find`, `map` and `every` of its `Enumerable`.
  'methods of arrays': `const { map, every, find } = Array.prototype;
Array.prototype.map = function (f = (item) => item, self) { return map.call(this, (item, index) => f.call(self, item, index)); };
Array.prototype.every = function (f = Boolean, self) { return every.call(this, (item, index) => f.call(self, item, index)); };
Array.prototype.find = function (f, self) { return find.call(this, (item, index) => f.call(self, item, index)); };
Array.prototype.entries = function () { return this.slice(); };
Element.prototype.remove = function () { this.parentNode.removeChild(this); return this; };
Element.prototype.insert = function (html) { this.insertAdjacentHTML('beforeend', html); return this; };`,
  'an Element': `const { prototype } = window.Element;
window.Element = function (name) { return document.createElement(name); }; window.Element.prototype = prototype;`,
  // Against the pollution of prototypes.
  'nothing, but freezes prototypes':
    'for (const { prototype } of [Object, Array, Function, Node, Element]) Object.freeze(prototype);',
};

describe('a library that replaces', () => {
  it.for(Object.entries(LIBRARIES))('%s: the answer is kept, and told in a way that can be read', async ([, code]) => {
    serve({ '/': gatePage({ head: `<script>${code}</script>` }) });
    const visit = await open();
    await answers(visit);
    const posted = () => present.network.traffic.to('www.example.test', '/consent').map(({ body }) => JSON.parse(body));
    await expect.poll(posted).not.toEqual([]);
    const { events, problems, rejected } = createEventReader()(posted()[0]);
    expect({ problems, rejected }).toEqual({ problems: [], rejected: [] });
    const id = await visit.evaluate(() => Reflect.get(window, 'consentGate').consent?.id);
    expect(events).toMatchObject([{ action: 'decline-all', consentId: id }]);
    await open();
    // That the options were checked is remembered too: the answer counts at once.
    expect(await visit.evaluate(() => Reflect.get(window, 'consentGate').consent)).toMatchObject({ id });
  });
});

it('beside a frozen Object.prototype the settings cannot open, and the console says so; the banner asks in their place', async () => {
  // The signals' own code gives `Signal.prototype` a `toString`, which the language then forbids.
  serve({ '/': gatePage({ head: '<script>Object.freeze(Object.prototype);</script>' }) });
  const visit = await open();
  await isAttended(visit);
  await visit.click('consent-gate [part=settings]');
  await visit.waitFor('the failure', () =>
    Reflect.get(window, 'consoleLines').some((line: string) => /the settings could not be loaded/.test(line)),
  );
  await visit.click('consent-gate [part=accept]');
  await visit.click('consent-gate [part=reopen]');
  await visit.click('consent-gate [part=decline]');
  await visit.waitFor('the no', () => Reflect.get(window, 'consentGate').consent?.choices.analytics === false);
});

it('on a page in an old encoding the file with everything inside shows the right letters', async () => {
  const page = gatePage({ tag: TAG.replace('consent-gate.js', 'consent-gate.standalone.js') });
  serve({
    '/': () => html(page.replace('lang="en"', 'lang="fr"'), { 'content-type': 'text/html; charset=iso-8859-1' }),
    // As many servers send it: without an encoding.
    '/consent-gate.standalone.js': () =>
      new Response(readFileSync(new URL('../../dist/consent-gate.standalone.js', import.meta.url)), {
        headers: { 'content-type': 'text/javascript' },
      }),
  });
  const visit = await open();
  await visit.click('consent-gate [part=decline]');
  const label = await visit.waitFor(
    'the button',
    () => document.querySelector('consent-gate')?.shadowRoot?.querySelector('[part=reopen] span')?.textContent,
  );
  expect(label).toBe(SETTINGS_BUTTON_LABELS.fr);
  expect(label).toMatch(/\P{ASCII}/u);
});

describe('a library that leaves things enumerable on Object.prototype', () => {
  const ENUMERABLE = `Object.prototype.extend = function (other) { return Object.assign(this, other); };
Object.prototype.each = function (run) { Object.keys(this).forEach(run); };
Object.assign(Object.prototype, { version: '1.4; Domain=elsewhere.test', domain: 'elsewhere.test', 'max-age': '0', fast: true });`;
  beforeEach(() => serve({ '/': gatePage({ head: `<script>${ENUMERABLE}</script>` }) }));

  const say = (visit: PlaywrightVisit, word: 'acceptAll' | 'declineAll' | 'withdraw' | 'erase') =>
    visit.evaluate((name) => Reflect.get(window, 'consentGate')[name](), word);
  const cookies = async (visit: PlaywrightVisit) => (await visit.cookies()).map(({ name }) => name);
  /** As a page without the gate left it. */
  const leave = (visit: PlaywrightVisit) =>
    visit.evaluate(() => {
      // biome-ignore lint/suspicious/noDocumentCookie: as Google's code does.
      document.cookie = '_ga=GA1.1.1; path=/; domain=example.test; max-age=9999';
    });

  it('gets nothing of it into a cookie, and is told nothing that is not so', async () => {
    const visit = await open();
    await leave(visit);
    await say(visit, 'declineAll');
    expect(await cookies(visit)).toEqual(['consent_gate']);
    expect(await visit.cookies()).toMatchObject([{ domain: 'www.example.test', path: '/' }]);
    expect(await visit.evaluate(() => localStorage.getItem('consent_gate'))).toBeNull();
    expect(present.messages(visit)).toEqual([]);
  });

  it('keeps no cookie of Google’s after a withdrawal, and none of the gate’s after an erasure', async () => {
    const visit = await open();
    await say(visit, 'acceptAll');
    await visit.waitFor('Google’s cookies', () => document.cookie.includes('_ga='));
    await say(visit, 'withdraw');
    await expect.poll(() => cookies(visit)).toEqual(['consent_gate']);
    await say(visit, 'erase');
    expect(await cookies(visit)).toEqual([]);
    expect(present.messages(visit)).toEqual([]);
  });

  it('lets the gate stop, with all of its parts', async () => {
    const visit = await open();
    await answers(visit);
    await visit.waitFor('the settings button', () =>
      [...document.querySelectorAll('consent-gate')].some((host) => host.shadowRoot?.querySelector('[part~=reopen]')),
    );
    await visit.evaluate(() => Reflect.get(window, 'consentGate').stop());
    await visit.waitFor('the UI to be gone', () => !document.querySelector('consent-gate'));
  });
});

describe('an ad blocker', () => {
  /** As a user style sheet does: stronger than all that a page or the host itself says. */
  const HIDE = `<script>
const attach = Element.prototype.attachShadow;
Element.prototype.attachShadow = function (options) {
  const root = attach.call(this, options);
  if (this.localName !== 'consent-gate') return root;
  const sheet = new CSSStyleSheet(); sheet.replaceSync(':host(consent-gate) { display: none !important }');
  const own = Object.getOwnPropertyDescriptor(ShadowRoot.prototype, 'adoptedStyleSheets');
  Object.defineProperty(root, 'adoptedStyleSheets', { get() { return own.get.call(this); }, set(list) { own.set.call(this, [...list.filter((one) => one !== sheet), sheet]); } });
  return root;
};
window.hidden = []; document.addEventListener('consent-gate:ui-hidden', (event) => hidden.push(event.target === document));
</script>`;

  it('that hides the banner leaves a usable page, says so once, and does not hide the settings a visitor asks for', async () => {
    serve({ '/': gatePage({ before: HIDE, body: '<button id="opener" data-consent-settings>Cookies</button>' }) });
    const visit = await open();
    await visit.waitFor('the event', () => Reflect.get(window, 'hidden').length);
    expect(await visit.evaluate(() => document.querySelector('consent-gate')?.checkVisibility())).toBe(false);
    expect(await visit.evaluate(() => Reflect.get(window, 'consentGate').consent)).toBeNull();
    await visit.click('#opener');
    await visit.click('[part~=decline]');
    await visit.waitFor('the answer', () => Reflect.get(window, 'consentGate').consent);
    // The page is free again.
    await visit.click('#opener');
    await visit.click('[part~=close]');
    expect(await visit.evaluate(() => Reflect.get(window, 'hidden'))).toEqual([true]);
  });

  it('that does nothing gets no event', async () => {
    serve({ '/': gatePage({ before: HIDE.replace("'consent-gate') return", "'nobody') return") }) });
    const visit = await open();
    await isAttended(visit);
    await visit.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 200))));
    expect(await visit.evaluate(() => Reflect.get(window, 'hidden'))).toEqual([]);
  });
});

describe('what was there', () => {
  it('a placeholder goes with its frame, and comes with it again', async () => {
    const frame = '<iframe data-consent="analytics" data-src="https://maps.test/" title="Map"></iframe>';
    serve({ '/': gatePage({ body: `<div id="place">${frame}</div>` }) });
    const visit = await open();
    await visit.waitFor('the placeholder', () => document.querySelector('consent-gate-frame'));
    await visit.evaluate(() => {
      const place = document.getElementById('place');
      Reflect.set(window, 'frame', place?.querySelector('iframe'));
      place?.querySelector('iframe')?.remove();
    });
    await visit.waitFor('it to go', () => !document.querySelector('consent-gate-frame'));
    await visit.evaluate(() => document.getElementById('place')?.append(Reflect.get(window, 'frame')));
    await visit.waitFor('it to come', () => document.querySelector('#place consent-gate-frame'));
  });

  it('the settings, which failed to load, are loaded at the next wish', async () => {
    let broken = true;
    serve({
      '/': gatePage({ body: '<button id="opener" data-consent-settings>Cookies</button>' }),
    });
    const visit = await open();
    await isAttended(visit);
    await visit.context.route(/second-layer/, (route) => (broken ? route.abort() : route.continue()));
    await visit.click('#opener');
    await visit.waitFor('the failure', () =>
      Reflect.get(window, 'consoleLines').some((line: string) => /could not be loaded/.test(line)),
    );
    broken = false;
    await visit.click('#opener');
    await visit.click('consent-gate [part~=close]');
  });

  it('no page style reaches in', async () => {
    const HOSTILE =
      '<style>* { all: unset !important; font: 40px serif !important; display: block !important; visibility: hidden !important }</style>';
    const box = async (head: string) => {
      serve({ '/': gatePage({ head }) });
      const visit = await open();
      await isAttended(visit);
      await visit.evaluate(() =>
        Promise.all(
          (document.querySelector('consent-gate')?.shadowRoot?.getAnimations() ?? []).map(({ finished }) => finished),
        ),
      );
      return await visit.evaluate(() => {
        const root = document.querySelector('consent-gate')?.shadowRoot;
        return [...(root?.querySelectorAll('[part]') ?? [])].map((element) => {
          const { font, color, visibility } = getComputedStyle(element);
          return [element.getAttribute('part'), font, color, visibility, element.getBoundingClientRect().toJSON()];
        });
      });
    };
    const plain = await box('');
    expect(await box(HOSTILE)).toEqual(plain);
    // A body that is moved takes a fixed element with it; the banner is above that.
    expect(
      await box('<style>body { transform: translateX(0); width: 50%; filter: sepia(1); height: 10px }</style>'),
    ).toEqual(plain);
  });
});

describe('the settings', () => {
  it('stand above the banner, also where they open before it', async () => {
    serve({ '/': gatePage({ body: '<script>consentGate.openSettings()</script>' }) });
    const visit = await open();
    await visit.waitFor('both', () => {
      const root = document.querySelector('consent-gate')?.shadowRoot;
      return (
        root?.querySelector('dialog[open]') && root.querySelector('[part=banner]') && document.adoptedStyleSheets.length
      );
    });
    const covered = () =>
      visit.evaluate(() => {
        const root = document.querySelector('consent-gate')?.shadowRoot;
        const box = root?.querySelector('[part=banner]')?.getBoundingClientRect();
        if (!root || !box) return null;
        return !!root.elementFromPoint(box.left + box.width / 2, box.bottom - 20)?.closest('dialog');
      });
    expect(await covered()).toBe(true);
    await visit.click('consent-gate [part~=close]');
    await visit.waitFor('the banner to be raised', () =>
      document.querySelector('consent-gate')?.shadowRoot?.querySelector('.layer')?.matches(':popover-open'),
    );
    await answers(visit);
  });
});

describe('what has the focus', () => {
  it('never stands behind the banner, to the last link of the page', async () => {
    const links = Array.from({ length: 60 }, (_, index) => `<p><a class="stop" href="#${index}">${index}</a></p>`).join(
      '',
    );
    serve({ '/': gatePage({ head: '<style>body { text-align: center }</style>', body: links }) });
    const visit = await open();
    await isAttended(visit);
    await visit.click('h1');
    for (let index = 0; index < 60; index++) {
      await visit.press('Tab');
      const covered = await visit.evaluate(async () => {
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
        const banner = document.querySelector('consent-gate')?.shadowRoot?.querySelector('[part=banner]');
        const [mine, its] = [banner?.getBoundingClientRect(), document.activeElement?.getBoundingClientRect()];
        if (!mine || !its || !document.activeElement?.matches('.stop')) return 'lost';
        return its.bottom > mine.top && its.top < mine.bottom;
      });
      expect([index, covered]).toEqual([index, false]);
    }
    await visit.click('consent-gate [part=decline]');
    // Nothing stays behind.
    await visit.waitFor('the sheet to go', () => document.adoptedStyleSheets.length === 0);
    expect(await visit.evaluate(() => document.documentElement.getAttribute('style'))).toBeNull();
  });
});
