// Pages that would end the audit, mislead it, or speak through its reports to a terminal or a CI.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Network, startNetwork } from '../../browser/harness/network.ts';
import { html, site } from '../../browser/harness/site.ts';
import { runAudit } from '../run-audit.ts';
import { HOOKS, standIn } from '../stand-in-tools.ts';

/** What must never come out as it went in. */
const SAID =
  '\\u001b[31m\\n::error file=a::b\\n##vso[task.complete]c\\u0007##teamcity[x]\\u009b1m\\ud800\\ufffe<b>**d**</b>';
const COMMANDS = /::error|##|[^\P{Cc}\n]|\p{Surrogate}|\ufffe/u;

/** In place of the built-ins that a question to a page might use. */
const REPLACED = `const said = '${SAID}';
const lie = () => { throw new Error(said) };
for (const [of, names] of [[Object, 'keys entries values fromEntries assign getOwnPropertyNames'], [JSON, 'stringify parse'],
  [Array.prototype, 'map filter slice find findIndex reduce flatMap push join'], [String.prototype, 'replace slice trim split toString'],
  [RegExp.prototype, 'test exec'], [Promise.prototype, 'then catch'], [Reflect, 'get ownKeys'], [Element.prototype, 'matches getBoundingClientRect'],
  [Document.prototype, 'querySelector querySelectorAll createElement'], [Storage.prototype, 'key']])
  for (const name of names.split(' ')) of[name] = lie;
Array.prototype[Symbol.iterator] = Object.prototype.toJSON = lie;
Object.defineProperty(Object.prototype, '0', { set: lie, get: lie });
window.requestIdleCallback = window.requestAnimationFrame = () => {};
window.Promise = window.Map = window.Set = window.URL = window.getComputedStyle = lie;`;

const page = (head: string, body = '') =>
  `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><title>A page</title>${head}<h1>A page</h1>${body}`;
const script = (code: string) => `<script>${code}</script>`;

let network: Network;
const folder = mkdtempSync(join(tmpdir(), 'consent-gate-hostile-'));
const OPTIONS = { quiet: 250, settle: 3000, bannerWait: 500, context: { ignoreHTTPSErrors: true } };

beforeAll(async () => {
  network = await startNetwork();
  const tool = standIn(HOOKS.oneTrust);
  network.serve(
    'hostile.test',
    site({
      '/replaced': tool.replace('</body>', `${script(`onload = () => { ${REPLACED} }`)}</body>`),
      '/says': page(
        script(`const words = '${SAID}'; document.title = words; localStorage['ajs_anonymous_id' ] = words; localStorage[words] = 1;
document.cookie = '_ga##vso[a]::error::=1'; window.dataLayer = [['consent', 'default', { [words]: 'granted' }]];
console.error('consent-gate: ' + words); fetch('/x?' + encodeURIComponent(words) + '#' + words).catch(() => {});
throw new Error(words)`),
        '<a href="/b##vso[a]">b</a>',
      ),
      '/labels': tool
        .replace('>Accept<', `><script>document.write("<b>${SAID}</b>")</script><`)
        .replace('.no {', '.no { font-size: 9px !important;'),
      '/clobbered': tool.replace(
        '<h1>',
        ['title', 'scripts', 'links', 'getAnimations', 'defaultView', 'documentElement', 'readyState', 'fonts']
          .map((name) => `<img alt="" name="${name}">`)
          .join('')
          .concat('<h1>'),
      ),
      '/huge': page(
        script(`document.title = 'x'.repeat(5e6); window.dataLayer = Array(2e5).fill(['event', 'y'.repeat(1e5)]);
for (let at = 0; at < 5000; at++) { try { localStorage['key' + at] = 1 } catch {} console.error('z'.repeat(1e4) + at) }`),
      ),
      // Whether it was left shows in what it asks then.
      '/dialogs': standIn(HOOKS.oneTrust, { forgetsNo: true }).replace(
        '</body>',
        `${script(`onbeforeunload = (event) => { event.preventDefault(); return '' }; addEventListener('click', () => { alert(1); confirm(2); prompt(3) }, true)`)}</body>`,
      ),
      '/reloads': page(script('setTimeout(() => location.reload(), 600)')),
      '/on-and-on': page(script("location.replace('/on-and-on?' + Math.random())")),
      '/emptied': page(
        script(
          "onload = () => { document.open(); document.write(''); document.close(); document.documentElement.remove() }",
        ),
      ),
      '/late': tool.replace('act(said());', 'if (said()) act(said()); else setTimeout(() => act(said()), 1100);'),
      '/typed': () =>
        new Response('x', { headers: { 'content-type': 'application/json; charset="::error file=a::"' } }),
      '/x': () => html(''),
    }),
  );
});
afterAll(async () => {
  await network.close();
  rmSync(folder, { recursive: true });
});

const PATHS = [
  'replaced',
  'says',
  'labels',
  'clobbered',
  'huge',
  'dialogs',
  'reloads',
  'on-and-on',
  'emptied',
  'late',
  'typed',
];

describe('a hostile page', () => {
  const file = (kind: string) => join(folder, `report.${kind}`);
  let run: Awaited<ReturnType<typeof runAudit>>;
  let pages: {
    url: string;
    tool: string | null;
    verdict: string;
    title: string;
    findings: { rule: string }[];
    notJudged: string[];
  }[];
  let failures: { url: string; message: string }[];
  beforeAll(async () => {
    const flags = ['json', 'html', 'sarif', 'junit'].flatMap((kind) => [`--${kind}`, file(kind)]);
    const urls = PATHS.map((path) => `https://hostile.test/${path}`);
    run = await runAudit(network, [...urls, ...flags], { options: OPTIONS });
    ({ pages, failures } = JSON.parse(readFileSync(file('json'), 'utf8')));
  }, 400_000);
  const of = (path: string) => pages.find(({ url }) => url === `https://hostile.test/${path}`);
  const rules = (path: string) => of(path)?.findings.map(({ rule }) => rule);

  it('ends no run: each is in the report', () => {
    expect([...pages, ...failures].map(({ url }) => new URL(url).pathname.slice(1)).sort()).toEqual([...PATHS].sort());
  });

  it('prints no control character and no command of a CI', () => {
    const texts = ['json', 'html', 'sarif', 'junit'].map((kind) => readFileSync(file(kind), 'utf8'));
    // The style sheet and our own markup apart.
    const [json = '', markup = '', sarif = '', xml = ''] = texts;
    for (const text of [run.out, run.error, json, sarif, xml, markup.replace(/<style>[\s\S]*<\/style>/, '')]) {
      expect(COMMANDS.exec(text.replace(/data:image[^"]*/g, ''))?.[0]).toBeUndefined();
    }
    expect(markup).not.toMatch(/<b>/);
  });

  it('that has replaced the built-ins is judged as it is', () => {
    expect(of('replaced')?.tool).toBe('OneTrust');
    expect(rules('replaced')).toEqual([]);
  });

  it('that has named its elements as the document’s methods is judged as it is', () => {
    expect(rules('clobbered')).toEqual([]);
    expect(of('clobbered')?.title).toBe('A site');
  });

  it('that opens dialogs and does not want to be left is judged as it is', () => {
    expect(rules('dialogs')).toEqual(['asked-again']);
  });

  it('is named with what it said', () => {
    expect(rules('says')).toEqual(expect.arrayContaining(['gate-fault', 'storage-before-consent', 'tool-unknown']));
    expect(rules('labels')).toContain('decline-smaller');
  });

  it('that shows its banner late is judged by what its picture shows', () => {
    expect(of('late')?.tool).toBe('OneTrust');
    expect(rules('late')).toEqual([]);
  });

  it('that has no banner, or is never there, passes nowhere', () => {
    for (const path of ['huge', 'reloads', 'emptied']) expect(of(path)?.verdict, path).toBe('not-judged');
    expect(failures.map(({ message }) => message)).toContain(
      'is no page but application/json; charset=": :error file=a::"',
    );
    expect(run.code).toBe(1);
  });
});
