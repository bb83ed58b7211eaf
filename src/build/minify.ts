// A second minifier over what the bundler's own has minified: one byte in fifty of the gate.
import { type CompressOptions, minify as terser } from 'terser';
import type { Plugin } from 'vite';

/**
 * The gate's, chosen by size: with `passes: 3` alone it has some 15 bytes (brotli) more, and its limit is 5,400. None of them changes a
 * meaning here. (`unsafe` writes sums for templates, which tells apart only objects whose `valueOf` gives something else than their
 * `toString`.)
 */
const GATE: CompressOptions = { passes: 3, unsafe: true, unsafe_arrows: true, hoist_funs: true, pure_getters: true };
/** Not `pure_getters`: a signal's getter is what subscribes to it. */
const REST: CompressOptions = { passes: 3 };

export function minify(): Plugin {
  return {
    name: 'consent-gate-minify',
    async generateBundle({ format }, bundle) {
      const module = format === 'es';
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        const compress = chunk.fileName === 'consent-gate.js' ? GATE : REST;
        const { code } = await terser(chunk.code, { module, toplevel: true, ecma: 2020, compress });
        if (code) chunk.code = `${code}\n`;
      }
    },
  };
}
