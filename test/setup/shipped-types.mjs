// After `tsc`: of its declarations only those ship that an entry of the package leads to, and they name each other by `.js`,
// the one form that every resolution mode of TypeScript, and every other tool that reads declarations, understands.
import { readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const types = join(root, 'dist', 'types');
const RELATIVE = /(?<=\b(?:from|import) ?\(?['"])(\.{1,2}\/[^'"]+)\.tsx?(?=['"])/g;

const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const all = readdirSync(types, { recursive: true, encoding: 'utf8' }).map((path) => join(types, path));
const declarations = all.filter((path) => path.endsWith('.d.ts'));

/** @type {Set<string>} */
const shipped = new Set(Object.values(exports).flatMap(({ types: entry }) => (entry ? entries(entry) : [])));
for (const path of shipped) {
  const text = readFileSync(path, 'utf8');
  for (const [, to] of text.matchAll(RELATIVE)) shipped.add(resolve(dirname(path), `${to}.d.ts`));
  writeFileSync(path, text.replace(RELATIVE, '$1.js'));
}
for (const path of declarations) if (!shipped.has(path)) rmSync(path);
// Deepest first, so that a folder of empty folders goes too.
for (const path of all.filter((path) => !path.endsWith('.d.ts')).sort((a, b) => b.length - a.length)) {
  if (readdirSync(path).length === 0) rmdirSync(path);
}

/** @param {string} target of the exports map; a `*` stands for a language @returns {string[]} */
function entries(target) {
  if (!target.includes('*')) return [join(root, target)];
  const languages = readdirSync(join(root, 'src/locales')).filter((name) =>
    /^[a-z]{2,3}(-[A-Z][A-Za-z]+)?\.ts$/.test(name),
  );
  return languages.map((name) => join(root, target.replace('*', name.slice(0, -3))));
}
