// The configurator as a folder of files for any web server, in any path. The tag's own files lie beside it: the preview runs
// them, and owners can take them from there.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';
import { defineConfig, type Plugin } from 'vite';
import integrity from '../../dist/integrity.json' with { type: 'json' };
import packageJson from '../../package.json' with { type: 'json' };
import { ZIP_DATE } from './zip-date.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

function tagFiles(): Plugin {
  return {
    name: 'consent-gate-tag-files',
    generateBundle() {
      // What a page asks for has the release behind the name.
      const names = Object.keys(integrity).map((address) => address.replace(/\?.*/, ''));
      const read = (name: string) => [name, readFileSync(here(`../../dist/${name}`))] as const;
      const files = [...names, 'integrity.json'].map(read);
      // What the one file of a site is made of is for this page alone.
      for (const [name, content] of [...files, read('one-file.js')])
        this.emitFile({ type: 'asset', fileName: name, source: content });
      // The one file that holds all others is for sites that take no more than one.
      const together = Object.fromEntries(files.filter(([name]) => name !== 'consent-gate.standalone.js'));
      const archive = zipSync(together, { level: 9, mtime: ZIP_DATE });
      this.emitFile({ type: 'asset', fileName: 'consent-gate.zip', source: archive });
    },
  };
}

export default defineConfig({
  root: here('.'),
  base: './',
  publicDir: here('static'),
  define: { __VERSION__: JSON.stringify(packageJson.version) },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  plugins: [tagFiles()],
  build: {
    outDir: here('../../.configurator'),
    emptyOutDir: true,
    target: 'es2022',
    // Flat, so that one folder is all there is to copy.
    assetsDir: '',
    modulePreload: false,
    reportCompressedSize: false,
    // No picture as an address of data: the policy lets none through.
    assetsInlineLimit: 0,
  },
});
