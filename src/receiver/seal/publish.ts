// Takes each seal out of the database's reach: a time stamp, a line in a file, a post. Who keeps one of them can tell later
// whether the database was made up anew.
import { appendFile } from 'node:fs/promises';
import type { Database } from '../store/database.ts';
import { type KeptSeal, SEAL_FIELDS, toSeal } from './read-seals.ts';
import { SEAL_TYPE } from './seal.ts';

export interface PublishOptions {
  /** Of a time-stamping authority. */
  readonly stampAt?: string | undefined;
  /** Gets a line a day. */
  readonly file?: string | undefined;
  /** Gets a post a day. */
  readonly postTo?: string | undefined;
  readonly signal?: AbortSignal;
}

const TIMEOUT = 15_000;

/** The columns that say what is done; each with the condition that there is something to do. */
const STEPS = {
  // Not for what was sealed long before there was an authority: the newest seal vouches for those before it.
  stamp: "s.stamped_at is null and s.sealed_at > now() - interval '30 days'",
  file: 's.filed_at is null',
  post: 's.posted_at is null',
} as const;

type Step = keyof typeof STEPS;

const DONE = { stamp: 'stamped_at', file: 'filed_at', post: 'posted_at' } as const;

const take = (step: Step) => `update consent_seals s set busy_until = now() + interval '60 seconds' where s.day = (
  select s.day from consent_seals s where s.seal is not null and ${STEPS[step]}
    and (s.busy_until is null or s.busy_until < now()) order by s.day limit 1 for update skip locked)
returning ${SEAL_FIELDS}`;

const finish = (step: Step) =>
  `update consent_seals set ${DONE[step]} = now(), busy_until = null, stamp = coalesce($2::text, stamp)
where day = $1::date`;

const release = 'update consent_seals set busy_until = null where day = $1::date';

/** What is written into the file and posted: the owner's copy of the seal. */
export const sealLine = ({ day, size, root, previous, seal, sealedAt, stamp }: KeptSeal): string =>
  JSON.stringify({ type: SEAL_TYPE, day, size, root, previous, seal, sealedAt, ...(stamp && { stamp }) });

/** Resolves once all is done. @throws at the first failure; what is left is done the next time */
export async function publishSeals(database: Database, options: PublishOptions): Promise<void> {
  const { stampAt, file, postTo, signal } = options;
  const faults: unknown[] = [];
  const all = async (step: Step, act: (seal: KeptSeal) => Promise<string | null>) => {
    for (let left = true; left && !signal?.aborted; )
      left = await one(database, step, act).catch((error: unknown) => {
        faults.push(error);
        return false;
      });
  };
  if (stampAt) {
    // Loaded by those only who want it: the package for its format is larger than the rest.
    const { requestStamp } = await import('./stamp-request.ts');
    await all('stamp', ({ seal }) => requestStamp(stampAt, seal, signal));
  }
  if (file) {
    await all('file', async (seal) => {
      await appendFile(file, `${sealLine(seal)}\n`);
      return null;
    });
  }
  if (postTo) await all('post', (seal) => post(postTo, seal, signal));
  if (faults.length) throw faults[0];
}

async function one(database: Database, step: Step, act: (seal: KeptSeal) => Promise<string | null>): Promise<boolean> {
  const [row] = (await database.query(take(step))).rows;
  if (!row) return false;
  const seal = toSeal(row);
  try {
    await database.query(finish(step), [seal.day, await act(seal)]);
    return true;
  } catch (error) {
    await database.query(release, [seal.day]);
    throw error;
  }
}

async function post(url: string, seal: KeptSeal, signal: AbortSignal | undefined): Promise<null> {
  const timeout = AbortSignal.timeout(TIMEOUT);
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: sealLine(seal),
    redirect: 'manual',
    signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
  });
  void answer.body?.cancel().catch(() => undefined);
  if (!answer.ok) throw new Error(`the address for seals answered with status ${answer.status}`);
  return null;
}
