// The page beside the files: the banner at work, the line to paste, how to update and to undo.
import { escapeAttribute } from '../../core/escape-attribute.ts';
import style from './page.css?raw';
import template from './page.html?raw';
import script from './page.js?raw';

export interface PageValues {
  readonly owner: string;
  readonly version: string;
  /** Of the page itself, from the public folder on. */
  readonly path: string;
  /** Of consent-gate.js on the owner's site. */
  readonly address: string;
  /** The line to paste. */
  readonly line: string;
  /** The lines that this very page has, as HTML. */
  readonly tag: string;
}

/** By their names. */
export function pageFiles({ tag, ...texts }: PageValues): Readonly<Record<string, string>> {
  const values: Readonly<Record<string, string>> = {
    ...Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, escapeAttribute(text)])),
    tag: tag.replace(/^/gm, '    '),
  };
  return {
    'index.html': template.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? ''),
    'page.css': style,
    'page.js': script,
  };
}
