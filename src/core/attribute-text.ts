// What an attribute of the tag can say of an option's value.

/** `null` for what no attribute can say: it belongs into the data block. */
export function attributeText(value: unknown): string | null {
  // A parser of HTML changes control characters and the ends of lines; half of a pair of surrogates is lost on the way.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are meant
  if (typeof value !== 'object') return /[\0-\x1f\x7f]|\p{Cs}/u.test(String(value)) ? null : String(value);
  const isWords =
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((word) => typeof word === 'string' && /^[\w-]+$/.test(word));
  return isWords ? value.join(' ') : null;
}
