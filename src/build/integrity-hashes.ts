// Puts the hashes of the files that a script loads into it, so that the one `integrity` on the tag covers them too, and what tells
// this release's addresses of them from those of any other.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Plugin, Rolldown } from 'vite';
import { FREQUENT_LANGUAGES } from '../locales/frequent-languages.ts';
import { DIST } from './folders.ts';
import { TRANSLATIONS } from './languages.ts';
import { release } from './release.ts';

export function integrityHashes(): Plugin {
  return {
    name: 'consent-gate-integrity-hashes',
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        chunk.code = chunk.code
          .replace(/__HASH_OF_([\w-]+)__/g, (__, name: string) => hashOf(sibling(bundle, name) ?? built(name)))
          .replace('__LANGUAGE_HASHES__', () => languageHashes(TRANSLATIONS))
          .replace('__FREQUENT_LANGUAGE_HASHES__', () => languageHashes(FREQUENT_LANGUAGES))
          .replace('__RELEASE__', release);
      }
    },
  };
}

/** A file of the same build, which is not written yet. */
function sibling(bundle: Rolldown.OutputBundle, name: string): string | undefined {
  const file = bundle[`${name}.js`];
  return file?.type === 'chunk' ? file.code : undefined;
}

/** A file of a build before this one. */
function built(name: string): Buffer {
  return readFileSync(`${DIST}${name}.js`);
}

function languageHashes(codes: readonly string[]): string {
  return JSON.stringify(Object.fromEntries(codes.map((code) => [code, hashOf(built(`consent-gate-locale-${code}`))])));
}

/** SHA-256 in base64. */
function hashOf(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('base64');
}
