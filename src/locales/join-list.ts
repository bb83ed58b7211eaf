// Several things in one sentence.

/** `a, b and c`; with commas alone where the browser does not know the language: it would put another one's "and". */
export function joinList(locale: string, items: readonly string[]): string {
  // The browser reads its data about lists when first asked: the longest step on the way to a banner with one purpose.
  if (items.length < 2) return items.join();
  const known = Intl.ListFormat.supportedLocalesOf(locale);
  return known.length ? new Intl.ListFormat(known).format(items) : items.join(', ');
}
