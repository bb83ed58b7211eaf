// The files that a page may ask for, as they lie in the package.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { integrity } from 'virtual:shipped-files';

/** All but the one that holds everything, which is for those who can host no other. */
export const GATE_FILES: readonly string[] = Object.keys(integrity)
  .map((address) => address.replace(/\?.*/, ''))
  .filter((name) => name !== 'consent-gate.standalone.js');

/** Found by the package's own name: the bundler may have put this code anywhere in it. */
export function readGateFile(name: string): Buffer {
  return readFileSync(createRequire(import.meta.url).resolve(`consent-gate/${name}`));
}
