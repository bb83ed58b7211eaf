// What tests need to know of a page's Markdown: its code blocks, its links, and the anchors that lead into it.

export interface CodeBlock {
  readonly language: string;
  readonly text: string;
}

/** Fences, also those that stand inside a list, without its indent. */
export function codeBlocks(page: string): CodeBlock[] {
  return [...page.matchAll(/^( *)```([\w-]*)[^\n]*\n([\s\S]*?)^\1```$/gm)].map(
    ([, indent = '', language = '', text = '']) => ({
      language,
      text: text.replace(new RegExp(`^${indent}`, 'gm'), ''),
    }),
  );
}

/** The page's own words: no fences and no code. */
const prose = (page: string): string => page.replace(/^( *)```[\s\S]*?^\1```$/gm, '').replace(/`[^`\n]*`/g, '');

/** Where its links and pictures lead. */
export const targets = (page: string): string[] => [
  ...[...prose(page).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target),
  ...[...prose(page).matchAll(/ (?:src|srcset)="([^"]+)"/g)].map(([, target = '']) => target),
];

/** The files whose code a page shows. */
export const codeSnippets = (page: string): string[] => [...page.matchAll(/^<<< (\S+)/gm)].map(([, file = '']) => file);

/** As VitePress makes them of headings, and those that are written out: `## Title {#name}`. */
export function anchors(page: string): string[] {
  const headings = page.replace(/^( *)```[\s\S]*?^\1```$/gm, '').matchAll(/^#{1,6} (.+?)(?: \{#([\w-]+)\})?$/gm);
  return [...headings].map(([, text = '', name]) => name ?? slug(text));
}

const slug = (text: string): string =>
  text
    .replace(/\[([^\]]*)\]\([^)]*\)|`/g, '$1')
    .normalize('NFKD')
    .replace(/[̀-ͯ]/g, '')
    .replace(/[\s~`!@#$%^&*()\-_+=[\]{}|\\;:"'“”‘’<>,.?/]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .replace(/^(\d)/, '_$1')
    .toLowerCase();
