// The HTML files that a command is shown: what would change in them as a diff, and the change itself, all of them or none.
import { chmod, readdir, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { UsageError } from '../../receiver/commands/command.ts';
import { diff } from '../diff.ts';
import { type Form, formOf, PageProblem } from '../html-lines.ts';

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
  return Promise.all(
    named.map(async (name) => {
      const path = await find(name, root);
      const before = await readFile(path, 'latin1');
      try {
        return { path, before, after: change(before) };
      } catch (error) {
        if (error instanceof PageProblem) throw new UsageError(`${path}: ${error.message}`);
        throw error;
      }
    }),
  );
}

/** Those below the public folder that carry a line of consent-gate, of either form. */
export async function pagesWithLines(root: string, form?: Form): Promise<readonly string[]> {
  const names = await readdir(root, { recursive: true });
  const pages = names.filter(
    (name) => /\.html?$/.test(name) && !/(^|[\\/])(node_modules|consent-gate)[\\/]/.test(name),
  );
  const forms = await Promise.all(pages.map(async (name) => formOf(await readFile(join(root, name), 'latin1'))));
  return pages.filter((_, index) => forms[index] && (!form || forms[index] === form)).map((name) => join(root, name));
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
      await writeFile(from, after, { encoding: 'latin1', flag: 'wx' });
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
