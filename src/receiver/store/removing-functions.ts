// The functions in the database that remove records, each in one transaction on one machine: see `keeping-functions.ts`.
// Released text, never edited: a change is a later migration with `create or replace`.
import { body, CHANGE, SLOT } from './keeping-functions.ts';

/** What every removal of records owes: the counts, the leaves of sealed days, and a word to the owner's server. */
const CONSENT_GONE = `create function consent_gone(into_slot int, changes consent_change[], tell boolean)
returns void ${body(`begin
perform consent_count(into_slot, consent_tally(changes), -1);
if exists (select 1 from unnest(changes) as c where c.seal_day is not null) then
  insert into consent_gone_leaves (day, leaf)
  select c.seal_day, c.leaf from unnest(changes) as c where c.seal_day is not null order by 1, 2
  on conflict (day, leaf) do nothing;
end if;
if tell then
  insert into consent_webhook_queue (consent_id) select distinct c.consent_id from unnest(changes) as c
  where exists (select 1 from consent_webhooks where seen_at > now() - interval '7 days');
end if;
end`)}`;

/** Removals take turns, so that none finds what another has locked; each is short. The number is this function's own. */
const IN_TURN = 'perform pg_advisory_xact_lock(7261483)';

const removing = (statement: string, { tell, after }: { readonly tell: string; readonly after: string }) =>
  `for one in ${statement}
returning ${CHANGE} loop
  gone := gone || one.change;
end loop;
if gone is not null then perform consent_gone(${SLOT}, gone, ${tell}); end if;
${after}`;

/** Gives the consents that were not marked before. */
const CONSENT_MARK = `create function consent_mark(home int, ids uuid[])
returns uuid[] ${body(`declare
  marked uuid[] := '{}';
  one record;
begin
for one in select g.id, consent_bucket(g.id) as bucket from unnest(ids) as g(id) order by 2, 1 loop
  insert into consent_erasures (bucket, consent_id) values (one.bucket, one.id) on conflict (bucket, consent_id) do nothing;
  if found then marked := marked || one.id; end if;
end loop;
return marked;
end`)}`;

/** Gives the consent of each record that went. */
const CONSENT_ERASE = `create function consent_erase(home int, buckets int[], ids uuid[], tell boolean)
returns uuid[] ${body(`declare
  gone consent_change[];
  one record;
begin
${IN_TURN};
${removing(
  `delete from consent_events e using unnest(ids) as g(id)
where e.bucket = any(buckets) and e.bucket = consent_bucket(g.id) and e.consent_id = g.id`,
  { tell: 'tell', after: `return array(select c.consent_id from unnest(gone) as c);` },
)}
end`)}`;

/**
 * An insert that began before the mark may have ended after its consent was erased; also where its receiver died over it. The
 * owner's server may have been told of it meanwhile.
 */
const CONSENT_ERASE_LATE = `create function consent_erase_late(home int, buckets int[], tell boolean)
returns int ${body(`declare
  ids uuid[];
begin
select array_agg(x.consent_id) into ids from consent_erasures x
where x.bucket = any(buckets) and x.erased_at > now() - interval '1 day';
if ids is null then return 0; end if;
return cardinality(consent_erase(home, buckets, ids, tell));
end`)}`;

const CONSENT_PURGE = `create function consent_purge(home int, buckets int[], before timestamptz, most int)
returns int ${body(`declare
  gone consent_change[];
  old_buckets int[];
  old_consents uuid[];
  old_events uuid[];
  one record;
begin
${IN_TURN};
for one in select e.bucket, e.consent_id, e.event_id from consent_events e
where e.bucket = any(buckets) and e.received_at < before order by e.received_at limit most loop
  old_buckets := old_buckets || one.bucket;
  old_consents := old_consents || one.consent_id;
  old_events := old_events || one.event_id;
end loop;
if old_events is null then return 0; end if;
${removing(
  `delete from consent_events e using unnest(old_buckets, old_consents, old_events) as o(bucket, consent_id, event_id)
where e.bucket = o.bucket and e.consent_id = o.consent_id and e.event_id = o.event_id and e.bucket = any(buckets)`,
  { tell: 'false', after: 'return coalesce(cardinality(gone), 0);' },
)}
end`)}`;

/**
 * Transactions that may be storing decisions now. PostgreSQL locks the table before a statement takes its view of the data, and
 * `consent_store` locks before it reads the marks where that is another statement: so one that has no lock yet will see the marks.
 */
const CONSENT_WRITERS = `create function consent_writers(home int)
returns text[] ${body(`begin
return array(select distinct virtualtransaction from pg_locks
where (locktype = 'relation' and relation = 'consent_events'::regclass and mode = 'RowExclusiveLock'
    or locktype = 'advisory' and classid = 0 and objid = 7261484)
  and database = (select oid from pg_database where datname = current_database())
  and pid is distinct from pg_backend_pid());
end`)}`;

/** For the migration that `bucket-tables.ts` is. */
export const REMOVING_FUNCTIONS: readonly string[] = [
  ...[CONSENT_GONE, CONSENT_MARK, CONSENT_ERASE, CONSENT_ERASE_LATE, CONSENT_PURGE, CONSENT_WRITERS],
];
