// What an app's bundle gains from the package, in brotli bytes at quality 11: each entry as esbuild bundles it, minified.
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { buildSync } from 'esbuild';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));

/** @returns {(readonly [what: string, bytes: number])[]} of dist/ as it is */
export function measureNpm() {
  const whole = bundle('index.js');
  return [
    ['npm, in your bundle: `consent-gate`', whole.sizeOf(['index.js'])],
    ['npm, first visit, all until the banner stands', whole.sizeOf(['index.js', 'ui.js'])],
    ['npm, in your bundle: `consent-gate/headless`', bundle('headless.js').sizeOf(['headless.js'])],
    ['npm, in your bundle: `consent-gate/react`, without React', bundle('react.js').sizeOf(['react.js'])],
    ['npm, in your bundle: `consent-gate/vue`, without Vue', bundle('vue.js').sizeOf(['vue.js'])],
    ['npm, in your bundle: `consent-gate/svelte`', bundle('svelte.js').sizeOf(['svelte.js'])],
  ];
}

/** @param {string} entry */
function bundle(entry) {
  const { outputFiles, metafile } = buildSync({
    entryPoints: [dist + entry],
    outdir: '/',
    bundle: true,
    splitting: true,
    format: 'esm',
    minify: true,
    write: false,
    metafile: true,
    external: ['react', 'vue'],
    logLevel: 'error',
    absWorkingDir: dist,
  });
  const outputs = Object.entries(metafile.outputs);
  const sizes = new Map(outputFiles.map(({ path, contents }) => [basename(path), brotli(contents)]));
  return {
    /** @param {readonly string[]} entries names in dist/; what is none of them is passed over */
    sizeOf(entries) {
      const loaded = new Set(
        outputs.filter(([, { entryPoint = '' }]) => entries.includes(basename(entryPoint))).map(([name]) => name),
      );
      for (const name of loaded)
        for (const { path, kind } of metafile.outputs[name]?.imports ?? [])
          if (kind === 'import-statement' && path in metafile.outputs) loaded.add(path);
      return [...loaded].reduce((sum, name) => sum + (sizes.get(basename(name)) ?? 0), 0);
    },
  };
}

/** @param {Uint8Array} content */
const brotli = (content) => brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
