// The part of each address that changes with the files: `consent-gate-ui.js?v=…`. One for all of them takes the fewest bytes of a
// page, and a release is copied as a whole.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { DIST } from './folders.ts';

/** What the gate asks for by itself. The banner's file has the hashes of all others in it. */
const ASKED_FOR = ['ui', 'button', 'recorder'];

/** Of the files that are built before the gate: 36 bits in letters that an address may have. */
export function release(): string {
  const hash = createHash('sha256');
  for (const name of ASKED_FOR) hash.update(readFileSync(`${DIST}consent-gate-${name}.js`));
  return hash.digest('base64url').slice(0, 6);
}

/** As it is asked for: a classic script by the name that the owner writes, what it loads by the release too. */
export function addressOf(name: string): string {
  return /^consent-gate(\.standalone)?\.js$/.test(name) ? name : `${name}?v=${release()}`;
}
