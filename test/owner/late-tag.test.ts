// What ran before the gate, and how the owner reads of it.
import { Window } from 'happy-dom';
import { expect, it } from 'vitest';
import type { PartContext } from '../../src/core/ports.ts';
import type { Finding } from '../../src/owner/finding.ts';
import { tellOfLateTag } from '../../src/owner/late-tag.ts';

const GTAG = 'https://www.googletagmanager.com/gtag/js?id=G-TEST00001';
const TAG = 'src="https://page.test/consent-gate.js"';
/** The gate's own file is there at 100 ms, and asks for the banner's at 110. */
const TIMES: readonly [name: string, start: number, end: number][] = [
  ['https://page.test/consent-gate.js', 10, 100],
  ['https://page.test/consent-gate-ui.js?v=1', 110, 200],
];

function findingsOf(
  html: string,
  times: readonly (readonly [string, number, number])[] = [],
  evaluated = false,
): Finding[] {
  const window = new Window({ url: 'https://page.test/' });
  window.document.documentElement.innerHTML = html;
  const entries = [...TIMES, ...times].map(([name, startTime, responseEnd]) => ({
    name,
    startTime,
    responseEnd,
    initiatorType: 'script',
  }));
  window.performance.getEntriesByType = () => entries as never;
  const found: Finding[] = [];
  const tag = evaluated ? {} : (window.document.querySelector('[src$="/consent-gate.js"]') ?? undefined);
  tellOfLateTag({ window, tag } as unknown as PartContext, (finding) => found.push(finding));
  return found;
}

it('is silent of a tag that the parser waited for, whatever of the owner’s stands before it or came sooner', () => {
  const html = `<head><script>theme()</script><script src="/theme.js"></script><script ${TAG}></script><script src="${GTAG}"></script></head>`;
  expect(findingsOf(html, [[GTAG, 20, 50]])).toEqual([]);
});

it.for([
  ['by its address', `<script src="${GTAG}"></script>`, GTAG],
  [
    'by what its snippet says',
    `<script>dataLayer = []; gtag('js', new Date())</script>`,
    'an inline script (dataLayer = []; gtag(',
  ],
  ['marked by the gate since', `<script type="text/plain" data-consent="analytics" src="${GTAG}"></script>`, GTAG],
])('names what of Google’s stands before the tag: %s', ([, before, named]) => {
  const [finding, ...more] = findingsOf(`<head>${before}<script ${TAG}></script></head>`, [[GTAG, 20, 50]]);
  expect(more).toEqual([]);
  expect(finding?.level).toBe('error');
  expect(finding?.text).toContain(`The tag is not the first in the page. Before it ran, or was asked for: ${named}`);
});

it.for([
  ['type="module"', 'The tag is a module, '],
  ['defer', 'The tag has defer, '],
  ['async', 'The tag is async, or was put in by code, '],
  ['type="abc-text/javascript"', 'The tag was run by another script (its type is "abc-text/javascript"), '],
])('with %s names all that was sooner, Google’s first', ([attributes, sentence]) => {
  const [finding] = findingsOf(`<head><script>theme()</script><script ${attributes} ${TAG}></script></head>`, [
    ['https://page.test/early.js', 5, 90],
    [GTAG, 20, 50],
    ['https://page.test/late.js', 20, 150],
  ]);
  expect(finding?.level).toBe('error');
  expect(finding?.text).toContain(sentence);
  expect(finding?.text).toContain(`asked for: ${GTAG}, an inline script (theme()…), https://page.test/early.js. Paste`);
});

it('warns of a late tag, even if nothing was sooner', () => {
  expect(findingsOf(`<head><script defer ${TAG}></script></head>`)).toEqual([
    {
      level: 'warning',
      text: 'The tag has defer, so it is not the first to run. Paste it first in <head>, without async, defer or type="module", and keep optimizers away from it',
      readOn: 'Put it on a website',
    },
  ]);
});

it('names at most five', () => {
  const many = Array.from({ length: 8 }, (_, index) => [`https://page.test/${index}.js`, 1, 2] as const);
  const [finding] = findingsOf(`<head><script defer ${TAG}></script></head>`, many);
  expect(finding?.text).toContain('https://page.test/4.js and 3 more.');
});

it('of an evaluated script knows no place, but its time', () => {
  const [finding] = findingsOf('<head><script>theme()</script></head>', [[GTAG, 20, 50]], true);
  expect(finding?.text).toContain(
    `The tag was run by another script, so it is not the first to run. Before it ran, or was asked for: ${GTAG}.`,
  );
});

it('says nothing of a gate that code has started, and of a tag that the page has taken out', () => {
  expect(findingsOf('<head></head>')).toEqual([]);
});
