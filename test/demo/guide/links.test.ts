// Every link of the guide and of the README leads somewhere, every page is in the menu, and what else names a page names one.
import { existsSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isOutside } from '../../../demo/guide/outside.ts';
import { PAGES } from '../../../demo/guide/sidebar.ts';
import { GUIDE_PAGES, guidePage } from '../../guide.ts';
import { anchors, targets } from './markdown.ts';

const ROOT = new URL('../../../', import.meta.url);
const DOCS = 'demo/guide/docs';
const read = (file: string) => readFileSync(new URL(file, ROOT), 'utf8');

/** What is wrong with the links of a Markdown file, one sentence each. */
function broken(file: string): string[] {
  return targets(read(file)).flatMap((target) => {
    if (/^(https:|mailto:)/.test(target) || isOutside(target)) return [];
    const [path = '', anchor] = target.split('#');
    const to = path === '' ? file : posix.join(posix.dirname(file), path);
    if (target.startsWith('/')) return [`${target}: expected a relative path or a place of the demo`];
    if (!existsSync(new URL(to, ROOT))) return [`${target}: there is no ${to}`];
    if (anchor !== undefined && !anchors(read(to)).includes(anchor)) return [`${target}: ${to} has no such heading`];
    return [];
  });
}

describe('links lead somewhere', () => {
  it.for([
    'README.md',
    '.github/CONTRIBUTING.md',
    '.github/SECURITY.md',
    ...GUIDE_PAGES.map((page) => `${DOCS}/${page}.md`),
  ])('%s', (file) => {
    expect(broken(file)).toEqual([]);
  });

  it('and those of the first page too', () => {
    for (const [, page = ''] of guidePage('index').matchAll(/^ +link: \/(\S*)$/gm)) {
      const name = page.endsWith('/') ? `${page}index` : page;
      expect(GUIDE_PAGES).toContain(name);
    }
  });
});

it('the menu has every page, and no other', () => {
  expect(PAGES.map(({ page }) => page).sort()).toEqual(GUIDE_PAGES.filter((page) => page !== 'index'));
});

it('every page has one title, and says in a sentence what it is about', () => {
  for (const page of GUIDE_PAGES) {
    if (page === 'index') continue;
    const text = guidePage(page);
    expect(text.replace(/^( *)```[\s\S]*?^\1```$/gm, '').match(/^# .+$/gm), page).toHaveLength(1);
  }
});

it('the note in an owner’s page names pages by their titles', () => {
  const titles = GUIDE_PAGES.map((page) => /^# (.+)$/m.exec(guidePage(page))?.[1]);
  const [, union = ''] = /type GuidePage =([^;]+);/.exec(read('src/owner/finding.ts')) ?? [];
  const named = [...union.matchAll(/'([^']+)'/g)].map(([, title]) => title);
  expect(named.length).toBeGreaterThan(3);
  expect(titles).toEqual(expect.arrayContaining(named));
});

it('the steps of the README are those of the guide, word for word', () => {
  const steps = (text: string) => /^1\. [\s\S]*?^4\. .*$/m.exec(text)?.[0] ?? 'none';
  expect(steps(guidePage('start'))).toBe(steps(read('README.md')));
});

it('the README can be read in one sitting', () => {
  expect(read('README.md').split('\n').length).toBeLessThanOrEqual(201);
});
