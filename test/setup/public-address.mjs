// Where the project lives in public: `repository.url` in package.json, and nowhere else. It is set once, when there is an address:
//   node test/setup/public-address.mjs https://github.com/owner/name
// which writes `homepage` and `bugs` beside it. The guide's links to the source read it from there. Without one nothing of it is in
// package.json, and `npm publish` is refused (`--check`), for a provenance wants it and the package's page its pictures.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FILE = new URL('../../package.json', import.meta.url);
const ADDRESS = /^https:\/\/[\w.-]+\/[\w.-]+\/[\w.-]+$/;

/**
 * @typedef {object} PublicFields of package.json
 * @property {{ type: string, url: string }} repository
 * @property {string} homepage
 * @property {{ url: string }} bugs
 */

/** @param {string} address such as `https://github.com/owner/name` @returns {PublicFields} */
export const fieldsFor = (address) => ({
  repository: { type: 'git', url: `git+${address}.git` },
  homepage: `${address}#readme`,
  bugs: { url: `${address}/issues` },
});

/** @param {{ repository?: { url?: string } }} packageJson @returns {string | null} the one place; null while there is none */
export function publicAddress({ repository } = JSON.parse(readFileSync(FILE, 'utf8'))) {
  const [, address = ''] = /^git\+(.+)\.git$/.exec(repository?.url ?? '') ?? [];
  return ADDRESS.test(address) ? address : null;
}

/** @param {string} text package.json as it is @param {string} address @returns {string} with the address in its place */
export function withAddress(text, address) {
  if (!ADDRESS.test(address))
    throw new Error(`expected an address such as https://github.com/owner/name, got "${address}"`);
  const { repository: _, homepage: __, bugs: ___, ...rest } = JSON.parse(text);
  const entries = Object.entries(rest);
  const at = entries.findIndex(([name]) => name === 'license') + 1;
  const fields = Object.entries(fieldsFor(address));
  return `${JSON.stringify(Object.fromEntries([...entries.slice(0, at), ...fields, ...entries.slice(at)]), null, 2)}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [argument = '--check'] = process.argv.slice(2);
  try {
    if (argument !== '--check') writeFileSync(FILE, withAddress(readFileSync(FILE, 'utf8'), argument));
    const address = publicAddress();
    if (!address)
      throw new Error(
        'repository: package.json has no public address yet; node test/setup/public-address.mjs <address> sets it',
      );
    console.log(address);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
