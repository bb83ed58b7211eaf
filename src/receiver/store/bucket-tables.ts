// The migration that puts a bucket first in every key of what there is per consent, with the functions that keep and remove
// records. Released text, never edited.
import { KEEPING_FUNCTIONS } from './keeping-functions.ts';
import { REMOVING_FUNCTIONS } from './removing-functions.ts';

/** As `bucketOf` does. */
const CONSENT_BUCKET = `create function consent_bucket(id uuid) returns int
language sql immutable strict parallel safe as $$ select get_byte(uuid_send(id), 15) & 63 $$`;

/** Keys may have got another name on the way, such as in partitions. Setting the type rewrites the table once. */
const rekey = (table: string, key: string) => [
  `alter table ${table} add column bucket int`,
  `do $rekey$ begin
execute (select format('alter table ${table} drop constraint %I', conname) from pg_constraint
  where conrelid = '${table}'::regclass and contype = 'p');
end $rekey$`,
  `alter table ${table} alter column bucket type int using consent_bucket(consent_id),
  alter column bucket set not null, add primary key (bucket, ${key})`,
];

/** The migration: see `MIGRATIONS`. */
export const ADD_BUCKETS: readonly string[] = [
  CONSENT_BUCKET,
  ...rekey('consent_events', 'consent_id, event_id'),
  ...rekey('consent_erasures', 'consent_id'),
  ...KEEPING_FUNCTIONS,
  ...REMOVING_FUNCTIONS,
];
