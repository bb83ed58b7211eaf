// Pages that do more than a snippet says: names of built-ins taken, scripts moved, lazy loaders, hosts of advertising, HTML in odd
// clothes. And what stays open, each with its reason in `limits.ts`.
import { byCode, COLLECT, GTAG, inHead, page, QUEUE, type Road } from './road.ts';

const hit = { proof: 'hit' } as const;
const request = { proof: 'request' } as const;
const PIXEL = 'https://www.google-analytics.com/collect?v=1&t=pageview&tid=UA-10001-1&cid=1';
const OWN = 'https://pixel.own.test/collect?v=2&en=page_view';
const NS = 'https://www.googletagmanager.com/ns.html?id=GTM-ROAD01';
const LOADER = `const s = document.createElement('script'); s.src = '${GTAG}'; document.head.append(s);`;
const last = (markup: string) => `document.getElementById('last').innerHTML = '${markup}';`;
const once = (url: string) => `${url}&n=' + Math.random() + '`;
const post = (url: string) => `fetch('${url}', {method: 'POST', mode: 'no-cors'});`;

/** In the head, after the gate: every variable, function or class of a page's own that has the name of a built-in. */
const DECLARED: Readonly<Record<string, string>> = {
  'var URL': "var URL = 'https://www.example.com/';",
  'const URL': "const URL = 'https://www.example.com/';",
  'function Set': 'function Set() { this.items = []; }',
  'class Event': 'class Event { constructor(date) { this.date = date; } }',
  'function Node': 'function Node(value) { this.value = value; }',
  'var Range': 'var Range = { from: 0, to: 9 };',
  'an Object.prototype with more on it':
    'Object.prototype.extend = function (other) { return Object.assign(this, other); };',
};

/** As gtag.js asks for the page's conversions. */
const ADVERTISING: Readonly<Record<string, string>> = {
  'googleads.g.doubleclick.net': 'https://googleads.g.doubleclick.net/pagead/viewthroughconversion/100001/?cv=11',
  'www.googleadservices.com': 'https://www.googleadservices.com/pagead/conversion/100001/?label=x',
  'pagead2.googlesyndication.com': 'https://pagead2.googlesyndication.com/ccm/collect?en=page_view',
  'www.google.com/ccm': 'https://www.google.com/ccm/collect?en=page_view',
  'www.google.com/rmkt': 'https://www.google.com/rmkt/collect/100001/?en=page_view',
  'www.google.com/pagead': 'https://www.google.com/pagead/1p-user-list/100001/?en=page_view',
  'google.com': 'https://google.com/ccm/form-data/100001?en=page_view',
  'ad.doubleclick.net': 'https://ad.doubleclick.net/ccm/s/collect?en=page_view',
  'fls.doubleclick.net': 'https://100001.fls.doubleclick.net/activityi;src=100001;type=a',
  'merchant-center-analytics.goog': 'https://www.merchant-center-analytics.goog/mc/collect?en=page_view',
};

/** HTML of a hit, as code writes it. */
const WRITTEN: Readonly<Record<string, string>> = {
  'a bracket in an attribute before': `<img alt="a > b" src="${once(PIXEL)}">`,
  'no space before the address': `<img alt=""src="${once(PIXEL)}">`,
  'an address in srcset': `<img srcset="${once(PIXEL)} 1x">`,
  'a space before the address itself': `<img src=" ${once(PIXEL)}">`,
  'the look of an address before': `<img title="x src=y" src="${once(PIXEL)}">`,
  'no quotes': `<img src=${once(PIXEL)}>`,
  capitals: `<IMG SRC="${once(PIXEL)}">`,
};

export const ODD_PAGES: readonly Road[] = [
  ...Object.entries(DECLARED).map(
    ([name, code]): Road => ({
      name: `odd page: ${name}`,
      html: (tag) =>
        page(tag, {
          head: `<script>${code}</script>`,
          body: `<script>${QUEUE} function road() { ${LOADER} ${post(COLLECT)} } road();</script>`,
        }),
    }),
  ),
  ...Object.entries(ADVERTISING).map(([name, url]) => byCode(`advertising: ${name}`, post(url), hit)),
  byCode('hit: fetch, a dot behind the host', post(COLLECT.replace('.com', '.com.')), {
    ...hit,
    counts: /google-analytics\.com\.\//,
  }),
  byCode('hit: fetch, google.com', post('https://google.com/g/collect?v=2&tid=G-ROAD0001'), hit),
  byCode('hit: fetch, a letter of the path escaped', post('https://www.google.com/%67/collect?v=2&tid=G-ROAD0001'), {
    ...hit,
    counts: /%67\/collect/,
  }),
  ...Object.entries(WRITTEN).map(([name, markup]) => byCode(`innerHTML: ${name}`, last(markup), hit)),
  // A tag gateway: nothing in its address is Google's but the ID.
  inHead(
    'own address with an ID, in the page',
    `<script async src="https://metrics.own.test/gtag/js?id=G-ROAD0001"></script><script>${QUEUE}</script>`,
    { counts: /\.own\.test\// },
  ),
  byCode(
    'own address with an ID, by code',
    `const s = document.createElement('script'); s.src = 'https://metrics.own.test/gtag/js?id=G-ROAD0001'; document.head.append(s);`,
    { counts: /\.own\.test\// },
  ),
  byCode('own address with an ID, a hit', post('https://metrics.own.test/g/collect?v=2&tid=G-ROAD0001'), {
    ...hit,
    counts: /\.own\.test\//,
  }),
  ...['iframe', 'img'].map(
    (name): Road => ({
      name: `a lazy loader and a marked ${name}`,
      html: (tag) =>
        page(tag, {
          body: `<${name} class="lazy" ${tag && 'data-consent="analytics"'} data-src="${OWN}"></${name}><script>
function road() { for (const e of document.querySelectorAll('.lazy')) if (e.src !== e.dataset.src) e.src = e.dataset.src; }
road();</script>`,
        }),
      ...hit,
      counts: /\.own\.test\//,
    }),
  ),
  {
    name: 'a marked frame in a shadow root made by code',
    html: (tag) =>
      page(tag, {
        body: `<div id="host"></div><script>document.getElementById('host').attachShadow({mode: 'open'}).innerHTML =
'<iframe ${tag ? 'data-consent="analytics" data-' : ''}src="${OWN}"></iframe>';</script>`,
      }),
    ...hit,
    counts: /\.own\.test\//,
  },
  byCode('by code: its type set again, and moved', `${LOADER} s.type = 'text/javascript'; document.body.append(s);`),
  byCode(
    "by code: an optimizer's type",
    `const late = document.createElement('script'); late.type = 'rocketlazyloadscript'; late.setAttribute('src', '${GTAG}'); document.body.append(late);
for (const e of document.querySelectorAll('script[type=rocketlazyloadscript]')) { const n = document.createElement('script'); n.src = e.src; e.replaceWith(n); }`,
  ),
  inHead(
    "an optimizer's type, in the page",
    `<script>${QUEUE}</script><script type="rocketlazyloadscript" data-rocket-type="text/javascript" src="${GTAG}"></script>
<script>addEventListener('load', () => { for (const e of document.querySelectorAll('script[type=rocketlazyloadscript]')) {
const n = document.createElement('script'); n.src = e.src; e.replaceWith(n); } });</script>`,
  ),
  byCode(
    'a srcdoc frame whose loader has JSON’s slashes',
    `const f = document.createElement('iframe'); f.srcdoc = ${JSON.stringify(`<script>${QUEUE}\n${LOADER.replaceAll('/', '\\/')}</script>`).replaceAll('</', '<\\/')}; document.body.append(f);`,
  ),
  byCode('a socket', "new WebSocket('wss://www.google-analytics.com/g/collect?v=2&tid=G-ROAD0001');", {
    ...request,
    // One that failed is not opened by the gate: its page tries again, or not.
    hint: true,
  }),
  // --- open
  byCode('hit: a source of a picture', last(`<picture><source srcset="${once(PIXEL)}"><img alt=""></picture>`), hit),
  byCode('hit: an input that is an image', last(`<input type="image" alt="" src="${once(PIXEL)}">`), hit),
  byCode('hit: an object', last(`<object type="text/html" data="${NS}"></object>`), hit),
  byCode('hit: an embed', last(`<embed type="text/html" src="${NS}">`), hit),
  byCode('hit: a background in HTML', last(`<table><tr><td background="${once(PIXEL)}">x</td></tr></table>`), hit),
  byCode(
    'hit: caches.add',
    `caches.open('x').then((c) => c.add(new Request('${PIXEL}&n=' + Math.random(), {mode: 'no-cors'}))).catch(() => {});`,
    hit,
  ),
  byCode(
    'a worklet',
    `new OfflineAudioContext(1, 44100, 44100).audioWorklet.addModule('${GTAG}&n=' + Math.random()).catch(() => {});`,
    request,
  ),
  inHead(
    'an import map',
    `<script type="importmap">{"imports": {"ga": "${GTAG}"}}</script><script type="module">import 'ga';</script>`,
    request,
  ),
  byCode(
    'a frame that is navigated',
    `const f = document.body.appendChild(document.createElement('iframe')); f.contentWindow.location = '${NS}';`,
    hit,
  ),
  byCode(
    'a frame that a link is opened in',
    `const f = document.createElement('iframe'); f.name = 'opened'; const a = document.createElement('a'); a.target = 'opened'; a.href = '${NS}';
document.body.append(f, a); a.click();`,
    hit,
  ),
  byCode('an own address that redirects', "new Image().src = '/moved?' + Math.random();", {
    ...hit,
    files: { '/moved': () => new Response(null, { status: 302, headers: { location: PIXEL } }) },
  }),
  byCode(
    'hit: an image of another document, imported',
    `document.importNode(new DOMParser().parseFromString('<img src="${once(PIXEL)}">', 'text/html').body, true);`,
    hit,
  ),
  byCode(
    'hit: an image by its attribute’s textContent',
    `const i = document.createElement('img'); i.setAttribute('src', 'data:,'); i.getAttributeNode('src').textContent = '${PIXEL}&n=' + Math.random();`,
    hit,
  ),
  byCode(
    'hit: an object that is two addresses',
    `fetch({url: '/none', toString: () => '${PIXEL}'}, {mode: 'no-cors'});`,
    hit,
  ),
];
