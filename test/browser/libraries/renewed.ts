// Libraries that make the page anew, all of it or a part: by morphing, swapping, visiting and rendering.
import type { PlaywrightVisit } from '../harness/playwright-engines.ts';
import { type Library, tell } from './library.ts';

/** The server puts the number of the request for `{n}`, and the next one for `{next}`. */
const main = (go: string, attributes = '') =>
  `<main id="main" ${attributes}><p id="count">{n}</p><a id="go" href="/?{next}" ${go}>Go</a>
<div id="place"><iframe id="held-frame" data-consent="analytics" data-src="/held" title="Held" width="400" height="200"></iframe></div>
<img id="held-image" data-consent="analytics" data-src="/held.svg" alt="Held"><p class="item-{n}">Item <b>{n}</b></p></main>`;

const morphing = (call: string) => `${main('')}<script>
document.addEventListener('click', async (event) => {
  const link = event.target.closest('#go'); if (!link) return; event.preventDefault();
  const page = new DOMParser().parseFromString(await (await fetch(link.href)).text(), 'text/html');
  const [before, after] = [document.getElementById('main'), page.getElementById('main')]; const item = before.lastElementChild;
  ${call}; told.push(before === document.getElementById('main'), item === before.lastElementChild, item.className);
});</script>`;

/** Follows the page's own link, from what number on. */
export async function go(visit: Pick<PlaywrightVisit, 'evaluate' | 'waitFor'>, number: number): Promise<void> {
  await visit.evaluate(() => document.getElementById('go')?.click());
  await counts(visit, number);
}

export const counts = (visit: Pick<PlaywrightVisit, 'waitFor'>, number: number) =>
  visit.waitFor(`number ${number}`, (wanted) => document.getElementById('count')?.textContent === `${wanted}`, number);

/** @param last what the library tells last of each change. It comes after what it has changed is seen, and only then it is ready for more */
const use =
  (hasHistory: boolean, last = ''): Library['use'] =>
  async (visit) => {
    const told = async () => {
      if (last) await visit.waitFor(last, (name) => Reflect.get(window, 'told').at(-1) === name, last);
    };
    await visit.waitFor('the page', () => document.getElementById('count')?.textContent === '0');
    await visit.evaluate(() => Reflect.set(window, 'same', true));
    for (const number of [1, 2]) {
      await go(visit, number);
      await told();
    }
    if (hasHistory) {
      await visit.evaluate(() => history.back());
      await counts(visit, 1);
      await told();
    }
    await tell(visit, () => [
      Reflect.get(window, 'same'),
      location.search,
      document.querySelector('[class^=item]')?.outerHTML,
    ]);
  };

const events = (names: readonly string[]) =>
  `<script>for (const name of ${JSON.stringify(names)}) document.addEventListener(name, () => told.push(name));</script>`;

export interface Renewed extends Library {
  /** Each step is one of the browser's history. */
  readonly hasHistory?: boolean;
}

export const RENEWED: Readonly<Record<string, Renewed>> = {
  idiomorph: {
    scripts: ['idiomorph/dist/idiomorph.min.js'],
    body: morphing('Idiomorph.morph(before, after)'),
    use: use(false),
  },
  morphdom: {
    scripts: ['morphdom/dist/morphdom-umd.min.js'],
    body: morphing('morphdom(before, after)'),
    use: use(false),
  },
  Turbo: {
    scripts: ['@hotwired/turbo/dist/turbo.es2017-umd.js'],
    head: events(['turbo:visit', 'turbo:before-render', 'turbo:render', 'turbo:load']),
    body: main(''),
    use: use(true, 'turbo:load'),
    hasHistory: true,
  },
  'Turbo’s morphing': {
    scripts: ['@hotwired/turbo/dist/turbo.es2017-umd.js'],
    head: `<meta name="turbo-refresh-method" content="morph"><meta name="turbo-refresh-scroll" content="preserve">${events(['turbo:morph', 'turbo:render'])}`,
    body: main('data-turbo-action="replace"'),
    use: use(false, 'turbo:render'),
  },
  'htmx, boosted': {
    scripts: ['htmx.org/dist/htmx.min.js'],
    head: events(['htmx:before:swap', 'htmx:after:swap']),
    body: main('hx-boost="true"'),
    use: use(true, 'htmx:after:swap'),
    hasHistory: true,
  },
  'htmx’s morphing': {
    scripts: ['htmx.org/dist/htmx.min.js'],
    head: events(['htmx:before:swap', 'htmx:after:swap']),
    body: main('hx-get="/?{next}" hx-target="#main" hx-select="#main" hx-swap="outerMorph"'),
    use: use(false, 'htmx:after:swap'),
  },
  swup: {
    scripts: ['swup/dist/Swup.umd.js'],
    body: `${main('')}<script>const swup = new Swup({ containers: ['#main'], animationSelector: false });
for (const name of ['visit:start', 'content:replace', 'page:view']) swup.hooks.on(name, () => told.push(name));</script>`,
    use: use(true, 'page:view'),
    hasHistory: true,
  },
  Alpine: {
    scripts: [],
    head: '<script defer src="/alpinejs/dist/cdn.min.js"></script>',
    body: `<main id="main" x-data="{ n: 0, words: ['a', 'b'] }" x-init="$watch('n', (n) => told.push(n))"><p id="count" x-text="n">-</p>
<button id="go" @click="n++; words.push('c' + n)">Go</button><ul x-ref="list"><template x-for="word in words"><li x-text="word"></li></template></ul>
<p x-show="n > 1" x-transition id="shown">More</p><p class="item" x-html="'<b>' + n + '</b>'"></p>
<template x-for="one in [n]" :key="one"><div id="place"><iframe id="held-frame" data-consent="analytics" data-src="/held" title="Held" width="400" height="200"></iframe>
<img id="held-image" data-consent="analytics" data-src="/held.svg" alt="Held"></div></template></main>`,
    async use(visit) {
      await use(false)(visit);
      await visit.waitFor('what is shown', () => document.getElementById('shown')?.checkVisibility());
      await tell(visit, () => document.querySelector('ul')?.innerText);
    },
  },
};

/** What sanitizers are for, and what the gate acts on. */
const DIRTY = [
  '<p onclick="x()">a <b>b</b><script>x()</script></p>',
  '<img src=x onerror=x()> <img data-consent="analytics" data-src="/held.svg" alt="">',
  '<iframe src="https://www.googletagmanager.com/ns.html?id=GTM-TEST01"></iframe>',
  '<svg><g/onload=x()><p>c</svg><math><mi//xlink:href="data:x,<script>x()</script>">',
  '<a data-consent="necessary" data-href="javascript:x()" href="javascript:x()">d</a><a href="https://www.google-analytics.com/collect">e</a>',
  '<form><input name=attributes><input name=body></form><template><script>x()</script><i>f</i></template>',
  '<link rel="preload" href="https://www.google-analytics.com/analytics.js"><style>p { color: red }</style>g',
];

export const SANITIZER: Library = {
  scripts: ['dompurify/dist/purify.min.js'],
  body: `<div id="into"></div><script>
for (const dirty of ${JSON.stringify(DIRTY).replaceAll('</', '<\\/')}) {
  for (const options of [{}, { ADD_TAGS: ['iframe', 'link'], FORCE_BODY: true }, { RETURN_TRUSTED_TYPE: true }]) told.push(String(DOMPurify.sanitize(dirty, options)), DOMPurify.removed.length);
  const fragment = DOMPurify.sanitize(dirty, { RETURN_DOM_FRAGMENT: true }); told.push(fragment.childNodes.length);
  into.replaceChildren(fragment); told.push(into.querySelectorAll('[onclick], [onerror], script').length);
  const place = document.createElement('div'); place.innerHTML = dirty.replaceAll('x()', ''); DOMPurify.sanitize(place, { IN_PLACE: true }); told.push(place.innerHTML);
}
told.push(DOMPurify.isSupported);</script>`,
  use: (visit) => tell(visit, () => document.getElementById('into')?.textContent),
};
