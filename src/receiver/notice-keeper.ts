// Stores notices before the events that name them.
import type { Database } from './database.ts';
import type { HashedNotice } from './notice-hash.ts';

/** Far less than the day for which `purge` leaves a notice alone: what is skipped here is never removed there. */
const TRUST_MS = 600_000;
/** Sites have a handful of notices; only an attack has more, and it then merely loses the shortcut. */
const MAX_KNOWN = 1000;

const UPSERT = `insert into consent_notices (hash, notice)
select g.hash, g."text" from json_to_recordset($1::json) as g(hash text, "text" text) order by g.hash
on conflict (hash) do update set seen_at = now()`;

/** Resolves once every notice is committed. A notice written in the last minutes is not written again. */
export function createNoticeKeeper(database: Database): (notices: readonly HashedNotice[]) => Promise<void> {
  const knownSince = new Map<string, number>();
  return async (notices) => {
    const now = Date.now();
    const missing = new Map<string, HashedNotice>();
    for (const notice of notices) {
      const since = knownSince.get(notice.hash);
      // A clock set back must not make the trust last longer.
      if (since === undefined || Math.abs(now - since) > TRUST_MS) missing.set(notice.hash, notice);
    }
    if (!missing.size) return;
    await database.query(UPSERT, [JSON.stringify([...missing.values()])]);
    if (knownSince.size + missing.size > MAX_KNOWN) knownSince.clear();
    for (const hash of missing.keys()) knownSince.set(hash, now);
  };
}
