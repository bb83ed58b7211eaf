// The tag to paste: attributes for what fits into one, the JSON data block for the rest, as `src/page/script-tag.ts` reads them.
import { OPTIONS, type Options } from '../options.ts';
import type { Value } from '../shape.ts';
import { escapeAttribute } from './attribute.ts';

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
  const rest: [string, Value][] = [];
  for (const { name } of OPTIONS) {
    const value = options[name];
    if (value === undefined) continue;
    const text = attributeText(value);
    if (text === null) rest.push([name, value]);
    // The browser hides this attribute from other scripts; a `data-` one would give the nonce away.
    else attributes.push([name === 'nonce' ? name : `data-${name.replace(/[A-Z]/g, '-$&').toLowerCase()}`, text]);
  }
  return { attributes, block: rest.length > 0 ? (Object.fromEntries(rest) as Options) : undefined };
}

/** `null` for what no attribute can say. */
function attributeText(value: Value): string | null {
  // A parser of HTML changes control characters and the ends of lines.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are meant
  if (typeof value !== 'object') return /[\0-\x1f\x7f]/.test(String(value)) ? null : String(value);
  const isWords = Array.isArray(value) && value.every((word) => typeof word === 'string' && /^[\w-]+$/.test(word));
  return isWords ? value.join(' ') : null;
}

export function tagSnippet(options: Options, { src, integrity }: TagFile): string {
  const { attributes, block } = tagParts(options);
  const all: (readonly [string, string])[] = [['src', src]];
  if (integrity) all.push(['integrity', integrity], ['crossorigin', 'anonymous']);
  const lines = [...all, ...attributes].map(([name, value]) => `${name}="${escapeAttribute(value)}"`);
  const tag = `<script ${lines.join('\n        ')}></script>`;
  return block ? `${blockSnippet(block)}\n${tag}` : tag;
}

export function blockSnippet(options: Options): string {
  // `</script>` and `<!--` would end or confuse the block.
  const json = JSON.stringify(options, null, 2).replaceAll('<', '\\u003c');
  return `<script type="application/json" data-consent-gate-config>\n${json}\n</script>`;
}
