// Where the buckets lie: all in one place on PostgreSQL, on several machines where Citus has distributed the tables. What one
// statement keeps or removes lies in one place, so that it is one transaction on one machine: nothing has to be agreed upon
// between machines, and one that is down takes along what it has and no more.
import { ALL_BUCKETS, bucketOf } from './buckets.ts';
import type { Query } from './database.ts';

export interface Place {
  /** Citus's number of the machine (a "group" of its replicas); 0 on PostgreSQL. */
  readonly machine: number;
  /** A bucket that lies there: calls of functions are sent to where it is. */
  readonly home: number;
  readonly buckets: readonly number[];
}

export interface Places {
  readonly distributed: boolean;
  readonly all: readonly Place[];
  of(consentId: string): Place;
}

export interface KnownPlaces {
  /** Asks at the first use and, where they may change, every minute. */
  read(): Promise<Places>;
  /** As they were read last. */
  readonly last: Places;
}

/**
 * A machine may be added, and buckets moved to it. Until that is seen, what they keep is still kept, by a transaction on more
 * than one machine. In ms.
 */
const LASTING = 60_000;

const HAS_CITUS = "select to_regclass('pg_catalog.pg_dist_partition') is not null as citus";

const IS_DISTRIBUTED = `select exists (select 1 from pg_dist_partition
where logicalrelid = 'consent_events'::regclass and partmethod = 'h') as distributed`;

const HOLDERS = `select b as bucket, p.groupid as machine
from generate_series(0, ${ALL_BUCKETS.length - 1}) as b join pg_dist_placement p
  on p.shardid = get_shard_id_for_distribution_column('consent_events', b)`;

/** @param onSpread told of the places where there are several */
export function createPlaces(query: Query, onSpread: (places: Places) => void): KnownPlaces {
  let last = ONE_PLACE;
  let reading: { readonly places: Promise<Places>; until: number } | null = null;
  return {
    get last() {
      return last;
    },
    read() {
      if (reading && performance.now() < reading.until) return reading.places;
      const mine = { places: readPlaces(query), until: Number.POSITIVE_INFINITY };
      reading = mine;
      mine.places.then(
        (places) => {
          last = places;
          if (!places.distributed) return;
          onSpread(places);
          mine.until = performance.now() + LASTING;
        },
        () => {
          reading = null;
        },
      );
      return mine.places;
    },
  };
}

/** Whether the records lie on several machines. */
export const isDistributed = async (query: Query): Promise<boolean> =>
  Boolean((await query(HAS_CITUS))[0]?.citus && (await query(IS_DISTRIBUTED))[0]?.distributed);

async function readPlaces(query: Query): Promise<Places> {
  if (!(await isDistributed(query))) return ONE_PLACE;
  const machines = new Map<number, number[]>();
  for (const row of await query(HOLDERS)) {
    const [bucket, machine] = [Number(row.bucket), Number(row.machine)];
    machines.set(machine, [...(machines.get(machine) ?? []), bucket]);
  }
  return placesOf(
    true,
    [...machines].map(([machine, buckets]) => ({ machine, home: buckets[0] ?? 0, buckets })),
  );
}

function placesOf(distributed: boolean, all: readonly Place[]): Places {
  const byBucket = new Map(all.flatMap((place) => place.buckets.map((bucket) => [bucket, place] as const)));
  const first = all[0] ?? { machine: 0, home: 0, buckets: ALL_BUCKETS };
  return { distributed, all, of: (consentId) => byBucket.get(bucketOf(consentId)) ?? first };
}

const ONE_PLACE = placesOf(false, [{ machine: 0, home: 0, buckets: ALL_BUCKETS }]);

/** What is to be done with each of these, apart by where it is done. */
export function byPlace<Item>(
  items: readonly Item[],
  consentIdOf: (item: Item) => string,
  places: Places,
): ReadonlyMap<Place, readonly Item[]> {
  const [only, another] = places.all;
  if (only && !another) return new Map([[only, items]]);
  const parts = new Map<Place, Item[]>();
  for (const item of items) {
    const place = places.of(consentIdOf(item));
    const part = parts.get(place);
    if (part) part.push(item);
    else parts.set(place, [item]);
  }
  return parts;
}
