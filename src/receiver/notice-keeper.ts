// Stores notices before the events that name them.

import type { Notice } from '../core/event.ts';
import type { Database } from './database.ts';
import { type HashedNotice, hashText } from './notice-hash.ts';

/** Far less than the day for which `purge` leaves a notice alone: what is skipped here is never removed there. */
const TRUST_MS = 600_000;
/** Sites have a handful of notices; only an attack has more, and it then merely loses the shortcut. */
const MAX_KNOWN = 200;

const UPSERT = `insert into consent_notices (hash, notice)
select g.hash, g."text" from json_to_recordset($1::json) as g(hash text, "text" text) order by g.hash
on conflict (hash) do update set seen_at = now()`;

/**
 * Resolves, once every notice is committed, to their hashes in order. A notice that was written in the last minutes is
 * neither written nor hashed again.
 * @param notices as `validateEvents` rebuilt them: their field order is fixed, so equal notices have equal texts
 */
export function createNoticeKeeper(database: Database): (notices: readonly Notice[]) => Promise<readonly string[]> {
  /** By text. */
  const known = new Map<string, { readonly hash: string; readonly since: number }>();
  return async (notices) => {
    const now = Date.now();
    const missing = new Map<string, HashedNotice>();
    const hashes = notices.map((notice) => {
      const text = JSON.stringify(notice);
      const kept = known.get(text);
      // A clock set back must not make the trust last longer.
      if (kept && Math.abs(now - kept.since) <= TRUST_MS) return kept.hash;
      const hash = missing.get(text)?.hash ?? hashText(text);
      missing.set(text, { hash, text });
      return hash;
    });
    if (missing.size) {
      await database.query(UPSERT, [JSON.stringify([...missing.values()])]);
      if (known.size + missing.size > MAX_KNOWN) known.clear();
      for (const { hash, text } of missing.values()) known.set(text, { hash, since: now });
    }
    return hashes;
  };
}
