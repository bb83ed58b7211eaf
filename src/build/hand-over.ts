// What the bundler has split off the banner's file would import from it, by its name. But a file is asked for by an address that has
// more than the name in it, and a module is run once for each address: there would be two of what may exist only once. So the
// banner's file hands over what it shares instead, and no file of the tag imports another by itself.
import type { Plugin, Rolldown } from 'vite';

const BANNER = 'consent-gate-ui';
const IMPORT = new RegExp(`import\\s*\\{([^}]*)\\}\\s*from\\s*"\\./${BANNER}\\.js";`);
const EXPORT = /export\s*\{([^}]*)\};?\s*$/;

export function handOver(): Plugin {
  return {
    name: 'consent-gate-hand-over',
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const banner = chunks.find(({ name }) => name === BANNER);
      if (!banner) return;
      const taken = new Set<string>();
      for (const chunk of chunks) if (chunk !== banner) take(chunk, taken);
      give(banner, taken);
    },
  };
}

/** Makes a function of a file, that is handed what the file would import and returns what it would export. */
function take(chunk: Rolldown.OutputChunk, taken: Set<string>): void {
  const imports = pairs(IMPORT, chunk);
  for (const [name] of imports) taken.add(name);
  const code = chunk.code.replace(IMPORT, '').replace(EXPORT, '');
  if (/^import|\bimport\(/m.test(code)) throw new Error(`${chunk.fileName} imports a file that it should be handed`);
  const exports = pairs(EXPORT, chunk).map(([local, name]) => `${name}: ${local}`);
  const shared = imports.map(([name, local]) => `${name}: ${local}`);
  chunk.code = `export const take = ({ ${shared} }) => {\n${code}\nreturn { ${exports} };\n};\n`;
}

/** @param taken by the names under which others would import it */
function give(banner: Rolldown.OutputChunk, taken: ReadonlySet<string>): void {
  const exports = pairs(EXPORT, banner);
  const shared = exports.filter(([, name]) => taken.has(name)).map(([local, name]) => `${name}: ${local}`);
  const own = exports.filter(([, name]) => !taken.has(name)).map(([local, name]) => `${local} as ${name}`);
  banner.code = banner.code
    .replace(EXPORT, `export { ${own} };\n`)
    .replaceAll('__SHARED__', `({ ${shared} })`)
    // The minifier takes away what is left of the bundler's own way.
    .replaceAll('__IN_FILES__', 'true');
}

/** `a as b, c` to `[['a', 'b'], ['c', 'c']]`. */
function pairs(clause: RegExp, { code, fileName }: Rolldown.OutputChunk): [string, string][] {
  const [, names] = clause.exec(code) ?? [];
  if (names === undefined) throw new Error(`${fileName} has no ${clause}`);
  return names
    .split(',')
    .filter((text) => text.trim())
    .map((text) => {
      const [from = '', to = from] = text.trim().split(/\s+as\s+/);
      return [from, to];
    });
}
