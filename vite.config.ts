// One `vite build` makes everything in dist/, in this order: the UI's files first, because the gate carries their hashes.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { minify } from 'terser';
import type { EnvironmentOptions, Plugin } from 'vite';
import { defineConfig, type TestUserConfig } from 'vitest/config';
import packageJson from './package.json' with { type: 'json' };
import { FREQUENT_LANGUAGES } from './src/locales/frequent-languages.ts';

const dist = fileURLToPath(new URL('dist/', import.meta.url));
/** English and every language with a file of its own: adding a file adds the language. */
const LANGUAGES = readdirSync(new URL('src/locales/', import.meta.url))
  .filter((name) => /^[a-z]{2}\.ts$/.test(name))
  .map((name) => name.slice(0, 2));
const TRANSLATIONS = LANGUAGES.filter((code) => code !== 'en');
const languageEntries = (start: string) =>
  Object.fromEntries(TRANSLATIONS.map((code) => [`${start}${code}`, `src/locales/${code}.ts`]));
const define = { __VERSION__: JSON.stringify(packageJson.version) };
const jsx = { runtime: 'automatic', importSource: 'preact' } as const;

/** What a page may have a variable, a function or a class of its own for: of these names each file takes the browser's. */
const builtIns = (file: string) =>
  Object.fromEntries(
    ['CustomEvent', 'Event', 'Set', 'URL'].map((name) => [
      name,
      [fileURLToPath(new URL(`src/core/${file}.ts`, import.meta.url)), name],
    ]),
  ) as Record<string, [string, string]>;

/** Files for the pasted tag: everything inside, minified, for browsers from 2022 on. */
function script(input: Record<string, string>, format: 'es' | 'iife', codeSplitting = true): EnvironmentOptions {
  return {
    consumer: 'client',
    define: { ...define, 'process.env.NODE_ENV': '"production"' },
    build: {
      target: 'es2022',
      outDir: 'dist',
      emptyOutDir: false,
      copyPublicDir: false,
      modulePreload: false,
      reportCompressedSize: false,
      // As a library: without the wrapper that Vite puts around each `import()` to preload an app's styles.
      lib: { entry: input, formats: [format], name: 'consentGate' },
      rolldownOptions: {
        preserveEntrySignatures: 'allow-extension',
        // Files that split would need one more for it, which nothing checks: src/ui asks for none of these names.
        transform: codeSplitting ? {} : { inject: builtIns(format === 'iife' ? 'built-ins' : 'late-built-ins') },
        output: {
          format,
          codeSplitting,
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

/** Files for npm: readable, dependencies left to the installer. */
function library(input: Record<string, string>, consumer: 'client' | 'server'): EnvironmentOptions {
  return {
    consumer,
    define,
    resolve: { external: Object.keys(packageJson.dependencies), noExternal: [] },
    build: {
      target: consumer === 'server' ? 'node20' : 'es2022',
      outDir: 'dist',
      emptyOutDir: false,
      copyPublicDir: false,
      minify: false,
      modulePreload: false,
      reportCompressedSize: false,
      lib: { entry: input, formats: ['es'] },
      rolldownOptions: {
        external: [
          /^(preact|react)(\/|$)/,
          /^@preact\//,
          'js-cookie',
          /^node:/,
          /^pg(\/|$)/,
          /^@electric-sql\//,
          /^rate-limiter-flexible/,
          'playwright-core',
        ],
        preserveEntrySignatures: 'strict',
        output: {
          format: 'es',
          entryFileNames: '[name].js',
          // Two builds write into one folder.
          chunkFileNames: consumer === 'server' ? 'chunks/receiver-[name].js' : 'chunks/[name].js',
          // Apart from what computes as it loads, so that a bundler can drop that where only the core is used.
          codeSplitting: consumer === 'server' || { groups: [{ name: 'core', test: /src\/core\/(?!check-config)/ }] },
        },
      },
    },
  };
}

/** In the order in which they are built: each carries hashes of ones before it. */
const SCRIPTS = {
  locales: script(languageEntries('consent-gate-locale-'), 'es'),
  languages: script({ 'consent-gate-locales': 'src/ui/language-files.ts' }, 'es', false),
  ui: script({ 'consent-gate-ui': 'src/ui/mount-files.ts' }, 'es'),
  button: script({ 'consent-gate-button': 'src/button.ts' }, 'es', false),
  recorder: script({ 'consent-gate-recorder': 'src/recorder.ts' }, 'es', false),
  gate: script({ 'consent-gate': 'src/script.ts' }, 'iife', false),
  standalone: script({ 'consent-gate.standalone': 'src/standalone.ts' }, 'iife', false),
};

/**
 * Leaves out the half of the signals that nobody here uses: `computed`, 260 bytes (brotli) of every first visit, and a signal's
 * `valueOf`, `toString` and `toJSON`, which nobody may set where a page has frozen `Object.prototype`. No bundler does: a class is
 * made of statements, each of which could do anything.
 */
function usedSignals(): Plugin {
  const SIGNALS = /\/@preact\/signals-core\//;
  return {
    name: 'consent-gate-used-signals',
    applyToEnvironment: ({ name }) => name in SCRIPTS,
    transform(code, id) {
      if (!SIGNALS.test(id)) {
        if (/\bcomputed\b[^;]*'@preact\/signals-core'/i.test(code)) this.error('vite.config.ts leaves `computed` out');
        return null;
      }
      const name = /(\w+) as Computed\b/.exec(code)?.[1];
      const kept = [];
      let end = 0;
      for (const { type, start, end: next } of this.parse(code).body) {
        const text = code.slice(start, next);
        // At the top of a module a name means one thing.
        const unused =
          text.startsWith(`${name}.prototype`) ||
          text.startsWith(`Object.defineProperty(${name}.prototype`) ||
          /^\w+\.prototype\.(valueOf|toString|toJSON)\b/.test(text);
        if (type !== 'ExpressionStatement' || !unused) kept.push(code.slice(end, next));
        end = next;
      }
      return { code: kept.join(''), map: null };
    },
  };
}

/**
 * Most functions of the gate and of the banner run as they load: V8 is told to compile them in one go, or it would parse them
 * once to see where they end and once more when they run. Other engines see a comment. https://v8.dev/blog/explicit-compile-hints
 */
const EAGER = '//# allFunctionsCalledOnLoad\n';
const isEager = (file: string) => file === 'consent-gate.js' || file === 'consent-gate-ui.js';

/** A second pass over what the bundler has minified: one byte in fifty of the gate. */
function minifyAgain(): Plugin {
  return {
    name: 'consent-gate-minify-again',
    applyToEnvironment: ({ name }) => name in SCRIPTS,
    async generateBundle({ format }, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        // What brotli liked best among the choices that change no meaning here: other ones for the gate than for the modules.
        // (`unsafe` writes sums for templates, which tells apart only objects whose `valueOf` gives something else than their
        // `toString`.)
        const gate = format === 'iife';
        const compress = {
          passes: 3,
          unsafe: true,
          unsafe_arrows: gate,
          unsafe_methods: !gate,
          hoist_funs: gate,
          pure_getters: gate,
        };
        const { code } = await minify(chunk.code, { module: !gate, toplevel: true, ecma: 2020, compress });
        if (code) chunk.code = `${isEager(chunk.fileName) ? EAGER : ''}${code}\n`;
      }
    },
  };
}

/** SHA-256 in base64 of a file that is built, or about to be. */
const hashOf = (name: string, content: string | Buffer = readFileSync(`${dist}${name}.js`)) =>
  createHash('sha256').update(content).digest('base64');
const languageHashes = (codes: readonly string[]) =>
  JSON.stringify(Object.fromEntries(codes.map((code) => [code, hashOf(`consent-gate-locale-${code}`)])));

/** Puts the hashes of the files that a script loads into it, so that the one `integrity` on the tag covers them too. */
function integrity(): Plugin {
  return {
    name: 'consent-gate-integrity',
    applyToEnvironment: ({ name }) => name in SCRIPTS,
    generateBundle(_, bundle) {
      const sibling = (name: string) => {
        const file = bundle[`${name}.js`];
        return file?.type === 'chunk' ? file.code : undefined;
      };
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        chunk.code = chunk.code
          .replace(/__HASH_OF_([\w-]+)__/g, (__, name: string) => hashOf(name, sibling(name)))
          .replace('__LANGUAGE_HASHES__', () => languageHashes(TRANSLATIONS))
          .replace('__FREQUENT_LANGUAGE_HASHES__', () => languageHashes(FREQUENT_LANGUAGES));
      }
    },
  };
}

/** Bundled packages are named by where they are installed, which depends on who builds: dist/ must not. */
function samePaths(): Plugin {
  return {
    name: 'consent-gate-same-paths',
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type === 'chunk')
          chunk.code = chunk.code.replace(/^(\/\/(?:#region)? ).*?(?=node_modules\/)/gm, '$1');
      }
    },
  };
}

const project = (name: string, include: string[], rest: TestUserConfig = {}) => ({
  extends: true as const,
  test: { name, include, ...rest },
});

export default defineConfig({
  define,
  oxc: { jsx },
  plugins: [usedSignals(), minifyAgain(), samePaths(), integrity()],
  builder: {
    async buildApp(builder) {
      // All but the types, which `tsc` writes.
      mkdirSync(dist, { recursive: true });
      for (const name of readdirSync(dist)) if (name !== 'types') rmSync(`${dist}${name}`, { recursive: true });
      for (const name of [...Object.keys(SCRIPTS), 'npm', 'node']) {
        const environment = builder.environments[name];
        if (environment) await builder.build(environment);
      }
    },
  },
  environments: {
    ...SCRIPTS,
    npm: library(
      {
        index: 'src/index.ts',
        ui: 'src/ui/mount.ts',
        headless: 'src/headless.ts',
        react: 'src/react.ts',
        ...languageEntries('locales/'),
      },
      'client',
    ),
    node: library({ receiver: 'src/receiver/index.ts', bin: 'src/bin.ts' }, 'server'),
  },
  test: {
    // The dashboard's style is a text that the receiver serves; vitest would hand out an empty one.
    css: { include: [/\.css\?raw$/] },
    projects: [
      project(
        'unit',
        ['test/{core,gate,browser-ports,receiver,demo,audit}/**/*.test.ts', 'test/legal/*.test.ts', 'test/*.test.ts'],
        {
          environment: 'node',
          exclude: [
            'test/size.test.ts',
            'test/receiver/{faults,floods}/**',
            'test/legal/*.browser.test.ts',
            'test/audit/*.browser.test.ts',
          ],
          // Generated input by the thousand and a real database take their time on a busy machine.
          testTimeout: 30_000,
        },
      ),
      // Broken disks, killed processes and cut connections: by themselves, one after the other.
      project('faults', ['test/receiver/faults/*.test.ts'], { environment: 'node', fileParallelism: false }),
      // Minutes of ten thousand connections and of a million events (`npm run test:faults` runs both).
      project('floods', ['test/receiver/floods/*.test.ts'], { environment: 'node', fileParallelism: false }),
      project('component', ['test/ui/**/*.test.{ts,tsx}'], { environment: 'happy-dom' }),
      // They pack the package, build apps with it and start processes.
      project('dist', ['test/dist/**/*.test.ts', 'test/size.test.ts'], {
        environment: 'node',
        testTimeout: 60_000,
        hookTimeout: 60_000,
      }),
      // Every road to Google in three engines, side by side as far as two cores go: by themselves (`npm run test:roads`).
      project('roads', ['test/browser/roads/*.test.ts'], {
        environment: 'node',
        fileParallelism: false,
        testTimeout: 60_000,
        hookTimeout: 120_000,
      }),
      // Real browsers share the machine's two cores: one file at a time keeps their timing honest.
      project('browser', ['test/browser/*.test.ts', 'test/{legal,audit}/*.browser.test.ts'], {
        environment: 'node',
        fileParallelism: false,
        testTimeout: 60_000,
        hookTimeout: 120_000,
      }),
    ],
  },
});
