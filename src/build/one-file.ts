// The file that is made for one site: what is chosen when it is made takes the place of what the other files carry for everybody.
import type { Plugin } from 'vite';
import { SRC } from './folders.ts';

const LANGUAGES = 'one-file/languages.ts';
/** Files by their paths in src/, and what stands in their place. */
const REPLACED: Readonly<Record<string, string>> = {
  // The texts of the chosen languages are data.
  'locales/en.ts': LANGUAGES,
  'locales/en-settings.ts': LANGUAGES,
  'locales/language.ts': LANGUAGES,
  'locales/settings-button-labels.ts': LANGUAGES,
  'attend/owner-page.ts': 'one-file/no-owner.ts',
};

export function oneFile(): Plugin {
  return {
    name: 'consent-gate-one-file',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      const found = await this.resolve(source, importer, { ...options, skipSelf: true });
      const other = found?.id.startsWith(SRC) ? REPLACED[found.id.slice(SRC.length)] : undefined;
      return other === undefined ? found : SRC + other;
    },
    generateBundle: {
      order: 'pre',
      handler(_, bundle) {
        for (const chunk of Object.values(bundle)) {
          // A name for the data inside, which minify.ts shortens; the data itself is asked for once.
          if (chunk.type === 'chunk') chunk.code = `((__SITE__) => {\n${chunk.code}\n})(__SITE_DATA__);\n`;
        }
      },
    },
  };
}

/** The data on a line of its own, where it is found again. Behind `minify()`. */
export function oneFileData(): Plugin {
  return {
    name: 'consent-gate-one-file-data',
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        if (chunk.code.split('__SITE_DATA__').length !== 2)
          throw new Error(`${chunk.fileName}: expected its data once`);
        // In a box of code it stands inside a page.
        if (/<\/script|<!--/i.test(chunk.code)) throw new Error(`${chunk.fileName}: has what ends a script in a page`);
        chunk.code = chunk.code.replace('__SITE_DATA__', '\n__SITE_DATA__\n');
      }
    },
  };
}
