// Whether the database answers, and which of its machines do not.
import type { Query } from './database.ts';
import type { Places } from './places.ts';

const HAS_TABLES = 'select 1 from consent_migrations limit 1';

/** Asks the machine that has the bucket, as storing does. */
const HAS_BUCKET = 'select 1 from consent_erasures where bucket = $1::int limit 1';

/** See `Store.ping`. */
export async function pingPlaces(query: Query, { distributed, all }: Places): Promise<readonly number[]> {
  await query(HAS_TABLES);
  if (!distributed) return [];
  const answers = await Promise.allSettled(all.map(({ home }) => query(HAS_BUCKET, home)));
  const silent = all.filter((_, index) => answers[index]?.status === 'rejected');
  const [first] = answers;
  if (first?.status === 'rejected' && silent.length === all.length) throw first.reason;
  return silent.map(({ machine }) => machine);
}
