// Which language to show.

/** Other names of a language: both Norwegian norms are read with one file, and Hebrew's code of before 1989 is still in use. */
const ALIASES: Readonly<Record<string, string>> = { nn: 'nb', no: 'nb', iw: 'he' };

/**
 * The first wanted language there is, whatever its region (`pt-BR` is `pt`). English where there is none.
 * @param wanted BCP 47 tags, best first; also with the underscore of other systems (`de_AT`); empty ones are passed over
 * @param available languages without a region
 */
export function negotiateLocale(wanted: readonly string[], available: readonly string[]): string {
  const languages = wanted.map((tag) => tag.toLowerCase().replace(/[-_].*/, ''));
  return languages.map((language) => ALIASES[language] ?? language).find((known) => available.includes(known)) ?? 'en';
}
