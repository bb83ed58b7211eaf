// Whether this very dist/ was built from these very sources before. Then it need not be built to know that it is fresh: whoever
// changes a test and runs it again and again waits for no build. By content, since the times of files say nothing after a checkout.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** `npm ci` throws it away with the packages that built. @param {string} root */
const noteIn = (root) => join(root, 'node_modules', '.cache', 'consent-gate', 'fresh-dist');

/** @param {string} root folder of the project @param {readonly string[]} sources what dist/ is made of, by its path in there */
export function isKnownFresh(root, sources) {
  return existsSync(noteIn(root)) && readFileSync(noteIn(root), 'utf8') === contentOf(root, sources);
}

/**
 * To be called when dist/ is what the sources build.
 * @param {string} root
 * @param {readonly string[]} sources
 * @param {string} [copy] folder with the sources as they were built: those of the project may be others by now
 */
export function rememberFresh(root, sources, copy = root) {
  mkdirSync(dirname(noteIn(root)), { recursive: true });
  writeFileSync(noteIn(root), contentOf(root, sources, copy));
}

/**
 * Sources, what builds them, and what was built, as one hash. The packages are those of the lock file: `install.mjs` sees to that.
 * @param {string} root @param {readonly string[]} sources @param {string} [copy]
 */
function contentOf(root, sources, copy = root) {
  const hash = createHash('sha256').update(`${process.version} ${process.platform} ${process.arch}\n`);
  /** @param {string} folder @param {string} name */
  const add = (folder, name) => {
    for (const path of filesOf(join(folder, name))) {
      const content = readFileSync(path);
      hash.update(`${relative(folder, path)} ${content.length}\n`).update(content);
    }
  };
  for (const name of sources) add(copy, name);
  for (const name of ['package-lock.json', 'dist']) add(root, name);
  return hash.digest('hex');
}

/** @param {string} path of a file, or of a folder with all that is in it @returns {string[]} in order; none where there is nothing */
function filesOf(path) {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
