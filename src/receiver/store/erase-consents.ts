// A visitor's right to erasure: the records go, a bare mark of the id stays.
import type { Query } from './database.ts';
import { byPlace, type Place, type Places } from './places.ts';

const MARK = 'select consent_mark($1::int, $2::uuid[]) as ids';
const WRITERS = 'select consent_writers($1::int) as writers';
const ERASE = 'select consent_erase($1::int, $2::int[], $3::uuid[], $4::boolean) as ids';
const ERASE_LATE = 'select consent_erase_late($1::int, $2::int[], $3::boolean) as gone';

/** A statement of a receiver takes milliseconds. In ms. */
const PATIENCE = 3000;
const LONGEST_PAUSE = 50;

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

/** @throws where one of several machines does not answer; those that do have erased what they had */
export async function eraseConsents(query: Query, places: Places, consentIds: readonly string[]): Promise<Erasure> {
  const parts = byPlace([...new Set(consentIds)], (id) => id, places);
  const erasures = await Promise.all([...parts].map(([place, ids]) => eraseIn(query, place, ids, !places.distributed)));
  return {
    marked: new Set(erasures.flatMap(({ marked }) => [...marked])),
    removed: new Map(erasures.flatMap(({ removed }) => [...removed])),
    complete: erasures.every(({ complete }) => complete),
  };
}

/** The mark comes first: should this stop half-way, the sender has no answer and sends again. */
async function eraseIn(
  query: Query,
  { home, buckets }: Place,
  consentIds: readonly string[],
  tell: boolean,
): Promise<Erasure> {
  const [mark] = await query(MARK, home, consentIds);
  const complete = await writersEnd(query, home);
  const [erased] = await query(ERASE, home, buckets, consentIds, tell);
  const removed = new Map<unknown, number>();
  for (const id of idsOf(erased?.ids)) removed.set(id, (removed.get(id) ?? 0) + 1);
  return { marked: new Set(idsOf(mark?.ids)), removed, complete };
}

/** Resolves once no transaction is under way that has begun without seeing the marks; to false where that takes too long. */
async function writersEnd(query: Query, home: number): Promise<boolean> {
  const began = performance.now();
  const writers = async () => idsOf((await query(WRITERS, home))[0]?.writers);
  let left = await writers();
  for (let pause = 1; left.length; pause = Math.min(pause * 2, LONGEST_PAUSE)) {
    if (performance.now() - began > PATIENCE) return false;
    await new Promise((resolve) => setTimeout(resolve, pause));
    const now = new Set(await writers());
    left = left.filter((writer) => now.has(writer));
  }
  return true;
}

const idsOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Resolves to how many records of erased consents were there all the same, and went. */
export async function removeLatecomers(query: Query, { all, distributed }: Places): Promise<number> {
  const gone = await Promise.all(
    all.map(async ({ home, buckets }) => Number((await query(ERASE_LATE, home, buckets, !distributed))[0]?.gone ?? 0)),
  );
  return gone.reduce((sum, one) => sum + one, 0);
}
