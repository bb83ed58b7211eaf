// The owner's look as CSS, for the style sheet of their pages.
import { type Look, propertiesOf, schemesOf } from './look.ts';
import type { Options } from './options.ts';

/** Empty where everything is as built in. */
export function lookCss(look: Look, options: Options): string {
  const schemes = schemesOf(options);
  const one = schemes.length === 1;
  const plain = [
    ...propertiesOf(look, 'both'),
    ...(one ? schemes.flatMap((scheme) => propertiesOf(look, scheme)) : []),
  ];
  const blocks = [
    ...(plain.length > 0 ? [rule(plain, ':root')] : []),
    // Each scheme by itself: what one sets would else be seen in the other.
    ...(one ? [] : schemes).flatMap((scheme) => {
      const properties = propertiesOf(look, scheme);
      return properties.length > 0 ? [rule(properties, PLACES[scheme])] : [];
    }),
  ];
  return blocks.length > 0 ? `${blocks.join('\n')}\n` : '';
}

/** What has colours of ours says whether the page is dark. */
const PLACES = {
  light: ':is(consent-gate, consent-gate-frame):not([dark])',
  dark: ':is(consent-gate, consent-gate-frame)[dark]',
} as const;

const rule = (properties: ReturnType<typeof propertiesOf>, place: string) =>
  `${place} {\n${properties.map(([name, value]) => `  ${name}: ${value};\n`).join('')}}`;
