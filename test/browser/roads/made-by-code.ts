// Scripts that code makes and inserts, by every method the DOM has for it.
import { byCode, GTAG, HIDING_FIELDS, inBody, page, QUEUE, type Road } from './road.ts';

const SCRIPT = `const s = document.createElement('script'); s.src = '${GTAG}';`;
const MARKUP = `'<script src="${GTAG}"></scr' + 'ipt>'`;

/** How `s` gets into the document. */
const INSERTED: Readonly<Record<string, string>> = {
  appendChild: 'document.head.appendChild(s);',
  insertBefore: 'document.head.insertBefore(s, document.head.firstChild);',
  replaceChild:
    "const old = document.head.appendChild(document.createElement('meta')); document.head.replaceChild(s, old);",
  append: 'document.body.append(s);',
  'append, several at once': "document.body.append('text', document.createElement('p'), s);",
  prepend: 'document.body.prepend(s);',
  replaceChildren: "const box = document.body.appendChild(document.createElement('div')); box.replaceChildren(s);",
  before: "document.getElementById('last').before(s);",
  after: "document.getElementById('last').after(s);",
  replaceWith: "const old = document.body.appendChild(document.createElement('p')); old.replaceWith(s);",
  'before a text node': "document.getElementById('last').firstChild.before(s);",
  insertAdjacentElement: "document.body.insertAdjacentElement('beforeend', s);",
  'Range.insertNode': 'const range = document.createRange(); range.setStart(document.body, 0); range.insertNode(s);',
  'Range.surroundContents': `const box = document.body.appendChild(document.createElement('div')); box.append('0');
const range = document.createRange(); range.selectNodeContents(box); range.surroundContents(s);`,
  'a fragment': 'const fragment = new DocumentFragment(); fragment.append(s); document.head.append(fragment);',
  'inside a parent': "const box = document.createElement('div'); box.append(s); document.body.append(box);",
  'inside a form whose fields hide its methods': `const form = document.createElement('form'); form.innerHTML = '${HIDING_FIELDS}';
form.append(s); document.body.append(form);`,
  cloneNode: 'document.head.append(s.cloneNode(true));',
  'cloneNode of a parent':
    "const box = document.createElement('div'); box.append(s); document.body.append(box.cloneNode(true));",
  importNode: 'document.head.append(document.importNode(s, true));',
  'a shadow root':
    "const host = document.createElement('div'); document.body.append(host); host.attachShadow({mode: 'open'}).append(s);",
  'a closed shadow root':
    "const host = document.createElement('div'); document.body.append(host); host.attachShadow({mode: 'closed'}).append(s);",
  'a shadow root, its host attached afterwards': `const host = document.createElement('div');
host.attachShadow({mode: 'open'}).append(s); document.body.append(host);`,
  'a custom element': `const name = 'x-' + Math.random().toString(36).slice(2);
customElements.define(name, class extends HTMLElement { connectedCallback() { this.append(s); } });
document.body.append(document.createElement(name));`,
  'after the page has loaded': 'setTimeout(() => document.head.append(s), 200);',
};

const CHROMIUM_ALONE = /setHTMLUnsafe|TrustedHTML/;

/** How the script is made, or told its address. */
const MADE: Readonly<Record<string, string>> = {
  'src by setAttribute': `const s = document.createElement('script'); s.setAttribute('src', '${GTAG}'); document.head.append(s);`,
  'src by setAttribute in capitals': `const s = document.createElement('script'); s.setAttribute('SRC', '${GTAG}'); document.head.append(s);`,
  'src by setAttributeNS': `const s = document.createElement('script'); s.setAttributeNS(null, 'src', '${GTAG}'); document.head.append(s);`,
  'src by setAttributeNode': `const s = document.createElement('script'); const a = document.createAttribute('src');
a.value = '${GTAG}'; s.setAttributeNode(a); document.head.append(s);`,
  'src by Attr.value': `const s = document.createElement('script'); s.setAttribute('src', 'data:,'); s.getAttributeNode('src').value = '${GTAG}';
document.head.append(s);`,
  'src by setNamedItem after insertion': `const s = document.createElement('script'); document.head.append(s);
const a = document.createAttribute('src'); a.value = '${GTAG}'; s.attributes.setNamedItem(a);`,
  'src after insertion': `const s = document.createElement('script'); document.head.append(s); s.src = '${GTAG}';`,
  'src by setAttribute after insertion': `const s = document.createElement('script'); document.head.append(s); s.setAttribute('src', '${GTAG}');`,
  'src by setAttributeNS after insertion': `const s = document.createElement('script'); document.head.append(s); s.setAttributeNS(null, 'src', '${GTAG}');`,
  'src by setAttributeNode after insertion': `const s = document.createElement('script'); document.head.append(s);
const a = document.createAttribute('src'); a.value = '${GTAG}'; s.setAttributeNode(a);`,
  createElementNS: `const s = document.createElementNS('http://www.w3.org/1999/xhtml', 'script'); s.src = '${GTAG}'; document.head.append(s);`,
  'async false': `${SCRIPT} s.async = false; document.head.append(s);`,
  createContextualFragment: `document.body.append(document.createRange().createContextualFragment(${MARKUP}));`,
  'document.write': `document.readyState === 'loading' && document.write(${MARKUP});`,
  'document.writeln': `document.readyState === 'loading' && document.writeln(${MARKUP});`,
  'document.write, several arguments': `document.readyState === 'loading' && document.write('<script src="', '${GTAG}', '"></scr' + 'ipt>');`,
  'document.write, piece by piece': `if (document.readyState === 'loading') {
document.write('<script'); document.write(' src="${GTAG}"'); document.write('></scr' + 'ipt>'); }`,
  'document.write of a loader': `document.readyState === 'loading' && document.write('<script>{${SCRIPT.replaceAll("'", "\\'")} document.head.append(s);}</scr' + 'ipt>');`,
  'code in a script made by code': `const l = document.createElement('script'); l.text = ${JSON.stringify(`{${SCRIPT} document.head.append(s);}`)}; document.head.append(l);`,
  'a shadow root, src before its host is attached': `const host = document.createElement('div'); const s = document.createElement('script');
host.attachShadow({mode: 'open'}).append(s); s.src = '${GTAG}'; document.body.append(host);`,
  'made in a frame, inserted here': `const frame = document.body.appendChild(document.createElement('iframe'));
const s = frame.contentDocument.createElement('script'); s.src = '${GTAG}'; document.head.append(s);`,
  "inserted with a frame's methods": `const frame = document.body.appendChild(document.createElement('iframe')); ${SCRIPT}
frame.contentWindow.Node.prototype.appendChild.call(document.head, s);`,
  'an SVG script made by code': `const ns = 'http://www.w3.org/2000/svg'; const svg = document.createElementNS(ns, 'svg');
const s = document.createElementNS(ns, 'script'); s.setAttribute('href', '${GTAG}'); svg.append(s); document.body.append(svg);`,
  'an SVG script made by code, xlink:href': `const ns = 'http://www.w3.org/2000/svg'; const svg = document.createElementNS(ns, 'svg');
const s = document.createElementNS(ns, 'script'); s.setAttributeNS('http://www.w3.org/1999/xlink', 'xlink:href', '${GTAG}');
svg.append(s); document.body.append(svg);`,
  'setHTMLUnsafe that runs scripts': `document.getElementById('last').setHTMLUnsafe(${MARKUP}, { runScripts: true });`,
  'document.write, spaces around the equals sign': `document.readyState === 'loading' && document.write(${MARKUP}.replace('=', ' = '));`,
  'document.write of TrustedHTML': `const p = trustedTypes.createPolicy('p' + Math.random(), { createHTML: (html) => html });
document.readyState === 'loading' && document.write(p.createHTML(${MARKUP}));`,
  'taken out at once': `${SCRIPT} document.head.append(s); s.remove();`,
  'configured when it has loaded': `const s = document.createElement('script'); s.src = '${GTAG}';
s.addEventListener('load', () => gtag('event', 'loaded')); document.head.append(s);`,
};

/** What is parsed into a template of the page has not started; what `innerHTML` parses counts as started and never runs. */
const FROM_TEMPLATE: Readonly<Record<string, string>> = {
  'a template, cloned': 'document.body.append(t.content.cloneNode(true));',
  'a template, imported': 'document.body.append(document.importNode(t.content, true));',
  'a template, its own content': 'document.body.append(t.content);',
};

export const MADE_BY_CODE: readonly Road[] = [
  ...Object.entries(INSERTED).map(([name, code]) => byCode(`by code: ${name}`, `${SCRIPT}\n${code}`)),
  ...Object.entries(MADE).map(([name, code]) =>
    byCode(`by code: ${name}`, code, CHROMIUM_ALONE.test(name) ? { unknown: ['firefox', 'webkit'] } : {}),
  ),
  ...Object.entries(FROM_TEMPLATE).map(([name, code]) =>
    inBody(
      `by code: ${name}`,
      `<template id="kept"><p><script src="${GTAG}"></script></template>
<script>${QUEUE} const t = document.getElementById('kept'); function road() { ${code} } road();</script>`,
    ),
  ),
  inBody(
    'by code: document.open',
    `<script>addEventListener('load', () => {
document.open(); document.write('<!doctype html><title>Another</title><script>${QUEUE.replace(/\n\s*/g, ';').replaceAll("'", "\\'")}</scr' + 'ipt><script src="${GTAG}"></scr' + 'ipt><p>Text');
document.close(); });</script>`,
  ),
  {
    name: 'a declarative shadow root',
    html: (tag) =>
      page(tag, {
        head: `<script>${QUEUE}</script>`,
        body: `<div><template shadowrootmode="open"><script src="${GTAG}"></script></template></div>`,
      }),
  },
];
