// `consent-gate records`: the owner's view of the database, as a proof of one consent or as an export of many.

import { consentJson } from '../records/consent-json.ts';
import { consentRecordsText } from '../records/consent-records.ts';
import { proofPage } from '../records/proof-page.ts';
import { RECORD_FORMATS } from '../records/record-formats.ts';
import { parseFilter } from '../records/record-query.ts';
import { evidence, evidenceText } from '../seal/evidence.ts';
import { readConsents } from '../store/read-consents.ts';
import { FILTER_FIELDS, type RecordFilter } from '../store/record-filter.ts';
import type { SqlStore, Store } from '../store/store.ts';
import { type Command, type CommandIo, UsageError } from './command.ts';
import { DATABASE_HELP, databaseOf, readFlags } from './flags.ts';
import { openRecords } from './open-records.ts';

const FORMATS = ['html', 'json', 'ndjson', 'csv', 'jsonld', 'evidence'];

const kebab = (field: string) => field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

export const recordsCommand: Command = {
  summary: 'print the proof of one consent, or export records',
  help: `Usage: consent-gate records [options]

With --consent-id: that visitor's records with the exact notices shown, as a page to read and print, or as JSON.
Otherwise: all records in the order of receipt, as they are read; memory stays flat however many there are.

Options:
  --consent-id <uuid>     One visitor's records.
  --format <name>         html or json for one consent, ndjson, csv or jsonld (ISO/IEC TS 27560, a whole consent each) for
                          any; evidence of sealed records for consent-gate verify. [default: html or ndjson]
  --from <time>           Received at or after, such as 2026-11-01 or 2026-11-01T08:00Z.
  --to <time>             Received before.
  --action <name>         And so on: --surface, --locale, --policy-version, --variant.
${DATABASE_HELP}
  --help                  Show this.
`,
  async run(args, io) {
    const { database, format, ...values } = readFlags(args, {
      database: { type: 'string' },
      format: { type: 'string' },
      ...(Object.fromEntries(FILTER_FIELDS.map((field) => [kebab(field), { type: 'string' }])) as Record<
        string,
        { type: 'string' }
      >),
    });
    const filter = filterOf(values);
    const name = typeof format === 'string' ? format : filter.consentId ? 'html' : 'ndjson';
    if (!FORMATS.includes(name)) throw new UsageError(`--format: expected one of ${FORMATS.join(', ')}, got "${name}"`);
    const store = await openRecords(databaseOf(database, io));
    try {
      if (name === 'ndjson' || name === 'csv') await writeAll(store, filter, name, io);
      else if (name === 'jsonld') await writeTexts(consentRecordsText(readConsents(store.database, filter)), io);
      else if (name === 'evidence') await writeEvidence(store, filter, io);
      else await writeOne(store, filter, name, io);
    } finally {
      await store.close();
    }
  },
};

function filterOf(values: { readonly [flag: string]: unknown }): RecordFilter {
  const given = FILTER_FIELDS.flatMap((field) => {
    const value = values[kebab(field)];
    return typeof value === 'string' ? [[field, value] as const] : [];
  });
  try {
    return parseFilter(given);
  } catch (error) {
    const [field = '', ...rest] = (error instanceof Error ? error.message : '').split(':');
    throw new UsageError(`--${kebab(field)}:${rest.join(':')}`);
  }
}

async function writeAll(store: Store, filter: RecordFilter, name: 'ndjson' | 'csv', io: CommandIo): Promise<void> {
  const { header, row } = RECORD_FORMATS[name];
  await io.write(header);
  for await (const page of store.records(filter)) {
    if (io.stop.aborted) throw new Error('stopped before the end: the export is incomplete');
    await io.write(page.map(row).join(''));
  }
}

async function writeTexts(texts: AsyncIterable<string>, io: CommandIo): Promise<void> {
  for await (const text of texts) {
    if (io.stop.aborted) throw new Error('stopped before the end: the export is incomplete');
    await io.write(text);
  }
}

async function writeEvidence({ database }: SqlStore, { consentId, ...rest }: RecordFilter, io: CommandIo) {
  const [other] = Object.keys(rest);
  if (other)
    throw new UsageError(`--${kebab(other)}: evidence is of one consent or of all, so that nothing can be left out`);
  await writeTexts(evidenceText(evidence(database, consentId ?? null, new Date().toISOString())), io);
}

async function writeOne(store: Store, { consentId }: RecordFilter, name: string, io: CommandIo): Promise<void> {
  if (!consentId) throw new UsageError(`--consent-id: expected, because --format ${name} shows one consent`);
  const text =
    name === 'html'
      ? proofPage({ consentId, madeAt: new Date().toISOString() }, store)
      : consentJson({ consentId }, store);
  let found = false;
  for await (const part of text) {
    if (io.stop.aborted) throw new Error('stopped before the end: the export is incomplete');
    await io.write(part);
    found = true;
  }
  if (!found) throw new Error('there are no records of this consent');
}
