// dist/consent-gate-wordpress.zip: the plugin as WordPress installs it, with the files of the pasted tag.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';
import type { Plugin } from 'vite';
import { DIST, ROOT } from '../../../src/build/folders.ts';
import { ZIP_DATE } from '../../configurator/zip-date.ts';
import { pluginOptions } from './plugin-options.ts';

const SOURCES = fileURLToPath(new URL('consent-gate/', import.meta.url));

export function wordpressPlugin(version: string): Plugin {
  return {
    name: 'consent-gate-wordpress-plugin',
    buildApp: {
      order: 'post',
      async handler() {
        // Not Node's zlib, which packs the same bytes in another way on another machine: dist/ is compared.
        const archive = zipSync(Object.fromEntries(pluginFiles(version)), { level: 9, mtime: ZIP_DATE });
        writeFileSync(`${DIST}consent-gate-wordpress.zip`, archive);
      },
    },
  };
}

/** By name, in order. */
function pluginFiles(version: string): readonly (readonly [name: string, content: Buffer])[] {
  const own = readdirSync(SOURCES, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/').replace('//', '/'))
    .map((path) => ({ name: path.slice(path.lastIndexOf('/consent-gate/') + 1), text: readFileSync(path, 'utf8') }))
    .map(({ name, text }) => [name, Buffer.from(text.replaceAll('__VERSION__', version))] as const);
  // The one file that holds all others is for sites that take no more than one.
  const tag = readdirSync(DIST)
    .filter((name) => /^consent-gate(-[\w-]+)?\.js$/.test(name))
    .map((name) => [`consent-gate/assets/${name}`, readFileSync(`${DIST}${name}`)] as const);
  return [
    ...own,
    ...tag,
    ['consent-gate/includes/options.php', Buffer.from(pluginOptions())] as const,
    ['consent-gate/LICENSE', readFileSync(`${ROOT}LICENSE`)] as const,
  ].sort(([one], [other]) => (one < other ? -1 : 1));
}
