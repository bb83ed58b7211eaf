import type { ConsentEvent, Notice } from '../../core/event.js';
import type { Row } from './database.js';
export interface StoredRecord extends Omit<ConsentEvent, 'notice' | 'schema'> {
    /** ISO 8601, UTC, by the database's clock. */
    readonly receivedAt: string;
    /** Names the notice that was shown: SHA-256 of its JSON. */
    readonly noticeHash: string;
}
/** A record with the exact notice that was shown. */
export interface ProvenRecord extends StoredRecord {
    /** `null` where the database has lost it, such as after a restore of some tables only. */
    readonly notice: Notice | null;
}
/** A notice as it was shown with decisions of one consent. */
export interface ShownNotice {
    readonly hash: string;
    /** Of a decision that it was shown with. */
    readonly locale: string;
    /** The exact JSON text that was hashed; `null` where the database has lost it. */
    readonly text: string | null;
}
/** The columns `toRecord` reads; `e` is consent_events. */
export declare const RECORD_COLUMNS = "e.consent_id, e.event_id, e.occurred_at, e.received_at, e.action, e.surface, e.choices,\n  e.previous, e.policy_version, e.locale, e.page, e.global_privacy_control, e.notice_hash, e.version, e.variant";
/** Drivers give a time as a Date or as text. */
export declare const iso: (value: unknown) => string;
/** The cast is sound: rows are only ever written from validated events. */
export declare function toRecord(row: Row): StoredRecord;
