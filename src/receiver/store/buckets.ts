// A consent's bucket: which part of the records it lies in, wherever these are kept on more than one machine. It begins every key
// of what there is per consent, so that the machine follows from the id alone.

/** Many more than anyone has machines, so that each can have its fair share. Part of the tables: it never changes. */
export const BUCKETS = 64;

/** As `consent_bucket` in the database: the last six bits of the id, which are random in a UUID of version 4. */
export const bucketOf = (consentId: string): number => Number.parseInt(consentId.slice(-2), 16) % BUCKETS;

export const ALL_BUCKETS: readonly number[] = Array.from({ length: BUCKETS }, (_, bucket) => bucket);
