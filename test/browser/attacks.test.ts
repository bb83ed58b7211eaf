// What pages do to the ground a gate stands on, and to what it holds: names of built-ins they take for themselves, elements with the
// name of the gate, callbacks, code that waits. Each case is named by its cause; the decisive ones run in every engine.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { answerGoogle } from '../../demo/google-answers.mjs';
import type { ConsentGate } from '../../src/core/consent-gate.ts';
import { engineNames, isInstalled, launch } from './harness/browsers.ts';
import type { Engine, Visit } from './harness/engine.ts';
import { gatePage } from './harness/gate-page.ts';
import { type Network, startNetwork } from './harness/network.ts';
import { html, type Page, site } from './harness/site.ts';
import { accepted, ORIGIN } from './harness/stage.ts';

declare global {
  interface Window {
    consentGate: ConsentGate;
    told: unknown[];
  }
}

const TAG = '<script src="/consent-gate.js"></script>';
const PIXEL = 'https://www.google-analytics.com/collect?v=1&tid=UA-10001-1';
const LOAD = `(window.load = (n) => { const s = document.createElement('script');
s.src = 'https://www.googletagmanager.com/gtag/js?id=G-TEST00001&n=' + n; document.head.append(s); new Image().src = '${PIXEL}&n=' + n; })(1);`;
const HELD = 'type="text/plain" data-consent="analytics"';
/** What a page says to the test. */
const TELL = '<script>window.told = [];</script>';

const script = (text: string): Page => {
  const headers = { 'content-type': 'text/javascript', 'cache-control': 'no-store' };
  return () => new Response(text, { headers });
};

// Not in WebKitGTK yet: its driver takes minutes for these, and nobody has seen all of them there.
const ENGINES: readonly string[] = engineNames.filter((name) => name !== 'webkit');
describe.for(ENGINES as typeof engineNames)('in %s', (name) => {
  describe.skipIf(!isInstalled(name))('', () => {
    let network: Network;
    let engine: Engine;
    let visit: Visit;

    beforeAll(async () => {
      network = await startNetwork({ google: (url) => answerGoogle(url, {}) });
      engine = await launch(name, network);
    });
    beforeEach(async () => {
      visit = await engine.newVisit();
    });
    afterEach(async () => {
      await visit.close();
      // Pages that are closed may still send what they had to say.
      await network.traffic.quiet(150);
      network.traffic.clear();
    });
    afterAll(async () => {
      await engine?.close();
      await network?.close();
    });

    interface Opened {
      readonly tag?: string;
      /** In the head, before the tag. */
      readonly before?: string;
      readonly head?: string;
      readonly body?: string;
      readonly files?: Readonly<Record<string, Page>>;
      readonly headers?: Readonly<Record<string, string>>;
    }

    async function open({ files, headers, before = '', ...page }: Opened): Promise<void> {
      const written = gatePage({ tag: TAG, before: TELL + before, ...page });
      network.serve('www.example.test', site({ '/consent': accepted, ...files, '/': () => html(written, headers) }));
      await visit.goto(`${ORIGIN}/`);
    }
    const say = (word: 'acceptAll' | 'declineAll' | 'withdraw') =>
      visit.evaluate((method) => window.consentGate[method](), word);
    const told = () => visit.evaluate(() => window.told);
    const hears = (what: string) => visit.waitFor(what, (wanted) => window.told.includes(wanted), what);
    async function asked(): Promise<readonly string[]> {
      await network.traffic.quiet();
      return network.traffic.google.map(({ url }) => url);
    }

    // Without those that what drives the browsers needs itself.
    const NAMES = ['URL', 'Set', 'Event', 'CustomEvent', 'Range', 'Attr', 'Document', 'performance', 'AbortController'];
    if (name !== 'webkit') NAMES.push('Node', 'Element');
    // What is asked for as a property of the window: a `var` or a `function` would change that.
    const HIDDEN = ['ResizeObserver', 'IntersectionObserver', ...(name === 'webkit' ? [] : ['navigator'])];
    const DECLARED: Readonly<Record<string, (name: string) => string>> = {
      var: (own) => `var ${own} = {};`,
      const: (own) => `const ${own} = '';`,
      function: (own) => `function ${own}() { this.own = true; }`,
      class: (own) => `class ${own} { constructor() { this.own = true; } }`,
    };
    // One page has them all: what is held, asked and answered is the same.
    it.for(Object.entries(DECLARED))('a page with built-ins’ names of its own, by %s', async ([how, declare]) => {
      const names = /const|class/.test(how) ? [...NAMES, ...HIDDEN] : NAMES;
      await open({
        tag: TAG.replace('src', 'data-google-analytics="G-OWN0000001" src'),
        head: `<script>${names.map(declare).join('\n')}</script>`,
        body: `<script>${LOAD}</script>`,
      });
      expect(await asked()).toEqual([]);
      await visit.click('consent-gate [part=decline]');
      await visit.waitFor('the no', () => window.consentGate.consent?.choices.analytics === false);
      await visit.evaluate(() => Reflect.get(window, 'load')(2));
      expect(await asked()).toEqual([]);
      await visit.evaluate(() => window.consentGate.openSettings());
      await visit.click('consent-gate [part=dialog] [part=accept]');
      await visit.waitFor('the yes', () => window.consentGate.allows('analytics'));
      await network.traffic.waitFor(({ url }) => url.endsWith('js?id=G-TEST00001&n=1'));
      // The recorder reads more of the address where the owner has named an ID.
      await network.traffic.waitFor(({ url }) => url.includes('js?id=G-OWN0000001'));
      await say('withdraw');
      await network.traffic.quiet();
      network.traffic.clear();
      await visit.evaluate(() => Reflect.get(window, 'load')(3));
      expect(await asked()).toEqual([]);
    });

    it.for([
      ['the tag itself', TAG.replace('<script', '<script id="consentGate"'), ''],
      ['a form before it, with fields of the API’s names', TAG, '<form id="consentGate"><input name="consent"></form>'],
      // It throws when it is asked for anything.
      ['a frame of another site before it', TAG, '<iframe name="consentGate" src="https://elsewhere.test/"></iframe>'],
    ] as const)('an element named consentGate: %s', async ([, tag, before]) => {
      await open({ tag, before, body: `<script>${LOAD}</script>` });
      await visit.waitFor('the gate', () => typeof window.consentGate.acceptAll === 'function');
      expect(await asked()).toEqual([]);
      await say('acceptAll');
      await network.traffic.waitFor(({ url }) => url.endsWith('js?id=G-TEST00001&n=1'));
    });

    it('what waits for an event to be sent is called once, before an answer and after a no', async () => {
      await open({
        body: `<script>
        dataLayer.push({ event: 'outbound', eventCallback: () => told.push('Tag Manager') });
        window.dataLayer = window.dataLayer || [];
        function gtag() { dataLayer.push(arguments); }
        gtag('event', 'conversion', { send_to: 'AW-100001/x', event_callback: () => told.push('gtag') });
        window.ga = window.ga || function () { (ga.q = ga.q || []).push(arguments); };
        ga('send', 'event', 'a', 'b', { hitCallback: () => told.push('ga') });
        </script>`,
      });
      for (const each of ['Tag Manager', 'gtag', 'ga']) await hears(each);
      await say('declineAll');
      await visit.evaluate(() => {
        const gtag = Reflect.get(window, 'gtag') as (...args: unknown[]) => void;
        gtag('event', 'again', { event_callback: () => window.told.push('gtag again') });
      });
      await hears('gtag again');
      await visit.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
      expect((await told()).sort()).toEqual(['Tag Manager', 'ga', 'gtag', 'gtag again']);
      expect(await asked()).toEqual([]);
    });

    it.for([
      [
        'analytics.js, at a place of its own',
        "ga('send', 'event', 'a', 'b', 'hitCallback', () => told.push('called'));",
      ],
      ['gtag.js, for a field', "gtag('get', 'G-TEST00001', 'client_id', (id) => told.push(id ?? 'called'));"],
    ])('a callback of %s is called once', async ([, call]) => {
      await open({
        body: `<script>window.dataLayer = window.dataLayer || [];
        function gtag() { dataLayer.push(arguments); }
        window.ga = window.ga || function () { (ga.q = ga.q || []).push(arguments); };
        ${call}</script>`,
      });
      await hears('called');
      await say('declineAll');
      await asked();
      expect(await told()).toEqual(['called']);
    });

    it('a page that hides itself until a container has come is shown', async () => {
      await open({
        // Google Optimize's own snippet, which many pages still have, shows it after four seconds.
        body: `<script>(window.dataLayer = window.dataLayer || []).hide = { 'GTM-TEST01': true, end() { told.push('shown'); } };</script>`,
      });
      await hears('shown');
    });

    it('a request that fails when it is sent later is nobody’s unhandled rejection', async () => {
      await open({
        body: `<script>addEventListener('unhandledrejection', () => told.push('rejected'));
        const abort = new AbortController();
        fetch('${PIXEL}', { signal: abort.signal }).then(() => { abort.abort(); told.push('held'); });</script>`,
      });
      await hears('held');
      await say('acceptAll');
      await asked();
      expect(await told()).toEqual(['held']);
    });

    it('code that waits for what is held is told after a no that it will not come', async () => {
      const wait = (when: string) => `
        for (const name of ['script', 'img']) {
          const e = document.createElement(name);
          e.addEventListener('error', () => told.push('${when}, ' + name));
          e.src = '${PIXEL}&' + name;
          document.head.append(e);
        }
        const x = new XMLHttpRequest();
        x.addEventListener('loadend', () => told.push('${when}, XMLHttpRequest'));
        x.open('POST', '${PIXEL}');
        x.send();`;
      await open({ body: `<script>{${wait('early')}} window.late = () => {${wait('late')}}</script>` });
      await network.traffic.quiet();
      expect(await told()).toEqual([]);
      await say('declineAll');
      await visit.evaluate(() => Reflect.get(window, 'late')());
      for (const when of ['early', 'late']) {
        for (const what of ['script', 'img', 'XMLHttpRequest']) await hears(`${when}, ${what}`);
      }
      expect(await asked()).toEqual([]);
    });

    it('a request that its page has used for something else meanwhile stops no answer', async () => {
      await open({
        tag: '<script src="/consent-gate.js" data-google-analytics="G-TEST00001"></script>',
        body: `<script>const x = new XMLHttpRequest();
          for (const n of [1, 2]) { x.open('POST', '${PIXEL}&n=' + n); x.send(); }
          document.addEventListener('consent-gate:change', ({ detail }) => told.push(detail?.choices.analytics));</script>`,
      });
      await visit.click('consent-gate [part=accept]');
      await visit.waitFor('the news', () => window.told.includes(true));
      await network.traffic.waitFor(({ path }) => path.startsWith('/gtag/js?id=G-TEST00001'));
      await network.traffic.waitFor(({ path }) => path.endsWith('&n=2'));
    });

    it('document.write of a released script writes beside it', async () => {
      await open({
        body: `<p id="words">Words</p><script ${HELD} id="first">document.write('<b>badge', '</b>',
          '<script>told.push(document.currentScript.previousElementSibling.localName)</scr' + 'ipt>'); document.writeln('<i>line</i>')</script><p id="end"></p>`,
      });
      await say('acceptAll');
      await hears('b');
      expect(
        await visit.evaluate(() =>
          ['words', 'end']
            .map((id) => document.getElementById(id)?.isConnected)
            .concat(
              // Between the words and the script that wrote it.
              document.querySelector('#words + b')?.textContent === 'badge',
              document.querySelector('#words ~ i + #first') !== null,
            ),
        ),
      ).toEqual([true, true, true, true]);
    });

    it('listeners that a released script adds for what is past are called, once', async () => {
      await open({
        body: `<script ${HELD}>
          document.addEventListener('DOMContentLoaded', () => told.push('DOMContentLoaded of the document'));
          addEventListener('DOMContentLoaded', { handleEvent: () => told.push('DOMContentLoaded of the window') });
          addEventListener('load', () => told.push('load'));
          onload = () => told.push('onload');
          addEventListener('click', () => told.push('click'));</script>`,
      });
      await say('acceptAll');
      await hears('onload');
      expect((await told()).sort()).toEqual([
        ...['DOMContentLoaded of the document', 'DOMContentLoaded of the window', 'load', 'onload'],
      ]);
    });

    it('a library that takes its time is waited for, however long', async () => {
      let arrive = (_: Response): void => {};
      const library = new Promise<Response>((resolve) => {
        arrive = resolve;
      });
      await open({
        body: `<script ${HELD} src="/library.js"></script><script ${HELD}>told.push(typeof library)</script>`,
        files: { '/library.js': () => library },
      });
      await say('acceptAll');
      await network.traffic.waitFor(({ path }) => path === '/library.js');
      // More than anybody's patience, by the page's own clock.
      await visit.evaluate(() => new Promise((resolve) => setTimeout(resolve, 2500)));
      expect(await told()).toEqual([]);
      arrive(new Response('var library = {};', { headers: { 'content-type': 'text/javascript' } }));
      await hears('object');
    });

    it('a script that can never start keeps nobody waiting, and one that has run hears no error', async () => {
      await open({
        body: `<div id="box"></div><script>
          document.getElementById('box').innerHTML = '<script ${HELD} src="/dead.js"></scr' + 'ipt>';</script>
          <script ${HELD} src="/alive.js" onload="told.push('load')" onerror="told.push('error')"></script>
          <script ${HELD}>told.push('last')</script>`,
        files: { '/dead.js': script('told.push("dead")'), '/alive.js': script('told.push("alive")') },
      });
      await say('acceptAll');
      await hears('last');
      expect(await told()).toEqual(['alive', 'load', 'last']);
    });

    it.for([
      ['another type', 'data-type="text/partytown"'],
      ['a type that only looks right', 'data-type="text/javascript;charset=utf-8"'],
      ['nomodule', 'nomodule'],
      ['another event', 'for="element" event="onclick"'],
    ])(
      'a script that no browser runs keeps nobody waiting, at a yes and under a stored one: %s',
      async ([, attributes]) => {
        await open({
          body: `<script ${HELD} ${attributes} src="/dead.js"></script><script ${HELD}>told.push('last')</script>`,
          files: { '/dead.js': script('told.push("dead")') },
        });
        await say('acceptAll');
        await hears('last');
        await visit.goto(`${ORIGIN}/`);
        await hears('last');
        expect(await told()).toEqual(['last']);
      },
    );

    it('methods of window and document stay the page’s: what is patched later counts, and on what they are called', async () => {
      await open({
        body: '<iframe title="Empty"></iframe>',
      });
      await visit.waitFor('what attends', () => Object.hasOwn(document, 'write'));
      expect(
        await visit.evaluate(() => {
          const native = EventTarget.prototype.addEventListener;
          // As Zone.js does, which an app brings along.
          EventTarget.prototype.addEventListener = function (type: string, ...rest: unknown[]) {
            window.told.push(type);
            return Reflect.apply(native, this, [type, ...rest]);
          };
          for (const target of [window, document]) target.addEventListener('patched', () => {});
          EventTarget.prototype.addEventListener = native;
          window.addEventListener.call(document.body, 'ping', ({ currentTarget }) => {
            window.told.push((currentTarget as Element).localName);
          });
          document.body.dispatchEvent(new Event('ping'));
          const inner = frames[0]?.document as Document;
          document.write.call(inner, 'written');
          return [...window.told, inner.body.textContent, !!document.querySelector('h1')];
        }),
      ).toEqual(['patched', 'patched', 'body', 'written', true]);
    });

    it('HTML that a sanitizer lets through becomes neither a link that runs nor code in a frame', async () => {
      await open({
        body: `<div id="box"></div><script>window.hacked = 0; document.getElementById('box').innerHTML =
          '<a data-consent="necessary" data-href="javascript:hacked++">more</a>' +
          '<iframe data-consent="necessary" data-srcdoc="&lt;script&gt;parent.hacked++&lt;/script&gt;"></iframe>' +
          '<iframe data-consent="analytics" data-src="javascript:parent.hacked++"></iframe>' +
          '<input title="<img src=${PIXEL} autofocus onfocus=hacked++ x">';</script>`,
      });
      await say('acceptAll');
      await network.traffic.quiet();
      expect(
        await visit.evaluate(() => [
          Reflect.get(window, 'hacked'),
          document.querySelectorAll('#box [href], #box [src], #box [srcdoc], #box [onfocus]').length,
          document.querySelector('input')?.attributes.length,
        ]),
      ).toEqual([0, 0, 1]);
    });

    it('code that is written with a pixel’s HTML in a text of its own runs', async () => {
      await open({
        body: `<script>document.write('<script>var text = "<img src=\\'${PIXEL}\\'>"; told.push("ran")</scr' + 'ipt>')</script>`,
      });
      await hears('ran');
      expect(await asked()).toEqual([]);
    });

    it('the frame of Google’s worker, made inside an empty frame of the page, is emptied at a withdrawal', async () => {
      const worker = 'https://www.googletagmanager.com/static/service_worker/1/sw_iframe.html';
      await open({
        body: `<script ${HELD}>
          const outer = document.createElement('iframe');
          document.body.append(outer);
          window.inner = outer.contentDocument.createElement('iframe');
          inner.src = '${worker}';
          outer.contentDocument.body.append(inner);</script>`,
      });
      /** A page of Google's does not let itself be looked into; an emptied one does. */
      const shows = (what: string) =>
        visit.waitFor(
          what,
          (wanted) => {
            const { contentDocument } = Reflect.get(window, 'inner') as HTMLIFrameElement;
            return (contentDocument ? 'nothing' : 'the worker') === wanted;
          },
          what,
        );
      await say('acceptAll');
      await shows('the worker');
      await say('withdraw');
      await shows('nothing');
      await say('acceptAll');
      await shows('the worker');
    });

    it('a frame whose HTML is held under a policy on Trusted Types', async ({ skip }) => {
      await open({
        headers: { 'content-security-policy': "require-trusted-types-for 'script'" },
        body: `<script>if (window.trustedTypes) { const policy = trustedTypes.createPolicy('own', { createHTML: (text) => text });
          const frame = document.createElement('iframe'); frame.srcdoc = policy.createHTML('<img src="${PIXEL}">'); document.body.append(frame); }</script>`,
      });
      if (!(await visit.evaluate(() => 'trustedTypes' in window))) skip();
      expect(await asked()).toEqual([]);
      await say('acceptAll');
      await network.traffic.waitFor(({ url }) => url === PIXEL);
    });

    it('a conversion’s script of a visitor who has withdrawn is not sent by a later yes', async () => {
      const convert = (id: string) => {
        const script = document.createElement('script');
        script.addEventListener('error', () => window.told.push('error'));
        script.src = `https://www.googleadservices.com/pagead/conversion/${id}/?label=x`;
        document.head.append(script);
      };
      await open({});
      await say('acceptAll');
      await visit.evaluate(convert, '100001');
      await network.traffic.waitFor(({ path }) => path.includes('/100001/'));
      await say('withdraw');
      await visit.evaluate(convert, '100002');
      await hears('error');
      await say('acceptAll');
      await visit.evaluate(convert, '100003');
      await network.traffic.waitFor(({ path }) => path.includes('/100003/'));
      expect((await asked()).filter((url) => url.includes('/100002/'))).toEqual([]);
    });

    it('what is set for Google before it is configured counts for the first page view', async () => {
      await open({
        tag: '<script src="/consent-gate.js" data-google-analytics="G-TEST00001"></script>',
        body: `<script>window.dataLayer = window.dataLayer || []; function gtag() { dataLayer.push(arguments); }
          gtag('event', 'early'); gtag('set', 'user_id', 'u1'); gtag('set', 'campaign', { name: 'spring' });</script>`,
      });
      await say('acceptAll');
      await network.traffic.waitFor(({ path }) => path.startsWith('/gtag/js'));
      const commands = await visit.evaluate(() => {
        const entries = Reflect.get(window, 'dataLayer') as ArrayLike<unknown>[];
        return Array.from(entries, (entry) => `${entry[0]} ${entry[1]}`).filter((line) =>
          /^(set|config|event)/.test(line),
        );
      });
      expect(commands.slice(0, 4)).toEqual(['set user_id', 'set campaign', 'config G-TEST00001', 'event early']);
    });
  });
});
