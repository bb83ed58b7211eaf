// Links, which only fetch or connect, and frames, which are windows of their own.
import { html } from '../harness/site.ts';
import { byCode, GTAG, inBody, inHead, page, QUEUE, type Road } from './road.ts';

const NS = 'https://www.googletagmanager.com/ns.html?id=GTM-ROAD01';
const LOADS_GA = `<script>${QUEUE}</script><script async src="${GTAG}"></script>`;
const escaped = (markup: string) => markup.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
const asText = (markup: string) => JSON.stringify(markup).replaceAll('</', '<\\/');
const request = { proof: 'request' } as const;
const hint = { proof: 'request', hint: true } as const;
const unknown = { unknown: ['webkit'] } as const;

const link = (rel: string, rest = '') => `<link rel="${rel}" href="${GTAG}" ${rest}>`;
const linkByCode = (rel: string, rest = '') =>
  `const l = document.createElement('link'); l.rel = '${rel}'; ${rest} l.href = '${GTAG}&n=' + document.head.childElementCount; document.head.append(l);`;

export const LINKS: readonly Road[] = [
  inHead('link preload', link('preload', 'as="script"'), hint),
  inHead('link modulepreload', link('modulepreload'), hint),
  inHead('link prefetch', link('prefetch'), { ...hint, ...unknown }),
  inHead('Link header', '', { ...hint, ...unknown, headers: { link: `<${GTAG}>; rel=preload; as=script` } }),
  byCode('link preload by code', linkByCode('preload', "l.as = 'script';"), hint),
  byCode('link modulepreload by code', linkByCode('modulepreload'), hint),
  byCode('link prefetch by code', linkByCode('prefetch'), { ...hint, ...unknown }),
  byCode(
    'link by code, href by setAttribute',
    `const l = document.createElement('link'); l.setAttribute('rel', 'preload');
l.setAttribute('as', 'script'); l.setAttribute('href', '${GTAG}'); document.head.append(l);`,
    // WebKit fetches some preloads by code, and some not.
    { ...hint, ...unknown },
  ),
  byCode(
    'link by code, rel last',
    `const l = document.createElement('link'); l.href = '${GTAG}'; l.as = 'script';
document.head.append(l); l.rel = 'preload';`,
    { ...hint, ...unknown },
  ),
  byCode('link by innerHTML', `document.getElementById('last').innerHTML = '${link('preload', 'as="script"')}';`, {
    ...hint,
    unknown: ['firefox', 'webkit'],
  }),
];

export const FRAMES: readonly Road[] = [
  inBody("Tag Manager's frame", `<iframe src="${NS}" height="0" width="0" style="display:none"></iframe>`, request),
  inBody("Tag Manager's frame, marked", '', {
    ...request,
    html: (tag) => page(tag, { body: `<iframe ${tag && 'data-consent="analytics" data-'}src="${NS}"></iframe>` }),
  }),
  byCode(
    "Tag Manager's frame by code",
    `const f = document.createElement('iframe'); f.src = '${NS}'; document.body.append(f);`,
    request,
  ),
  byCode(
    "Tag Manager's frame by code, src afterwards",
    `const f = document.createElement('iframe'); document.body.append(f); f.src = '${NS}';`,
    request,
  ),
  byCode(
    "Tag Manager's frame by setAttribute",
    `const f = document.createElement('iframe'); f.setAttribute('src', '${NS}'); document.body.append(f);`,
    request,
  ),
  byCode(
    "Tag Manager's frame by innerHTML",
    `document.getElementById('last').innerHTML = '<iframe src="${NS}"></iframe>';`,
    request,
  ),
  byCode(
    "Tag Manager's frame by insertAdjacentHTML",
    `document.body.insertAdjacentHTML('beforeend', '<iframe src="${NS}"></iframe>');`,
    request,
  ),
  byCode(
    "Tag Manager's frame by document.write",
    `document.readyState === 'loading' && document.write('<iframe src="${NS}"></iframe>');`,
    request,
  ),
  byCode(
    "Tag Manager's frame from a template",
    `const t = document.createElement('template'); t.innerHTML = '<iframe src="${NS}"></iframe>';
document.body.append(t.content.cloneNode(true));`,
    request,
  ),
  inBody('a srcdoc frame that loads gtag.js', `<iframe srcdoc="${escaped(LOADS_GA)}"></iframe>`),
  byCode(
    'a srcdoc frame by code',
    `const f = document.createElement('iframe'); f.srcdoc = ${asText(LOADS_GA)}; document.body.append(f);`,
  ),
  byCode(
    'a srcdoc frame by setAttribute',
    `const f = document.createElement('iframe'); f.setAttribute('srcdoc', ${asText(LOADS_GA)}); document.body.append(f);`,
  ),
  byCode(
    'a srcdoc frame by innerHTML',
    `document.getElementById('last').innerHTML = ${asText(`<iframe srcdoc="${escaped(LOADS_GA)}"></iframe>`)};`,
  ),
  inBody(
    'a data: frame that loads gtag.js',
    `<iframe src="data:text/html,${encodeURIComponent(LOADS_GA)}"></iframe>`,
    request,
  ),
  byCode(
    'a blob: frame that loads gtag.js',
    `const f = document.createElement('iframe'); f.src = URL.createObjectURL(new Blob([${asText(LOADS_GA)}], { type: 'text/html' })); document.body.append(f);`,
    request,
  ),
  inBody('a frame of the same site that loads gtag.js', '<iframe src="/frame"></iframe>', {
    files: { '/frame': () => html(page('', { head: LOADS_GA })) },
  }),
  {
    name: 'a frame of the same site with its own gate',
    html: (tag) => page(tag, { body: `<iframe src="/frame${tag && '-gated'}"></iframe>` }),
    files: {
      '/frame': () => html(page('', { head: LOADS_GA })),
      '/frame-gated': () => html(page('<script src="/consent-gate.js"></script>', { head: LOADS_GA })),
    },
  },
  byCode(
    'an empty frame, a script appended in it',
    `const f = document.createElement('iframe'); document.body.append(f);
const s = f.contentDocument.createElement('script'); s.src = '${GTAG}'; f.contentDocument.head.append(s);`,
  ),
  byCode(
    'an empty frame, written into',
    `const f = document.createElement('iframe'); document.body.append(f);
f.contentDocument.write(${asText(LOADS_GA)}); f.contentDocument.close();`,
  ),
];
