// Parts of Markdown files that are made: they stand between `<!-- name:start -->` and `<!-- name:end -->`.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const root = new URL('../../', import.meta.url);
const between = (/** @type {string} */ name) =>
  new RegExp(`(?<=<!-- ${name}:start -->\\n)[\\s\\S]*?(?=<!-- ${name}:end -->)`);

/** @param {string} file by its path in the project @param {string} name @returns {string | null} null where there is no such part */
export function readMarked(file, name) {
  const path = new URL(file, root);
  return existsSync(path) ? (readFileSync(path, 'utf8').match(between(name))?.[0] ?? null) : null;
}

/** @param {string} file by its path in the project @param {string} name @param {string} text with a newline at its end */
export function writeMarked(file, name, text) {
  const path = new URL(file, root);
  const before = readFileSync(path, 'utf8');
  if (!between(name).test(before))
    throw new Error(`${file} has no <!-- ${name}:start --> line and <!-- ${name}:end --> line`);
  writeFileSync(
    path,
    before.replace(between(name), () => text),
  );
}
