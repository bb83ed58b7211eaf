import { type Action, type Choices, type Surface } from './consent.js';
/** One row of the cookie table. */
export interface CookieRow {
    readonly name: string;
    /** Who sets and reads it. */
    readonly provider: string;
    readonly purpose: string;
    /** In words, such as "2 years". */
    readonly duration: string;
    /** The category it belongs to; `necessary` or the id of an optional category. */
    readonly category: string;
}
/** A category as the visitor read it. */
export interface NoticeCategory {
    readonly id: string;
    readonly label: string;
    readonly description: string;
    /** The cookies listed under it, where the surface showed a cookie table. */
    readonly cookies?: readonly Omit<CookieRow, 'category'>[];
}
/** Exactly what was shown when the visitor decided (GDPR Art. 7(1): the controller must be able to prove it). All empty for `api` and `signal`, where nothing was shown. */
export interface Notice {
    readonly title: string;
    readonly body: string;
    /** Button labels in the order shown. */
    readonly buttons: readonly string[];
    readonly categories: readonly NoticeCategory[];
}
export declare const NOTHING_SHOWN: Notice;
/**
 * The newest number of this format. Every added field takes the next one, and so does an added word for `action` or `surface`, an optional field too: the receiver refuses a field that
 * it does not know, because a record without it might not prove what was shown. A receiver reads its own number and all
 * before it, since events wait in browsers for months, and has the gate keep events of a newer one (status 425).
 */
export declare const EVENT_SCHEMA = 2;
/** Of 1, and of what 2 has added: an event has the lowest number that it can be read by. */
export type EventSchema = 1 | 2;
/** What 2 has added: a yes to one frame, an answer taken over from the visitor's account, and the look that was shown. */
export declare const schemaOf: (action: Action, variant?: string) => EventSchema;
export interface ConsentEvent {
    readonly schema: EventSchema;
    /** UUID made in the browser: the idempotency key. */
    readonly eventId: string;
    /** UUID of this visitor's consent. */
    readonly consentId: string;
    /** ISO 8601, UTC, by the visitor's clock. */
    readonly occurredAt: string;
    readonly action: Action;
    readonly surface: Surface;
    /** After the event. */
    readonly choices: Choices;
    /** Before it; `null` at the first choice. */
    readonly previous: Choices | null;
    readonly policyVersion: string;
    /** BCP 47 tag of the language shown. */
    readonly locale: string;
    /** Origin and path; never the query or the fragment, which may carry personal data. */
    readonly page: string;
    readonly globalPrivacyControl: boolean;
    readonly notice: Notice;
    /** Version of consent-gate that made the event. */
    readonly version: string;
    /** Since 2: the look that the page showed, where the owner compares several. */
    readonly variant?: string;
}
/** The body of `POST <endpoint>`. */
export interface ConsentEvents {
    readonly events: readonly ConsentEvent[];
}
/** Where events wait in localStorage until the endpoint has answered for them. */
export declare const OUTBOX_KEY = "consent_gate_outbox";
