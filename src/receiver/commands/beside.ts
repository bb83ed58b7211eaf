// What `serve` does beside answering: it seals days and tells the owner's server of decisions. Flags in, something that runs out.
import { describeError, type RequestEntry } from '../http/request-log.ts';
import { keepSealing } from '../seal/keep-sealing.ts';
import type { PublishOptions } from '../seal/publish.ts';
import type { Database } from '../store/database.ts';
import { isDistributed } from '../store/places.ts';
import { keepTelling } from '../webhook/keep-telling.ts';
import { parseSecrets } from '../webhook/secret.ts';
import { type CommandIo, UsageError } from './command.ts';
import { addressOf } from './flags.ts';
import type { Log } from './log.ts';

export const BESIDE_FLAGS = {
  seal: { type: 'boolean' },
  'seal-timestamp': { type: 'string' },
  'seal-file': { type: 'string' },
  'seal-url': { type: 'string' },
  webhook: { type: 'string' },
} as const;

export const BESIDE_HELP = `  --seal                  Seal each day's records once it is over, so that consent-gate verify can prove that none was
                          changed, added or taken out since.
  --seal-timestamp <address>
                          Have each seal time-stamped by this authority (RFC 3161). [default: none]
  --seal-file <file>      Write each seal into this file as a line. Keep it where the database's owner cannot write.
  --seal-url <address>    Post each seal there.
  --webhook <address>     Post each decision and erasure there, signed as Standard Webhooks does with the secret in
                          CONSENT_GATE_WEBHOOK_SECRET (whsec_…); kept and tried again for seven days. [default: none]
`;

type Flags = { readonly [K in keyof typeof BESIDE_FLAGS]?: string | boolean | undefined };

export interface BesidePlan {
  /** `null` where days are not sealed. */
  readonly seal: Omit<PublishOptions, 'signal'> | null;
  readonly webhook: { readonly url: string; readonly secrets: readonly Buffer[] } | null;
}

/** @throws {UsageError} naming the flag or the variable */
export function besideOf(flags: Flags, { env }: CommandIo): BesidePlan {
  const webhook = typeof flags.webhook === 'string' ? flags.webhook : null;
  return {
    seal: sealOf(flags),
    webhook: webhook === null ? null : { url: addressOf('webhook', webhook), secrets: secretsOf(env) },
  };
}

function sealOf(flags: Flags): BesidePlan['seal'] {
  const address = (name: 'seal-timestamp' | 'seal-url') => {
    const value = flags[name];
    return typeof value === 'string' ? addressOf(name, value) : undefined;
  };
  const file = flags['seal-file'];
  if (file === '') throw new UsageError('--seal-file: expected the name of a file');
  const plan = {
    stampAt: address('seal-timestamp'),
    postTo: address('seal-url'),
    file: typeof file === 'string' ? file : undefined,
  };
  if (flags.seal) return plan;
  const given = (['seal-timestamp', 'seal-url', 'seal-file'] as const).find((name) => flags[name] !== undefined);
  if (given) throw new UsageError(`--seal: expected as well, because --${given} is about seals`);
  return null;
}

function secretsOf(env: CommandIo['env']): readonly Buffer[] {
  try {
    return parseSecrets(env.CONSENT_GATE_WEBHOOK_SECRET ?? '');
  } catch (error) {
    throw new UsageError(`CONSENT_GATE_WEBHOOK_SECRET: ${error instanceof Error ? error.message : ''}`);
  }
}

/** @throws {UsageError} where Citus has spread the records over machines: it refuses what these ask of the database */
export async function checkBeside(database: Database, { seal, webhook }: BesidePlan): Promise<void> {
  if (!seal && !webhook) return;
  if (await isDistributed(async (text, ...params) => (await database.query(text, params)).rows))
    throw new UsageError(
      `--${seal ? 'seal' : 'webhook'}: expected records on one PostgreSQL, these are spread by Citus`,
    );
}

export interface Beside {
  /** A request was answered: there may be something to tell. */
  noticed(entry: RequestEntry): void;
  /** Resolves once all has ended, after the signal. */
  readonly ended: Promise<unknown>;
}

export function runBeside(database: Database, plan: BesidePlan, log: Log, signal: AbortSignal): Beside {
  const tell = (message: string) => (error: unknown) => log('error', message, { error: describeError(error) });
  const webhook =
    plan.webhook &&
    keepTelling(database, {
      ...plan.webhook,
      signal,
      onNews: (message, fields) => log('error', message, fields),
      onError: tell('the webhook’s queue failed'),
    });
  const sealing =
    plan.seal &&
    keepSealing(database, {
      ...plan.seal,
      signal,
      onSealed: ({ day, size, seal }) => log('info', 'sealed', { day, records: size, seal }),
      onError: tell('sealing failed'),
    });
  return {
    noticed: ({ method, status }) => {
      if (status < 300 && (method === 'POST' || method === 'DELETE')) webhook?.wake();
    },
    ended: Promise.all([webhook?.ended, sealing]),
  };
}
