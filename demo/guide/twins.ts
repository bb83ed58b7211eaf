// The guide for programs: each page as Markdown beside its HTML, `llms.txt` with all addresses, `llms-full.txt` with all texts
// (https://llmstxt.org).
import { posix } from 'node:path';
import { GROUPS } from './sidebar.ts';

export interface Page {
  /** Its file in docs/, such as `platforms/wix.md`. */
  readonly file: string;
  readonly source: string;
}

const FRONT = /^---\n([\s\S]*?)\n---\n+/;
const SNIPPET = /^<<< (\S+?)(?:\{[^}]*\})?(?: \[.*\])?$/gm;
/** What only the built page shows. */
const LIVE = /^<(?:Screenshot|Specimen)\b[^>]*\/>\n+/gm;
const PICTURE = /\]\(([./]+\/screenshots\/([\w.-]+))\)/g;

/** The page as it is read: code that it takes from a file stands in it, and its pictures lie in the folder `pictures`. */
export function twinOf({ file, source }: Page, read: (path: string) => string): string {
  const text = source
    .replace(FRONT, '')
    .replace(LIVE, '')
    .replace(SNIPPET, (_line, path: string) => {
      const code = read(path.startsWith('@/') ? path.slice(2) : posix.join(posix.dirname(file), path));
      return `\`\`\`${posix.extname(path).slice(1)}\n${code.trimEnd()}\n\`\`\``;
    })
    .replace(PICTURE, (_link, _path, name: string) => `](${'../'.repeat(depth(file))}pictures/${name})`);
  return text.endsWith('\n') ? text : `${text}\n`;
}

const depth = (file: string): number => file.split('/').length - 1;

export const titleOf = ({ source }: Page): string => /^# (.+)$/m.exec(source)?.[1] ?? 'consent-gate';

/** What the page says of itself in its front matter, or the first sentence after its title. */
export function descriptionOf({ source }: Page): string {
  const [, stated] = /^description: (.+)$/m.exec(FRONT.exec(source)?.[1] ?? '') ?? [];
  if (stated) return stated.replace(/^"(.*)"$/, '$1');
  const blocks = source
    .replace(FRONT, '')
    .replace(/^( *)```[\s\S]*?^\1```$/gm, '')
    .split(/\n{2,}/);
  const text = (blocks.find((block) => /^(\w|\*\*|\[|`)/.test(block)) ?? '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\s+/g, ' ');
  return /^.*?[.:](?= |$)/.exec(text)?.[0] ?? text;
}

const INTRO = `# consent-gate

> One line, pasted first in \`<head>\`, and Google Analytics waits for the visitor's yes: a banner, a choice that can be taken back, a
> provable record of each decision. MIT. The same script is an npm module.
`;

/** @param base where the guide is served, with a slash at both ends */
export function llms(pages: readonly Page[], base: string): string {
  const sections = GROUPS.map(({ text, entries }) => {
    const lines = entries.flatMap(({ page }) => {
      const found = pages.find(({ file }) => file === `${page}.md`);
      return found ? [`- [${titleOf(found)}](${base}${found.file}): ${descriptionOf(found)}`] : [];
    });
    return `## ${text}\n\n${lines.join('\n')}\n`;
  });
  return [INTRO, ...sections].join('\n');
}

export function llmsFull(pages: readonly Page[], read: (path: string) => string): string {
  const order = GROUPS.flatMap(({ entries }) => entries.map(({ page }) => `${page}.md`));
  const texts = order.flatMap((file) => pages.filter((page) => page.file === file).map((page) => twinOf(page, read)));
  return [INTRO, ...texts].join('\n');
}
