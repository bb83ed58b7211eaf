// `consent-gate verify`: whether anything was changed, added or taken out since it was sealed.
import { X509Certificate } from 'node:crypto';
import { open, readFile } from 'node:fs/promises';
import { parseUuid } from '../http/uuid.ts';
import { checkEvidence, type Verdict } from '../seal/check-evidence.ts';
import { type EvidenceLine, evidence } from '../seal/evidence.ts';
import { readEvidence, readPublished } from '../seal/read-evidence.ts';
import { type Command, type CommandIo, UsageError } from './command.ts';
import { DATABASE_HELP, databaseOf, readFlags } from './flags.ts';
import { openRecords } from './open-records.ts';

export const verifyCommand: Command = {
  summary: 'prove that sealed records are what they were',
  help: `Usage: consent-gate verify [options]

Proves for records that serve --seal has sealed that nothing was changed, added or taken out since. Ends with 1 and says
what is wrong where something is.

Options:
  --consent-id <uuid>     One visitor's records. Whether others were taken out only the whole shows. [default: all]
  --evidence <file>       What records --format evidence has written, instead of a database.
  --seals <file>          Seals that were kept outside the database, as serve --seal-file writes them: with them a
                          database that was made up anew is found out.
  --tsa-ca <file>         Certificates (PEM) of the time-stamping authorities that you trust.
${DATABASE_HELP}
  --help                  Show this.
`,
  async run(args, io) {
    const flags = readFlags(args, {
      'consent-id': { type: 'string' },
      evidence: { type: 'string' },
      seals: { type: 'string' },
      'tsa-ca': { type: 'string' },
      database: { type: 'string' },
    });
    const asked = flags['consent-id'];
    const consentId = asked === undefined ? null : parseUuid(asked);
    if (asked !== undefined && !consentId) throw new UsageError('--consent-id: expected a UUID');
    if (asked !== undefined && flags.evidence !== undefined)
      throw new UsageError('--consent-id: the evidence says itself of which consent it is');
    const published =
      flags.seals === undefined ? [] : await named('seals', readPublished(linesOf('seals', flags.seals)));
    const authorities = flags['tsa-ca'] === undefined ? undefined : await certificatesOf(flags['tsa-ca']);
    const report = async (lines: AsyncIterable<EvidenceLine>) => {
      const verdict = await checkEvidence(lines, published);
      if (!verdict.seals.length && !verdict.faultCount) throw new Error('nothing is sealed yet');
      if (verdict.of !== null && !verdict.proven && !verdict.notYet && !verdict.faultCount)
        throw new Error('there are no records of this consent');
      const stamps = await stampFaults(verdict, authorities, io);
      tell(verdict, io);
      const count = verdict.faultCount + stamps;
      if (count) throw new Error(`${count} ${count === 1 ? 'fault' : 'faults'} found`);
    };
    if (flags.evidence !== undefined) {
      return await named('evidence', report(readEvidence(linesOf('evidence', flags.evidence))));
    }
    const store = await openRecords(databaseOf(flags.database, io));
    try {
      await report(evidence(store.database, consentId, new Date().toISOString()));
    } finally {
      await store.close();
    }
  },
};

async function* linesOf(flag: string, file: string): AsyncGenerator<string> {
  try {
    const handle = await open(file);
    yield* handle.readLines();
  } catch {
    throw new UsageError(`--${flag}: cannot read "${file}"`);
  }
}

/** What is wrong with a line, with the flag that named its file. */
async function named<T>(flag: string, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Error && error.message.startsWith('line '))
      throw new UsageError(`--${flag}: ${error.message}`);
    throw error;
  }
}

async function certificatesOf(file: string): Promise<readonly X509Certificate[]> {
  try {
    const pem = /-----BEGIN CERTIFICATE-----[\s\S]*?-----END CERTIFICATE-----/g;
    const found = (await readFile(file, 'utf8')).match(pem) ?? [];
    if (found.length) return found.map((text) => new X509Certificate(text));
  } catch {
    // told below
  }
  throw new UsageError(`--tsa-ca: expected a file with certificates in PEM, got "${file}"`);
}

/** Tells of each time stamp; resolves to how many are wrong. */
async function stampFaults(
  { seals }: Verdict,
  authorities: readonly X509Certificate[] | undefined,
  io: CommandIo,
): Promise<number> {
  const stamped = seals.filter(({ stamp }) => stamp);
  if (!stamped.length) return 0;
  const { checkStamp } = await import('../seal/stamp-check.ts');
  let faults = 0;
  let newest = '';
  for (const { day, seal, stamp } of stamped) {
    try {
      const { time, by, trusted } = checkStamp(Buffer.from(stamp ?? '', 'base64'), {
        hash: seal,
        ...(authorities && { authorities }),
      });
      if (trusted === false) throw new Error('the stamp was not issued by an authority of --tsa-ca');
      newest = `${day}, at ${time.toISOString()} by ${by}`;
    } catch (error) {
      faults++;
      io.out(`time stamp: That of ${day} proves nothing: ${error instanceof Error ? error.message : String(error)}.\n`);
    }
  }
  if (newest) io.out(`Newest time stamp: the seal of ${newest}\n`);
  if (newest && !authorities) io.out('Whether that authority is one to be trusted, --tsa-ca tells.\n');
  return faults;
}

function tell(verdict: Verdict, { out }: CommandIo): void {
  const { of, seals, proven, gone, notYet, late, faults, faultCount } = verdict;
  for (const { kind, text } of faults) out(`${kind}: ${text}\n`);
  if (faultCount > faults.length) out(`… and ${faultCount - faults.length} more\n`);
  const [first, last] = [seals[0], seals.at(-1)];
  if (first && last) out(`Sealed: ${first.day} to ${last.day}, last seal ${last.seal}\n`);
  out(`Records ${of === null ? '' : `of consent ${of} `}that are what was sealed: ${proven}\n`);
  if (of === null) out(`Erased or past their time: ${gone}\n`);
  if (late) out(`Sealed with the day after: ${late}\n`);
  if (notYet) out(`Not sealed yet: ${notYet}\n`);
  if (!faultCount) out(of === null ? 'Nothing was changed, added or taken out.\n' : 'Nothing was changed or added.\n');
}
