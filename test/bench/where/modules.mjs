// Which source each byte of a shipped file comes from. The tag's files are built once more with a map, as they are built for dist/.
import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { createBuilder } from 'vite';

/** @typedef {{ module: string, minified: number, brotli: number }} Share bytes */
/** @typedef {(line: number, column: number) => string} Origin the module that stands there; counted from 0 */
/** @typedef {{ file: string, brotli: number, same: boolean, shares: Share[], originOf: Origin }} ShippedFile */

const root = fileURLToPath(new URL('../../../', import.meta.url));
/** The environments of vite.config.ts whose files a visitor of a site without a language of its own may load. */
const BUILT = ['ui', 'button', 'recorder', 'gate'];

/** What has no source in the map. */
const JOINS = 'styles, and what joins the sources';

const brotli = (/** @type {string} */ code) =>
  brotliCompressSync(code, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

/** @returns {Promise<ShippedFile[]>} */
export async function measureModules() {
  /** @type {ShippedFile[]} */
  const files = [];
  /** @type {import('vite').Plugin} */
  const shift = {
    name: 'bench-shift',
    generateBundle: {
      order: 'pre',
      handler(_, bundle) {
        for (const chunk of Object.values(bundle)) {
          if (chunk.type === 'chunk' && chunk.map && /^import\s*\{[^}]*\}\s*from/.test(chunk.code))
            chunk.map = Object.assign(chunk.map, { mappings: withoutImport(chunk.map.mappings) });
        }
      },
    },
  };
  /** @type {import('vite').Plugin} */
  const weigh = {
    name: 'bench-weigh',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        for (const chunk of Object.values(bundle)) {
          if (chunk.type === 'chunk' && chunk.map) files.push(weighed(chunk.fileName, chunk.code, chunk.map));
        }
      },
    },
  };
  const builder = await createBuilder({
    root,
    logLevel: 'error',
    plugins: [shift, weigh],
    build: { write: false, sourcemap: 'hidden' },
  });
  for (const name of BUILT) {
    const environment = builder.environments[name];
    if (environment) await builder.build(environment);
  }
  return files;
}

/**
 * src/build/hand-over.ts takes away the import that a file begins with, and puts a line above the rest. The first thing in the map is as
 * far from the start as that import is long; digits of 32 and more are followed by another (ECMA-426).
 * @param {string} mappings
 */
function withoutImport(mappings) {
  const [whole] = /^A,[g-z0-9+/]*[A-Za-f]/.exec(mappings) ?? [];
  if (!whole) throw new Error('a file that begins with an import: its map begins otherwise than was expected');
  return `;A${mappings.slice(whole.length)}`;
}

/** @param {string} file @param {string} code @param {object} map @returns {ShippedFile} */
function weighed(file, code, map) {
  const found = new SourceMap(/** @type {import('node:module').SourceMapPayload} */ (map));
  // A comment for V8 is put above the rest when the map is made already: src/build/compile-hint.ts.
  const before = code.startsWith('//#') ? 1 : 0;
  /** @type {Origin} */
  const originOf = (line, column) => {
    /** @type {{ originalSource?: string }} */
    const { originalSource } = line < before ? {} : found.findEntry(line - before, column);
    return originalSource ? named(originalSource) : JOINS;
  };
  const lines = code.split('\n');
  /** @type {Map<string, { minified: number, without: string }>} */
  const modules = new Map();
  /** @type {{ module: string, text: string }[]} */
  const pieces = [];
  for (const [line, text] of lines.entries()) {
    for (const [column, character] of [...`${text}${line < lines.length - 1 ? '\n' : ''}`].entries()) {
      const module = originOf(line, column);
      const last = pieces.at(-1);
      if (last?.module === module) last.text += character;
      else pieces.push({ module, text: character });
    }
  }
  for (const { module } of pieces) {
    if (modules.has(module)) continue;
    const own = pieces.filter((piece) => piece.module === module).map(({ text }) => text);
    const without = pieces.filter((piece) => piece.module !== module).map(({ text }) => text);
    modules.set(module, { minified: own.join('').length, without: without.join('') });
  }
  const whole = brotli(code);
  const lost = [...modules].map(([module, { minified, without }]) => ({
    module,
    minified,
    brotli: Math.max(0, whole - brotli(without)),
  }));
  // What each takes away by itself is less than the whole: what two say alike is there while one of them is.
  const sum = lost.reduce((total, share) => total + share.brotli, 0);
  const shares = lost.map((share) => ({ ...share, brotli: (share.brotli / sum) * whole }));
  return {
    file,
    brotli: whole,
    same: readFileSync(`${root}dist/${file}`, 'utf8') === code,
    shares: shares.sort((a, b) => b.brotli - a.brotli),
    originOf,
  };
}

/** @param {string} source its path in the map */
function named(source) {
  const path = source.replace(/^(\.\.\/)+/, '').replace(/\?.*$/, '');
  return /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? path.replace(/^.*?src\//, '');
}
