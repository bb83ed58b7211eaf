// `consent-gate add`: the files of a site into its public folder, and its line into its pages.
import type { Command } from '../../receiver/commands/command.ts';
import { FLAGGED, flagOf } from './site-flags.ts';

export const addCommand: Command = {
  summary: 'put the files and the line on a website',
  help: `Usage: consent-gate add <folder> [options]

Writes consent-gate/<version>/ into the public folder of your site: the files that it needs, a page that shows the banner at work, and
consent-gate.json, from which all of it can be made again. Asks for what is missing where a person is there. What is in the folder
already counts, but for what you say anew. Nothing is overwritten that it did not write.

Options:
  --config <file>         A consent-gate.json, or options as in a data block.
  --one-file              Writes consent.js instead, with everything inside, for places that take no more.
  --html <file> …         Pages to put the line into, first in the <head>. Shows what would change.
  --write                 Changes the pages.
  --services <names>      What else your site uses, such as matomo,youtube: it is held, listed and deleted.
  --languages <codes>     The languages of your site, such as de,en. [default: all; en in one file]
  --base <address>        The address of <folder> on your site. [default: /]
  --help                  Show this.

Every option of the tag: ${FLAGGED.map((name) => `--${flagOf(name)}`).join(', ')}.
Lists and objects come with --config.
`,
  // Loaded when it is wanted: no other command reads HTML.
  run: async (args, io) => (await import('./run-add.ts')).runAdd(args, io),
};
