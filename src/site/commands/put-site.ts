// What `add` and `update` do: the files of a version into the public folder, its lines into the pages.
import { relative } from 'node:path';
import type { CommandIo } from '../../receiver/commands/command.ts';
import { planFolder } from '../folder.ts';
import { type Form, putLines } from '../html-lines.ts';
import { type Lines, textOf } from '../lines.ts';
import { makeOneFile, ONE_FILE, oneFileLines } from '../one-file.ts';
import type { Site } from '../site.ts';
import { distOnDisk, findDist } from './disk.ts';
import { writeOneFile } from './our-file.ts';
import { type Written, writeFolder } from './our-folder.ts';
import { diffOf, planPages, writePages } from './pages.ts';
import { quoted } from './root-and-pages.ts';

export interface Put {
  readonly root: string;
  readonly site: Site;
  readonly form: Form;
  /** HTML files. */
  readonly pages: readonly string[];
  /** Else the changes are shown. */
  readonly write: boolean;
  /** The command as it is typed, to be said again. */
  readonly command: string;
}

interface Plan {
  readonly lines: Lines;
  /** From the public folder on. */
  readonly path: string;
  readonly about: string;
  write(): Promise<Written>;
}

/** @throws {UsageError} before anything is written */
export async function putSite(
  { root, site, form, pages, write, command }: Put,
  { out, ask }: CommandIo,
): Promise<void> {
  const plan = await planOf(root, site, form);
  // What is wrong with a page is said before a file is written.
  const planned = await planPages(root, pages, (html) => putLines(html, plan.lines));
  const changes = planned.filter(({ before, after }) => before !== after);
  const done = await plan.write();
  const here = relative('.', root) || '.';
  out(`${here}/${plan.path}: ${plan.about}${done}\n`);
  for (const change of changes) out(`\n${diffOf(change)}`);
  const answer = !write && changes.length > 0 ? await ask?.('\nWrite it? (y or n) ') : '';
  if ((write || /^y(es)?$/i.test(answer ?? '')) && changes.length > 0) {
    await writePages(changes);
    out(`\n${changes.length} ${changes.length === 1 ? 'page' : 'pages'} changed.\n`);
  } else if (changes.length > 0) out(`\nNothing of this is written yet. To write it: ${command} --write\n`);
  else if (pages.length > 0) out('The pages have the line already.\n');
  else out(`\nPaste this first in the <head> of every page, or name the pages with --html:\n\n${textOf(plan.lines)}\n`);
  const look = `${site.base}${plan.path} on your site shows the banner at work. From here: npx serve ${quoted(here)}`;
  if (form === 'folder') out(`\nLook    ${look}`);
  out(`\nUndo    npx consent-gate remove ${quoted(here)} --write\n`);
}

async function planOf(root: string, site: Site, form: Form): Promise<Plan> {
  const dist = distOnDisk(findDist(), __VERSION__);
  if (form === 'folder') {
    const plan = await planFolder(site, dist);
    const about = `${plan.files.length} files `;
    return { lines: plan.lines, path: plan.folder, about, write: () => writeFolder(root, plan) };
  }
  const text = await makeOneFile(site, dist);
  const lines = await oneFileLines(text, site, dist.version);
  return { lines, path: ONE_FILE, about: '', write: () => writeOneFile(root, text) };
}
