// The lines behind the tag that ask for what the banner is made of before the gate does: see the guide, "The banner sooner".

import { escapeAttribute } from '../../../src/core/escape-attribute.ts';
import { FREQUENT_LANGUAGES } from '../../../src/locales/frequent-languages.ts';
import { negotiateLocale } from '../../../src/locales/negotiate-locale.ts';
import type { Options } from '../options.ts';

/**
 * @param script address of consent-gate.js in the tag
 * @param hashes by what a page asks for. Not those in the gate, or Chromium would run a changed file: the guide says why
 * @param languages those there are files of, and English
 */
export function preloadSnippet(
  { assets, locale, nonce }: Options,
  script: string,
  hashes: Readonly<Record<string, string>>,
  languages: readonly string[],
): string {
  // As `src/page/load-file.ts` finds them.
  const folder = assets ? `${assets}`.replace(/[^/]$/, '$&/') : script.replace(/[^/]*$/, '');
  const own = nonce ? ` nonce="${escapeAttribute(String(nonce))}"` : '';
  return ['ui', ...filesOf(negotiateLocale([String(locale ?? '')], languages))]
    .map((name) => Object.entries(hashes).find(([address]) => address.startsWith(`consent-gate-${name}.js?`)))
    .map(
      ([address, hash] = ['', '']) =>
        `<link rel="preload" as="script" crossorigin="anonymous" href="${escapeAttribute(folder + address)}" integrity="${hash}"${own}>`,
    )
    .join('\n');
}

/** Of a language that every visitor reads. */
function filesOf(language: string): readonly string[] {
  if (language === 'en') return [];
  const own = `locale-${language}`;
  return FREQUENT_LANGUAGES.includes(language) ? [own] : ['locales', own];
}
