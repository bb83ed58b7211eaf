// Owners' own copies of Google's files and server-side containers, which no list of hosts knows: the option `block` does.
import { byCode, COLLECT, inHead, QUEUE, type Road } from './road.ts';

const block = (...patterns: string[]) => ({ config: { block: { analytics: patterns } }, counts: /\.own\.test\// });
const OWN = 'https://stats.own.test/gtag/js?id=G-ROAD0001';
const VENDOR = 'https://cdn.own.test/vendor/gtag/js?id=G-ROAD0001';
const CONTAINER = COLLECT.replace('www.google-analytics.com', 'sgtm.own.test');
const loads = (src: string) => `const s = document.createElement('script'); s.src = '${src}'; document.head.append(s);`;

export const OWN_HOSTS: readonly Road[] = [
  inHead(
    'own copy, blocked by host',
    `<script async src="${OWN}"></script><script>${QUEUE}</script>`,
    block('stats.own.test'),
  ),
  inHead(
    'own copy, blocked by prefix',
    `<script async src="${VENDOR}"></script><script>${QUEUE}</script>`,
    block('https://cdn.own.test/vendor/'),
  ),
  byCode('own copy by code, blocked by host', loads(OWN), block('stats.own.test')),
  byCode('own copy by code, blocked by prefix', loads(VENDOR), block('https://cdn.own.test/vendor/')),
  byCode(
    'own copy by code, one of several patterns',
    loads(VENDOR),
    block('stats.own.test', 'https://cdn.own.test/vendor/', 'sgtm.own.test'),
  ),
  byCode('server-side container by fetch', `fetch('${CONTAINER}', {method: 'POST', mode: 'no-cors'});`, {
    proof: 'hit',
    ...block('sgtm.own.test'),
  }),
  byCode('server-side container by sendBeacon', `navigator.sendBeacon('${CONTAINER}');`, {
    proof: 'hit',
    ...block('sgtm.own.test'),
  }),
  byCode(
    'server-side container by XMLHttpRequest',
    `const x = new XMLHttpRequest(); x.open('POST', '${CONTAINER}'); x.send();`,
    { proof: 'hit', ...block('sgtm.own.test') },
  ),
  byCode('server-side container by an image', `new Image().src = '${CONTAINER}';`, {
    proof: 'hit',
    ...block('sgtm.own.test'),
  }),
];
