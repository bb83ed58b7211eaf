// Elements marked with a category that the page does not have, and how the owner reads of them.
import { Window } from 'happy-dom';
import { expect, it } from 'vitest';
import type { PartContext } from '../../src/core/ports.ts';
import type { Finding } from '../../src/owner/finding.ts';
import { tellOfUnknownMarks } from '../../src/owner/unknown-mark.ts';

function findingsOf(html: string): readonly string[] {
  const window = new Window({ url: 'https://page.test/' });
  window.document.body.innerHTML = html;
  const found: Finding[] = [];
  const settings = { categories: [{ id: 'analytics' }, { id: 'marketing' }] };
  tellOfUnknownMarks({ window, settings } as unknown as PartContext, (finding) => found.push(finding));
  return found.map(({ text }) => text);
}

it('names the element, what it says, and what it may say', () => {
  expect(findingsOf('<iframe data-consent="statistics" data-src="/film"></iframe>')).toEqual([
    '<iframe data-consent="statistics"> with /film waits for a category that is none of this page\'s (necessary, analytics, marketing), so it never loads. Name one of these',
  ]);
});

it('is silent of known categories, of what is held for good, and of elements that wait for nothing', () => {
  const html = `<script type="text/plain" data-consent="analytics"></script><img data-consent="marketing">
<script type="text/plain" data-consent="necessary"></script><script type="text/plain" data-consent="refused"></script><div data-consent="yes"></div>`;
  expect(findingsOf(html)).toEqual([]);
});
