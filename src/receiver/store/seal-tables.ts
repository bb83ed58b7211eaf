// The tables of sealed days. src/receiver/seal fills and reads them; `consent_gone` in `removing-functions.ts` has what every removal of
// records owes them.

/** A migration: see `MIGRATIONS`. */
export const SEAL_TABLES: readonly string[] = [
  // In the record's own row, so that whatever removes the record takes its salt along: without the salt nobody can find out
  // what the leaf was made of.
  'alter table consent_events add column seal_day date, add column leaf int, add column salt text',
  // One row a day; `seal` is null while its leaves are being written.
  `create table consent_seals (
  day date primary key,
  size int not null default 0,
  root text,
  previous text,
  seal text,
  sealed_at timestamptz(3),
  stamp text,
  stamped_at timestamptz(3),
  filed_at timestamptz(3),
  posted_at timestamptz(3),
  busy_until timestamptz(3),
  emptied_at timestamptz(3)
)`,
  // Hashes alone, many in a row: no id leads from them to anybody.
  `create table consent_leaves (
  day date not null,
  first int not null,
  hashes text not null,
  primary key (day, first)
)`,
  // Leaves whose records were erased or are past their time.
  `create table consent_gone_leaves (
  day date not null,
  leaf int not null,
  gone_at timestamptz(3) not null default now(),
  primary key (day, leaf)
)`,
];

/** Once no record of a day is left, its leaves prove nothing more; its seal stays in the chain. */
export const PURGE_LEAVES = `with done as (
  select s.day from consent_seals s where s.day < ($1::timestamptz at time zone 'UTC')::date
    and s.seal is not null and s.emptied_at is null and s.size > 0
    and s.size = (select count(*) from consent_gone_leaves g where g.day = s.day)),
leaves as (delete from consent_leaves l using done where l.day = done.day),
gone as (delete from consent_gone_leaves g using done where g.day = done.day)
update consent_seals s set emptied_at = now() from done where s.day = done.day`;
