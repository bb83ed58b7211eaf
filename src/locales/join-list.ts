// Several things in one sentence.

/** `a, b and c`; with commas alone where the browser does not know the language: it would put another one's "and". */
export function joinList(
  locale: string,
  items: readonly string[],
  type: 'conjunction' | 'unit' = 'conjunction',
): string {
  const [known] = Intl.ListFormat.supportedLocalesOf(locale);
  return known ? new Intl.ListFormat(known, { type }).format(items) : items.join(', ');
}
