// Which language to show.

/**
 * The first wanted language there is: as it stands (`pt-BR`), or its language alone (`pt`). English where there is none.
 * @param wanted BCP 47 tags, best first; empty ones are passed over
 * @param available tags in their canonical spelling
 */
export function negotiateLocale(wanted: readonly string[], available: readonly string[]): string {
  for (const tag of wanted) {
    for (const candidate of [tag, tag.split('-')[0]]) {
      const found = available.find((known) => known.toLowerCase() === candidate?.toLowerCase());
      if (found) return found;
    }
  }
  return 'en';
}
