// The files in a folder of somebody's: all that a page asks for, and nothing of theirs is touched.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { copyGateFiles, filesFolder } from '../../src/files.ts';
import { consentTag } from '../../src/tag.ts';

const dist = new URL('../../dist/', import.meta.url);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'consent-gate-files-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('are those of the package, where the tag asks for them', () => {
  copyGateFiles(join(folder, 'public'));
  const there = readdirSync(join(folder, 'public', filesFolder));
  expect(there).toContain('consent-gate-recorder.js');
  for (const name of there)
    expect(readFileSync(join(folder, 'public', filesFolder, name), 'utf8')).toBe(
      readFileSync(new URL(name, dist), 'utf8'),
    );
  for (const [, address] of consentTag({}, { lang: 'fi' }).matchAll(/(?:src|href)="\/([^"?]+)/g))
    expect(statSync(join(folder, 'public', address ?? '')).isFile()).toBe(true);
});

it('are written once', () => {
  copyGateFiles(folder);
  const written = () =>
    readdirSync(join(folder, filesFolder)).map((name) => statSync(join(folder, filesFolder, name)).ino);
  const before = written();
  copyGateFiles(folder);
  expect(written()).toEqual(before);
});

it('are not written over what is not theirs, and then none is written', () => {
  const name = join(folder, filesFolder, 'consent-gate-ui.js');
  mkdirSync(join(folder, filesFolder), { recursive: true });
  writeFileSync(name, 'of somebody');
  expect(() => copyGateFiles(folder)).toThrow(`delete them: ${name}`);
  expect(readdirSync(join(folder, filesFolder))).toEqual(['consent-gate-ui.js']);
  expect(readFileSync(name, 'utf8')).toBe('of somebody');
});

it('go nowhere where no folder is named', () => {
  expect(() => copyGateFiles('')).toThrow('folder: expected the path');
  expect(() => copyGateFiles(1 as never)).toThrow('folder: expected the path');
});
