// Most functions of the gate, of the banner and of what a decided visitor's pages load run as they load: V8 is told to compile them
// in one go, or it would parse them once to see where they end and once more when they run. Other engines see a comment.
// https://v8.dev/blog/explicit-compile-hints
import type { Plugin } from 'vite';

/** V8 heeds it at the very top of a file only. */
const HINT = '//# allFunctionsCalledOnLoad\n';

/** `files`: their names in dist/. */
export function compileHint(files: readonly string[]): Plugin {
  return {
    name: 'consent-gate-compile-hint',
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type === 'chunk' && files.includes(chunk.fileName)) chunk.code = `${HINT}${chunk.code}`;
      }
    },
  };
}
