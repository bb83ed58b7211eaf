// Colours, corners and font of banner and settings: custom properties that the owner's style sheet sets, and no options of the
// gate. What is not set stays as it is built in.
import { isObject } from '../core/checks.ts';
import type { Options } from './options.ts';

export const SCHEMES = ['light', 'dark'] as const;
export type Scheme = (typeof SCHEMES)[number];

export interface LookField {
  readonly name: string;
  readonly label: string;
  readonly property: string;
  /** What it may be, and how that is said. */
  readonly pattern: RegExp;
  readonly expected: string;
  readonly placeholder: string;
}

const colour = (name: string, label: string): LookField => ({
  name,
  label,
  property: `--consent-gate-${name}`,
  pattern: /^#([\da-f]{3}|[\da-f]{6})$/i,
  expected: 'a colour such as #1d5f8a',
  placeholder: 'as built in',
});

/** In each scheme one of its own. */
export const COLOURS: readonly LookField[] = [
  colour('background', 'Background'),
  colour('text', 'Text'),
  colour('accent', 'Buttons'),
  colour('accent-text', 'Text on buttons'),
];

/** One name, in quotes or not: nothing that could end a declaration, and no quote without its other. */
const FONT = String.raw`(?:"[\p{L}\d ._-]+"|'[\p{L}\d ._-]+'|[\p{L}_-][\p{L}\d _-]*)`;

/** The same in both. */
export const SHAPES: readonly LookField[] = [
  {
    name: 'radius',
    label: 'Corners',
    property: '--consent-gate-radius',
    pattern: /^(0|\d{1,3}(\.\d+)?(px|em|rem))$/,
    expected: 'a length such as 8px',
    placeholder: '1em',
  },
  {
    name: 'font',
    label: 'Font',
    property: '--consent-gate-font',
    pattern: new RegExp(`^${FONT}(\\s*,\\s*${FONT})*$`, 'u'),
    expected: 'names of fonts, with commas between them',
    placeholder: 'system-ui, sans-serif',
  },
];

export type Values = Readonly<Record<string, string>>;

export interface Look {
  readonly light: Values;
  readonly dark: Values;
  readonly both: Values;
}

export const PLAIN_LOOK: Look = { light: {}, dark: {}, both: {} };

/** As `src/ui/host/styles.css` has them. */
export const BUILT_IN: Readonly<Record<Scheme, Values>> = {
  light: { background: '#ffffff', text: '#1b2430', accent: '#1b2430', 'accent-text': '#ffffff' },
  dark: { background: '#1a2029', text: '#eef1f5', accent: '#eef1f5', 'accent-text': '#1a2029' },
};

export const fieldsOf = (part: keyof Look) => (part === 'both' ? SHAPES : COLOURS);

/** An empty value takes it out. */
export function withValue(look: Look, part: keyof Look, name: string, value: string): Look {
  const { [name]: _, ...others } = look[part];
  return { ...look, [part]: value ? { ...others, [name]: value } : others };
}

/** Which schemes visitors can see. */
export const schemesOf = ({ theme = 'auto' }: Options): readonly Scheme[] =>
  SCHEMES.filter((scheme) => theme === 'auto' || theme === scheme);

/** As custom properties; without what is not right yet. */
export const propertiesOf = (look: Look, part: keyof Look): readonly (readonly [property: string, value: string])[] =>
  fieldsOf(part).flatMap(({ name, property, pattern }) => {
    const value = look[part][name];
    return value !== undefined && pattern.test(value) ? [[property, value] as const] : [];
  });

/** For an address: `undefined` where nothing is set. */
export function writtenLook(look: Look): Record<string, Values> | undefined {
  const entries = (['light', 'dark', 'both'] as const).filter((part) => Object.keys(look[part]).length > 0);
  return entries.length > 0 ? Object.fromEntries(entries.map((part) => [part, look[part]])) : undefined;
}

/** @throws a sentence that names what was expected */
export function readLook(written: unknown): Look {
  if (!isObject(written)) throw new Error('expected light, dark or both, with colours in each');
  let look = PLAIN_LOOK;
  for (const [part, values] of Object.entries(written)) {
    if (part !== 'light' && part !== 'dark' && part !== 'both') throw new Error(`there is no part "${part}" of a look`);
    if (!isObject(values)) throw new Error(`expected names and values in "${part}"`);
    for (const [name, value] of Object.entries(values)) {
      if (!fieldsOf(part).some((field) => field.name === name)) throw new Error(`there is no "${name}" in "${part}"`);
      look = withValue(look, part, name, String(value));
    }
  }
  return look;
}
