// How deliveries fared, by day: what a row holds, and how numbers are added to it.

export type DeliveryOutcome = 'late' | 'duplicate' | 'rejected' | 'refused';

export interface DeliveryTally {
  readonly outcome: DeliveryOutcome;
  /** One of few fixed words; never anything that a sender wrote. */
  readonly reason: string;
  readonly events: number;
}

/** Takes the day and the tallies as JSON. */
export const COUNT_DELIVERIES = `insert into consent_deliveries (day, outcome, reason, events)
select $1::date, g.outcome, g.reason, g.events
from json_to_recordset($2::json) as g(outcome text, reason text, events bigint) order by g.outcome, g.reason
on conflict (day, outcome, reason) do update set events = consent_deliveries.events + excluded.events`;
