// Pages whose scripts rely on each other: after yes they run in the order in which they would have run.
import { createHash } from 'node:crypto';
import { answer } from './lane.ts';
import { byCode, GTAG, inHead, QUEUE, type Road } from './road.ts';
import { gtm, marked } from './snippets.ts';

const GTAGS = ['ROAD0001', 'ROAD0002', 'ROAD0003'].map((id) => `${GTAG.slice(0, -8)}${id}`);
const tags = (attributes: string) => GTAGS.map((src) => `<script ${attributes} src="${src}"></script>`).join('\n');
const configured = `<script>${QUEUE}</script>`;
const ordered = { ordered: true } as const;

const INTEGRITY = `sha384-${createHash('sha384')
  .update(answer(new URL(GTAG))?.body ?? '')
  .digest('base64')}`;

export const ORDER: readonly Road[] = [
  inHead('order: gtag.js, then Tag Manager', `<script src="${GTAG}"></script>${configured}${gtm()}`, ordered),
  marked('order: gtag.js, then Tag Manager, marked', `<script src="${GTAG}"></script>${configured}${gtm()}`, ordered),
  inHead('order: three tags', tags('') + configured, ordered),
  marked('order: three tags, marked', tags('') + configured, ordered),
  inHead('order: three deferred tags', tags('defer') + configured, ordered),
  marked('order: three deferred tags, marked', tags('defer') + configured, ordered),
  marked('order: a deferred tag, then a plain one, marked', '', {
    html: (tag) =>
      marked('', `<script defer src="${GTAGS[0]}"></script><script src="${GTAGS[1]}"></script>${configured}`).html(tag),
    ...ordered,
  }),
  // In any order; configured, the one that comes first would decide what else is asked for.
  inHead('order: three async tags', tags('async'), { proof: 'request' }),
  marked('order: three async tags, marked', tags('async'), { proof: 'request' }),
  byCode(
    'order: three by code, async false',
    GTAGS.map(
      (src, index) =>
        `const s${index} = document.createElement('script'); s${index}.async = false; s${index}.src = '${src}'; document.head.append(s${index});`,
    ).join('\n'),
    ordered,
  ),
  inHead(
    'integrity and crossorigin',
    `${configured}<script async src="${GTAG}" integrity="${INTEGRITY}" crossorigin="anonymous"></script>`,
  ),
  marked(
    'integrity and crossorigin, marked',
    `${configured}<script async src="${GTAG}" integrity="${INTEGRITY}" crossorigin="anonymous"></script>`,
  ),
  byCode(
    'integrity and crossorigin, by code',
    `const s = document.createElement('script'); s.src = '${GTAG}'; s.integrity = '${INTEGRITY}'; s.crossOrigin = 'anonymous';
document.head.append(s);`,
  ),
  byCode(
    'integrity that does not match, by code',
    `const s = document.createElement('script'); s.src = '${GTAG}'; s.integrity = '${INTEGRITY.replace(/.{9}$/, 'AAAAAAAA=')}';
s.crossOrigin = 'anonymous'; s.onerror = () => fetch('https://www.google-analytics.com/g/collect?en=refused', {method: 'POST', mode: 'no-cors'});
document.head.append(s);`,
    { proof: 'hit' },
  ),
];
