// The tag's files as they were built, and the languages there are among them.
import integrity from '../../dist/integrity.json' with { type: 'json' };

/** File name to `sha384-…`. */
export const INTEGRITY: Readonly<Record<string, string>> = integrity;

export const LANGUAGES: readonly string[] = [
  'en',
  ...Object.keys(INTEGRITY).flatMap((file) => /^consent-gate-locale-(\w+)\.js$/.exec(file)?.[1] ?? []),
];

const names = (language: string) => new Intl.DisplayNames([language], { type: 'language', fallback: 'code' });

/** In the language itself, as whoever looks for it would write it. */
export function nameOf(language: string): string {
  const name = names(language).of(language) ?? language;
  return name === language ? (names('en').of(language) ?? language) : name;
}
