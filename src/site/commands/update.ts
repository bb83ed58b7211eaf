// `consent-gate update`: a site's files and line as the installed version has them. The old folder stays: a page may be cached.
import type { Command } from '../../receiver/commands/command.ts';

export const updateCommand: Command = {
  summary: 'bring a website’s files and line to this version',
  help: `Usage: consent-gate update <folder> [options]

Writes the files of this version beside those that are there, with the options in their consent-gate.json, and changes the line in the
pages. The old folder stays, for pages that somebody has open: delete it later.

Options:
  --one-file              Brings consent.js to this version, where the folder is there too.
  --html <file> …         Pages to change. [default: pages and templates below <folder> that have the line]
  --write                 Changes the pages; else shows what would change.
  --help                  Show this.
`,
  // Loaded when it is wanted: no other command reads HTML.
  run: async (args, io) => (await import('./run-update.ts')).runUpdate(args, io),
};
