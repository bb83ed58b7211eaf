// Several things in one sentence.

/** `a, b and c`; with commas alone where the browser does not know the language: it would put another one's "and". */
export function joinList(
  locale: string,
  items: readonly string[],
  type: 'conjunction' | 'unit' = 'conjunction',
): string {
  // The browser reads its data about lists when first asked: the longest step on the way to a banner with one purpose.
  if (items.length < 2) return items.join();
  const [known] = Intl.ListFormat.supportedLocalesOf(locale);
  return known ? new Intl.ListFormat(known, { type }).format(items) : items.join(', ');
}
