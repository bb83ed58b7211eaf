// Small readers that turn unknown input into typed values and name the field where they cannot.

/**
 * Collects faults, one sentence each: `path: expected …, got …`. A path begins at the value being read; each caller puts its
 * own key before it afterwards, so that valid input, which is nearly all, builds no paths.
 */
export type Problems = string[];

/** Reads a value; returns `undefined` where it adds a problem. */
export type Read<T> = (value: unknown, problems: Problems) => T | undefined;

/** A body of 64 KiB can hold thousands of faults; nobody reads more than these, and the answer stays small. */
const MAX_PROBLEMS = 20;

function report(problems: Problems, message: string): undefined {
  if (problems.length < MAX_PROBLEMS) problems.push(message);
}

function show(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'string')
    return value.length > 40 ? `a text of ${value.length} characters` : JSON.stringify(value);
  return typeof value === 'object' ? 'an object' : String(value);
}

/** Reads what lies under `key`: the field's name, or the place in the list. */
export function below<T>(key: string | number, read: Read<T>, value: unknown, problems: Problems): T | undefined {
  const before = problems.length;
  const result = read(value, problems);
  for (let index = before; index < problems.length; index++) problems[index] = segment(key) + problems[index];
  return result;
}

/** A key as it appears in a path: plain where it is a plain word, else quoted and cut. */
function segment(key: string | number): string {
  if (typeof key === 'number') return `[${key}]`;
  return /^[\w-]{1,40}$/.test(key) ? `.${key}` : `[${JSON.stringify(key.slice(0, 40))}]`;
}

/** A reader that says in words what it expects. */
export function expected<T>(description: string, read: (value: unknown) => T | undefined): Read<T> {
  return (value, problems) => {
    const result = read(value);
    return result === undefined ? report(problems, `: expected ${description}, got ${show(value)}`) : result;
  };
}

// PostgreSQL's text holds no NUL, and UTF-8 no lone surrogate: storing either would fail or change what was sent.
const UNSTORABLE_IN_LINE = /[\p{Cc}\p{Surrogate}]/u;
/** A look behind what was found excepts three; a look ahead at each character would take ten times as long. */
const UNSTORABLE_IN_TEXT = /[\p{Cc}\p{Surrogate}](?<![\n\r\t])/u;

/** One line of at most `max` UTF-16 units that also fits `pattern`. */
export function line(max: number, description = 'a text', pattern = /^/): Read<string> {
  return expected(`${description} of at most ${max} characters without control characters`, (value) =>
    typeof value === 'string' && value.length <= max && !UNSTORABLE_IN_LINE.test(value) && pattern.test(value)
      ? value
      : undefined,
  );
}

/** A text of at most `max` UTF-16 units; line breaks and tabs are allowed. */
export function prose(max: number): Read<string> {
  return expected(`a text of at most ${max} characters without control characters`, (value) =>
    typeof value === 'string' && value.length <= max && !UNSTORABLE_IN_TEXT.test(value) ? value : undefined,
  );
}

export const boolean: Read<boolean> = expected('true or false', (value) =>
  typeof value === 'boolean' ? value : undefined,
);

export function oneOf<T extends string | number>(values: readonly T[]): Read<T> {
  return expected(values.length > 1 ? `one of ${values.join(', ')}` : `${values[0]}`, (value) =>
    values.find((known) => known === value),
  );
}

export function nullable<T>(read: Read<T>): Read<T | null> {
  return (value, problems) => (value === null ? null : read(value, problems));
}

export function list<T>(max: number, item: Read<T>): Read<readonly T[]> {
  const readArray = expected(`a list of at most ${max}`, (value) =>
    Array.isArray(value) && value.length <= max ? (value as unknown[]) : undefined,
  );
  return (value, problems) => {
    const results = readArray(value, problems)?.map((entry, index) => below(index, item, entry, problems));
    return results?.every((result) => result !== undefined) ? (results as T[]) : undefined;
  };
}

const readObject = expected('an object', (value) =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined,
);

/** An object whose keys all fit `key`. */
export function record<T>(max: number, keyPattern: RegExp, item: Read<T>): Read<Readonly<Record<string, T>>> {
  return (value, problems) => {
    const input = readObject(value, problems);
    if (!input) return undefined;
    const keys = Object.keys(input);
    if (keys.length > max) return report(problems, `: expected at most ${max} fields, got ${keys.length}`);
    const result: Record<string, T> = {};
    let sound = true;
    for (const key of keys) {
      // Tested first: `__proto__` is a key that JSON can have and that must not be assigned.
      const known = keyPattern.test(key);
      if (!known) report(problems, `${segment(key)}: unknown field, expected ${keyPattern.source}`);
      const read = known ? below(key, item, input[key], problems) : undefined;
      if (read === undefined) sound = false;
      else result[key] = read;
    }
    return sound ? result : undefined;
  };
}

/** An object with exactly these fields; those in `optional` may be absent. Rebuilt in the order of `fields`. */
export function shape<T extends object>(
  fields: { readonly [K in keyof T]-?: Read<Exclude<T[K], undefined>> },
  optional: readonly (keyof T)[] = [],
): Read<T> {
  return (value, problems) => {
    const input = readObject(value, problems);
    if (!input) return undefined;
    let sound = true;
    for (const key of Object.keys(input)) {
      if (Object.hasOwn(fields, key)) continue;
      report(problems, `${segment(key)}: unknown field`);
      sound = false;
    }
    const result: Partial<T> = {};
    for (const key in fields) {
      const given = Object.hasOwn(input, key) ? input[key] : undefined;
      if (given === undefined && optional.includes(key)) continue;
      const read = below(key, fields[key], given, problems);
      if (read === undefined) sound = false;
      else result[key] = read;
    }
    return sound ? (result as T) : undefined;
  };
}
