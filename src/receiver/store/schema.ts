// The tables, and how they come to be. Every key of what there is per consent starts with its bucket, so that it can be kept on more
// than one machine, and holds consent_id, so that it can be partitioned by it; there is no sequence, no trigger and no foreign key. Notices are few and keyed by their hash.
import { ADD_BUCKETS } from './bucket-tables.ts';
import { recountPending } from './daily-summaries.ts';
import { type Database, sqlState } from './database.ts';
import { SEAL_TABLES } from './seal-tables.ts';
import { ADD_VARIANTS } from './variants.ts';
import { WEBHOOK_TABLES } from './webhook-tables.ts';

/** One entry a version, never edited once released: append the next. */
export const MIGRATIONS: readonly (readonly string[])[] = [
  [
    `create table consent_events (
  consent_id uuid not null,
  event_id uuid not null,
  occurred_at timestamptz(3) not null,
  received_at timestamptz(3) not null default now(),
  action text not null,
  surface text not null,
  choices jsonb not null,
  previous jsonb,
  policy_version text not null,
  locale text not null,
  page text not null,
  global_privacy_control boolean not null,
  notice_hash text not null,
  version text not null,
  primary key (consent_id, event_id)
)`,
    // For export, retention and counts by time. One batch shares one time, so its entries are stored once each (B-tree deduplication).
    'create index consent_events_received_at on consent_events (received_at)',
    // The exact JSON text whose SHA-256 is the hash, so that anyone can recompute it.
    `create table consent_notices (
  hash text primary key,
  notice text not null,
  seen_at timestamptz(3) not null default now()
)`,
    // What remains of an erased consent: without it, an event delivered twice would bring erased data back.
    `create table consent_erasures (
  consent_id uuid primary key,
  erased_at timestamptz(3) not null default now()
)`,
  ],
  [
    // The order of what one insert brought: its rows share the time of receipt, and `occurred_at` is a clock that anyone can
    // set back.
    'alter table consent_events add column position int not null default 0',
  ],
  [
    // Counts a day, looked up by day: see daily-summaries.ts, also for `slot`.
    `create table consent_days (
  day date not null,
  policy_version text not null,
  locale text not null,
  surface text not null,
  action text not null,
  allowed boolean not null,
  slot int not null,
  decisions bigint not null,
  primary key (day, policy_version, locale, surface, action, allowed, slot)
)`,
    // Apart, because the number of pages would multiply that of everything else.
    `create table consent_page_days (
  day date not null,
  page text not null,
  action text not null,
  allowed boolean not null,
  slot int not null,
  decisions bigint not null,
  primary key (day, page, action, allowed, slot)
)`,
    // How deliveries fared, never whose decision it was.
    `create table consent_deliveries (
  day date not null,
  outcome text not null,
  reason text not null,
  events bigint not null,
  primary key (day, outcome, reason)
)`,
  ],
  [
    // Days whose counts are to be made anew, so that a recount which did not reach its end is known and taken up again.
    `create table consent_recounts (
  day date primary key
)`,
    // Days with records that were stored before there were counts, or on the very day on which these came.
    `insert into consent_recounts
select first + n from (
  select (min(received_at) at time zone 'UTC')::date as first, (max(received_at) at time zone 'UTC')::date as last
  from consent_events) e, generate_series(0, e.last - e.first) as n
where exists (select 1 from consent_events where received_at >= (first + n) at time zone 'UTC'
    and received_at < (first + n + 1) at time zone 'UTC')
  and (coalesce((select sum(decisions) from consent_days where day = first + n), 0) <= 0
    or first + n in (select (applied_at at time zone 'UTC')::date from consent_migrations where version = 3))
union select day from consent_days group by day having sum(decisions) < 0`,
  ],
  [
    // Until when records have been purged: what time does between two purges is known from it, and what a wrong clock does.
    `create table consent_purges (
  before timestamptz(3) primary key,
  purged_at timestamptz(3) not null default now()
)`,
    // For what came in while its consent was erased, looked for every half minute.
    'create index consent_erasures_erased_at on consent_erasures (erased_at)',
  ],
  SEAL_TABLES,
  WEBHOOK_TABLES,
  ADD_VARIANTS,
  ADD_BUCKETS,
];

/**
 * The statements that set up an empty database by hand, where the receiver's role may not create tables.
 * @param version of the tables; the newest unless a test wants an older one
 */
export function schemaSql(version = MIGRATIONS.length): string {
  const statements = MIGRATIONS.slice(0, version).flatMap((statements, index) => [
    ...statements,
    `insert into consent_migrations (version) values (${index + 1})`,
  ]);
  return `${[CREATE_MIGRATIONS, ...statements].join(';\n\n')};\n`;
}

const CREATE_MIGRATIONS = `create table if not exists consent_migrations (
  version int primary key,
  applied_at timestamptz(3) not null default now()
)`;

/** What PostgreSQL answers where two sessions create the same thing at once, in spite of `if not exists`. */
const LOST_RACE = new Set(['23505', '42P07', '42710', 'XX000', '40001', '40P01']);

/**
 * Brings the tables up to date, and the counts of days that need it.
 * @throws where the database is newer than this code, or refuses
 */
export async function migrate(database: Database): Promise<void> {
  await migrateTables(database);
  await recountPending(database);
}

/**
 * Brings the tables up to date. Any number of receivers may do this at once: the row in consent_migrations is the lock,
 * because a second insert of the same version waits for the first to commit and then inserts nothing.
 * @throws where the database is newer than this code, or refuses
 */
export async function migrateTables(database: Database): Promise<void> {
  const version = await currentVersion(database);
  if (version > MIGRATIONS.length) {
    throw new Error(
      `The database has schema version ${version}, this consent-gate knows ${MIGRATIONS.length}: update consent-gate.`,
    );
  }
  if (version === 0) await winOrLose(database, CREATE_MIGRATIONS);
  for (let index = version; index < MIGRATIONS.length; index++) {
    // A DO block is one statement: it is applied as a whole or not at all, on any driver and without a transaction API.
    await winOrLose(
      database,
      `do $migration$ begin
insert into consent_migrations (version) values (${index + 1}) on conflict do nothing;
if found then
${MIGRATIONS[index]?.join(';\n')};
end if;
end $migration$`,
    );
  }
}

async function currentVersion(database: Database): Promise<number> {
  try {
    const { rows } = await database.query('select coalesce(max(version), 0)::int as version from consent_migrations');
    return Number(rows[0]?.version);
  } catch (error) {
    if (sqlState(error) === '42P01') return 0; // undefined_table: an empty database
    throw error;
  }
}

async function winOrLose(database: Database, statement: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await database.query(statement);
      return;
    } catch (error) {
      if (attempt === 5 || !LOST_RACE.has(sqlState(error) ?? '')) throw error;
    }
  }
}
