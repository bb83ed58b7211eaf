// Makes settings of unchecked options: complete, and each of the right kind, so that no part fails on them.
import type { CategoryConfig } from './config.ts';

/**
 * Never throws, never changes its input. It does not say whether the options make sense: `checkConfig` does, and has to pass before
 * anything is allowed.
 * @param defaults the options to read, each as it is when absent
 */
export function readOptions<Defaults extends object>(input: unknown, defaults: Defaults): Defaults {
  const settings: Record<string, unknown> = { ...(defaults as Record<string, unknown>) };
  for (const [name, fallback] of Object.entries<unknown>(defaults as Record<string, unknown>)) {
    try {
      // `null` in place of options throws here, and the default stays.
      let value = (input as Record<string, unknown>)[name];
      const isList = Array.isArray(fallback);
      // An attribute is a text: a list with commas or spaces between its values, or JSON for what is no text.
      if (typeof value === 'string' && typeof fallback !== 'string') {
        value = isList && value[0] !== '[' ? value.split(/[\s,]+/) : JSON.parse(value);
      }
      if (value !== null && typeof value === typeof fallback && Array.isArray(value) === isList) {
        settings[name] =
          name === 'cookie'
            ? // The owner may give only some of its fields.
              { ...(fallback as object), ...(value as object) }
            : name === 'categories'
              ? (value as Partial<CategoryConfig>[]).map((category) => (category.id ? category : { id: category }))
              : value;
      }
    } catch {}
  }
  return settings as Defaults;
}
