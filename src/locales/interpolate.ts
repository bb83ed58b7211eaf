// Values into texts.

/** Puts each value in place of its `{name}`; a name without a value stays as it is. */
export function interpolate(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (all, name: string) => `${Object.hasOwn(values, name) ? values[name] : all}`);
}
