// What waits to be told to the owner's server. `keeping-functions.ts` and `removing-functions.ts` fill it, src/receiver/webhook sends it.

/** How long something waits at most, in days: then it is given up, and said so. */
export const KEPT_DAYS = 7;

/** A migration: see `MIGRATIONS`. */
export const WEBHOOK_TABLES: readonly string[] = [
  // One row, once a receiver has been told to send: an erasure by command is queued as well.
  'create table consent_webhooks (id int primary key, seen_at timestamptz(3) not null)',
  // `event_id` is null for an erasure. `next_at` is when to try next; while one is being sent, when it counts as given back.
  `create table consent_webhook_queue (
  consent_id uuid not null,
  message_id uuid not null default gen_random_uuid(),
  event_id uuid,
  queued_at timestamptz not null default now(),
  position int not null default 0,
  attempts int not null default 0,
  next_at timestamptz not null default now(),
  primary key (consent_id, message_id)
)`,
  'create index consent_webhook_queue_next_at on consent_webhook_queue (next_at)',
];

/** For a database whose receivers send no more. */
export const PURGE_QUEUE = `delete from consent_webhook_queue
where queued_at < greatest($1::timestamptz, now() - interval '${KEPT_DAYS} days')`;
