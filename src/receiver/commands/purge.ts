// `consent-gate purge`: removes records past their time.
import { purge } from '../store/retention.ts';
import { type Command, UsageError } from './command.ts';
import { DATABASE_HELP, databaseOf, daysOf, readFlags } from './flags.ts';
import { openRecords } from './open-records.ts';

export const purgeCommand: Command = {
  summary: 'remove records older than …',
  help: `Usage: consent-gate purge --older-than <days> [options]

Removes records that were received longer ago than that, in batches. It may be stopped at any time (Ctrl+C): what is
removed stays removed, and the next run goes on.

Options:
  --older-than <days>     Such as 730d.
${DATABASE_HELP}
  --help                  Show this.
`,
  async run(args, io) {
    const flags = readFlags(args, { 'older-than': { type: 'string' }, database: { type: 'string' } });
    if (flags['older-than'] === undefined)
      throw new UsageError('--older-than: expected a number of days, such as 730d');
    const days = daysOf('older-than', flags['older-than']);
    const store = await openRecords(databaseOf(flags.database, io));
    try {
      const removed = await purge(store, {
        days,
        signal: io.stop,
        onProgress: (sum) => io.error(`removed ${sum} records\n`),
      });
      io.out(`${removed} records removed${io.stop.aborted ? '; stopped before the end' : ''}\n`);
    } finally {
      await store.close();
    }
  },
};
