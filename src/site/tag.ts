// The tag to paste: attributes for what fits into one, the JSON data block for the rest, as `src/page/script-tag.ts` reads them.
import { attributeOf } from '../core/attribute-names.ts';
import { attributeText } from '../core/attribute-text.ts';
import { escapeAttribute } from '../core/escape-attribute.ts';
import { OPTION_NAMES } from './option-order.ts';
import type { Options } from './options.ts';

export interface TagFile {
  /** Address of consent-gate.js. */
  readonly src: string;
  /** Its hash, where the tag is to carry one. */
  readonly integrity?: string | undefined;
}

export interface TagParts {
  readonly attributes: readonly (readonly [name: string, value: string])[];
  /** `undefined` where everything fits into attributes. */
  readonly block: Options | undefined;
}

export function tagParts(options: Options): TagParts {
  const attributes: [string, string][] = [];
  const rest: [string, unknown][] = [];
  for (const name of OPTION_NAMES) {
    const value = options[name];
    if (value === undefined) continue;
    const text = attributeText(value);
    if (text === null) rest.push([name, value]);
    // The browser hides this attribute from other scripts; a `data-` one would give the nonce away.
    else attributes.push([name === 'nonce' ? name : attributeOf(name), text]);
  }
  return { attributes, block: rest.length > 0 ? (Object.fromEntries(rest) as Options) : undefined };
}

export function tagSnippet(options: Options, file: TagFile): string {
  const { attributes, block } = tagParts(options);
  const tag = tagElement(attributes, file);
  return block ? `${blockSnippet(block)}\n${tag}` : tag;
}

export function tagElement(attributes: TagParts['attributes'], { src, integrity }: TagFile): string {
  const all: (readonly [string, string])[] = [['src', src]];
  if (integrity) all.push(['integrity', integrity], ['crossorigin', 'anonymous']);
  const lines = [...all, ...attributes].map(([name, value]) => `${name}="${escapeAttribute(value)}"`);
  return `<script ${lines.join('\n        ')}></script>`;
}

export function blockSnippet(options: Options): string {
  // `</script>` and `<!--` would end or confuse the block.
  const json = JSON.stringify(options, null, 2).replaceAll('<', '\\u003c');
  return `<script type="application/json" data-consent-gate-config>\n${json}\n</script>`;
}
