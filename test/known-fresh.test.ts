// When dist/ is taken to be fresh without being built: never where a byte of it, of its sources or of what builds them is another.
import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { isKnownFresh, rememberFresh } from './setup/known-fresh.mjs';

const SOURCES = ['vite.config.ts', 'src'];

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'consent-gate-fresh-'));
  for (const name of ['vite.config.ts', 'src/a.ts', 'src/deep/b.ts', 'package-lock.json', 'dist/a.js', 'README.md'])
    write(name, 'as it was');
});
afterEach(() => rmSync(root, { recursive: true }));

function write(name: string, text: string): void {
  mkdirSync(dirname(join(root, name)), { recursive: true });
  writeFileSync(join(root, name), text);
}

it('is not known before it was built, and is from then on', () => {
  expect(isKnownFresh(root, SOURCES)).toBe(false);
  rememberFresh(root, SOURCES);
  expect(isKnownFresh(root, SOURCES)).toBe(true);
  write('README.md', 'nothing is made of it');
  expect(isKnownFresh(root, SOURCES)).toBe(true);
});

it.each([
  ['a source', () => write('src/deep/b.ts', 'as it is now')],
  ['what builds', () => write('vite.config.ts', 'as it is now')],
  ['the packages', () => write('package-lock.json', 'as it is now')],
  ['a file that was built', () => write('dist/a.js', 'as it is now')],
  ['which sources there are', () => write('src/c.ts', '')],
  ['the name of a source', () => renameSync(join(root, 'src/a.ts'), join(root, 'src/c.ts'))],
  ['what lies in dist/', () => write('dist/b.js', '')],
  ['that dist/ is there', () => rmSync(join(root, 'dist'), { recursive: true })],
])('is no longer known where %s has changed', (_, change) => {
  rememberFresh(root, SOURCES);
  change();
  expect(isKnownFresh(root, SOURCES)).toBe(false);
});

it('remembers the sources that were built, not those that were written meanwhile', () => {
  const copy = join(root, '.data/copy');
  for (const name of SOURCES) cpSync(join(root, name), join(copy, name), { recursive: true });
  write('src/a.ts', 'written while it was built');
  rememberFresh(root, SOURCES, copy);
  expect(isKnownFresh(root, SOURCES)).toBe(false);
  write('src/a.ts', 'as it was');
  expect(isKnownFresh(root, SOURCES)).toBe(true);
});
