// What `consent-gate remove` does.
import { readdir, rm, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type CommandIo, UsageError } from '../../receiver/commands/command.ts';
import { takeLines } from '../html-lines.ts';
import { ONE_FILE } from '../one-file.ts';
import { oneFileThere } from './our-file.ts';
import { checkOurs, checkPublicFolder } from './our-folder.ts';
import { diffOf, planPages, writePages } from './pages.ts';
import { pagesWithLines } from './pages-with-lines.ts';
import { rootAndPages, typed } from './root-and-pages.ts';
import { parseFlags } from './site-flags.ts';
import { sitesThere } from './sites-there.ts';

export async function runRemove(args: readonly string[], { out }: CommandIo): Promise<void> {
  const { values, positionals } = parseFlags(args, {
    html: { type: 'string', multiple: true },
    write: { type: 'boolean' },
  });
  const { root, pages } = rootAndPages(positionals, values.html);
  await checkPublicFolder(root);
  const there = await sitesThere(root);
  const named = values.html ? pages : await pagesWithLines(root);
  const one = (await oneFileThere(root)) === null ? [] : [join(root, ONE_FILE)];
  if (there.length === 0 && one.length === 0 && named.length === 0)
    throw new UsageError(`${root}: has nothing of consent-gate`);
  for (const { folder } of there) await checkOurs(folder);
  const all = [...there.map(({ folder }) => folder), ...one];
  const changes = (await planPages(root, named, takeLines)).filter(({ before, after }) => before !== after);
  for (const change of changes) out(`${diffOf(change)}\n`);
  const elsewhere = values.html ? '' : `Pages outside of ${root} that have the line keep it: name them with --html.\n`;
  if (!values.write) {
    for (const path of all) out(`${path} would be deleted\n`);
    out(`\nNothing of this is done yet. To do it: ${typed('remove', root, values.html, pages)} --write\n${elsewhere}`);
    return;
  }
  // The pages first: a page without the line asks for none of the files.
  await writePages(changes);
  for (const path of all) {
    await rm(path, { recursive: true });
    out(`${path} deleted\n`);
  }
  const above = join(root, 'consent-gate');
  if ((await readdir(above).catch(() => ['']))?.length === 0) await rmdir(above);
  out(`${changes.length} ${changes.length === 1 ? 'page' : 'pages'} changed.\n${elsewhere}`);
}
