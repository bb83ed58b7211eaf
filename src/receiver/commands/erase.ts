// `consent-gate erase`: a visitor's right to be forgotten (GDPR Art. 17), exercised by the owner.
import { parseUuid } from '../http/uuid.ts';
import { type Command, UsageError } from './command.ts';
import { DATABASE_HELP, databaseOf, readFlags } from './flags.ts';
import { openRecords } from './open-records.ts';

export const eraseCommand: Command = {
  summary: 'remove one visitor’s records',
  help: `Usage: consent-gate erase --consent-id <uuid> [options]

Removes a visitor's records for good. The bare id stays, so that an event that is still on its way does not bring them back.

Options:
  --consent-id <uuid>     As the visitor finds it in their cookie settings.
${DATABASE_HELP}
  --help                  Show this.
`,
  async run(args, io) {
    const flags = readFlags(args, { 'consent-id': { type: 'string' }, database: { type: 'string' } });
    const consentId = parseUuid(flags['consent-id'] ?? '');
    if (!consentId) throw new UsageError('--consent-id: expected a UUID');
    const store = await openRecords(databaseOf(flags.database, io));
    try {
      io.out(`${await store.erase(consentId)} records removed\n`);
    } finally {
      await store.close();
    }
  },
};
