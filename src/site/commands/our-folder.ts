// Writes the files of a version into a public folder, whole or not at all, and touches nothing there that it did not write.
import { chmod, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isObject } from '../../core/checks.ts';
import { UsageError } from '../../receiver/commands/command.ts';
import { integrityOf } from '../dist.ts';
import { type FolderPlan, SITE_FILE } from '../folder.ts';

export type Written = 'written' | 'replaced' | 'unchanged';

/** @throws {UsageError} where there is no such folder */
export async function checkPublicFolder(folder: string): Promise<void> {
  const found = await stat(folder).catch(() => null);
  if (!found?.isDirectory())
    throw new UsageError(`${folder}: expected the public folder of your site, which is there already`);
}

/** @throws {UsageError} where something stands there that was not written by this */
export async function writeFolder(root: string, { folder, files }: FolderPlan): Promise<Written> {
  const target = join(root, folder);
  const there = await readdir(target).catch(() => null);
  if (there) {
    await checkOurs(target);
    if (await isSame(root, files, there.length)) return 'unchanged';
  }
  await mkdir(dirname(target), { recursive: true });
  // Beside it, so that it is moved within one disk.
  const made = await mkdtemp(join(dirname(target), '.new-'));
  try {
    for (const { path, content } of files) await writeFile(join(made, path.slice(folder.length)), content);
    await takePlace(made, target, there !== null);
  } finally {
    await rm(made, { recursive: true, force: true });
  }
  return there ? 'replaced' : 'written';
}

/** @throws {UsageError} naming each file that was not written by this, or was changed since */
export async function checkOurs(target: string): Promise<void> {
  const written = await writtenFiles(target);
  const entries = await readdir(target, { recursive: true });
  const strange: string[] = [];
  for (const name of entries) {
    if (name === SITE_FILE && written) continue;
    const content = await readFile(join(target, name)).catch(() => null);
    const hash = content && (await integrityOf(content));
    if (!hash || written?.[name] !== hash) strange.push(join(target, name));
  }
  if (strange.length > 0)
    throw new UsageError(
      `${strange.join(', ')}: not written by this command, or changed since. Move it out of ${target}`,
    );
}

/** What its own list says. `null` where there is none. */
async function writtenFiles(target: string): Promise<Record<string, unknown> | null> {
  try {
    const { files } = JSON.parse(await readFile(join(target, SITE_FILE), 'utf8'));
    return isObject(files) ? files : null;
  } catch {
    return null;
  }
}

async function isSame(root: string, files: FolderPlan['files'], count: number): Promise<boolean> {
  const same = await Promise.all(
    files.map(async ({ path, content }) => (await readFile(join(root, path)).catch(() => null))?.equals(content)),
  );
  return count === files.length && same.every(Boolean);
}

async function takePlace(made: string, target: string, replaces: boolean): Promise<void> {
  // mkdtemp makes it for nobody else; a web server is somebody else.
  await chmod(made, 0o755);
  if (!replaces) return rename(made, target);
  const old = `${made}-old`;
  await rename(target, old);
  await rename(made, target).catch(async (error) => {
    await rename(old, target);
    throw error;
  });
  await rm(old, { recursive: true });
}
