// What is to be said of colours, corners and font: what is none, and what cannot be read (WCAG 2.2, 1.4.3 and 1.4.11).

import { BUILT_IN, COLOURS, fieldsOf, type Look, type Scheme, schemesOf } from '../../src/site/look.ts';
import { contrast } from './contrast.ts';
import type { Options } from './options.ts';

/** Text on what it stands on, and the least contrast between them. */
const PAIRS = [
  ['text', 'background', 4.5, 'the text is hard to read on its background'],
  ['accent-text', 'accent', 4.5, 'the text on the buttons is hard to read'],
  ['accent', 'background', 3, 'the buttons are hard to tell from the background'],
] as const;

export function lookAdvice(look: Look, options: Options): readonly string[] {
  const schemes = schemesOf(options);
  const parts = [...schemes, 'both'] as const;
  return [
    ...parts.flatMap((part) => unreadable(look, part)),
    ...schemes.flatMap((scheme) => faint(look, scheme)),
  ].concat(oneSided(look, schemes));
}

const unreadable = (look: Look, part: keyof Look) =>
  fieldsOf(part).flatMap(({ name, label, pattern, expected }) => {
    const value = look[part][name];
    return value === undefined || pattern.test(value)
      ? []
      : [`${label}${part === 'both' ? '' : ` (${part})`}: “${value}” is left out. Expected ${expected}.`];
  });

function faint(look: Look, scheme: Scheme): readonly string[] {
  const of = (name: string) => {
    const value = look[scheme][name];
    const field = COLOURS.find((each) => each.name === name);
    return (value !== undefined && field?.pattern.test(value) && value) || BUILT_IN[scheme][name] || '';
  };
  return PAIRS.flatMap(([one, other, least, what]) => {
    const ratio = contrast(of(one), of(other));
    if (ratio >= least) return [];
    return [`In ${scheme} ${what}: a contrast of ${ratio.toFixed(1)}, at least ${least} is needed.`];
  });
}

function oneSided(look: Look, schemes: readonly Scheme[]): readonly string[] {
  const [set, others] = [
    schemes.filter((scheme) => hasColours(look, scheme)),
    schemes.filter((scheme) => !hasColours(look, scheme)),
  ];
  const [missing] = others;
  return set.length > 0 && missing
    ? [`A page that is ${missing} shows the built-in colours. Set those too, or choose one theme for all.`]
    : [];
}

const hasColours = (look: Look, scheme: Scheme) => Object.keys(look[scheme]).length > 0;
