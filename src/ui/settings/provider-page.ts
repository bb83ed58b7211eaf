// The page of the provider on which embedded content is at home: whoever lets nothing be loaded here may look at it there.

/** Host, path and query of what is embedded, and of the page that has it. Seen in use on 2026-12-01. */
const PAGES: readonly (readonly [embedded: RegExp, page: string])[] = [
  [/^www\.youtube(-nocookie)?\.com\/embed\/(?!videoseries)([\w-]{11})\b.*/, 'www.youtube.com/watch?v=$2'],
  // Of an unlisted film `h` is the key.
  [/^player\.(vimeo\.com\/)video\/(\d+)(\?(.*&)?h=(\w+))?.*/, '$1$2/$5'],
  [/^\w+\.dailymotion\.com\/.*video[/=](\w+).*/, 'www.dailymotion.com/video/$1'],
  [/^(open\.spotify\.com\/)embed\/([\w/]+).*/, '$1$2'],
];

/** @param embedded what is embedded. @returns nothing where no page is known */
export function providerPage({
  host,
  pathname,
  search,
}: Pick<URL, 'host' | 'pathname' | 'search'>): string | undefined {
  const address = host + pathname + search;
  const [pattern, page] = PAGES.find(([known]) => known.test(address)) ?? [];
  return pattern && page && `https://${address.replace(pattern, page)}`;
}
