// Spreads the records over the machines of a Citus cluster. What is per consent, and its counts, goes by bucket and lies together;
// what is little and looked up by the owner stays on the coordinator.
import type { Database } from './database.ts';

/**
 * Each machine holds some of these, and can give some to one that is added. Few, because a batch of decisions becomes as many inserts
 * as the machine has pieces.
 */
const PIECES_PER_MACHINE = 2;

/** The first gives the others their pieces. */
const TABLES: readonly (readonly [table: string, column: string])[] = [
  ['consent_events', 'bucket'],
  ['consent_erasures', 'bucket'],
  ['consent_days', 'slot'],
  ['consent_page_days', 'slot'],
  ['consent_variant_days', 'slot'],
];

/** Called by others, on whichever machine these run. */
const INNER_FUNCTIONS = [
  'consent_bucket(uuid)',
  'consent_tally(consent_change[])',
  'consent_count(int, json, int)',
  'consent_gone(int, consent_change[], boolean)',
];

/** Run where the bucket `home` lies. */
const FUNCTIONS = [
  'consent_store(int, int[], json, json, boolean)',
  'consent_mark(int, uuid[])',
  'consent_erase(int, int[], uuid[], boolean)',
  'consent_erase_late(int, int[], boolean)',
  'consent_purge(int, int[], timestamptz, int)',
  'consent_writers(int)',
];

const STATE = `select exists (select 1 from pg_extension where extname = 'citus') as citus,
  exists (select 1 from consent_seals) as sealed`;

const CLUSTER = `select (select count(*) from citus_get_active_worker_nodes())::int as machines,
  exists (select 1 from pg_dist_partition where logicalrelid = 'consent_events'::regclass) as distributed`;

/** How many machines there are; `null` where this is no Citus, or one without any worker yet. */
export async function distribute(database: Database): Promise<number | null> {
  const [state] = (await database.query(STATE)).rows;
  if (!state?.citus) return null;
  const [cluster] = (await database.query(CLUSTER)).rows;
  const machines = Number(cluster?.machines ?? 0);
  if (cluster?.distributed) return machines;
  if (!machines) return null;
  if (state.sealed) throw new Error('Sealed days (--seal) cannot be spread over the machines of a Citus cluster.');
  // One statement: all of it, or nothing. Citus makes functions known only where it has not worked on several connections before.
  await database.query(`do $distribute$ begin
set local citus.multi_shard_modify_mode to 'sequential';
${[...distributeTables(machines * PIECES_PER_MACHINE), ...distributeFunctions()].join(';\n')};
end $distribute$`);
  return machines;
}

const distributeTables = (pieces: number) =>
  TABLES.map(([table, column], index) =>
    index
      ? `perform create_distributed_table('${table}', '${column}', colocate_with := 'consent_events')`
      : `perform create_distributed_table('${table}', '${column}', colocate_with := 'none', shard_count := ${pieces})`,
  );

const distributeFunctions = () => [
  ...INNER_FUNCTIONS.map((name) => `perform create_distributed_function('${name}')`),
  ...FUNCTIONS.map(
    (name) => `perform create_distributed_function('${name}', 'home', colocate_with := 'consent_events')`,
  ),
];
