// The shape of the modules for npm: readable, dependencies left to the installer.
import type { EnvironmentOptions } from 'vite';

interface Library {
  /** Source files, by their names in dist/. */
  readonly entries: Readonly<Record<string, string>>;
  readonly runsIn: 'browser' | 'node';
  /** What the names of its chunks begin with: several kinds write into one folder. */
  readonly chunks?: string;
  /** Packages that are imported by name, and not bundled. */
  readonly external: readonly string[];
  /** Packages whose code comes along: whoever installs ours does not get them. */
  readonly bundled?: readonly string[];
}

export function library({ entries, runsIn, chunks, external, bundled = [] }: Library): EnvironmentOptions {
  const node = runsIn === 'node';
  return {
    consumer: node ? 'server' : 'client',
    resolve: { external: [...external], noExternal: [...bundled] },
    build: {
      target: node ? 'node20' : 'es2022',
      minify: false,
      lib: { entry: entries, formats: ['es'] },
      rolldownOptions: {
        external: (id) => id.startsWith('node:') || external.some((name) => id === name || id.startsWith(`${name}/`)),
        preserveEntrySignatures: 'strict',
        output: {
          format: 'es',
          entryFileNames: '[name].js',
          chunkFileNames: `chunks/${chunks ? `${chunks}-` : ''}[name].js`,
          // Apart from what computes as it loads, so that a bundler can drop that where only the core is used.
          codeSplitting: node || { groups: [{ name: 'core', test: /src\/core\/(?!check-config)/ }] },
        },
      },
    },
  };
}
