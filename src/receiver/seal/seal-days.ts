// Seals each day that is over. Any number of receivers may do it at once: each step succeeds for one of them, and the others
// see that it is done. Decisions go on meanwhile; a chunk of leaves holds a few records for milliseconds.
import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Database, Row } from '../store/database.ts';
import { RECORD_COLUMNS, toRecord } from '../store/stored-record.ts';
import { merkleRoot } from './merkle.ts';
import { readLeaves } from './read-leaves.ts';
import { dayAfter, dayBefore, recordLeaf, type Seal, sealHash } from './seal.ts';

/** How many records become leaves in one statement: so many that it takes about this long, in ms, for which others may wait. */
const CHUNKS = { first: 250, least: 100, most: 2000, shortest: 50, longest: 150 } as const;

/** The longest pause between two chunks, in ms. */
const LONGEST_PAUSE = 200;

/** How long after its end a day is sealed, in minutes: a statement that began before midnight has ended by then. */
const MARGIN = 10;

/** As far as the clocks of database and machine may differ, in ms: a day that is not over must not be sealed. */
const MAX_CLOCK_DIFFERENCE = 3_600_000;

const STATE = `select extract(epoch from now()) * 1000 as now,
  to_char((now() - interval '${MARGIN} minutes') at time zone 'UTC', 'YYYY-MM-DD') as today,
  (select to_char(max(day), 'YYYY-MM-DD') from consent_seals where seal is not null) as last`;
const OPEN = 'insert into consent_seals (day) values ($1::date) on conflict (day) do nothing';
const DAY = 'select size, seal from consent_seals where day = $1::date';

/** From the start of the day before: what was committed too late for that day's seal goes into this one. */
const UNSEALED = `select ${RECORD_COLUMNS} from consent_events e where e.seal_day is null
  and e.received_at >= $1::timestamptz and e.received_at < $2::timestamptz
order by e.received_at, e.position, e.consent_id, e.event_id limit $3::int`;

// The size is the lock: who finds another than they read has lost. `skip locked`: a record that is held is being removed, and
// its leaf counts as gone; so this never waits for an erasure, and an erasure waits for it no longer than one chunk takes.
const ADD_LEAVES = `with mine as (
  update consent_seals set size = size + $3::int where day = $1::date and size = $2::int and seal is null returning day),
chunk as (insert into consent_leaves (day, first, hashes) select day, $2::int, $4::text from mine),
given as (select g.consent_id, g.event_id, g.leaf, g.salt
  from json_to_recordset($5::json) as g(consent_id uuid, event_id uuid, leaf int, salt text)
  where exists (select 1 from mine)),
held as (select e.bucket, e.consent_id, e.event_id, g.leaf, g.salt from consent_events e join given g
    on e.bucket = consent_bucket(g.consent_id) and e.consent_id = g.consent_id and e.event_id = g.event_id
  where e.seal_day is null for no key update of e skip locked),
sealed as (update consent_events e set seal_day = $1::date, leaf = h.leaf, salt = h.salt from held h
  where e.bucket = h.bucket and e.consent_id = h.consent_id and e.event_id = h.event_id returning e.leaf),
gone as (insert into consent_gone_leaves (day, leaf)
  select $1::date, leaf from given where leaf not in (select leaf from sealed))
select (select count(*) from mine)::int as won, (select count(*) from sealed)::int as sealed`;

const CLOSE = `update consent_seals set root = $3, previous = $4, seal = $5, sealed_at = now()
where day = $1::date and size = $2::int and seal is null returning day`;

const SEAL_OF = 'select seal from consent_seals where day = $1::date';

export interface SealDaysOptions {
  /** Ends the work after the chunk under way; the next run goes on. */
  readonly signal?: AbortSignal;
  /** Records a statement. @default as many as take some 100 ms */
  readonly chunk?: number;
  /** Seal the days before this one (`YYYY-MM-DD`, UTC), which must be over. @default today, by the database’s clock */
  readonly before?: string;
}

/**
 * Resolves to what it sealed. The first seal takes all that was received before its day's end.
 * @throws where the clocks differ too much, and where the database fails
 */
export async function sealDays(
  database: Database,
  { signal, chunk, before }: SealDaysOptions = {},
): Promise<readonly Seal[]> {
  const run = async (text: string, ...params: unknown[]) => (await database.query(text, params)).rows;
  const [state = {}] = await run(STATE);
  if (Math.abs(Number(state.now) - Date.now()) > MAX_CLOCK_DIFFERENCE) {
    throw new Error('the clocks of the database and of this machine differ by more than an hour: nothing is sealed');
  }
  const today = String(state.today);
  const yesterday = dayBefore(before !== undefined && before < today ? before : today);
  const sealed: Seal[] = [];
  let last = state.last ? String(state.last) : null;
  for (let day = last ? dayAfter(last) : yesterday; day <= yesterday; day = dayAfter(day)) {
    await run(OPEN, day);
    const since = last ? `${dayBefore(day)}T00:00Z` : '-infinity';
    if (!(await addLeaves(day, since))) break;
    const seal = await close(day, last);
    if (!seal) break;
    sealed.push(seal);
    last = day;
  }
  return sealed;

  /** Whether all that belongs to the day has its leaf, and this was the one who saw to it. */
  async function addLeaves(day: string, since: string): Promise<boolean> {
    const until = `${dayAfter(day)}T00:00Z`;
    let size = chunk ?? CHUNKS.first;
    for (let from = since; !signal?.aborted; ) {
      const began = performance.now();
      const [open] = await run(DAY, day);
      if (!open || open.seal !== null) return false;
      const rows = await run(UNSEALED, from, until, size);
      // What was committed behind the place where this has come to is found by a last look from the start.
      if (!rows.length && from === since) return true;
      if (rows.length && !(await addChunk(day, Number(open.size), rows))) return false;
      from = rows.length ? toRecord(rows.at(-1) ?? {}).receivedAt : since;
      // As long as it took: half of a processor at most, and on PGlite, which answers without ever letting go, the visitors' turn.
      const took = performance.now() - began;
      if (chunk === undefined) size = sizeAfter(size, took);
      await pause(Math.min(took, LONGEST_PAUSE));
    }
    return false;
  }

  async function addChunk(day: string, first: number, rows: readonly Row[]): Promise<boolean> {
    const salted = rows.map((row, index) => {
      const salt = randomBytes(32).toString('hex');
      const { consent_id, event_id } = row;
      return { hash: recordLeaf(toRecord(row), salt), row: { consent_id, event_id, leaf: first + index, salt } };
    });
    const hashes = Buffer.concat(salted.map(({ hash }) => hash)).toString('base64');
    const given = JSON.stringify(salted.map(({ row }) => row));
    const [result] = await run(ADD_LEAVES, day, first, rows.length, hashes, given);
    // All of them are held by who removes them: they are gone in a moment.
    if (Number(result?.won) && !Number(result?.sealed)) await pause(200);
    return Number(result?.won) > 0;
  }

  async function close(day: string, last: string | null): Promise<Seal | null> {
    const leaves = await readLeaves(database, day);
    const [previous] = last ? await run(SEAL_OF, last) : [];
    const statement = {
      day,
      size: leaves.length / 32,
      root: merkleRoot(leaves).toString('hex'),
      previous: previous ? String(previous.seal) : null,
    };
    const seal = sealHash(statement);
    const [closed] = await run(CLOSE, day, statement.size, statement.root, statement.previous, seal);
    return closed ? { ...statement, seal } : null;
  }
}

function sizeAfter(size: number, took: number): number {
  if (took < CHUNKS.shortest) return Math.min(size * 2, CHUNKS.most);
  return took > CHUNKS.longest ? Math.max(Math.round(size / 2), CHUNKS.least) : size;
}
