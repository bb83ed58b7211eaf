// Google's IDs, each with or without parameters, and a parameter's value as it is typed.
import { isRecord, type Value, type ValueRecord } from './shape.ts';

export const idOfTag = (tag: Value): string => String(isRecord(tag) ? (tag.id ?? '') : tag);

export function parametersOf(tag: Value): ValueRecord {
  const { id: _, ...parameters } = isRecord(tag) ? tag : {};
  return parameters;
}

/** The shortest way to say it. */
export const tagOf = (id: string, parameters: ValueRecord): Value =>
  Object.keys(parameters).length > 0 ? { id, ...parameters } : id;

/** The IDs as typed anew: one that was there keeps its parameters; one of several that is changed has those of its place. */
export function withIds(tags: readonly Value[], ids: readonly string[]): readonly Value[] {
  return ids.map((id, index) => {
    const known = tags.find((tag) => idOfTag(tag) === id) ?? (tags.length === ids.length ? tags[index] : undefined);
    return tagOf(id, parametersOf(known ?? id));
  });
}

/** `false`, `63072000` and `{"domains":["example.com"]}` as what they say, everything else as a text. */
export function parameterFrom(text: string): Value {
  try {
    const value: unknown = JSON.parse(text);
    return value === null ? text : (value as Value);
  } catch {
    return text;
  }
}

/** So that it is read as the same value: a text that says `12` is in quotes. */
export const textOfParameter = (value: Value): string =>
  typeof value === 'string' && parameterFrom(value) === value ? value : JSON.stringify(value);

const mapped = (tag: ValueRecord, change: (value: Value) => Value): ValueRecord =>
  Object.fromEntries(Object.entries(tag).map(([name, value]) => [name, name === 'id' ? value : change(value)]));

/** For the address, where every leaf is a text. */
export const writtenTag = (tag: Value): Value => (isRecord(tag) ? mapped(tag, textOfParameter) : tag);

export const tagsRead = (tags: Value): Value =>
  Array.isArray(tags)
    ? tags.map((tag) =>
        isRecord(tag) ? mapped(tag, (value) => (typeof value === 'string' ? parameterFrom(value) : value)) : tag,
      )
    : tags;
