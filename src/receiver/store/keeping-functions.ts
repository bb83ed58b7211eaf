// The functions in the database that keep decisions. They are functions, because what one does is one transaction on one machine:
// on Citus its call goes to the machine that has the bucket `home`, and all that follows happens there. Citus refuses in a
// statement what PostgreSQL takes (an insert beside others in a `with`, a subquery that looks back at nothing but JSON), and
// takes long to plan all but the simplest: so what it is asked for often is one row.
// Released text, never edited: a change is a later migration with `create or replace`.

/** A record as it is counted, marked and told of when it comes or goes. */
const CONSENT_CHANGE = `create type consent_change as (
  consent_id uuid, event_id uuid, "position" int, received_at timestamptz, action text, surface text, allowed boolean,
  policy_version text, locale text, page text, variant text, seal_day date, leaf int)`;

export const body = (text: string) => `language plpgsql as $function$
#variable_conflict use_column
${text}
$function$`;

/** Of `e`, which is consent_events. A category's id holds no colon, so a text search is exact. */
export const CHANGE = `row(e.consent_id, e.event_id, e.position, e.received_at, e.action, e.surface,
    e.choices::text like '%: true%', e.policy_version, e.locale, e.page, e.variant, e.seal_day, e.leaf)::consent_change as change`;

/** What records add to the counts a day; the receiver finds the same of a batch in which all are new (`tally.ts`). */
const CONSENT_TALLY = `create function consent_tally(changes consent_change[]) returns json language sql as $function$
select json_build_object(
  'days', (select json_agg(d) from (select (c.received_at at time zone 'UTC')::date as day, c.policy_version, c.locale, c.surface,
    c.action, c.allowed, count(*) as n from unnest(changes) as c group by 1, 2, 3, 4, 5, 6) d),
  'pages', (select json_agg(d) from (select (c.received_at at time zone 'UTC')::date as day, c.page, c.action, c.allowed,
    count(*) as n from unnest(changes) as c group by 1, 2, 3, 4) d),
  'variants', (select json_agg(d) from (select (c.received_at at time zone 'UTC')::date as day, c.variant, c.action, c.allowed,
    count(*) as n from unnest(changes) as c where c.variant is not null group by 1, 2, 3, 4) d))
$function$`;

const DAY = `coalesce(g.day, (now() at time zone 'UTC')::date)`;

/** One row after the other, in order: statements that lock in different orders would wait for each other. */
const upserts = (list: string, table: string, kind: readonly (readonly [column: string, type: string])[]) => {
  const names = kind.map(([column]) => column);
  const columns = names.map((column) => (column === 'page' ? 'left(g.page, 300) as page' : `g.${column}`));
  return `for one in select ${DAY} as day, ${columns.join(', ')}, g.n
  from json_to_recordset(counts -> '${list}') as g(day date, ${kind.map((part) => part.join(' ')).join(', ')}, n bigint)
  order by ${[1, ...names.map((_, index) => index + 2)].join(', ')} loop
  insert into ${table} as d (slot, day, ${names.join(', ')}, decisions)
  values (into_slot, one.day, ${names.map((column) => `one.${column}`).join(', ')}, sign * one.n)
  on conflict (day, ${names.join(', ')}, slot) do update set decisions = d.decisions + excluded.decisions;
end loop;`;
};

const ANSWER = [
  ['action', 'text'],
  ['allowed', 'boolean'],
] as const;

/**
 * Adds to the counts a day or, with the sign -1, takes from them. What has no day is of today. A key of an index must stay below a
 * third of a page, so the rest of a page's address is left out.
 */
const CONSENT_COUNT = `create function consent_count(into_slot int, counts json, sign int)
returns void ${body(`declare
  one record;
begin
${upserts('days', 'consent_days', [['policy_version', 'text'], ['locale', 'text'], ['surface', 'text'], ...ANSWER])}
${upserts('pages', 'consent_page_days', [['page', 'text'], ...ANSWER])}
if counts ->> 'variants' is not null then
${upserts('variants', 'consent_variant_days', [['variant', 'text'], ...ANSWER])}
end if;
end`)}`;

/**
 * Receivers that add to one row would wait for each other's commits, so each connection has a row of its own, one of
 * sixteen; where there are several machines, of those buckets that lie where the records do. A row may fall below zero, where one connection removes what another has added; the sum is what counts.
 */
export const SLOT =
  'coalesce(buckets[1 + abs(pg_backend_pid()) % least(16, cardinality(buckets))], abs(pg_backend_pid()) % 16)';

const COLUMNS = [
  ...['bucket int', 'consent_id uuid', 'event_id uuid', 'occurred_at timestamptz', 'action text', 'surface text'],
  ...['choices jsonb', 'previous jsonb', 'policy_version text', 'locale text', 'page text'],
  ...['global_privacy_control boolean', 'notice_hash text', 'version text', 'position int', 'variant text'],
];
const NAMES = COLUMNS.map((column) => column.split(' ')[0]);
const BATCH = `json_to_recordset(batch) as g(${COLUMNS.join(', ')})`;
const ORDER = 'order by g.bucket, g.consent_id, g.event_id, g.position';

/**
 * Without a home all lies in one place, and all rows are one insert. With one, the lock says that decisions are being stored before
 * the marks of erasures are read: see `consent_writers`.
 */
const CONSENT_STORE = `create function consent_store(home int, buckets int[], batch json, counts json, queued boolean)
returns text ${body(`declare
  fresh int[];
  ids uuid[];
  erased uuid[];
  one record;
begin
if home is null then
  for one in insert into consent_events (${NAMES.join(', ')})
  select ${NAMES.map((name) => `g.${name}`).join(', ')} from ${BATCH}
  where not exists (select 1 from consent_erasures x where x.bucket = g.bucket and x.consent_id = g.consent_id)
  ${ORDER} on conflict (bucket, consent_id, event_id) do nothing returning position loop
    fresh := fresh || one.position;
  end loop;
else
  perform pg_advisory_xact_lock_shared(7261484);
  ids := array(select g.consent_id from json_to_recordset(batch) as g(consent_id uuid));
  select array_agg(x.consent_id) into erased from consent_erasures x
  where x.bucket = any(buckets) and x.consent_id = any(ids);
  for one in select * from ${BATCH} where erased is null or not g.consent_id = any(erased) ${ORDER} loop
    insert into consent_events (${NAMES.join(', ')}) values (${NAMES.map((name) => `one.${name}`).join(', ')})
    on conflict (bucket, consent_id, event_id) do nothing;
    if found then fresh := fresh || one.position; end if;
  end loop;
end if;
if fresh is null then return ''; end if;
if cardinality(fresh) < json_array_length(batch) then
  counts := consent_tally(array(select row(g.consent_id, g.event_id, g.position, now(), g.action, g.surface,
    g.choices::text like '%: true%', g.policy_version, g.locale, g.page, g.variant, null, null)::consent_change
  from ${BATCH} where g.position = any(fresh)));
end if;
perform consent_count(${SLOT}, counts, 1);
if queued then
  insert into consent_webhook_queue (consent_id, event_id, position)
  select g.consent_id, g.event_id, g.position from ${BATCH} where g.position = any(fresh);
end if;
return array_to_string(fresh, ' ');
end`)}`;

/** For the migration that `bucket-tables.ts` is. */
export const KEEPING_FUNCTIONS: readonly string[] = [CONSENT_CHANGE, CONSENT_TALLY, CONSENT_COUNT, CONSENT_STORE];
