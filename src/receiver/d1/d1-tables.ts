// The tables in SQLite's words. They hold what those of PostgreSQL hold, but for the counts a day: a site that fits into D1
// can count its records when somebody looks.

/** Of `strftime`: as `Date.prototype.toISOString` writes it, so that texts sort as times do. */
export const D1_TIME = "'%Y-%m-%dT%H:%M:%fZ'";

export const D1_NOW = `strftime(${D1_TIME}, 'now')`;

/**
 * One entry a version, never edited once released: append the next. SQLite adds a column that may be null or has a default; it changes
 * none, so for more a table is made anew. The first takes a database from before there were versions as it is.
 */
export const D1_MIGRATIONS: readonly (readonly string[])[] = [
  [
    `create table if not exists consent_events (
  consent_id text not null,
  event_id text not null,
  occurred_at text not null,
  received_at text not null default (${D1_NOW}),
  action text not null,
  surface text not null,
  choices text not null,
  previous text,
  policy_version text not null,
  locale text not null,
  page text not null,
  global_privacy_control int not null,
  notice_hash text not null,
  version text not null,
  position int not null,
  variant text,
  primary key (consent_id, event_id)
) without rowid`,
    'create index if not exists consent_events_received_at on consent_events (received_at)',
    `create table if not exists consent_notices (
  hash text primary key,
  notice text not null,
  seen_at text not null default (${D1_NOW})
) without rowid`,
    `create table if not exists consent_erasures (
  consent_id text primary key,
  erased_at text not null default (${D1_NOW})
) without rowid`,
    `create table if not exists consent_deliveries (
  day text not null,
  outcome text not null,
  reason text not null,
  events int not null,
  primary key (day, outcome, reason)
) without rowid`,
    `create table if not exists consent_purges (
  before text primary key,
  purged_at text not null default (${D1_NOW})
) without rowid`,
  ],
];

export const CREATE_D1_MIGRATIONS = `create table if not exists consent_migrations (
  version int primary key,
  applied_at text not null default (${D1_NOW})
) without rowid`;
