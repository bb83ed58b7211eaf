// Keeps decisions: one statement a batch, which also adds them to the counts a day.
import type { ConsentEvent } from '../../core/event.ts';
import { COUNTED_COLUMNS, counted } from './daily-summaries.ts';
import type { Query } from './database.ts';
import { QUEUE_DECISIONS } from './webhook-tables.ts';

// One parameter carries the whole batch, so that the statement is the same for one row and for a thousand. In key order,
// because two receivers that insert the same rows in different orders would wait for each other.
const insertEvents = (queued: boolean) =>
  counted(
    `insert into consent_events (consent_id, event_id, occurred_at, action, surface, choices, previous,
  policy_version, locale, page, global_privacy_control, notice_hash, version, position, variant)
select g.consent_id, g.event_id, g.occurred_at, g.action, g.surface, g.choices, g.previous,
  g.policy_version, g.locale, g.page, g.global_privacy_control, g.notice_hash, g.version, g.position, g.variant
from json_to_recordset($1::json) as g(consent_id uuid, event_id uuid, occurred_at timestamptz, action text, surface text,
  choices jsonb, previous jsonb, policy_version text, locale text, page text, global_privacy_control boolean,
  notice_hash text, version text, position int, variant text)
where not exists (select 1 from consent_erasures x where x.consent_id = g.consent_id)
order by g.consent_id, g.event_id, g.position
on conflict (consent_id, event_id) do nothing
returning ${queued ? 'consent_id, event_id, ' : ''}position, ${COUNTED_COLUMNS}`,
    '',
    // One short text, because a row for each would cost both sides more than telling them apart is worth.
    "string_agg(position::text, ' ') as fresh",
    queued ? QUEUE_DECISIONS : '',
  );

const INSERT_EVENTS = insertEvents(false);
const INSERT_AND_QUEUE = insertEvents(true);

/**
 * @param noticeHashes of the notices behind the decisions, which must be committed already
 * @param queued whether what is new is to be told to the owner's server
 * @returns the places, among these decisions, of those that were not here before
 */
export async function insertDecisions(
  query: Query,
  decisions: readonly ConsentEvent[],
  noticeHashes: readonly string[],
  queued: boolean,
): Promise<ReadonlySet<number>> {
  const rows = decisions.map((event, index) => toRow(event, index, noticeHashes[index] ?? ''));
  const [row] = await query(queued ? INSERT_AND_QUEUE : INSERT_EVENTS, JSON.stringify(rows));
  return new Set(row?.fresh ? String(row.fresh).split(' ').map(Number) : []);
}

/** The columns of a decision but for `received_at`. */
export function toRow(event: ConsentEvent, position: number, noticeHash: string) {
  return {
    consent_id: event.consentId,
    event_id: event.eventId,
    occurred_at: event.occurredAt,
    action: event.action,
    surface: event.surface,
    choices: event.choices,
    previous: event.previous,
    policy_version: event.policyVersion,
    locale: event.locale,
    page: event.page,
    global_privacy_control: event.globalPrivacyControl,
    notice_hash: noticeHash,
    version: event.version,
    position,
    variant: event.variant,
  };
}
