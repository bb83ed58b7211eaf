// A visitor's right to erasure: the records go, a bare mark of the id stays.
import { COUNTED_COLUMNS, counted } from './daily-summaries.ts';
import type { Query } from './database.ts';
import { QUEUE_ERASURES } from './webhook-tables.ts';

const MARK_ERASED = `insert into consent_erasures (consent_id)
select distinct g::uuid from json_array_elements_text($1::json) as g order by 1
on conflict (consent_id) do nothing returning consent_id`;

const DELETE_ERASED = counted(
  `delete from consent_events
where consent_id in (select g::uuid from json_array_elements_text($1::json) as g) returning ${COUNTED_COLUMNS}, consent_id`,
  '-',
  'consent_id',
  QUEUE_ERASURES,
);

/**
 * Transactions that may be storing decisions now. PostgreSQL locks the table before a statement takes its view of the data, so one
 * that has no lock yet will see the marks.
 */
const WRITERS = `select distinct virtualtransaction as writer from pg_locks
where locktype = 'relation' and relation = 'consent_events'::regclass and mode = 'RowExclusiveLock'
  and database = (select oid from pg_database where datname = current_database())
  and pid is distinct from pg_backend_pid()`;

/** A statement of a receiver takes milliseconds. In ms. */
const PATIENCE = 3000;
const LONGEST_PAUSE = 50;

// An insert that began before the mark may have ended after its consent was erased; also where its receiver died over it. The
// owner's server may have been told of it meanwhile.
const DELETE_LATECOMERS = counted(
  `delete from consent_events e using consent_erasures x
where e.consent_id = x.consent_id and x.erased_at > now() - interval '1 day' returning ${COUNTED_COLUMNS}, e.consent_id`,
  '-',
  '1',
  QUEUE_ERASURES,
);

/** All that could be seen is erased; what somebody is still storing may come after, and asking again erases it. */
export class ErasureUnfinishedError extends Error {
  constructor() {
    super('What was being stored at this moment may not be erased yet: ask again');
  }
}

export interface Erasure {
  /** The consents that were not erased before. */
  readonly marked: Set<unknown>;
  /** How many records went, by consent. */
  readonly removed: Map<unknown, number>;
  /** Whether nothing can come after. */
  readonly complete: boolean;
}

/** The mark comes first: should this stop half-way, the sender has no answer and sends again. */
export async function eraseConsents(query: Query, consentIds: readonly string[]): Promise<Erasure> {
  const ids = JSON.stringify(consentIds);
  const marked = await query(MARK_ERASED, ids);
  const complete = await writersEnd(query);
  const removed = new Map<unknown, number>();
  for (const { consent_id: id } of await query(DELETE_ERASED, ids)) removed.set(id, (removed.get(id) ?? 0) + 1);
  return { marked: new Set(marked.map((row) => row.consent_id)), removed, complete };
}

/** Resolves once no transaction is under way that has begun without seeing the marks; to false where that takes too long. */
async function writersEnd(query: Query): Promise<boolean> {
  const began = performance.now();
  const writers = async () => (await query(WRITERS)).map(({ writer }) => writer);
  let left = await writers();
  for (let pause = 1; left.length; pause = Math.min(pause * 2, LONGEST_PAUSE)) {
    if (performance.now() - began > PATIENCE) return false;
    await new Promise((resolve) => setTimeout(resolve, pause));
    const now = new Set(await writers());
    left = left.filter((writer) => now.has(writer));
  }
  return true;
}

/** Resolves to how many records of erased consents were there all the same, and went. */
export async function removeLatecomers(query: Query): Promise<number> {
  return (await query(DELETE_LATECOMERS)).length;
}
