// Erasures in SQLite's SQL. It runs one transaction after the other, and each insert looks for marks itself: what was not
// there when its consent was erased never comes in, so there is nobody to wait for.
import type { Bound, RunAll } from './d1-binding.ts';
import { D1_TIME } from './d1-tables.ts';

const MARK = `insert into consent_erasures (consent_id) select distinct j.value from json_each(?) j where true
on conflict (consent_id) do nothing returning consent_id`;

const DELETE =
  'delete from consent_events where consent_id in (select j.value from json_each(?) j) returning 1 as gone';

/** The rows of the first are the consents that were not erased before; of the second, one for each record that went. */
export function erasing(consentIds: readonly string[]): readonly [mark: Bound, remove: Bound] {
  const ids = JSON.stringify(consentIds);
  return [
    [MARK, ids],
    [DELETE, ids],
  ];
}

// Only by somebody else's statements: a copy that was put back, rows that were brought from elsewhere.
const DELETE_LATECOMERS = `delete from consent_events where consent_id in (
  select consent_id from consent_erasures where erased_at > strftime(${D1_TIME}, 'now', '-1 day')) returning 1 as gone`;

export const d1RemoveLatecomers = async (run: RunAll): Promise<number> =>
  (await run([DELETE_LATECOMERS]))[0]?.length ?? 0;
