// The owner's look as CSS, for the style sheet of their pages.
import { type Look, propertiesOf, schemesOf } from '../look.ts';
import type { Options } from '../options.ts';

/** Empty where everything is as built in. */
export function lookSnippet(look: Look, options: Options): string {
  const schemes = schemesOf(options);
  const one = schemes.length === 1;
  const plain = [
    ...propertiesOf(look, 'both'),
    ...(one ? schemes.flatMap((scheme) => propertiesOf(look, scheme)) : []),
  ];
  const blocks = [
    ...(plain.length > 0 ? [rule(plain, '')] : []),
    // Each scheme by itself: what one sets would else be seen in the other.
    ...(one ? [] : schemes).flatMap((scheme) => {
      const properties = propertiesOf(look, scheme);
      return properties.length > 0 ? [`@media (prefers-color-scheme: ${scheme}) {\n${rule(properties, '  ')}\n}`] : [];
    }),
  ];
  return blocks.length > 0 ? `${blocks.join('\n')}\n` : '';
}

const rule = (properties: ReturnType<typeof propertiesOf>, indent: string) =>
  `${indent}:root {\n${properties.map(([name, value]) => `${indent}  ${name}: ${value};\n`).join('')}${indent}}`;
