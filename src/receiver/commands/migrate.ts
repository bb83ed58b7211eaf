// `consent-gate migrate`: sets up or updates the tables, so that the receivers' role needs no right to create any.
import { recount } from '../store/daily-summaries.ts';
import { distribute } from '../store/distribute.ts';
import { openDatabase } from '../store/open-database.ts';
import { migrate, schemaSql } from '../store/schema.ts';
import type { Command } from './command.ts';
import { DATABASE_HELP, databaseOf, readFlags } from './flags.ts';

export const migrateCommand: Command = {
  summary: 'set up or update the tables',
  help: `Usage: consent-gate migrate [options]

Sets up or updates the tables. serve does the same when it starts; this is for a role that may create tables where the
receivers' role may not, and for engines on which you run the statements yourself. On a Citus cluster it also spreads
the records over the machines; stop the receivers meanwhile.

Options:
${DATABASE_HELP}
  --print                 Only print the statements for an empty database.
  --recount               Then count all records anew for the summaries a day: once after receivers of an older
                          version have stored decisions beside newer ones.
  --help                  Show this.
`,
  async run(args, io) {
    const flags = readFlags(args, {
      database: { type: 'string' },
      print: { type: 'boolean', default: false },
      recount: { type: 'boolean', default: false },
    });
    if (flags.print) {
      io.out(schemaSql());
      return;
    }
    const database = await openDatabase(databaseOf(flags.database, io), { statementTimeout: 0 });
    try {
      await migrate(database);
      const machines = await distribute(database);
      if (flags.recount) await recount(database);
      io.out(`the tables are up to date${machines ? `, spread over ${machines} machines` : ''}\n`);
    } finally {
      await database.close?.();
    }
  },
};
