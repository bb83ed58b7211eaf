// What `consent-gate add` does.
import type { CommandIo } from '../../receiver/commands/command.ts';
import { PLAIN_LOOK } from '../look.ts';
import type { Site } from '../site.ts';
import { askForPages, askForRest } from './ask-site.ts';
import { checkPublicFolder } from './our-folder.ts';
import { putSite } from './put-site.ts';
import { rootAndPages, typed } from './root-and-pages.ts';
import { OPTION_FLAGS, parseFlags, withFlags } from './site-flags.ts';
import { readSiteFile, siteThere } from './sites-there.ts';

const EMPTY: Site = { options: {}, services: [], languages: [], look: PLAIN_LOOK, base: '/' };

export async function runAdd(args: readonly string[], io: CommandIo): Promise<void> {
  const { values, positionals } = parseFlags(args, {
    ...OPTION_FLAGS,
    config: { type: 'string' },
    html: { type: 'string', multiple: true },
    write: { type: 'boolean' },
    services: { type: 'string' },
    languages: { type: 'string' },
    base: { type: 'string' },
    'one-file': { type: 'boolean' },
  });
  const form = values['one-file'] ? 'one-file' : 'folder';
  const { root, pages } = rootAndPages(positionals, values.html);
  await checkPublicFolder(root);
  const had = values.config === undefined ? await siteThere(root, form) : await readSiteFile(values.config);
  const said = withFlags(had ?? EMPTY, values, __VERSION__);
  const site = await askForRest(said, io, __VERSION__);
  const named = values.html || had ? pages : await askForPages(io);
  const command = typed(
    `add${form === 'one-file' ? ' --one-file' : ''}`,
    root,
    named.length > 0 ? named : undefined,
    named,
  );
  await putSite({ root, site, form, pages: named, write: values.write === true, command }, io);
}
