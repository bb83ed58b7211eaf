// The shape of a file for the pasted tag: everything inside, minified, for browsers from 2022 on.
import type { EnvironmentOptions } from 'vite';
import { SRC } from './folders.ts';

interface Script {
  /** Source files, by their names in dist/. */
  readonly entries: Readonly<Record<string, string>>;
  /** A classic script stands in the page by itself; a module is loaded by the gate. */
  readonly as: 'classic' | 'module';
  /** Whether what it imports lazily, or shares, becomes files of their own. */
  readonly splits?: boolean;
  /** Whether its options are checked when it is made for a site, and not in the page. */
  readonly checked?: boolean;
}

export function script({ entries, as, splits = false, checked = false }: Script): EnvironmentOptions {
  const format = as === 'classic' ? 'iife' : 'es';
  return {
    consumer: 'client',
    // Where it is true `hand-over.ts` says so, after the bundler has split the files: until then it is not known.
    define: {
      'process.env.NODE_ENV': '"production"',
      __IN_FILES__: splits ? '__IN_FILES__' : 'false',
      __CHECKED__: `${checked}`,
    },
    build: {
      target: 'es2022',
      // As a library: without the wrapper that Vite puts around each `import()` to preload an app's styles.
      lib: { entry: entries, formats: [format], name: 'consentGate' },
      rolldownOptions: {
        preserveEntrySignatures: 'allow-extension',
        // Files that split would need one more for it, which nothing checks: src/ui asks for none of these names but as properties of
        // the window, which a page's `const` or `class` does not hide.
        transform: splits ? {} : { inject: builtIns(as) },
        output: {
          format,
          codeSplitting: splits,
          // Names are shortened later, by minify.ts.
          minify: {
            compress: true,
            mangle: false,
            codegen: { removeWhitespace: true, legalComments: 'none' },
          },
          entryFileNames: '[name].js',
          chunkFileNames: 'consent-gate-[name].js',
        },
      },
    },
  };
}

/** A page may use these names for variables, functions or classes of its own: each file takes the browser's instead. */
const TAKEN = ['CustomEvent', 'Event', 'Set', 'URL'];
/** Names that only the parts ask for. */
const TAKEN_BY_PARTS = ['AbortController', 'ResizeObserver', 'performance'];

function builtIns(as: Script['as']): Record<string, [file: string, name: string]> {
  const from = (file: string, names: readonly string[]) =>
    names.map((name): [string, [string, string]] => [name, [`${SRC}core/${file}.ts`, name]]);
  return Object.fromEntries(
    as === 'classic'
      ? [...from('built-ins', TAKEN), ...from('built-ins-of-parts', TAKEN_BY_PARTS)]
      : from('late-built-ins', [...TAKEN, ...TAKEN_BY_PARTS]),
  );
}
