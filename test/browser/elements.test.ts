// Everything an owner may mark, and Google's own snippets unmarked: held before a yes, whole after it.
import { describe, expect, it } from 'vitest';
import { GTAG_SNIPPET, GTM_SNIPPET, gatePage } from './harness/gate-page.ts';
import type { PlaywrightVisit } from './harness/playwright-engines.ts';
import { html } from './harness/site.ts';
import { stage } from './harness/stage.ts';

const on = stage();
const TAG = '<script src="/consent-gate.js"></script>';

const script =
  (text: string, wait = 0) =>
  async () => {
    await new Promise((resolve) => setTimeout(resolve, wait));
    return new Response(text, { headers: { 'content-type': 'text/javascript', 'cache-control': 'no-store' } });
  };
const note = (name: string) => `(window.ran ??= []).push('${name}');`;
const files = {
  '/slow.js': script(note('slow'), 150),
  '/fast.js': script(note('fast')),
  '/async.js': script(note('async')),
  '/defer.js': script(note('defer')),
  '/module.js': script(`${note('module')} export {};`),
  '/film': '<!doctype html><title>Film</title>',
  '/pixel.svg': () =>
    new Response('<svg xmlns="http://www.w3.org/2000/svg"/>', { headers: { 'content-type': 'image/svg+xml' } }),
  '/theme.css': () => new Response('h1 { color: rgb(1, 2, 3) }', { headers: { 'content-type': 'text/css' } }),
};
const serve = (body: string, head = '') => on.serve({ ...files, '/': gatePage({ tag: TAG, body, head }) });

const ran = (visit: PlaywrightVisit) => visit.evaluate(() => (Reflect.get(window, 'ran') ?? []) as string[]);
const asked = (...paths: string[]) =>
  paths.filter((path) => on.network.traffic.to('www.example.test', path).length > 0);
const call = (visit: PlaywrightVisit, name: 'acceptAll' | 'withdraw' | 'declineAll') =>
  visit.evaluate((method) => Reflect.get(window, 'consentGate')[method]() as Promise<void>, name);
const allRan = (visit: PlaywrightVisit, count: number) =>
  visit.waitFor(
    `${count} scripts`,
    (all) => Reflect.get(window, 'ran')?.length >= all && Reflect.get(window, 'ran'),
    count,
  );
const standIn = (visit: PlaywrightVisit) =>
  visit.evaluate(() => (Reflect.get(window, '__googleStandIn')?.runs ?? []) as { kind: string; id: string }[]);

const HELD = 'type="text/plain" data-consent="analytics"';

describe('marked scripts', () => {
  it('run once after a yes, in the order of the document', async () => {
    serve(`<script ${HELD}>${note('inline 1')}</script>
<script ${HELD} src="/slow.js"></script>
<script ${HELD} src="/fast.js"></script>
<script ${HELD}>${note('inline 2')}</script>
<script ${HELD} data-type="module" src="/module.js"></script>
<script ${HELD} defer src="/defer.js"></script>
<script ${HELD}>${note('inline 3')}</script>`);
    const visit = await on.open();
    await on.network.traffic.quiet();
    expect(await ran(visit)).toEqual([]);
    expect(asked('/slow.js', '/fast.js', '/module.js', '/defer.js')).toEqual([]);
    await call(visit, 'acceptAll');
    const order = await allRan(visit, 7);
    expect(order.slice(0, 5)).toEqual(['inline 1', 'slow', 'fast', 'inline 2', 'inline 3']);
    expect([...order.slice(5)].sort()).toEqual(['defer', 'module']);
    await call(visit, 'withdraw');
    await call(visit, 'acceptAll');
    await on.network.traffic.quiet();
    expect(await ran(visit)).toHaveLength(7);
  });

  it('that are async wait for one that would have stopped the parser before them', async () => {
    serve(`<script ${HELD} src="/slow.js"></script><script ${HELD} async src="/async.js"></script>`);
    const visit = await on.open();
    await call(visit, 'acceptAll');
    expect(await allRan(visit, 2)).toEqual(['slow', 'async']);
  });

  it('that are async wait for no other', async () => {
    serve(`<script ${HELD} async src="/slow.js"></script><script ${HELD} defer src="/slow.js"></script>
<script ${HELD} async src="/async.js"></script>`);
    const visit = await on.open();
    await call(visit, 'acceptAll');
    expect((await allRan(visit, 3))[0]).toBe('async');
  });

  it('do not stop those after them when one cannot be loaded', async () => {
    serve(`<script ${HELD} src="/missing.js"></script><script ${HELD}>${note('after')}</script>`);
    const visit = await on.open();
    await call(visit, 'acceptAll');
    expect(await allRan(visit, 1)).toEqual(['after']);
  });

  it('keep their attributes, listeners and handlers, and are the same elements', async () => {
    serve(`<script id="kept" ${HELD} src="/fast.js" crossorigin="anonymous" referrerpolicy="no-referrer" data-own="1" class="a b"
      onload="window.handled = true"></script>
<script>
  window.kept = document.getElementById('kept');
  kept.addEventListener('load', () => { window.heard = true; });
</script>`);
    const visit = await on.open();
    await call(visit, 'acceptAll');
    await allRan(visit, 1);
    const seen = await visit.waitFor('the listener', () => {
      const element = document.getElementById('kept');
      return (
        Reflect.get(window, 'heard') && {
          same: element === Reflect.get(window, 'kept'),
          handled: Reflect.get(window, 'handled'),
          attributes: Object.fromEntries([...(element?.attributes ?? [])].map(({ name, value }) => [name, value])),
        }
      );
    });
    expect(seen).toMatchObject({
      same: true,
      handled: true,
      attributes: { crossorigin: 'anonymous', referrerpolicy: 'no-referrer', 'data-own': '1', class: 'a b' },
    });
  });

  it('of a category that is not allowed stay where they are', async () => {
    const block =
      '<script type="application/json" data-consent-gate-config>{"categories":[{"id":"analytics"},{"id":"marketing","label":"Ads","description":"Ads."}]}</script>';
    on.serve({
      ...files,
      '/': gatePage({
        tag: block + TAG,
        body: `<script type="text/plain" data-consent="marketing">${note('marketing')}</script><script ${HELD}>${note('analytics')}</script>`,
      }),
    });
    const visit = await on.open();
    await visit.evaluate(() => Reflect.get(window, 'consentGate').save({ analytics: true }));
    await allRan(visit, 1);
    await on.network.traffic.quiet();
    expect(await ran(visit)).toEqual(['analytics']);
  });

  it('run under a policy that lets only nonces through', async () => {
    const policy = "script-src 'nonce-abc123'";
    on.serve({
      ...files,
      '/': () =>
        html(
          gatePage({
            tag: '<script nonce="abc123" src="/consent-gate.js"></script>',
            body: `<script nonce="abc123" ${HELD}>${note('inline')} window.nonce = document.currentScript.nonce</script>
<script nonce="abc123" ${HELD} src="/fast.js"></script><script ${HELD}>${note('without a nonce')}</script>`,
          }).replaceAll('<script>', '<script nonce="abc123">'),
          { 'content-security-policy': policy },
        ),
    });
    const visit = await on.open();
    await visit.waitFor('the banner', () =>
      document.querySelector('consent-gate')?.shadowRoot?.querySelector('[part~=banner]'),
    );
    await call(visit, 'acceptAll');
    expect(await allRan(visit, 2)).toEqual(['inline', 'fast']);
    expect(await visit.evaluate(() => Reflect.get(window, 'nonce'))).toBe('abc123');
    // The one that has no nonce is refused by the browser, as it would be without the gate; nothing of the gate's is.
    const refused = visit.console.filter((line) => line.includes('Content Security Policy'));
    expect(refused.filter((line) => line.includes('consent-gate'))).toEqual([]);
  });
});

describe('marked frames, images and links', () => {
  const BODY = `<iframe data-consent="analytics" data-src="/film" width="300" height="200" title="A film"></iframe>
<img data-consent="analytics" data-src="/pixel.svg" alt=""><link rel="stylesheet" data-consent="analytics" data-href="/theme.css">`;
  const addresses = () => ({
    iframe: document.querySelector('iframe')?.getAttribute('src'),
    img: document.querySelector('img')?.getAttribute('src'),
    link: document.querySelector('link[rel=stylesheet]')?.getAttribute('href'),
  });

  it('have no address before a yes and have it after', async () => {
    serve(BODY);
    const visit = await on.open();
    await on.network.traffic.quiet();
    expect(await visit.evaluate(addresses)).toEqual({ iframe: null, img: null, link: null });
    expect(asked('/film', '/pixel.svg', '/theme.css')).toEqual([]);
    await call(visit, 'acceptAll');
    for (const path of ['/film', '/pixel.svg', '/theme.css'])
      await on.network.traffic.waitFor((hit) => hit.path === path);
    expect(await visit.evaluate(addresses)).toEqual({ iframe: '/film', img: '/pixel.svg', link: '/theme.css' });
  });

  it('lose it at a withdrawal and get it back, twice', async () => {
    serve(BODY);
    const visit = await on.open();
    for (let round = 0; round < 2; round++) {
      await call(visit, 'acceptAll');
      expect(await visit.evaluate(addresses)).toEqual({ iframe: '/film', img: '/pixel.svg', link: '/theme.css' });
      await call(visit, 'withdraw');
      expect(await visit.evaluate(addresses)).toEqual({ iframe: null, img: null, link: null });
    }
    await visit.waitFor('an empty frame', () => document.querySelector('iframe')?.contentDocument?.title === '');
  });

  it('show a placeholder whose own button allows the category', async () => {
    serve(BODY);
    const visit = await on.open();
    await visit.click('consent-gate-frame [part~=accept]');
    await on.network.traffic.waitFor((hit) => hit.path === '/film');
    await visit.waitFor(
      'the frame',
      () => document.querySelector('iframe')?.checkVisibility() && !document.querySelector('consent-gate-frame'),
    );
    expect(await visit.evaluate(() => Reflect.get(window, 'consentGate').consent?.choices)).toEqual({
      analytics: true,
    });
  });
});

describe('elements that a single-page app adds', () => {
  const add = (visit: PlaywrightVisit) =>
    visit.evaluate(() => {
      const view = document.createElement('main');
      const held = document.createElement('script');
      held.type = 'text/plain';
      held.dataset.consent = 'analytics';
      held.text = "(window.ran ??= []).push('added')";
      const frame = document.createElement('iframe');
      frame.dataset.consent = 'analytics';
      frame.dataset.src = '/film';
      view.append(held, frame);
      document.body.append(view);
    });

  it('before a yes wait for it', async () => {
    serve('');
    const visit = await on.open();
    await add(visit);
    await on.network.traffic.quiet();
    expect(await ran(visit)).toEqual([]);
    expect(asked('/film')).toEqual([]);
    await call(visit, 'acceptAll');
    await allRan(visit, 1);
    await on.network.traffic.waitFor((hit) => hit.path === '/film');
  });

  it('after a yes go on at once', async () => {
    serve('');
    const visit = await on.open();
    await call(visit, 'acceptAll');
    await add(visit);
    await allRan(visit, 1);
    await on.network.traffic.waitFor((hit) => hit.path === '/film');
    expect(await ran(visit)).toEqual(['added']);
  });

  it('after a withdrawal wait again', async () => {
    serve('');
    const visit = await on.open();
    await call(visit, 'acceptAll');
    await call(visit, 'withdraw');
    await add(visit);
    await on.network.traffic.quiet();
    expect(await ran(visit)).toEqual([]);
    expect(asked('/film')).toEqual([]);
  });
});

describe('shadow roots that code fills', () => {
  const FRAME = '<iframe src="https://www.googletagmanager.com/ns.html?id=GTM-AB12CD"></iframe>';
  const framesOf = () => on.network.traffic.to('www.googletagmanager.com', '/ns.html').length;
  const fill = (mode: ShadowRootMode, inside: string) =>
    serve(`<script>const host = document.body.appendChild(document.createElement('div'));
host.attachShadow({ mode: '${mode}' }).innerHTML = '${inside}';</script>`);

  // No query sees into a closed one at the yes: what was written there is known from the moment it was.
  it.for(['open', 'closed'] as const)('%s: a frame of Google’s waits for the yes, and comes with it', async (mode) => {
    fill(mode, FRAME);
    const visit = await on.open();
    await on.network.traffic.quiet();
    expect(framesOf()).toBe(0);
    await call(visit, 'acceptAll');
    await expect.poll(framesOf).toBe(1);
  });

  it('a marked frame has its placeholder before any answer, where an element of the page gets its root late', async () => {
    serve('<div id="host"></div>');
    const visit = await on.open();
    await visit.evaluate(() => {
      const root = document.querySelector('#host')?.attachShadow({ mode: 'open' });
      if (root) root.innerHTML = '<iframe data-consent="analytics" data-src="/film"></iframe>';
    });
    await visit.page.locator('consent-gate-frame [part=accept]').click();
    await expect.poll(() => asked('/film')).toEqual(['/film']);
  });
});

describe('Google, unmarked', () => {
  it.for([
    ['gtag.js', GTAG_SNIPPET, 'gtag'],
    ['Tag Manager', GTM_SNIPPET, 'gtm'],
  ] as const)('%s does not run before a yes, never after a no, once after a yes', async ([, snippet, kind]) => {
    serve('', snippet);
    const visit = await on.open();
    await on.network.traffic.quiet();
    expect(await standIn(visit)).toEqual([]);
    await call(visit, 'declineAll');
    await visit.reload();
    await on.network.traffic.quiet();
    expect(await standIn(visit)).toEqual([]);
    await call(visit, 'acceptAll');
    await visit.waitFor('Google', () => Reflect.get(window, '__googleStandIn')?.runs.length);
    expect((await standIn(visit)).filter((run) => run.kind === kind)).toHaveLength(1);
  });

  it.for<[string, string]>([
    ['src, then insertion', 's.src = url; document.head.appendChild(s);'],
    ['insertion, then src', 'document.head.appendChild(s); s.src = url;'],
    ['insertion, then the attribute', "document.body.append(s); s.setAttribute('src', url);"],
    [
      'the attribute, then before another',
      "s.setAttribute('src', url); const f = document.scripts[0]; f.parentNode.insertBefore(s, f);",
    ],
    [
      'inside something else',
      "s.src = url; const d = document.createElement('div'); d.append(s); document.body.prepend(d);",
    ],
    [
      'in a fragment',
      's.src = url; const d = document.createDocumentFragment(); d.append(s); document.body.replaceChildren(d);',
    ],
    ['beside another element', "s.src = url; document.querySelector('h1').insertAdjacentElement('afterend', s);"],
    ['with the attribute in capitals', "s.setAttribute('SRC', url); document.querySelector('h1').after(s);"],
  ])('a script made by code: %s', async ([, code]) => {
    serve('');
    const visit = await on.open();
    on.network.traffic.clear();
    await visit.evaluate((body) => {
      const s = document.createElement('script');
      s.addEventListener('load', () => Reflect.set(window, 'heard', true));
      // The code of the page under test.
      new Function('s', 'url', body)(s, 'https://www.googletagmanager.com/gtag/js?id=G-TEST00001');
    }, code);
    await on.network.traffic.quiet();
    expect(on.network.traffic.google).toEqual([]);
    expect(await standIn(visit)).toEqual([]);
    await call(visit, 'acceptAll');
    await visit.waitFor(
      'Google, and the listener',
      () => Reflect.get(window, '__googleStandIn')?.runs.length && Reflect.get(window, 'heard'),
    );
    expect(await standIn(visit)).toHaveLength(1);
  });
});

// A field hides the property of its name from whoever asks the form (HTML, "form, named property"); two make it a list.
const HIDDEN = [
  'parentNode',
  'firstElementChild',
  'nodeType',
  'host',
  'localName',
  'dataset',
  'matches',
  'querySelectorAll',
  'shadowRoot',
  'getAttribute',
];
// At the end of a script the gate has heard of all before it: what follows comes in a batch of its own.
const BEFORE = '<script>0</script>';
const GTAG = '<script src="https://www.googletagmanager.com/gtag/js?id=G-TEST00001"></script>';
const NS = '<iframe src="https://www.googletagmanager.com/ns.html?id=GTM-TEST001"></iframe>';

it.for([
  ...HIDDEN.flatMap((name) => [
    [`a form with a field named ${name}`, `<form><input name="${name}"><i></i>`],
    [
      `a marked form with two fields named ${name}`,
      `<form data-consent="analytics"><i><input name="${name}"><input name="${name}"></i>`,
    ],
  ]),
  // The document answers to the names of forms and images (HTML, "DOM tree accessors").
  ...['baseURI', 'cookie', 'head'].map((name) => [`a form named ${name}`, `<form name="${name}">${BEFORE}`]),
  // Of a script in another namespace only its name is a script's.
  ['a formula with a script', '<math><script></script></math>'],
  ['a drawing with a module', '<svg><script type="module">0</script></svg>'],
] as const)('Google’s script and frame in %s', async ([, form]) => {
  serve(`${BEFORE}${form}${GTAG}${NS}</form>`);
  const visit = await on.open();
  await on.network.traffic.quiet();
  const address = () => visit.evaluate(() => document.querySelector('iframe')?.getAttribute('src'));
  expect([await standIn(visit), await address()]).toEqual([[], null]);
  await call(visit, 'acceptAll');
  await visit.waitFor('Google', () => Reflect.get(window, '__googleStandIn')?.runs.length);
  expect(await address()).toContain('ns.html');
});

it('code that makes XML with elements of the same names', async () => {
  serve('');
  const visit = await on.open();
  const feed = await visit.evaluate(() => {
    const xml = document.implementation.createDocument('urn:feed', 'feed');
    for (const name of ['script', 'link', 'iframe', 'img']) {
      const element = xml.createElementNS('urn:feed', name);
      element.setAttribute('href', 'https://www.googletagmanager.com/');
      xml.documentElement.append(element);
      element.setAttribute('src', 'https://www.googletagmanager.com/');
    }
    return [...xml.documentElement.children].map((element) => element.getAttributeNames().join());
  });
  expect(feed).toEqual(['href,src', 'href,src', 'href,src', 'href,src']);
});

describe('the strictest policy', () => {
  const POLICY = [
    "default-src 'none'",
    "script-src 'self' 'nonce-abc123' https://www.googletagmanager.com",
    "style-src 'none'",
    "connect-src 'self' https://www.google-analytics.com",
    "img-src 'self'",
    "frame-src 'self' https://www.googletagmanager.com",
    "require-trusted-types-for 'script'",
    'trusted-types consent-gate goog#html',
  ].join('; ');

  it('is kept by banner, settings, placeholder, held elements and the loading of Google', async () => {
    const page = gatePage({
      before: `<script>window.violations = [];
        document.addEventListener('securitypolicyviolation', (event) => violations.push(event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sample));</script>`,
      tag: '<script nonce="abc123" src="/consent-gate.js" data-google-analytics="G-TEST00001" data-endpoint="/consent"></script>',
      body: `<script nonce="abc123" ${HELD}>${note('inline')}</script><script ${HELD} src="/fast.js"></script>
<iframe data-consent="analytics" data-src="/film" width="300" height="200"></iframe><img data-consent="analytics" data-src="/pixel.svg" alt="">
<div data-consent-browser-links></div><div data-consent-cookies></div>`,
    }).replaceAll('<script>', '<script nonce="abc123">');
    on.serve({ ...files, '/': () => html(page, { 'content-security-policy': POLICY }) });
    const visit = await on.open();
    await visit.waitFor('the placeholder', () => document.querySelector('consent-gate-frame'));
    await visit.waitFor('the panel', () => document.querySelector('consent-gate-panel'));
    await visit.click('consent-gate [part~=settings]');
    await visit.waitFor('the dialog', () =>
      document.querySelector('consent-gate')?.shadowRoot?.querySelector('dialog[open]'),
    );
    await visit.click('consent-gate dialog [part~=close]');
    await visit.click('consent-gate [part~=accept]');
    await allRan(visit, 2);
    await visit.waitFor('Google', () => Reflect.get(window, '__googleStandIn')?.runs.length);
    await visit.click('consent-gate [part~=reopen]');
    await visit.click('consent-gate [part~=withdraw]');
    await visit.waitFor('the withdrawal', () => !Reflect.get(window, 'consentGate').allows('analytics'));
    expect(await visit.evaluate(() => Reflect.get(window, 'violations'))).toEqual([]);
  });
});
