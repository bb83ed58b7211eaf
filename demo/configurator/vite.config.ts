// The configurator as a folder of files for any web server, in any path. The tag's own files lie beside it: the preview runs
// them, and owners can take them from there.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import integrity from '../../dist/integrity.json' with { type: 'json' };
import { zip } from './zip.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

function tagFiles(): Plugin {
  return {
    name: 'consent-gate-tag-files',
    generateBundle() {
      const files = [...Object.keys(integrity), 'integrity.json'].map((name) => ({
        name,
        content: readFileSync(here(`../../dist/${name}`)),
      }));
      for (const { name, content } of files) this.emitFile({ type: 'asset', fileName: name, source: content });
      // The one file that holds all others is for sites that take no more than one.
      const together = files.filter(({ name }) => name !== 'consent-gate.standalone.js');
      this.emitFile({ type: 'asset', fileName: 'consent-gate.zip', source: zip(together) });
    },
  };
}

export default defineConfig({
  root: here('.'),
  base: './',
  publicDir: here('static'),
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
