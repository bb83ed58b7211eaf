// Stores notices before the events that name them.

import type { Notice } from '../../core/event.ts';
import type { Database } from './database.ts';
import { type HashedNotice, hashNotice } from './notice-hash.ts';

/** Much less than the day for which `purge` spares a notice, so one that is skipped here is still there. */
const TRUST_MS = 600_000;
/** Sites have a handful of notices. Only an attack has more, and it loses no more than the shortcut. */
const MAX_KNOWN = 200;

const UPSERT = `insert into consent_notices (hash, notice, seen_at)
select g.hash, g."text", now() from json_to_recordset($1::json) as g(hash text, "text" text) order by g.hash
on conflict (hash) do update set seen_at = excluded.seen_at`;

/**
 * Resolves, once every notice is committed, to their hashes in order. A notice that was written in the last minutes is not
 * written again, and an object that was hashed is not hashed again: the `EventReader` gives equal notices as one object.
 * @param notices as the `EventReader` rebuilt them: their field order is fixed, so equal notices have equal texts
 */
export function createNoticeKeeper(database: Database): (notices: readonly Notice[]) => Promise<readonly string[]> {
  const hashed = new WeakMap<Notice, HashedNotice>();
  /** When it was written, by hash. */
  const written = new Map<string, number>();

  function hash(notice: Notice): HashedNotice {
    const known = hashed.get(notice) ?? hashNotice(notice);
    hashed.set(notice, known);
    return known;
  }

  return async (notices) => {
    const now = Date.now();
    const missing = new Map<string, HashedNotice>();
    const hashes = notices.map((notice) => {
      const known = hash(notice);
      const since = written.get(known.hash) ?? Number.NaN;
      // A clock set back must not make the trust last longer.
      if (!(Math.abs(now - since) <= TRUST_MS)) missing.set(known.hash, known);
      return known.hash;
    });
    if (missing.size) {
      await database.query(UPSERT, [JSON.stringify([...missing.values()])]);
      if (written.size + missing.size > MAX_KNOWN) written.clear();
      for (const key of missing.keys()) written.set(key, now);
    }
    return hashes;
  };
}
