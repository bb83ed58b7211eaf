// The queue in the database. A row is taken by moving its `next_at` past the time a delivery may last: a receiver that dies
// gives it back by dying, and no two that run side by side send the same one meanwhile.
import type { Database } from '../store/database.ts';
import { RECORD_COLUMNS, toRecord } from '../store/stored-record.ts';
import { KEPT_DAYS } from '../store/webhook-tables.ts';
import { decisionBody, erasureBody, type WebhookBody } from './message.ts';

/** For how long a row is taken, in seconds. Longer than a delivery may last. */
const TAKEN = 60;

/** How many may wait. Past it the oldest are given up: a server that is gone for good must not fill the disk. */
const MAX_WAITING = 1_000_000;

// The first of each consent only, so that a server never learns of a yes after the withdrawal that followed it.
const TAKE = `with due as (
  select q.consent_id, q.message_id from consent_webhook_queue q
  where q.next_at <= now() and not exists (select 1 from consent_webhook_queue p where p.consent_id = q.consent_id
    and (p.queued_at, p.position, p.message_id) < (q.queued_at, q.position, q.message_id))
  order by q.next_at limit $1::int for update of q skip locked),
mine as (update consent_webhook_queue q set next_at = now() + interval '${TAKEN} seconds', attempts = q.attempts + 1
  from due where q.consent_id = due.consent_id and q.message_id = due.message_id
  returning q.consent_id, q.message_id, q.event_id, q.queued_at, q.position, q.attempts)
select mine.consent_id as queued_for, mine.message_id, mine.event_id as queued_event, mine.queued_at, mine.attempts, ${RECORD_COLUMNS}
from mine left join consent_events e
  on e.bucket = consent_bucket(mine.consent_id) and e.consent_id = mine.consent_id and e.event_id = mine.event_id
order by mine.queued_at, mine.position`;

const ONE = 'where consent_id = $1::uuid and message_id = $2::uuid';
const DONE = `delete from consent_webhook_queue ${ONE}`;
const AGAIN = `update consent_webhook_queue set next_at = now() + $3::int * interval '1 millisecond' ${ONE}`;
const UNTRIED = `update consent_webhook_queue set next_at = now(), attempts = attempts - 1 ${ONE}`;
const SOON =
  "update consent_webhook_queue set next_at = now() where attempts > 0 and next_at > now() + interval '90 seconds'";
const SEEN = `insert into consent_webhooks (id, seen_at) values (1, now()) on conflict (id) do update set seen_at = now()`;
const GIVE_UP = `with lost as (delete from consent_webhook_queue where queued_at < now() - interval '${KEPT_DAYS} days'
  or (consent_id, message_id) in (select consent_id, message_id from consent_webhook_queue
    order by queued_at desc, position desc offset $1::int) returning 1)
select count(*)::int as lost from lost`;

export interface Waiting {
  readonly consentId: string;
  readonly messageId: string;
  /** This one included. */
  readonly attempts: number;
  /** `null` where the record was erased, or past its time, before it could be told. */
  readonly body: WebhookBody | null;
}

export interface WebhookQueue {
  /** Takes at most `limit` that are due; in order for each consent. */
  take(limit: number): Promise<readonly Waiting[]>;
  /** Told, or not to be told any more. */
  done(one: Waiting): Promise<void>;
  /** To be tried again in that many ms. */
  again(one: Waiting, ms: number): Promise<void>;
  /** Was taken, and not tried. */
  untried(one: Waiting): Promise<void>;
  /** What failed while the server was away is due now. */
  soon(): Promise<void>;
  /** Says that somebody sends, and gives up what is too old or too much; resolves to how many. */
  tidy(): Promise<number>;
}

export function createWebhookQueue(database: Database, maxWaiting = MAX_WAITING): WebhookQueue {
  const run = async (text: string, ...params: unknown[]) => (await database.query(text, params)).rows;
  return {
    take: async (limit) => (await run(TAKE, limit)).map(toWaiting),
    done: async ({ consentId, messageId }) => void (await run(DONE, consentId, messageId)),
    again: async ({ consentId, messageId }, ms) => void (await run(AGAIN, consentId, messageId, Math.round(ms))),
    untried: async ({ consentId, messageId }) => void (await run(UNTRIED, consentId, messageId)),
    soon: async () => void (await run(SOON)),
    async tidy() {
      await run(SEEN);
      return Number((await run(GIVE_UP, maxWaiting))[0]?.lost);
    },
  };
}

function toWaiting(row: Readonly<Record<string, unknown>>): Waiting {
  const consentId = String(row.queued_for);
  const queuedAt = row.queued_at instanceof Date ? row.queued_at : new Date(String(row.queued_at));
  const body =
    row.queued_event === null
      ? erasureBody(consentId, queuedAt.toISOString())
      : row.event_id === null
        ? null
        : decisionBody(toRecord(row));
  return { consentId, messageId: String(row.message_id), attempts: Number(row.attempts), body };
}
