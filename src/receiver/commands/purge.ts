// `consent-gate purge`: removes records past their time.
import { purge } from '../store/retention.ts';
import { type Command, UsageError } from './command.ts';
import { DATABASE_HELP, databaseOf, daysOf, readFlags, wholeNumber } from './flags.ts';
import { openRecords } from './open-records.ts';

export const purgeCommand: Command = {
  summary: 'remove records older than …',
  help: `Usage: consent-gate purge --older-than <days> [options]

Removes records that were received longer ago than that, in batches. It may be stopped at any time (Ctrl+C): what is
removed stays removed, and the next run goes on.

Options:
  --older-than <days>     Such as 730d, by the database's clock.
  --max-share <percent>   Refuse where more than this share of all records would go at once, unless time has simply
                          gone on since the last purge. A clock that is wrong would remove everything. [default: 20]
  --force                 Remove them all the same.
${DATABASE_HELP}
  --help                  Show this.
`,
  async run(args, io) {
    const flags = readFlags(args, {
      'older-than': { type: 'string' },
      'max-share': { type: 'string', default: '20' },
      force: { type: 'boolean', default: false },
      database: { type: 'string' },
    });
    if (flags['older-than'] === undefined)
      throw new UsageError('--older-than: expected a number of days, such as 730d');
    const days = daysOf('older-than', flags['older-than']);
    const maxShare = wholeNumber('max-share', flags['max-share'], 0, 100);
    const store = await openRecords(databaseOf(flags.database, io));
    try {
      const removed = await purge(store, {
        days,
        force: flags.force,
        maxShare,
        signal: io.stop,
        onProgress: (sum) => io.error(`removed ${sum} records\n`),
      });
      io.out(`${removed} records removed${io.stop.aborted ? '; stopped before the end' : ''}\n`);
    } finally {
      await store.close();
    }
  },
};
