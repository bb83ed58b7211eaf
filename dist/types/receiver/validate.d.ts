import type { ConsentEvent } from '../core/event.ts';
/** As many as the gate's outbox holds. */
export declare const MAX_EVENTS = 50;
/** An event that was not stored, and why. */
export interface RejectedEvent {
    /** Its place in the request's list. */
    readonly index: number;
    /** `null` where the event has none that is a UUID. */
    readonly eventId: string | null;
    /** One sentence a fault, each beginning with the field's path. */
    readonly problems: readonly string[];
}
export interface ValidatedEvents {
    readonly events: readonly ConsentEvent[];
    readonly rejected: readonly RejectedEvent[];
    /** Faults of the body as a whole; nothing of it was read further. */
    readonly problems: readonly string[];
}
/**
 * Reads the parsed body of `POST /consent`. Never throws. One bad event does not spoil its neighbours. `occurredAt` is not
 * held against our clock: a visitor whose clock is years off has decided too, and the time of receipt stands beside it.
 */
export declare function validateEvents(body: unknown): ValidatedEvents;
