// The lines behind the tag that have browsers ask for the banner at once, and not only when the gate has run.
import { integrity } from 'virtual:shipped-files';
import { FREQUENT_LANGUAGES } from '../locales/frequent-languages.ts';
import { negotiateLocale } from '../locales/negotiate-locale.ts';
import type { TagPart } from './tag-part.ts';

const ADDRESSES = Object.keys(integrity);
const LANGUAGES = ['en', ...ADDRESSES.flatMap((address) => /^consent-gate-locale-(\w+)\.js/.exec(address)?.[1] ?? [])];

/**
 * Their hashes are SHA-384, and the gate's own SHA-256: Chromium would else take what came by them for checked by the gate.
 * @param folder address of the files, with its slash
 * @param languages that the banner will be in, best first
 */
export function preloadParts(
  folder: string,
  languages: readonly string[],
  nonce: string | undefined,
): readonly TagPart[] {
  return ['ui', ...languageFiles(negotiateLocale(languages, LANGUAGES))].flatMap((name) =>
    ADDRESSES.filter((address) => address.startsWith(`consent-gate-${name}.js?`)).map(
      (address): TagPart => ({
        tag: 'link',
        attributes: {
          // Not `modulepreload`: Firefox takes no import map behind one.
          rel: 'preload',
          as: 'script',
          // As modules are asked for.
          crossorigin: 'anonymous',
          href: folder + address,
          integrity: integrity[address] ?? '',
          ...(nonce !== undefined && { nonce }),
        },
        text: '',
      }),
    ),
  );
}

/** English comes with the banner; of the most frequent languages the banner knows the hashes, of the others a list does. */
function languageFiles(language: string): readonly string[] {
  if (language === 'en') return [];
  const own = `locale-${language}`;
  return FREQUENT_LANGUAGES.includes(language) ? [own] : ['locales', own];
}
