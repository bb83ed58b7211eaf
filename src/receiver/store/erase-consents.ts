// A visitor's right to erasure: the records go, a bare mark of the id stays.
import { COUNTED_COLUMNS, counted } from './daily-summaries.ts';
import type { Query } from './database.ts';

const MARK_ERASED = `insert into consent_erasures (consent_id)
select distinct g::uuid from json_array_elements_text($1::json) as g order by 1
on conflict (consent_id) do nothing returning consent_id`;

const DELETE_ERASED = counted(
  `delete from consent_events
where consent_id in (select g::uuid from json_array_elements_text($1::json) as g) returning ${COUNTED_COLUMNS}`,
  '-',
  '1',
);

export interface Erasure {
  /** The consents that were not erased before. */
  readonly marked: Set<unknown>;
  /** How many records went. */
  readonly removed: number;
}

/** The mark comes first: should this stop half-way, the sender has no answer and sends again. */
export async function eraseConsents(query: Query, consentIds: readonly string[]): Promise<Erasure> {
  const ids = JSON.stringify(consentIds);
  const marked = await query(MARK_ERASED, ids);
  const removed = await query(DELETE_ERASED, ids);
  return { marked: new Set(marked.map((row) => row.consent_id)), removed: removed.length };
}
