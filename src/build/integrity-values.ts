// The `integrity` values of the files that a page can load, by the addresses that it asks for.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { DIST } from './folders.ts';
import { addressOf } from './release.ts';

/** Of what is in dist/ now. */
export function integrityValues(): Readonly<Record<string, string>> {
  const names = readdirSync(DIST).filter((name) => /^consent-gate[\w.-]*\.js$/.test(name));
  return Object.fromEntries(names.sort().map((name) => [addressOf(name), integrityOf(`${DIST}${name}`)]));
}

function integrityOf(file: string): string {
  return `sha384-${createHash('sha384').update(readFileSync(file)).digest('base64')}`;
}
