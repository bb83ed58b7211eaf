// The one file in a public folder: written whole, and only over one that was written by this.
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UsageError } from '../../receiver/commands/command.ts';
import { isMadeHere, madeBy, ONE_FILE, openOneFile } from '../one-file.ts';
import { type Site, SiteProblems } from '../site.ts';
import type { Written } from './our-folder.ts';

/**
 * @returns its text; `null` where there is none, or one of this name that says nothing of us
 * @throws {UsageError} where it was changed since
 */
export async function oneFileThere(root: string): Promise<string | null> {
  const text = await readOneFile(root);
  if (text === null || !madeBy(text)) return null;
  if (!(await isMadeHere(text))) throw strange(root);
  return text;
}

const readOneFile = (root: string) => readFile(join(root, ONE_FILE), 'utf8').catch(() => null);

const strange = (root: string) =>
  new UsageError(`${join(root, ONE_FILE)}: not written by this command, or changed since. Move it away`);

/** @throws {UsageError} naming the file, and each field that is wrong */
export function siteInFile(root: string, text: string): Site {
  try {
    return openOneFile(text);
  } catch (error) {
    if (!(error instanceof SiteProblems)) throw error;
    throw new UsageError(error.problems.map((problem) => `${join(root, ONE_FILE)}: ${problem}`).join('\n'));
  }
}

/** @throws {UsageError} as above, before anything is written */
export async function writeOneFile(root: string, text: string): Promise<Written> {
  const before = await readOneFile(root);
  if (before !== null && !(await isMadeHere(before))) throw strange(root);
  if (before === text) return 'unchanged';
  const made = join(root, `.${ONE_FILE}-new`);
  try {
    await writeFile(made, text, { flag: 'wx' });
    await rename(made, join(root, ONE_FILE));
  } finally {
    await rm(made, { force: true });
  }
  return before === null ? 'written' : 'replaced';
}
