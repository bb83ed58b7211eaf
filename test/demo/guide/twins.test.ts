// The guide for programs: what a page's Markdown twin says, and which pages llms.txt names.
import { describe, expect, it } from 'vitest';
import { PAGES } from '../../../demo/guide/sidebar.ts';
import { descriptionOf, llms, llmsFull, twinOf } from '../../../demo/guide/twins.ts';
import { GUIDE_PAGES, guidePage } from '../../guide.ts';

const nothing = () => '';
const pages = GUIDE_PAGES.map((page) => ({ file: `${page}.md`, source: guidePage(page) }));

describe('a twin', () => {
  it('has the code that the page takes from a file, and says where its pictures are', () => {
    const source =
      '---\ndescription: "It."\n---\n\n# A\n\n<Screenshot name="x" alt="y" />\n\n<<< ../../../recipes/a.php\n\n![B](../../../screenshots/b.svg)\n';
    const asked: string[] = [];
    const twin = twinOf({ file: 'how-to/a.md', source }, (path) => {
      asked.push(path);
      return '<?php\n';
    });
    expect(twin).toBe('# A\n\n```php\n<?php\n```\n\n![B](../pictures/b.svg)\n');
    expect(asked).toEqual(['../../recipes/a.php']);
  });

  it('is whole: nothing of the generator is left in it', () => {
    for (const page of pages) {
      const twin = twinOf(page, nothing);
      expect(twin, page.file).not.toMatch(/^<<<|^<Specimen|^<Screenshot|^---\n/m);
      expect(twin, page.file).not.toContain('screenshots/');
    }
  });
});

describe('llms.txt', () => {
  it('names every page by its Markdown, with a sentence', () => {
    const lines = llms(pages, '/guide/').split('\n');
    for (const { page } of PAGES) {
      const line = lines.find((each) => each.includes(`](/guide/${page}.md)`));
      expect(line, page).toMatch(/\): \S.{10,}/);
    }
  });

  it('takes the first sentence where a page says nothing of itself', () => {
    expect(descriptionOf({ file: 'a.md', source: '# A\n\nOne thing. Another.\n' })).toBe('One thing.');
    expect(descriptionOf({ file: 'a.md', source: '---\ndescription: "B: c."\n---\n\n# A\n' })).toBe('B: c.');
  });

  it('as a whole has the texts in the order of the menu', () => {
    const full = llmsFull(pages, nothing);
    const places = PAGES.map(({ page }) => full.indexOf(`\n# ${/^# (.+)$/m.exec(guidePage(page))?.[1]}\n`));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(0);
  });
});
