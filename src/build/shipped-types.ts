// Of the compiler's declarations only those ship that an entry of the package leads to, and they name each other by `.js`, the
// one form that every resolution mode of TypeScript, and every other tool that reads declarations, understands.
import { readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { DIST, ROOT } from './folders.ts';
import { LANGUAGES } from './languages.ts';

/** `exports` of package.json. */
export type ExportsMap = Readonly<Record<string, string | { readonly types: string }>>;

const RELATIVE = /(?<=\b(?:from|import) ?\(?['"])(\.{1,2}\/[^'"]+)\.tsx?(?=['"])/g;

export function keepShippedTypes(exports: ExportsMap): void {
  const shipped = new Set(
    Object.values(exports).flatMap((target) => (typeof target === 'string' ? [] : entries(target.types))),
  );
  for (const path of shipped) {
    const text = readFileSync(path, 'utf8');
    for (const [, to] of text.matchAll(RELATIVE)) shipped.add(resolve(dirname(path), `${to}.d.ts`));
    writeFileSync(path, text.replace(RELATIVE, '$1.js'));
  }
  removeAllBut(shipped);
}

/** @param target of the exports map; a `*` stands for a language */
function entries(target: string): string[] {
  if (!target.includes('*')) return [join(ROOT, target)];
  return LANGUAGES.map((code) => join(ROOT, target.replace('*', code)));
}

function removeAllBut(shipped: ReadonlySet<string>): void {
  const all = readdirSync(`${DIST}types`, { recursive: true, withFileTypes: true });
  for (const entry of all) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile() && !shipped.has(path)) rmSync(path);
  }
  // Deepest first, so that a folder of empty folders goes too.
  const folders = all.filter((entry) => entry.isDirectory()).map(({ parentPath, name }) => join(parentPath, name));
  for (const folder of folders.sort((a, b) => b.length - a.length)) {
    if (readdirSync(folder).length === 0) rmdirSync(folder);
  }
}
