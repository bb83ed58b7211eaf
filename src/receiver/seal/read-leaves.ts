// The leaves of a day, as they were written.
import type { Database } from '../store/database.ts';

const PAGE = 100;

const READ = `select first, hashes from consent_leaves where day = $1::date and first > $2::int order by first limit ${PAGE}`;

/** Their hashes, one behind the other; empty once all records of the day are past their time. */
export async function readLeaves(database: Database, day: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for (let last = -1; ; ) {
    const { rows } = await database.query(READ, [day, last]);
    for (const { hashes } of rows) chunks.push(Buffer.from(String(hashes), 'base64'));
    if (rows.length < PAGE) return Buffer.concat(chunks);
    last = Number(rows.at(-1)?.first);
  }
}
