import type { StoredRecord } from '../store/stored-record.js';
export type WebhookType = 'consent.accepted' | 'consent.declined' | 'consent.saved' | 'consent.withdrawn' | 'consent.adopted' | 'consent.one-shown' | 'consent.erased';
/** The body of a delivery. Of an erased consent nothing but its id is told. */
export interface WebhookBody {
    readonly type: WebhookType;
    /** ISO 8601, UTC: when it was received, by the database's clock. */
    readonly timestamp: string;
    readonly data: StoredRecord | {
        readonly consentId: string;
    };
}
export declare const decisionBody: (record: StoredRecord) => WebhookBody;
export declare const erasureBody: (consentId: string, timestamp: string) => WebhookBody;
