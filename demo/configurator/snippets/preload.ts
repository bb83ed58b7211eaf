// The lines behind the tag that ask for what the banner is made of before the gate does: see the README, "The banner sooner".
import { FREQUENT_LANGUAGES } from '../../../src/locales/frequent-languages.ts';
import { negotiateLocale } from '../../../src/locales/negotiate-locale.ts';
import type { Options } from '../options.ts';
import { escapeAttribute } from './attribute.ts';

/**
 * @param script address of consent-gate.js in the tag
 * @param hashes by file name. Not those in the gate, or Chromium would run a changed file: the README says why
 * @param languages those there are files of, and English
 */
export function preloadSnippet(
  { assets, locale, nonce }: Options,
  script: string,
  hashes: Readonly<Record<string, string>>,
  languages: readonly string[],
): string {
  // As `src/page/preload-module.ts` finds them.
  const folder = assets ? `${assets}`.replace(/[^/]$/, '$&/') : script.replace(/[^/]*$/, '');
  const own = nonce ? ` nonce="${escapeAttribute(String(nonce))}"` : '';
  return ['ui', ...filesOf(negotiateLocale([String(locale ?? '')], languages))]
    .map((name) => `consent-gate-${name}.js`)
    .map(
      (file) => `<link rel="modulepreload" href="${escapeAttribute(folder + file)}" integrity="${hashes[file]}"${own}>`,
    )
    .join('\n');
}

/** Of a language that every visitor reads. */
function filesOf(language: string): readonly string[] {
  if (language === 'en') return [];
  const own = `locale-${language}`;
  return FREQUENT_LANGUAGES.includes(language) ? [own] : ['locales', own];
}
