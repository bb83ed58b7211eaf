// The lines as text.
import { escapeAttribute } from '../core/escape-attribute.ts';
import type { TagOptions } from './tag-options.ts';
import type { TagPart } from './tag-part.ts';
import { consentTagParts } from './tag-parts.ts';
import type { TagPlace } from './tag-place.ts';

/**
 * The lines that start the gate: the data block where there has to be one, the tag, and what asks for the banner early.
 * They stand before everything else in `<head>` but `<meta charset>`.
 * @throws one error that names each field and what was expected of it
 */
export const consentTag = (options: TagOptions = {}, place: TagPlace = {}): string =>
  consentTagParts(options, place).map(htmlOf).join('\n');

export function htmlOf({ tag, attributes, text }: TagPart): string {
  const written = Object.entries(attributes).map(([name, value]) =>
    value ? ` ${name}="${escapeAttribute(value)}"` : ` ${name}`,
  );
  return `<${tag}${written.join('')}>${tag === 'link' ? '' : `${text}</script>`}`;
}
