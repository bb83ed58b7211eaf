// What the owner's server is told: the event's type, when, and the decision without the notice's words.
import type { StoredRecord } from '../store/stored-record.ts';

export type WebhookType =
  | 'consent.accepted'
  | 'consent.declined'
  | 'consent.saved'
  | 'consent.withdrawn'
  | 'consent.adopted'
  | 'consent.one-shown'
  | 'consent.erased';

/** The body of a delivery. Of an erased consent nothing but its id is told. */
export interface WebhookBody {
  readonly type: WebhookType;
  /** ISO 8601, UTC: when it was received, by the database's clock. */
  readonly timestamp: string;
  readonly data: StoredRecord | { readonly consentId: string };
}

const TYPES: Readonly<Record<string, WebhookType>> = {
  'accept-all': 'consent.accepted',
  'decline-all': 'consent.declined',
  save: 'consent.saved',
  withdraw: 'consent.withdrawn',
  // No answers: whoever keeps the last one takes nothing from these.
  adopt: 'consent.adopted',
  'show-one': 'consent.one-shown',
};

export const decisionBody = (record: StoredRecord): WebhookBody => ({
  type: TYPES[record.action] ?? 'consent.saved',
  timestamp: record.receivedAt,
  data: record,
});

export const erasureBody = (consentId: string, timestamp: string): WebhookBody => ({
  type: 'consent.erased',
  timestamp,
  data: { consentId },
});
