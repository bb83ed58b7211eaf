// Hits that no script of Google's sends: small snippets and libraries write them themselves.
import { byCode, COLLECT, inBody, type Road } from './road.ts';

const hit = { proof: 'hit' } as const;
const PIXEL = 'https://www.google-analytics.com/collect?v=1&t=pageview&tid=UA-10001-1&cid=1';

const CHROMIUM_ALONE = /fetchLater|setHTMLUnsafe|TrustedHTML|ping/;

const SENT: Readonly<Record<string, string>> = {
  fetch: `fetch('${COLLECT}', {method: 'POST'});`,
  'fetch, no-cors and keepalive': `fetch('${COLLECT}', {mode: 'no-cors', keepalive: true});`,
  'fetch of a URL': `fetch(new URL('${COLLECT}'));`,
  'fetch of a Request': `fetch(new Request('${COLLECT}', {method: 'POST', body: 'en=page_view'}));`,
  'fetch, another region': `fetch('${COLLECT.replace('www', 'region1')}', {method: 'POST'});`,
  'fetch, the advertising host': `fetch('https://stats.g.doubleclick.net/g/collect?v=2&tid=G-ROAD0001', {method: 'POST', mode: 'no-cors'});`,
  // Where gtag.js goes when its own collectors cannot be reached.
  'fetch, www.google.com': `fetch('https://www.google.com/g/collect?v=2&tid=G-ROAD0001', {method: 'POST', mode: 'no-cors'});`,
  fetchLater: `fetchLater('${COLLECT}', {method: 'POST', activateAfter: 0});`,
  'fetch, analytics.google.com': `fetch('https://analytics.google.com/g/collect?v=2&tid=G-ROAD0001', {method: 'POST', mode: 'no-cors'});`,
  'measurement protocol': `fetch('https://www.google-analytics.com/mp/collect?measurement_id=G-ROAD0001&api_secret=x', {method: 'POST', body: '{"client_id":"1","events":[{"name":"page_view"}]}'});`,
  XMLHttpRequest: `const x = new XMLHttpRequest(); x.open('POST', '${COLLECT}'); x.send();`,
  'XMLHttpRequest of a URL': `const x = new XMLHttpRequest(); x.open('GET', new URL('${COLLECT}'), true); x.send();`,
  sendBeacon: `navigator.sendBeacon('${COLLECT}');`,
  'sendBeacon of a URL': `navigator.sendBeacon(new URL('${COLLECT}'), 'en=page_view');`,
  'new Image': `new Image().src = '${PIXEL}';`,
  'new Image, __utm.gif': `new Image(1, 1).src = 'https://ssl.google-analytics.com/__utm.gif?utmac=UA-10001-1';`,
  'an image by createElement': `document.createElement('img').src = '${PIXEL}';`,
  'an image by setAttribute': `const i = document.createElement('img'); i.setAttribute('src', '${PIXEL}'); document.body.append(i);`,
  'an image by setAttributeNS': `const i = document.createElement('img'); i.setAttributeNS(null, 'src', '${PIXEL}&n=' + Math.random());`,
  'an image by setAttributeNode': `const i = document.createElement('img'); const a = document.createAttribute('src');
a.value = '${PIXEL}&n=' + Math.random(); i.setAttributeNode(a);`,
  'an image by Attr.value': `const i = document.createElement('img'); i.setAttribute('src', 'data:,'); i.getAttributeNode('src').value = '${PIXEL}&n=' + Math.random();`,
  'an image that showed something else before': `const i = new Image(); i.src = 'data:,'; i.src = '${PIXEL}&n=' + Math.random();`,
  'an image by setNamedItem': `const i = document.createElement('img'); const a = document.createAttribute('src');
a.value = '${PIXEL}&n=' + Math.random(); i.attributes.setNamedItem(a);`,
  'an image by srcset': `const i = document.createElement('img'); i.srcset = '${PIXEL} 2x, ${PIXEL} 1x'; document.body.append(i);`,
  'an image by innerHTML': `document.getElementById('last').innerHTML = '<img src="${PIXEL}" alt="">';`,
  'an image by innerHTML, nowhere in the page': `document.createElement('div').innerHTML = '<img src="${PIXEL}" alt="">';`,
  'an image by insertAdjacentHTML': `document.body.insertAdjacentHTML('beforeend', '<img src="${PIXEL}" alt="">');`,
  'an image by document.write': `document.readyState === 'loading' && document.write('<img src="${PIXEL}" alt="">');`,
  'an image from a template': `const t = document.createElement('template'); t.innerHTML = '<img src="${PIXEL}" alt="">';
document.body.append(t.content.cloneNode(true));`,
  'an image by setHTMLUnsafe, with options': `document.getElementById('last').setHTMLUnsafe('<img src = "${PIXEL}&n=' + Math.random() + '">', {});`,
  'an image by TrustedHTML': `const p = trustedTypes.createPolicy('p' + Math.random(), { createHTML: (html) => html });
document.createElement('div').innerHTML = p.createHTML('<img src="${PIXEL}&n=' + Math.random() + '" alt="">');`,
  'an image by its attribute’s nodeValue': `const i = document.createElement('img'); i.setAttribute('src', 'data:,'); i.getAttributeNode('src').nodeValue = '${PIXEL}&n=' + Math.random();`,
  'an image of SVG by innerHTML': `document.getElementById('last').innerHTML = '<svg><image href="${PIXEL}&n=' + Math.random() + '"/></svg>';`,
  'a video’s poster': `document.body.insertAdjacentHTML('beforeend', '<video poster="${PIXEL}&n=' + Math.random() + '"></video>');`,
  EventSource: `new EventSource('${COLLECT}');`,
  "a link's ping": `const a = document.createElement('a'); a.href = '#main'; a.ping = '${COLLECT}'; document.body.append(a); a.click();`,
  'a style': `document.getElementById('last').style.backgroundImage = 'url(${PIXEL}&n=' + Math.random() + ')';`,
  'a form': `const f = document.createElement('form'); f.method = 'post'; f.action = '${COLLECT}';
const frame = document.createElement('iframe'); frame.name = 'sink'; document.body.append(frame, f); f.target = 'sink'; f.submit();`,
  "a frame's fetch": `const f = document.body.appendChild(document.createElement('iframe')); f.contentWindow.fetch('${COLLECT}', {method: 'POST', mode: 'no-cors'});`,
};

/** As minimal snippets do it that take the place of gtag.js: a client ID of their own, every event a request. */
const MINIMAL = `<script>
(function (id) {
  var cid = localStorage.cid || (localStorage.cid = Math.random() + '.' + Date.now());
  function send(event, extra) {
    var q = { v: 2, tid: id, cid: cid, en: event, dl: location.href, dt: document.title, sr: screen.width + 'x' + screen.height };
    for (var k in extra) q[k] = extra[k];
    var url = 'https://www.google-analytics.com/g/collect?' + new URLSearchParams(q);
    if (navigator.sendBeacon) navigator.sendBeacon(url); else { var x = new XMLHttpRequest(); x.open('POST', url); x.send(); }
  }
  window.road = function () { send('click'); };
  send('page_view');
  addEventListener('pagehide', function () { send('user_leaves'); });
})('G-ROAD0001');
</script>`;

export const HITS: readonly Road[] = [
  // What stands in no document is held, and not found again after yes.
  ...Object.entries(SENT).map(([name, code]) =>
    byCode(`hit: ${name}`, code, {
      ...hit,
      hint: name.endsWith('nowhere in the page'),
      ...(CHROMIUM_ALONE.test(name) && { unknown: ['firefox', 'webkit'] }),
    }),
  ),
  inBody('hit: an image in the page', `<img src="${PIXEL}" alt="" width="1" height="1">`, hit),
  inBody('hit: an image in the page, marked', '', {
    ...hit,
    html: (tag) =>
      `<!doctype html><title>A page</title>${tag}<img ${tag && 'data-consent="analytics" data-'}src="${PIXEL}" alt="">`,
  }),
  inBody('hit: a minimal snippet in place of gtag.js', MINIMAL, hit),
];
