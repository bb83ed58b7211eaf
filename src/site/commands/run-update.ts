// What `consent-gate update` does.
import { type CommandIo, UsageError } from '../../receiver/commands/command.ts';
import { madeBy } from '../one-file.ts';
import { oneFileThere } from './our-file.ts';
import { checkPublicFolder } from './our-folder.ts';
import { pagesWithLines } from './pages-with-lines.ts';
import { putSite } from './put-site.ts';
import { rootAndPages, typed } from './root-and-pages.ts';
import { parseFlags } from './site-flags.ts';
import { compareVersions, sitesThere, siteThere } from './sites-there.ts';

export async function runUpdate(args: readonly string[], io: CommandIo): Promise<void> {
  const { values, positionals } = parseFlags(args, {
    html: { type: 'string', multiple: true },
    write: { type: 'boolean' },
    'one-file': { type: 'boolean' },
  });
  const { root, pages } = rootAndPages(positionals, values.html);
  await checkPublicFolder(root);
  const versions = await sitesThere(root);
  const one = await oneFileThere(root);
  const form = values['one-file'] || versions.length === 0 ? 'one-file' : 'folder';
  const site = await siteThere(root, form);
  if (!site) throw new UsageError(`${root}: has no files of consent-gate. Put them there with consent-gate add`);
  const newest = (form === 'folder' ? versions[0]?.version : one && madeBy(one)) ?? '';
  if (compareVersions(newest, __VERSION__) > 0)
    throw new UsageError(
      `${root} has version ${newest}, newer than this one, ${__VERSION__}: npx consent-gate@latest update`,
    );
  const named = values.html ? pages : await pagesWithLines(root, form);
  const command = typed(`update${values['one-file'] ? ' --one-file' : ''}`, root, values.html, pages);
  await putSite({ root, site, form, pages: named, write: values.write === true, command }, io);
  for (const { folder, version } of versions)
    if (version !== __VERSION__)
      io.out(`Old     ${folder}: delete it when no page has its line any more, nor any outside of ${root}\n`);
}
