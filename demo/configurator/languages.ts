// The tag's files as they were built, and the languages there are among them.
import integrity from '../../dist/integrity.json' with { type: 'json' };

/** What a page asks for, such as `consent-gate-ui.js?v=…`, to `sha384-…`. */
export const INTEGRITY: Readonly<Record<string, string>> = integrity;

/** The name of each file to what a page asks for. */
export const ADDRESSES: ReadonlyMap<string, string> = new Map(
  Object.keys(INTEGRITY).map((address) => [address.replace(/\?.*/, ''), address]),
);

export const LANGUAGES: readonly string[] = [
  'en',
  ...[...ADDRESSES.keys()].flatMap((file) => /^consent-gate-locale-(\w+)\.js$/.exec(file)?.[1] ?? []),
];

const names = (language: string) => new Intl.DisplayNames([language], { type: 'language', fallback: 'code' });

/** In the language itself, as whoever looks for it would write it. */
export function nameOf(language: string): string {
  const name = names(language).of(language) ?? language;
  return name === language ? (names('en').of(language) ?? language) : name;
}
