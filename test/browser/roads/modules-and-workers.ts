// Modules, which import what they like, and workers, which are other worlds.
import { byCode, GTAG, inHead, QUEUE, type Road } from './road.ts';

const javascript = (code: string) => () =>
  new Response(code, { headers: { 'content-type': 'text/javascript', 'cache-control': 'no-store' } });
const PARAGRAPH = `<script>${QUEUE}</script>`;
const WORKER = `fetch('https://www.google-analytics.com/g/collect?v=2&tid=G-ROAD0001&en=page_view', {method: 'POST', mode: 'no-cors'});`;

export const MODULES_AND_WORKERS: readonly Road[] = [
  inHead('a module in the page that imports gtag.js', `${PARAGRAPH}<script type="module">import "${GTAG}";</script>`),
  inHead(
    'a module in the page that imports it from a list',
    `${PARAGRAPH}<script type="module">import '/own.js'; import '${GTAG}';</script>`,
    {
      files: { '/own.js': javascript('export {};') },
    },
  ),
  byCode(
    'a module made by code that imports gtag.js',
    `const s = document.createElement('script'); s.type = 'module';
s.textContent = 'import "${GTAG}&n=' + Math.random() + '"'; document.head.append(s);`,
  ),
  byCode('import() from code', `import('${GTAG}&n=' + Math.random());`),
  inHead(
    "a module file of the owner's that imports gtag.js",
    `${PARAGRAPH}<script type="module" src="/main.js"></script>`,
    {
      files: { '/main.js': javascript(`import "${GTAG}";`) },
    },
  ),
  byCode('a worker that sends hits', "new Worker('/worker.js');", {
    proof: 'hit',
    files: { '/worker.js': javascript(WORKER) },
  }),
  byCode('a module worker that sends hits', "new Worker('/worker.js', {type: 'module'});", {
    proof: 'hit',
    files: { '/worker.js': javascript(WORKER) },
  }),
  byCode('a shared worker that sends hits', "new SharedWorker('/worker.js');", {
    proof: 'hit',
    files: { '/worker.js': javascript(WORKER) },
  }),
  byCode('a worker made of a blob', `new Worker(URL.createObjectURL(new Blob([${JSON.stringify(WORKER)}])));`, {
    proof: 'hit',
  }),
  byCode('a worker that imports gtag.js', "new Worker('/worker.js');", {
    proof: 'request',
    files: { '/worker.js': javascript(`try { importScripts('${GTAG}'); } catch {}`) },
  }),
];
