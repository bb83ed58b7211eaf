// What an option's value looks like, so that one editor and one reader of addresses serve all of them.

/** A value of an option as it is typed: it may be faulty, but it has its option's shape. */
export type Value = string | number | boolean | readonly Value[] | { readonly [name: string]: Value };
export type ValueRecord = { readonly [name: string]: Value };

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** A field of a record or of a row. */
export interface Field {
  readonly name: string;
  readonly label: string;
  readonly shape: Shape;
  /** Absent where nothing is typed; else it is written as an empty text, which the check then names. */
  readonly optional?: true;
}

export type Shape =
  | { readonly kind: 'text'; readonly placeholder?: string; readonly long?: true }
  | { readonly kind: 'number'; readonly min: number; readonly max: number; readonly unit: string }
  /** `others`: words that say more than `true`. */
  | { readonly kind: 'flag'; readonly on: string; readonly others?: readonly Choice[]; readonly off: string }
  | { readonly kind: 'choice'; readonly choices: readonly Choice[] }
  /** One of the categories asked for, which the owner may have named; `necessary` too where it may be meant. */
  | { readonly kind: 'category'; readonly necessary: boolean }
  /** Several words in one line, such as measurement IDs. */
  | { readonly kind: 'words'; readonly placeholder: string }
  /** Words as well, but each may have parameters: then it is a record with its `id`. */
  | { readonly kind: 'tags'; readonly placeholder: string }
  | { readonly kind: 'ticks'; readonly choices: readonly Choice[] }
  | { readonly kind: 'record'; readonly fields: readonly Field[] }
  /** `one`: what a row is called. */
  | { readonly kind: 'rows'; readonly fields: readonly Field[]; readonly one: string }
  /** Texts by their key. */
  | { readonly kind: 'texts' }
  /** Words by category. */
  | { readonly kind: 'wordsByCategory'; readonly placeholder: string };

export const isRecord = (value: unknown): value is ValueRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isWords = (value: unknown) => Array.isArray(value) && value.every((word) => typeof word === 'string');

/** Whether an editor of this shape can show the value, faulty or not. */
export function fits(shape: Shape, value: unknown): boolean {
  switch (shape.kind) {
    case 'text':
    case 'choice':
    case 'category':
      return typeof value === 'string';
    case 'number':
      return typeof value === 'number' || typeof value === 'string';
    case 'flag':
      return typeof value === 'boolean' || !!shape.others?.some((other) => other.value === value);
    case 'words':
    case 'ticks':
      return isWords(value);
    case 'tags':
      return Array.isArray(value) && value.every((tag) => typeof (isRecord(tag) ? tag.id : tag) === 'string');
    case 'record':
      return fitsFields(shape.fields, value);
    case 'rows':
      return Array.isArray(value) && value.every((row) => fitsFields(shape.fields, row));
    case 'texts':
      return isRecord(value) && Object.values(value).every((text) => typeof text === 'string');
    case 'wordsByCategory':
      return isRecord(value) && Object.values(value).every(isWords);
  }
}

function fitsFields(fields: readonly Field[], value: unknown): boolean {
  if (!isRecord(value)) return false;
  return Object.entries(value).every(([name, entry]) => {
    const field = fields.find((each) => each.name === name);
    return field !== undefined && fits(field.shape, entry);
  });
}
