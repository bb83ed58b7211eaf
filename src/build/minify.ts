// A second minifier over what the bundler's own has minified: one byte in fifty of the gate.
import { type CompressOptions, minify as terser } from 'terser';
import type { Plugin } from 'vite';

/**
 * The gate's, chosen by size: with `passes: 3` alone it has some 20 bytes (brotli) more, and its limit is 5,400. None of them changes a
 * meaning here. (`unsafe` writes sums for templates, which tells apart only objects whose `valueOf` gives something else than their
 * `toString`.)
 */
const GATE: CompressOptions = {
  passes: 2,
  unsafe: true,
  unsafe_arrows: true,
  hoist_funs: true,
  pure_getters: true,
  inline: 1,
  keep_fargs: false,
};
/** Not `pure_getters`: a signal's getter is what subscribes to it. */
const REST: CompressOptions = { passes: 3 };

export function minify(): Plugin {
  return {
    name: 'consent-gate-minify',
    async generateBundle({ format }, bundle) {
      const module = format === 'es';
      // A classic script is read in the encoding of its page, whatever that is; a module always as UTF-8.
      const written = { ascii_only: !module };
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        const compress = chunk.fileName === 'consent-gate.js' ? GATE : REST;
        // A build has a map where it is asked which bytes come from which source: `npm run bench:where`.
        const sourceMap = chunk.map ? { content: JSON.stringify(chunk.map) } : {};
        const options = { module, toplevel: true, ecma: 2020 as const, compress, format: written };
        const { code, map } = await terser(chunk.code, chunk.map ? { ...options, sourceMap } : options);
        if (code) chunk.code = `${code}\n`;
        if (typeof map === 'string') chunk.map = JSON.parse(map);
      }
    },
  };
}
