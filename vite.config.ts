// `vite build` makes all of dist/: the files of the pasted tag, the package's modules, their types, integrity.json.
import { availableParallelism } from 'node:os';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import packageJson from './package.json' with { type: 'json' };
import { cleanDist } from './src/build/clean-dist.ts';
import { compileHint } from './src/build/compile-hint.ts';
import { integrityHashes } from './src/build/integrity-hashes.ts';
import { integrityJson } from './src/build/integrity-json.ts';
import { languageEntries } from './src/build/languages.ts';
import { library } from './src/build/library.ts';
import { minify } from './src/build/minify.ts';
import { samePaths } from './src/build/same-paths.ts';
import { script } from './src/build/script.ts';
import { types } from './src/build/types.ts';
import { PROJECTS } from './test/setup/projects.ts';

const { dependencies, exports, peerDependencies, version } = packageJson;

/** For the pasted tag, in the order in which they are built: each carries hashes of ones before it. */
const SCRIPTS = {
  locales: script({ as: 'module', splits: true, entries: languageEntries('consent-gate-locale-') }),
  languages: script({ as: 'module', entries: { 'consent-gate-locales': 'src/ui/language-files.ts' } }),
  ui: script({ as: 'module', splits: true, entries: { 'consent-gate-ui': 'src/ui/mount-files.ts' } }),
  button: script({ as: 'module', entries: { 'consent-gate-button': 'src/button.ts' } }),
  recorder: script({ as: 'module', entries: { 'consent-gate-recorder': 'src/recorder.ts' } }),
  gate: script({ as: 'classic', entries: { 'consent-gate': 'src/script.ts' } }),
  standalone: script({ as: 'classic', entries: { 'consent-gate.standalone': 'src/standalone.ts' } }),
};

const external = Object.keys({ ...dependencies, ...peerDependencies });
/** For npm. */
const MODULES = {
  npm: library({
    runsIn: 'browser',
    external,
    entries: {
      index: 'src/index.ts',
      ui: 'src/ui/mount.ts',
      headless: 'src/headless.ts',
      react: 'src/react.ts',
      ...languageEntries('locales/'),
    },
  }),
  node: library({
    runsIn: 'node',
    external,
    entries: { receiver: 'src/receiver/index.ts', bin: 'src/bin.ts' },
  }),
};

/** What changes the files of the tag alone, in this order. */
const scriptPlugins: Plugin[] = [minify(), compileHint(['consent-gate.js', 'consent-gate-ui.js']), integrityHashes()];

export default defineConfig({
  define: { __VERSION__: JSON.stringify(version) },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  plugins: [
    cleanDist(),
    ...scriptPlugins.map((plugin) => ({
      ...plugin,
      applyToEnvironment: ({ name }: { readonly name: string }) => name in SCRIPTS,
    })),
    samePaths(),
    types(exports),
    integrityJson(),
  ],
  build: {
    outDir: 'dist',
    emptyOutDir: false,
    copyPublicDir: false,
    modulePreload: false,
    reportCompressedSize: false,
  },
  environments: { ...SCRIPTS, ...MODULES },
  builder: {
    async buildApp({ build, environments }) {
      // One after the other. Vite's own `client` and `ssr` have nothing to build here.
      for (const name of Object.keys({ ...SCRIPTS, ...MODULES })) {
        const environment = environments[name];
        if (environment) await build(environment);
      }
    },
  },
  test: {
    // The dashboard's style is a text that the receiver serves; vitest would hand out an empty one.
    css: { include: [/\.css\?raw$/] },
    // Both of two cores; vitest would leave one to itself.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: PROJECTS,
  },
});
