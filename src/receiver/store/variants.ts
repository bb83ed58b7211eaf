// Looks that an owner compares: what the database keeps of them. Most sites compare none, so they have a table of counts of their own
// instead of one more column in the key of all others.

/** The migration. A record without one has no variant. */
export const ADD_VARIANTS: readonly string[] = [
  'alter table consent_events add column variant text',
  // Counts a day: see daily-summaries.ts, also for `slot`.
  `create table consent_variant_days (
  day date not null,
  variant text not null,
  action text not null,
  allowed boolean not null,
  slot int not null,
  decisions bigint not null,
  primary key (day, variant, action, allowed, slot)
)`,
];
