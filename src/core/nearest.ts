// Which known name a misspelt one was meant to be. It has to be told from the names of others: a page's tools write attributes of
// their own on any script tag, and none of these may be taken for an option.

/** What people put behind an option's name: `endpointUrl`, `google-analytics-id`. */
const SUFFIX = /^(s|ids?|urls?)$/;

/** @returns the known name that is near; whether letters are capitals, and what stands between them, does not count */
export function nearest(name: string, known: readonly string[]): string | undefined {
  const asked = plain(name);
  return known.find((each) => {
    const option = plain(each);
    const { length } = option;
    // Of a short name one letter makes another word: Drupal's `data-once` is no `nonce`, `data-local` no `locale`.
    const most = length < 7 ? 0 : Math.floor(length / 5);
    if (length > 6 && asked.startsWith(option) && SUFFIX.test(asked.slice(length))) return true;
    return Math.abs(asked.length - length) <= most && distance(asked, option) <= most;
  });
}

const plain = (name: string) => name.toLowerCase().replace(/[^a-z\d]/g, '');

/** How many letters were left out, added, changed, or swapped with their neighbour (optimal string alignment). */
export function distance(from: string, to: string): number {
  let above: readonly number[] = [];
  let row: readonly number[] = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 0; i < from.length; i++) {
    const next = [i + 1];
    for (let j = 0; j < to.length; j++) {
      const swapped = i && j && from[i] === to[j - 1] && from[i - 1] === to[j];
      next[j + 1] = Math.min(
        Number(row[j + 1]) + 1,
        Number(next[j]) + 1,
        Number(row[j]) + Number(from[i] !== to[j]),
        swapped ? Number(above[j - 1]) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    [above, row] = [row, next];
  }
  return Number(row[to.length]);
}
