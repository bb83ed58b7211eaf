// Keeps decisions: one statement for those that lie in one place, which also adds them to the counts a day.
import type { ConsentEvent } from '../../core/event.ts';
import { bucketOf } from './buckets.ts';
import type { Query } from './database.ts';
import { byPlace, type Places } from './places.ts';
import { tally } from './tally.ts';

/** One text for a batch of any size, which is prepared once a connection. */
const STORE = 'select consent_store(null, null, $1::json, $2::json, $3::boolean) as fresh';

/** Citus sends a call to another machine only where it is planned with its values: this one is not prepared. */
const STORE_AT = 'select consent_store($4::int, $5::int[], $1::json, $2::json, $3::boolean) as fresh';

export interface DecisionBatch {
  readonly decisions: readonly ConsentEvent[];
  /** Of the notices behind them, which must be committed already. */
  readonly noticeHashes: readonly string[];
  /** Whether what is new is to be told to the owner's server. */
  readonly queued: boolean;
}

/** @returns the places, among these decisions, of those that were not here before */
export async function insertDecisions(
  query: Query,
  places: Places,
  { decisions, noticeHashes, queued }: DecisionBatch,
): Promise<ReadonlySet<number>> {
  const rows = decisions.map((event, index) => toRow(event, index, noticeHashes[index] ?? ''));
  if (!places.distributed) {
    const [row] = await query(STORE, JSON.stringify(rows), JSON.stringify(tally(decisions)), queued);
    return new Set(positions(row?.fresh));
  }
  const parts = byPlace(rows, (row) => row.consent_id, places);
  const fresh = await Promise.all(
    [...parts].map(async ([{ home, buckets }, part]) => {
      const counts = tally(part.flatMap(({ position }) => decisions[position] ?? []));
      const values = [JSON.stringify(part), JSON.stringify(counts), queued, home, buckets];
      return positions((await query(STORE_AT, ...values))[0]?.fresh);
    }),
  );
  return new Set(fresh.flat());
}

const positions = (fresh: unknown): readonly number[] => (fresh ? String(fresh).split(' ').map(Number) : []);

/** The columns of a decision but for `received_at`. */
export function toRow(event: ConsentEvent, position: number, noticeHash: string) {
  return {
    bucket: bucketOf(event.consentId),
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
