// Options from anywhere as settings: complete, and each of its own kind, so that no part trips over them.

/**
 * Whether the options make sense is said by `checkConfig`, which has to have passed before anything is allowed. Never throws,
 * never changes its input.
 * @param defaults the options to read, each as it is when absent
 */
export function readOptions<Defaults extends object>(input: unknown, defaults: Defaults): Defaults {
  const settings: Record<string, unknown> = { ...(defaults as Record<string, unknown>) };
  for (const [name, fallback] of Object.entries<unknown>(defaults as Record<string, unknown>)) {
    try {
      // Options that are no object have none of them: `null` throws here, and is left to the defaults.
      let value = (input as Record<string, unknown>)[name];
      const isList = Array.isArray(fallback);
      // Attributes are strings. What is no text is JSON there, and between the values of a list are commas or spaces.
      if (typeof value === 'string' && typeof fallback !== 'string') {
        value = isList && value[0] !== '[' ? value.split(/[\s,]+/) : JSON.parse(value);
      }
      if (value !== null && typeof value === typeof fallback && Array.isArray(value) === isList) {
        // Some of the cookie's fields may be given, and the others not.
        settings[name] = name === 'cookie' ? { ...(fallback as object), ...(value as object) } : value;
      }
    } catch {}
  }
  return settings as Defaults;
}
