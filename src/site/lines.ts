// What a site's pages have to carry: the tag, the data block before it where an attribute cannot say it, the look behind it.

import { escapeAttribute } from '../core/escape-attribute.ts';
import { negotiateLocale } from '../locales/negotiate-locale.ts';
import { LANGUAGES, pageOptions, type Site } from './site.ts';
import { blockSnippet, tagElement, tagParts } from './tag.ts';

export const LOOK_FILE = 'look.css';

export interface Lines {
  /** The options that no attribute can hold, as JSON. */
  readonly block?: string;
  /** Elements, the tag first. */
  readonly elements: readonly string[];
}

export interface Integrity {
  readonly tag: string;
  /** Of the look, where there is one. */
  readonly look?: string;
}

/** @param at the folder's address, with a slash at the end */
export function linesOf(site: Site, at: string, { tag, look }: Integrity): Lines {
  const { attributes, block } = tagParts(optionsOnTag(site));
  const link = `<link rel="stylesheet" href="${escapeAttribute(at)}${LOOK_FILE}" integrity="${look}" crossorigin="anonymous">`;
  return {
    ...(block && { block: blockSnippet(block) }),
    elements: [tagElement(attributes, { src: `${at}consent-gate.js`, integrity: tag }), ...(look ? [link] : [])],
  };
}

/** As one text, to be pasted. */
export const textOf = ({ block, elements }: Lines): string => [...(block ? [block] : []), ...elements].join('\n');

/** A site in one language says so: no other is there to be found. */
function optionsOnTag(site: Site): Site['options'] {
  const options = pageOptions(site);
  const [only, ...others] = site.languages;
  if (only === undefined || others.length > 0 || options.locale !== undefined) return options;
  return { ...options, locale: negotiateLocale([only], LANGUAGES) };
}
