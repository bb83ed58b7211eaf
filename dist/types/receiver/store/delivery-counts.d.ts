export type DeliveryOutcome = 'late' | 'duplicate' | 'rejected' | 'refused';
export interface DeliveryTally {
    readonly outcome: DeliveryOutcome;
    /** One of few fixed words; never anything that a sender wrote. */
    readonly reason: string;
    readonly events: number;
}
/** Takes the day and the tallies as JSON. */
export declare const COUNT_DELIVERIES = "insert into consent_deliveries (day, outcome, reason, events)\nselect $1::date, g.outcome, g.reason, g.events\nfrom json_to_recordset($2::json) as g(outcome text, reason text, events bigint) order by g.outcome, g.reason\non conflict (day, outcome, reason) do update set events = consent_deliveries.events + excluded.events";
