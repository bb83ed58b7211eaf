// How a value is checked: one function for each kind of value. A fault is a sentence that names the field and what was expected.
// Attributes are texts: `flag`, `number` and `attributeList` take the text of one too.
import { attributeOf } from './attribute-names.ts';
import { nearest } from './nearest.ts';

/** Returns one sentence for each fault. `Value` is what may pass: whatever the option's type allows. */
export interface Check<Value> {
  (value: unknown, path: string): readonly string[];
  /** Never set. With it a check for fewer values than its option's type allows does not compile. */
  readonly passes?: (value: Value) => void;
}

/** One check for each option, or for each field of an object. An absent option is not checked. */
export type Checks<Options> = { readonly [Name in keyof Options]-?: Check<Required<Options>[Name]> };

type OptionalName<T> = { [Name in keyof T]-?: Record<never, never> extends Pick<T, Name> ? Name : never }[keyof T];

export function quote(value: unknown): string {
  if (typeof value === 'function') return 'a function';
  if (Object(value) !== value) return `"${String(value).slice(0, 80)}"`;
  return Array.isArray(value) ? 'a list' : 'an object';
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A scalar, or the text that stands for it in an attribute: `"30"` is as good as `30`. */
const scalar =
  <Value>(pattern: RegExp, expected: string): Check<Value> =>
  (value, path) =>
    typeof value !== 'object' && pattern.test(String(value))
      ? []
      : [`${path}: expected ${expected}, got ${quote(value)}`];

/** `true` or `false`. */
export const flag = (): Check<boolean> => scalar(/^(true|false)$/, 'true or false');

/** `true`, `false`, or one of these words. */
export const flagOr = <Word extends string>(...words: readonly Word[]): Check<boolean | Word> =>
  scalar(new RegExp(`^(true|false|${words.join('|')})$`), `one of ${words.join(', ')}, true, false`);

export const number = (pattern: RegExp, expected: string): Check<number> => scalar(pattern, expected);

export const text = (pattern: RegExp, expected: string): Check<string> => {
  const check = scalar<string>(pattern, expected);
  return (value, path) =>
    typeof value === 'string' ? check(value, path) : [`${path}: expected ${expected}, got ${quote(value)}`];
};

/** A text with something in it. */
export const words = (): Check<string> => text(/\S/, 'a text');

/** `javascript:` and the like must not become an address, and a bare word is a typo far more often than a path. */
export const address = (): Check<string> =>
  text(/^(https?:\/\/[^\s/]|\.{0,2}\/)\S*$/, 'an address such as https://example.com/path or /path');

/** The id of a category or a service. */
export const id = (): Check<string> =>
  text(/^[a-z][a-z\d-]{0,31}$/, 'lower-case letters, digits and hyphens, such as "analytics"');

export const oneOf = <Choice extends string>(...choices: readonly Choice[]): Check<Choice> =>
  text(new RegExp(`^(${choices.join('|')})$`), `one of ${choices.join(', ')}`);

export const list =
  <Item>(check: Check<Item>): Check<readonly Item[]> =>
  (value, path) =>
    Array.isArray(value)
      ? // Spread: of a hole in it an attribute would make an empty word, and JSON `null`.
        [...value].flatMap((item, index) => check(item, `${path}[${index}]`))
      : [`${path}: expected a list, got ${quote(value)}`];

/** A list that an attribute may hold, with commas or spaces between its values. */
export const attributeList = <Item>(check: Check<Item>): Check<string | readonly Item[]> => {
  const items = list(check);
  return (value, path) => items(typeof value === 'string' ? value.split(/[\s,]+/) : value, path);
};

export const record =
  <Entry>(check: Check<Entry>): Check<Readonly<Record<string, Entry>>> =>
  (value, path) =>
    isObject(value)
      ? Object.entries(value).flatMap(([key, entry]) => check(entry, `${path}.${key}`))
      : [`${path}: expected an object, got ${quote(value)}`];

/** An object with these fields and no others; the options themselves too, where `path` is empty. */
export function shape<T>(
  needed: Checks<Omit<T, OptionalName<T>>>,
  optional: Checks<Pick<T, OptionalName<T>>>,
): Check<T> {
  const fields: Readonly<Record<string, Check<never>>> = { ...needed, ...optional };
  return (value, path) => {
    if (!isObject(value)) return [`${path || 'config'}: expected an object, got ${quote(value)}`];
    const prefix = path && `${path}.`;
    const names = Object.keys(fields);
    const strangers = Object.keys(value).filter((name) => !Object.hasOwn(fields, name));
    return [
      ...strangers.map((name) =>
        value[name] instanceof Error
          ? `${name}: expected JSON, got ${value[name].message}`
          : `${prefix}${name}: unknown option, ${instead(name, names, path)}`,
      ),
      ...Object.entries(fields).flatMap(([name, check]) =>
        name in optional && value[name] === undefined ? [] : check(value[name], prefix + name),
      ),
    ];
  };
}

function instead(name: string, known: readonly string[], path: string): string {
  const meant = nearest(name, known);
  if (!meant) return `expected one of ${known.join(', ')}`;
  return `did you mean ${meant}${path ? '' : ` (on the tag ${attributeOf(meant)})`}?`;
}
