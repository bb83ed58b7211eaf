export type DeliveryOutcome = 'late' | 'duplicate' | 'rejected' | 'refused';
export interface DeliveryTally {
    readonly outcome: DeliveryOutcome;
    /** One of few fixed words; never anything that a sender wrote. */
    readonly reason: string;
    readonly events: number;
}
/** Takes the day and the tallies as JSON. */
export declare const COUNT_DELIVERIES = "insert into consent_deliveries (day, outcome, reason, events)\nselect $1::date, g.outcome, g.reason, g.events\nfrom json_to_recordset($2::json) as g(outcome text, reason text, events bigint) order by g.outcome, g.reason\non conflict (day, outcome, reason) do update set events = consent_deliveries.events + excluded.events";
interface DeliveryStore {
    countDeliveries(day: string, tallies: readonly DeliveryTally[]): Promise<void>;
}
export interface DeliveryCounter {
    count(outcome: DeliveryOutcome, reason: string, events?: number): void;
    /** Writes what has gathered; never rejects. What cannot be written is kept for the next time. */
    flush(): Promise<void>;
}
/** @param now ms since the epoch */
export declare function createDeliveryCounter(store: DeliveryStore, now: () => number): DeliveryCounter;
export {};
