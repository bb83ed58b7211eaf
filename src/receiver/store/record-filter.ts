// Which records an owner asks for, and the SQL condition that says so.

export interface RecordFilter {
  /** Received at or after: ISO 8601, UTC. */
  readonly from?: string;
  /** Received before: ISO 8601, UTC. */
  readonly to?: string;
  readonly consentId?: string;
  readonly action?: string;
  readonly surface?: string;
  readonly locale?: string;
  readonly policyVersion?: string;
  /** The look that the page showed. */
  readonly variant?: string;
}

/** With its bucket, in which the key begins and which tells where it is kept. */
export const OF_CONSENT = (parameter: string) =>
  `e.bucket = consent_bucket(${parameter}::uuid) and e.consent_id = ${parameter}::uuid`;

const CONDITIONS: { readonly [K in keyof RecordFilter]-?: (parameter: string) => string } = {
  from: (parameter) => `e.received_at >= ${parameter}::timestamptz`,
  to: (parameter) => `e.received_at < ${parameter}::timestamptz`,
  consentId: OF_CONSENT,
  action: (parameter) => `e.action = ${parameter}`,
  surface: (parameter) => `e.surface = ${parameter}`,
  locale: (parameter) => `e.locale = ${parameter}`,
  policyVersion: (parameter) => `e.policy_version = ${parameter}`,
  variant: (parameter) => `e.variant = ${parameter}`,
};

export const FILTER_FIELDS = Object.keys(CONDITIONS) as readonly (keyof RecordFilter)[];

/** Values are bound, never written into the text. `params` is continued, so that more can follow. */
export function whereClause(filter: RecordFilter, params: unknown[]): string {
  const conditions = FILTER_FIELDS.flatMap((field) => {
    const value = filter[field];
    return value === undefined ? [] : [CONDITIONS[field](`$${params.push(value)}`)];
  });
  return conditions.length ? `where ${conditions.join(' and ')}` : '';
}
