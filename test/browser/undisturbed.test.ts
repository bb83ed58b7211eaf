// What is not Google Analytics goes on as if the gate were not there: other services, other scripts, and what a page sees of
// the built-ins. Each page runs without the gate and with it, nobody having answered, and must tell the same.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launch } from './harness/browsers.ts';
import { bundle } from './harness/bundle.ts';
import { type Network, startNetwork } from './harness/network.ts';
import type { PlaywrightEngine, PlaywrightVisit } from './harness/playwright-engines.ts';
import { html, type Page, RECORD_CONSOLE, site } from './harness/site.ts';

const TAG = '<script src="/consent-gate.js"></script>';

/** Other services of Google's, and addresses in which a Google host is only text. */
const OTHERS = [
  'https://maps.googleapis.com/maps/api/js?key=x&callback=init',
  'https://www.google.com/recaptcha/api.js',
  'https://www.gstatic.com/recaptcha/releases/x/recaptcha__en.js',
  'https://accounts.google.com/gsi/client',
  'https://apis.google.com/js/api.js',
  'https://www.youtube.com/iframe_api',
  'https://ajax.googleapis.com/ajax/libs/jquery/3.7.1/jquery.min.js',
  'https://cdn.test/www.google-analytics.com/analytics.js',
  'https://cdn.test/proxy?url=https://www.googletagmanager.com/gtag/js',
  'https://www.google-analytics.com.cdn.test/analytics.js',
  'https://notgoogle-analytics.com/analytics.js',
  'https://js.stripe.test/v3/',
];

/** Pages by name; each puts what it saw into `window.seen`, and calls `done()` when that is all. */
const PAGES: Readonly<Record<string, string>> = {
  'tags in the HTML':
    OTHERS.map((src) => `<script src="${src.replaceAll('&', '&amp;')}"></script>`).join('\n') +
    '<script>seen.push(...ran); done()</script>',
  'scripts by code, one after the other': `<script>(async () => {
for (const src of ${JSON.stringify(OTHERS)}) {
  const s = document.createElement('script'); s.src = src;
  const end = new Promise((resolve) => { s.onload = () => resolve('load'); s.onerror = () => resolve('error'); });
  seen.push(document.head.appendChild(s) === s, s.type, s.hasAttribute('data-consent'), await end);
}
seen.push(...ran); done(); })()</script>`,
  'a payment script as its owner loads it': `<script>
var existing = document.querySelectorAll('script[src^="https://js.stripe.test/v3"]'); seen.push(existing.length);
var s = document.createElement('script'); s.src = 'https://js.stripe.test/v3/?advancedFraudSignals=false';
(document.head || document.body).appendChild(s);
s.addEventListener('load', function () { seen.push('load', s.isConnected, s.src, s.type); done(); });</script>`,
  'an advert by document.write': `<script>document.write('<div id="ad"><scr' + 'ipt src="https://ads.test/a.js?page=https://www.google-analytics.com/collect"></scr' + 'ipt><img src="https://ads.test/p.gif" alt=""></div>');</script>
<script>seen.push(document.getElementById('ad').innerHTML, ...ran); done()</script>`,
  'document.write in pieces': `<script>document.write('<div id="w">', 'a', '<b>b', '</b>'); document.writeln('c'); document.write(); document.write('</div>', 5, null);</script>
<script>seen.push(document.getElementById('w').outerHTML); done()</script>`,
  'requests of every kind': `<script>(async () => {
const say = async (name, run) => { try { seen.push(name + ': ' + await run()); } catch (error) { seen.push(name + ' ! ' + error.name); } };
await say('fetch', async () => (await fetch('/data', {method: 'PUT', body: 'b'})).text());
await say('fetch of a Request', async () => (await fetch(new Request('/data'))).text());
await say('fetch of an object', async () => (await fetch({toString: () => '/data'})).text());
await say('fetch nonsense', () => fetch('http://[') );
await say('fetch nothing', () => fetch());
await say('fetch aborted', () => fetch('/data', {signal: AbortSignal.abort()}));
await say('fetch elsewhere', async () => (await fetch('https://cdn.test/www.google-analytics.com/collect', {mode: 'no-cors'})).type);
await say('beacon', () => navigator.sendBeacon('/data', 'x'));
await say('beacon nonsense', () => navigator.sendBeacon('http://['));
await say('beacon unbound', () => (0, navigator.sendBeacon)('/data'));
await say('XHR', () => new Promise((resolve) => { const x = new XMLHttpRequest(); x.open('GET', '/data', true, null, null); x.onload = () => resolve(x.status + x.responseText); x.send(); }));
await say('XHR sync', () => { const x = new XMLHttpRequest(); x.open('GET', '/data', false); x.send(); return x.responseText; });
await say('XHR unopened', () => new XMLHttpRequest().send());
await say('XHR bad method', () => new XMLHttpRequest().open('TRACE', '/data'));
await say('XHR reused', () => new Promise((resolve) => { const x = new XMLHttpRequest(); x.open('GET', 'https://www.google-analytics.com/collect'); x.open('GET', '/data'); x.onload = () => resolve(x.responseText); x.send(); }));
done(); })()</script>`,
  'what inserting returns and throws': `<div id="box"></div><script>
const box = document.getElementById('box'); const p = document.createElement('p');
const say = (run) => { try { const value = run(); seen.push(value === p ? 'the node' : String(value)); } catch (error) { seen.push(error.name + ': ' + error.message); } };
say(() => box.appendChild(p)); say(() => box.insertBefore(p, null)); say(() => box.append(p, 'text', 5, null)); say(() => box.prepend());
say(() => p.before('b')); say(() => p.after(document.createComment('c'))); say(() => box.insertAdjacentElement('afterbegin', p));
say(() => box.insertAdjacentElement('nowhere', p)); say(() => box.appendChild(null)); say(() => box.appendChild()); say(() => box.insertBefore(p));
say(() => p.appendChild(box)); say(() => box.replaceChild(document.createElement('i'), p) === p); say(() => box.append(box));
say(() => Node.prototype.appendChild.call({}, p)); say(() => document.appendChild(document.createElement('html')));
say(() => document.createRange().insertNode(p)); say(() => new DocumentFragment().append(p)); say(() => p.replaceWith());
const img = document.createElement('img'); say(() => img.setAttribute('src')); say(() => img.setAttribute('0', 'x')); say(() => img.setAttribute('alt', {toString: () => 'hm'}));
say(() => img.alt); img.src = 'data:,'; say(() => img.getAttribute('src')); say(() => { const s = document.createElement('script'); s.src = null; return s.getAttribute('src'); });
say(() => box.innerHTML); done()</script>`,
  'what built-ins look like': `<script>
const own = (object, name) => { const d = Object.getOwnPropertyDescriptor(object, name); const f = d && (d.set || d.value); return f ? [name, f.name, f.length, /^function\\b[^(]*\\(\\) \\{ \\[native code\\] \\}$/.test(Function.prototype.toString.call(f)), typeof f, 'prototype' in f, d.enumerable, d.configurable, 'writable' in d ? d.writable : '-', Object.keys(f).length].join('|') : name + '|none'; };
for (const [object, names] of [[window, ['fetch']], [Navigator.prototype, ['sendBeacon']], [XMLHttpRequest.prototype, ['open', 'send']], [Node.prototype, ['appendChild', 'insertBefore', 'replaceChild']],
  [Element.prototype, ['append', 'prepend', 'before', 'after', 'replaceWith', 'replaceChildren', 'insertAdjacentElement', 'insertAdjacentHTML', 'innerHTML', 'setAttribute']], [Document.prototype, ['write', 'writeln', 'append']],
  [DocumentFragment.prototype, ['append']], [Range.prototype, ['insertNode', 'surroundContents']], [HTMLScriptElement.prototype, ['src']], [HTMLImageElement.prototype, ['src']], [HTMLIFrameElement.prototype, ['src', 'srcdoc']], [HTMLLinkElement.prototype, ['href']]])
  for (const name of names) seen.push(own(object, name));
seen.push(Object.keys(window).filter((key) => !/^(consentGate|dataLayer|ran|seen|done|finished|ga-disable.*|gtag|own|object|names|consoleLines)$/.test(key)).length);
done()</script>`,
  'a page with 5,000 scripts and nodes': `<script>
for (let index = 0; index < 5000; index++) {
  const s = document.createElement('script'); s.text = 'window.count = (window.count || 0) + 1';
  const d = document.createElement('div'); d.innerHTML = '<span>' + index + '</span>'; document.body.append(s, d);
}
seen.push(window.count, document.querySelectorAll('span').length, document.querySelectorAll('script[type]').length); done()</script>`,
  'scripts in order': `<script>const order = [];</script><script src="/order.js?1"></script><script defer src="/order.js?4"></script><script>order.push('inline')</script>
<script type="module">order.push('module'); seen.push(...order); done()</script><script src="/order.js?2"></script><script type="text/template"><b>kept</b></script>
<script>seen.push(document.querySelector('[type="text/template"]').text)</script>`,
  frames: `<iframe srcdoc="<p>inside</p><script>parent.inside = document.body.innerText</script>"></iframe><iframe src="/frame"></iframe>
<script>addEventListener('load', () => { seen.push(window.inside.trim(), frames[1].document.title, document.querySelectorAll('iframe')[1].getAttribute('src'));
const f = document.createElement('iframe'); f.onload = () => { seen.push(f.contentDocument.title); done(); }; f.src = '/frame'; document.body.append(f); })</script>`,
};

/** Apps that mount some thousand nodes, change them and take them away, with the real libraries; each calls `done()`. */
const LIBRARIES: Readonly<Record<string, string>> = {
  'jQuery 4': `import $ from 'jquery';
const list = $('<ul id="list">').appendTo('#app');
for (let index = 0; index < 3000; index++) list.append($('<li>').text(index).attr('data-index', index));
list.append('<li class="markup"><b>markup</b><script>window.inline = (window.inline || 0) + 1</' + 'script></li>');
list.find('li:even').addClass('even').end().find('li:odd').replaceWith(() => $('<li class="odd">').html('<i>odd</i>'));
list.find('li').first().before('<li>before</li>').after('<li>after</li>').prependTo(list);
$('#app').on('click', '.odd', (event) => seen.push(event.target.localName)); $('.odd').first().trigger('click');
seen.push(list.children().length, list.find('.even').length, list.find('.odd i').length, window.inline);
$.get('/data').done((text) => { seen.push(text); $.getScript('/order.js?1').always((_, state) => {
  seen.push(state); list.empty(); seen.push($('#app').html()); done(); }); });`,
  'React 19': `import { createElement as h, useEffect, useState } from 'react'; import { createRoot } from 'react-dom/client';
import { createPortal, flushSync } from 'react-dom';
let change;
function App() {
  const [state, set] = useState({ from: 0, odd: false }); change = set;
  useEffect(() => { seen.push('effect ' + state.from); return () => seen.push('cleaned ' + state.from); }, [state.from]);
  const rows = Array.from({ length: 3000 }, (_, index) => state.from + (state.odd ? 2999 - index : index));
  return h('ul', { onClick: ({ target }) => seen.push('clicked ' + target.textContent) },
    rows.map((row) => h('li', { key: row, className: row % 2 ? 'odd' : 'even', 'data-row': row }, row)),
    createPortal(h('p', { id: 'portal' }, 'rows ' + rows.length), document.body),
    h('li', { dangerouslySetInnerHTML: { __html: '<img alt="" src="data:,"><b>html</b>' } }));
}
const root = createRoot(document.getElementById('app'));
const look = () => seen.push(document.querySelectorAll('#app li').length, document.querySelector('#app li').dataset.row, document.getElementById('portal').textContent);
flushSync(() => root.render(h(App))); look();
document.querySelector('.odd').click();
flushSync(() => change({ from: 1500, odd: false })); look();
flushSync(() => change({ from: 1500, odd: true })); look();
root.unmount(); seen.push(document.getElementById('app').innerHTML, document.getElementById('portal')); done();`,
  'Vue 3': `import { createApp, h, nextTick, reactive, Teleport, Transition } from 'vue';
const state = reactive({ from: 0, back: false });
const app = createApp({
  mounted() { seen.push('mounted'); }, updated() { seen.push('updated ' + state.from); }, unmounted() { seen.push('unmounted'); },
  render() {
    const rows = Array.from({ length: 3000 }, (_, index) => state.from + (state.back ? 2999 - index : index));
    return [h('ul', rows.map((row) => h('li', { key: row, class: row % 2 ? 'odd' : 'even', 'data-row': row, onClick: () => seen.push('clicked ' + row) }, row))),
      h('p', { innerHTML: '<b>html</b>' }), h(Teleport, { to: 'body' }, h('p', { id: 'portal' }, 'rows ' + rows.length)),
      h(Transition, { css: false }, () => state.back ? h('i', 'back') : null)];
  },
});
app.mount('#app');
const look = () => seen.push(document.querySelectorAll('#app li').length, document.querySelector('#app li').dataset.row, document.getElementById('portal').textContent, document.querySelectorAll('#app i').length);
(async () => {
  look(); document.querySelector('.odd').click();
  state.from = 1500; await nextTick(); look();
  state.back = true; await nextTick(); look();
  app.unmount(); seen.push(document.getElementById('app').innerHTML, document.getElementById('portal')); done(); })();`,
};

/** Patches as other tools make them; the page tells what went through them, in which order. */
const PATCH = `<script>
window.log = [];
for (const [object, name] of [[window, 'fetch'], [Node.prototype, 'appendChild'], [XMLHttpRequest.prototype, 'open'], [Document.prototype, 'write'], [Element.prototype, 'setAttribute']]) {
  const before = object[name];
  object[name] = function (...args) { if (name !== 'setAttribute' || this === document.body) window.log.push(name); return before.apply(this, args); };
}
const src = Object.getOwnPropertyDescriptor(HTMLScriptElement.prototype, 'src');
Object.defineProperty(HTMLScriptElement.prototype, 'src', { ...src, set(value) { window.log.push('src'); src.set.call(this, value); } });
</script>`;
const PATCHED_USE = `<script>(async () => {
log.length = 0;
const s = document.createElement('script'); s.src = 'https://cdn.test/a.js'; const loaded = new Promise((resolve) => { s.onload = resolve; });
document.head.appendChild(s); await loaded;
document.body.setAttribute('lang', 'en'); await fetch('/data'); const x = new XMLHttpRequest(); x.open('GET', '/data');
seen.push(log.join(), ...ran); done(); })()</script>`;

let network: Network;
let engine: PlaywrightEngine;
let visit: PlaywrightVisit;

beforeAll(async () => {
  network = await startNetwork({
    google: (url) => ({
      status: 200,
      headers: { 'content-type': 'text/javascript', 'access-control-allow-origin': '*', 'cache-control': 'no-store' },
      body: url.pathname.endsWith('.gif') ? '' : `self.ran && ran.push(${JSON.stringify(url.href)})`,
    }),
  });
  engine = await launch('chromium', network);
});
beforeEach(async () => {
  visit = await engine.newVisit();
});
afterEach(() => visit.close());
afterAll(async () => {
  await engine?.close();
  await network?.close();
});

const HELD = `<script>window.ran = []; window.seen = []; window.done = () => { window.finished = true; };</script>`;
const page = (before: string, after: string, body: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title>${HELD}${before}</head><body><h1>A page</h1>${after}${body}</body></html>`;

async function told(content: string, files: Readonly<Record<string, Page>> = {}): Promise<unknown[]> {
  const pages: Record<string, Page> = {
    '/': () => html(content),
    '/data': async (request) => new Response(`${request.method} ${await request.text()}`),
    '/frame': () => html('<title>A frame</title>'),
    '/order.js': (request) =>
      new Response(`order.push('${new URL(request.url).search}')`, { headers: { 'content-type': 'text/javascript' } }),
    ...files,
  };
  network.serve('www.example.test', site(pages));
  await visit.goto('https://www.example.test/');
  await visit.waitFor('the page to be done', () => Reflect.get(window, 'finished'));
  return await visit.evaluate(() => Reflect.get(window, 'seen'));
}

describe('undisturbed by the gate', () => {
  it.for(Object.keys(PAGES))('%s', async (name) => {
    const body = PAGES[name] ?? '';
    const plain = await told(page('', '', body));
    expect(plain.length).toBeGreaterThan(0);
    expect(await told(page(TAG, '', body))).toEqual(plain);
    expect(await visit.evaluate(() => typeof Reflect.get(window, 'consentGate'))).toBe('object');
  });

  it.for(Object.keys(LIBRARIES))('an app of %s', async (name) => {
    const code = await bundle(LIBRARIES[name] ?? '');
    const files = {
      '/app.js': () => new Response(code, { headers: { 'content-type': 'text/javascript; charset=utf-8' } }),
    };
    const body = '<div id="app"></div><script>window.order = []</script><script src="/app.js"></script>';
    const plain = await told(page('', '', body), files);
    expect(plain.length).toBeGreaterThan(5);
    expect(await told(page(TAG, '', body), files)).toEqual(plain);
  });

  it.for([
    ['before', PATCH + TAG],
    ['after', TAG + PATCH],
  ] as const)('a page that patches the same built-ins %s it', async ([, head]) => {
    const plain = await told(page(PATCH, '', PATCHED_USE));
    expect(await told(page(head, '', PATCHED_USE))).toEqual(plain);
  });

  it('a page that patches the same built-ins, through yes, no and stop', async () => {
    await told(page(TAG + PATCH, '', PATCHED_USE));
    for (const word of ['acceptAll', 'withdraw', 'acceptAll', 'stop']) {
      await visit.evaluate((name) => Reflect.get(Reflect.get(window, 'consentGate'), name)(), word);
    }
    const log = await visit.evaluate(async () => {
      const calls: string[] = Reflect.get(window, 'log');
      calls.length = 0;
      document.body.appendChild(document.createElement('p'));
      await fetch('/data');
      return calls;
    });
    expect(log).toEqual(['appendChild', 'fetch']);
  });

  it('built-ins are the browser’s own again after stop', async () => {
    const names = async () => {
      await told(page('', '', '<script>done()</script>'));
      return await visit.evaluate(() => Object.getOwnPropertyNames(HTMLImageElement.prototype).sort());
    };
    const plain = await names();
    await told(page(TAG, '', '<script>done()</script>'));
    await visit.evaluate(() => Reflect.get(window, 'consentGate').stop());
    const restored = await visit.evaluate(() => Object.getOwnPropertyNames(HTMLImageElement.prototype).sort());
    expect(restored).toEqual(plain);
  });
});

describe('what the owner is told', () => {
  it('names a tag that is not marked once, with the tag to put in its place', async () => {
    const url = 'https://www.googletagmanager.com/gtag/js?id=G-TEST00001';
    // Asked for twice by the page, and late enough in it that the scanner is ahead of the gate.
    const tags = `<script async src="${url}"></script><script async src="${url}"></script>`;
    await told(page(RECORD_CONSOLE + TAG, tags, '<script>done()</script>'));
    const lines = () =>
      visit.evaluate(() =>
        (Reflect.get(window, 'consoleLines') as string[]).filter((line) => line.includes('tag is not marked')),
      );
    await visit.waitFor('the warning', () =>
      (Reflect.get(window, 'consoleLines') as string[]).some((line) => line.includes('tag is not marked')),
    );
    await visit.evaluate(() => Reflect.get(window, 'consentGate').declineAll());
    expect(await lines()).toEqual([
      expect.stringContaining(`<script type="text/plain" data-consent="analytics" src="${url}"></script>`),
    ]);
    expect(await visit.evaluate(() => Reflect.get(window, 'ran'))).toEqual([]);
  });

  it('a callback of the page that throws stops none of the others', async () => {
    const uncaught: string[] = [];
    visit.page.on('pageerror', (error) => uncaught.push(error.message));
    await told(page(TAG, '', '<script>done()</script>'));
    const seen = await visit.evaluate(async () => {
      const gate = Reflect.get(window, 'consentGate');
      const seen: string[] = [];
      const fail = (name: string) => {
        throw new Error(name);
      };
      gate.onChange((consent: unknown) => consent && fail('onChange'));
      gate.whenAllowed('analytics', () => fail('whenAllowed'));
      document.addEventListener('consent-gate:change', () => fail('event'));
      gate.onChange((consent: { choices: object } | null) => seen.push(`onChange ${JSON.stringify(consent?.choices)}`));
      gate.whenAllowed('analytics', () => seen.push('whenAllowed'));
      await gate.acceptAll();
      await gate.withdraw();
      return [...seen, gate.allows('analytics')];
    });
    expect(seen).toEqual([
      'onChange undefined',
      'onChange {"analytics":true}',
      'whenAllowed',
      'onChange {"analytics":false}',
      false,
    ]);
    // Each is reported as any error of the page's, and what is to run once is not run again.
    expect(uncaught).toEqual(['onChange', 'whenAllowed', 'event', 'onChange', 'event']);
  });
});
