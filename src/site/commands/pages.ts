// The HTML files that a command is shown: what would change in them as a diff, and the change itself, all of them or none.
import { chmod, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { UsageError } from '../../receiver/commands/command.ts';
import { diff } from '../diff.ts';
import { PageProblem } from '../html-lines.ts';

export interface PageChange {
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

/**
 * @param named as somebody writes them: from where they are, or from the public folder on
 * @throws {UsageError} naming the file
 */
export async function planPages(
  root: string,
  named: readonly string[],
  change: (html: string) => string,
): Promise<readonly PageChange[]> {
  const changes: PageChange[] = [];
  const seen = new Set<string>();
  // One after the other: a site may have more pages than a process may have open.
  for (const name of named) {
    const path = await find(name, root);
    // Named twice, or by a link too, it is one page.
    const real = await realpath(path);
    if (seen.has(real)) continue;
    seen.add(real);
    const before = await readFile(path, 'latin1');
    try {
      changes.push({ path, before, after: change(before) });
    } catch (error) {
      if (error instanceof PageProblem) throw new UsageError(`${path}: ${error.message}`);
      throw error;
    }
  }
  return changes;
}

/** In the file’s own letters. */
export const diffOf = ({ path, before, after }: PageChange): string =>
  Buffer.from(diff(relative('.', path), before, after), 'latin1').toString('utf8');

export async function writePages(changes: readonly PageChange[]): Promise<void> {
  const ready: { readonly from: string; readonly to: string }[] = [];
  try {
    for (const { path, after } of changes) {
      // A link stays one.
      const to = await realpath(path);
      const from = `${to}.consent-gate-new`;
      ready.push({ from, to });
      // One that is there already was left by a run that was killed.
      await writeFile(from, after, 'latin1');
      await chmod(from, (await stat(to)).mode);
    }
    for (const { from, to } of ready) await rename(from, to);
  } catch (error) {
    for (const { from } of ready) await rm(from, { force: true });
    throw error;
  }
}

async function find(name: string, root: string): Promise<string> {
  for (const path of [name, join(root, name)]) {
    const found = await stat(path).catch(() => null);
    if (found?.isFile()) return path;
  }
  throw new UsageError(`--html: ${name}: expected an HTML file`);
}
