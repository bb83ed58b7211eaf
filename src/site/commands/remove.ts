// `consent-gate remove`: takes the line out of the pages, and the files that were written out of the public folder.
import type { Command } from '../../receiver/commands/command.ts';

export const removeCommand: Command = {
  summary: 'take the files and the line off a website',
  help: `Usage: consent-gate remove <folder> [options]

Takes the line out of the pages and deletes consent-gate/<version>/ and consent.js as it wrote them. What it did not write stays.

Options:
  --html <file> …         Pages to change. [default: pages and templates below <folder> that have the line]
  --write                 Does it; else shows what would be done.
  --help                  Show this.
`,
  // Loaded when it is wanted: no other command reads HTML.
  run: async (args, io) => (await import('./run-remove.ts')).runRemove(args, io),
};
