// A second minifier over what the bundler's own has minified: one byte in fifty of the gate.
import { type MinifyOptions, minify as terser } from 'terser';
import type { Plugin } from 'vite';

/**
 * Chosen by size, in brotli bytes of the gate, the banner, the button, the recorder and the settings (2026-11-30). Plain options
 * put the gate over its limit of 5,400. `passes: 3` alone does not: whoever wants stock options writes `{ passes: 3 }` in both rows.
 *
 * | options                       |  gate | banner | button | recorder | settings |
 * |-------------------------------|-------|--------|--------|----------|----------|
 * | these                         | 5,393 |  9,197 |  4,709 |   11,026 |    9,837 |
 * | `passes: 3`                   | 5,394 |  9,255 |  4,705 |   11,036 |    9,865 |
 * | none                          | 5,432 |  9,332 |  4,733 |   11,155 |    9,844 |
 * | the bundler's minifier alone  | 5,627 |  9,552 |  5,087 |   11,360 |   10,038 |
 *
 * None of them changes a meaning here. (`unsafe` writes sums for templates, which tells apart only objects whose `valueOf` gives
 * something else than their `toString`.)
 */
const COMPRESS = {
  classic: { passes: 3, unsafe: true, unsafe_arrows: true, hoist_funs: true, pure_getters: true },
  module: { passes: 3, unsafe: true, unsafe_methods: true, pure_getters: false },
} satisfies Record<string, MinifyOptions['compress']>;

export function minify(): Plugin {
  return {
    name: 'consent-gate-minify',
    async generateBundle({ format }, bundle) {
      const module = format === 'es';
      const compress = module ? COMPRESS.module : COMPRESS.classic;
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        const { code } = await terser(chunk.code, { module, toplevel: true, ecma: 2020, compress });
        if (code) chunk.code = `${code}\n`;
      }
    },
  };
}
