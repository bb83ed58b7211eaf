// `vite build` makes all of dist/: the files of the pasted tag, the package's modules, their types, integrity.json, the WordPress
// plugin.
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { wordpressPlugin } from './demo/recipes/wordpress/plugin-zip.ts';
import packageJson from './package.json' with { type: 'json' };
import { cleanDist } from './src/build/clean-dist.ts';
import { compileHint } from './src/build/compile-hint.ts';
import { handOver } from './src/build/hand-over.ts';
import { integrityHashes } from './src/build/integrity-hashes.ts';
import { integrityJson } from './src/build/integrity-json.ts';
import { languageEntries } from './src/build/languages.ts';
import { library } from './src/build/library.ts';
import { licences } from './src/build/licences.ts';
import { minify } from './src/build/minify.ts';
import { oneElementMaker } from './src/build/one-element-maker.ts';
import { oneFile, oneFileData } from './src/build/one-file.ts';
import { samePaths } from './src/build/same-paths.ts';
import { script } from './src/build/script.ts';
import { shippedFiles } from './src/build/shipped-files.ts';
import { types } from './src/build/types.ts';
import { TESTS } from './test/setup/tests.ts';

const { dependencies, exports, peerDependencies, version } = packageJson;

/** For the pasted tag, in the order in which they are built: each carries hashes of ones before it. */
const SCRIPTS = {
  locales: script({ as: 'module', splits: true, entries: languageEntries('consent-gate-locale-') }),
  languages: script({ as: 'module', entries: { 'consent-gate-locales': 'src/ui/language-files.ts' } }),
  ui: script({ as: 'module', splits: true, entries: { 'consent-gate-ui': 'src/ui/mount-files.ts' } }),
  inspector: script({ as: 'module', entries: { 'consent-gate-inspector': 'src/inspector.ts' } }),
  owner: script({ as: 'module', entries: { 'consent-gate-owner': 'src/owner.ts' } }),
  button: script({ as: 'module', entries: { 'consent-gate-button': 'src/button.ts' } }),
  check: script({ as: 'module', entries: { 'consent-gate-check': 'src/check.ts' } }),
  account: script({ as: 'module', entries: { 'consent-gate-account': 'src/account.ts' } }),
  recorder: script({ as: 'module', entries: { 'consent-gate-recorder': 'src/recorder.ts' } }),
  gate: script({ as: 'classic', entries: { 'consent-gate': 'src/script.ts' } }),
  standalone: script({ as: 'classic', entries: { 'consent-gate.standalone': 'src/standalone.ts' } }),
  oneFile: script({ as: 'classic', checked: true, entries: { 'one-file': 'src/one-file.ts' } }),
};

/** Most functions in them run as soon as they are there. */
const WITH_HINT = ['consent-gate.js', 'consent-gate-ui.js', 'consent-gate-button.js'];

const external = Object.keys({ ...dependencies, ...peerDependencies });
/** Entries of the package that have the name of their source. */
const doors = (...names: string[]) => Object.fromEntries(names.map((name) => [name, `src/${name}.ts`]));

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
      vue: 'src/vue.ts',
      svelte: 'src/svelte.ts',
      services: 'src/services.ts',
      vendors: 'src/vendors.ts',
      ...languageEntries('locales/'),
    },
  }),
  node: library({
    runsIn: 'node',
    chunks: 'receiver',
    external,
    bundled: ['parse5', 'entities', 'asn1js', '@peculiar/utils'],
    entries: { receiver: 'src/receiver/index.ts', bin: 'src/bin.ts' },
  }),
  /** What writes pages or tests them, wherever that runs. */
  pages: library({
    runsIn: 'node',
    chunks: 'pages',
    external,
    entries: doors('tag', 'vite', 'next', 'files', 'testing'),
  }),
};

/** Plugins that change some of the files alone. */
const only = (names: readonly string[], ...plugins: Plugin[]): Plugin[] =>
  plugins.map((plugin) => ({ ...plugin, applyToEnvironment: ({ name }) => names.includes(name) }));

export default defineConfig({
  // `__IN_FILES__` is true for the tag's banner alone.
  define: { __VERSION__: JSON.stringify(version), __IN_FILES__: 'false', __CHECKED__: 'false' },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  plugins: [
    cleanDist(),
    ...only(Object.keys(SCRIPTS), oneElementMaker(), handOver(), minify(), compileHint(WITH_HINT), integrityHashes()),
    ...only(['oneFile'], oneFile(), oneFileData()),
    shippedFiles(),
    ...only(['node'], licences()),
    samePaths(),
    types(exports),
    integrityJson(),
    wordpressPlugin(version),
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
  test: TESTS,
});
