// The receiver on a real Citus: CONSENT_GATE_TEST_CITUS is the address of its coordinator, with two workers or more and a database
// in which tables named consent_… may be thrown away. Where it is not set, all of this is skipped.
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createReceiver } from '../../../src/receiver/receiver.ts';
import { recount } from '../../../src/receiver/store/daily-summaries.ts';
import type { Database } from '../../../src/receiver/store/database.ts';
import { distribute } from '../../../src/receiver/store/distribute.ts';
import { connectPostgres } from '../../../src/receiver/store/open-postgres.ts';
import { readConsents } from '../../../src/receiver/store/read-consents.ts';
import { purge } from '../../../src/receiver/store/retention.ts';
import { migrate } from '../../../src/receiver/store/schema.ts';
import { createStore, type Store } from '../../../src/receiver/store/store.ts';
import type { StoredRecord } from '../../../src/receiver/store/stored-record.ts';
import { makeEvent } from '../events.ts';

const COORDINATOR = process.env.CONSENT_GATE_TEST_CITUS ?? '';

const FORGET = `do $forget$ declare one record; begin
for one in select relname from pg_class where relkind in ('r', 'p') and relname like 'consent\\_%' loop
  execute format('drop table %I cascade', one.relname);
end loop;
for one in select oid::regprocedure as name from pg_proc where proname like 'consent\\_%' loop
  execute format('drop function %s cascade', one.name);
end loop;
drop type if exists consent_change cascade;
end $forget$`;

describe.skipIf(!COORDINATOR)('on Citus, named by CONSENT_GATE_TEST_CITUS', () => {
  let client: pg.Client;
  let database: Database;
  let store: Store;
  const early = Array.from({ length: 40 }, () => makeEvent());

  beforeAll(async () => {
    client = new pg.Client(COORDINATOR);
    await client.connect();
    await client.query(FORGET);
    database = await connectPostgres(COORDINATOR, { connections: 12 });
    await migrate(database);
    // As a site that was on one machine until now.
    await createStore(database).append(early);
    expect(await distribute(database)).toBeGreaterThan(1);
    expect(await distribute(database)).toBeGreaterThan(1);
    store = createStore(database);
  }, 60_000);
  afterAll(async () => {
    await database?.close?.();
    await client?.end();
  });

  const ask = async (text: string, values: unknown[] = []) => (await client.query(text, values)).rows;
  const idsOf = (events: readonly { readonly eventId: string }[]) => events.map(({ eventId }) => eventId).sort();
  const all = async (filter: Parameters<Store['records']>[0] = {}) => {
    const records: StoredRecord[] = [];
    for await (const page of store.records(filter)) records.push(...page);
    return records;
  };
  const counted = async () => (await store.summary({})).reduce((sum, { count }) => sum + count, 0);

  it('has what was there before, spread over the machines', async () => {
    expect(idsOf(await all())).toEqual(idsOf(early));
    expect(await counted()).toBe(early.length);
    const [spread] = await ask(`select count(distinct p.groupid)::int as machines from pg_dist_shard s
      join pg_dist_placement p on p.shardid = s.shardid where s.logicalrelid = 'consent_events'::regclass`);
    expect(spread?.machines).toBeGreaterThan(1);
  });

  it('keeps each event once, from many senders at once, and counts it', async () => {
    const events = Array.from({ length: 200 }, () => makeEvent({ variant: 'short' }));
    const before = await counted();
    const rounds = await Promise.all(
      Array.from({ length: 6 }, (_, round) => store.append(round % 2 ? [...events].reverse() : events)),
    );
    expect(rounds.flat().filter(Boolean)).toHaveLength(events.length);
    expect(await counted()).toBe(before + events.length);
    expect(idsOf((await all()).filter(({ variant }) => variant))).toEqual(idsOf(events));
    const day = new Date().toISOString().slice(0, 10);
    const { variants, pages, days } = await store.figures({ from: day, to: day });
    expect(variants).toMatchObject([{ name: 'short', accept: events.length }]);
    expect([pages[0]?.accept, days[0]?.accept]).toEqual([before + events.length, before + events.length]);
  });

  it('stores a batch in one transaction on one machine: nothing is agreed upon between two', async () => {
    const machines = new Set<number>();
    const receive = createReceiver({ store });
    const started = await prepared();
    for (let round = 0; round < 20; round++) {
      const event = makeEvent();
      machines.add(store.machineOf?.(event.consentId) ?? 0);
      expect((await receive(post([event, makeEvent()]))).status).toBe(202);
    }
    expect(machines.size).toBeGreaterThan(1);
    expect(await prepared()).toBe(started);
  });

  /** Transactions that more than one machine had to agree upon are numbered by what the coordinator notes of them. */
  const prepared = async () =>
    (
      await ask(
        "select coalesce(sum(n_tup_ins), 0)::int as n from pg_stat_all_tables where relname = 'pg_dist_transaction'",
      )
    )[0]?.n;

  it('erases for good, whoever is storing', async () => {
    const events = Array.from({ length: 200 }, () => makeEvent());
    const receive = createReceiver({ store });
    await Promise.all(
      events.flatMap((event) => [
        receive(post([event, makeEvent({ consentId: event.consentId })])),
        receive(new Request(`https://www.example.com/consent/${event.consentId}`, { method: 'DELETE' })).then(
          ({ status }) => expect(status).toBe(204),
        ),
      ]),
    );
    const left = new Set((await all()).map(({ consentId }) => consentId));
    expect(events.filter(({ consentId }) => left.has(consentId))).toEqual([]);
    expect(await store.append(events)).toEqual(events.map(() => false));
    expect(await counted()).toBe((await all()).length);
  });

  it('gives a visitor’s records and whole consents back', async () => {
    const consentId = randomUUID();
    const events = [makeEvent({ consentId }), makeEvent({ consentId, action: 'withdraw' }), makeEvent()];
    await store.append(events);
    expect(idsOf(await store.history(consentId))).toEqual(idsOf(events.slice(0, 2)));
    expect(await store.count(consentId)).toBe(2);
    const consents = new Map<string, number>();
    for await (const records of readConsents(database, {})) consents.set(records[0]?.consentId ?? '', records.length);
    expect(consents.get(consentId)).toBe(2);
    expect([...consents.values()].reduce((sum, one) => sum + one, 0)).toBe((await all()).length);
  });

  it('counts all records anew', async () => {
    const before = await store.summary({});
    await recount(database);
    expect(await store.uncountedDays()).toEqual([]);
    expect(await store.summary({})).toEqual(before);
  });

  it('goes on with what the other machines have while one is down, and says which', async () => {
    const [worker] = await ask(
      "select groupid, nodeport from pg_dist_node where noderole = 'primary' and groupid > 0 order by 1 limit 1",
    );
    const events = Array.from({ length: 40 }, () => makeEvent());
    const lost = events.filter(({ consentId }) => store.machineOf?.(consentId) === worker?.groupid);
    const kept = events.filter((event) => !lost.includes(event));
    expect([lost.length, kept.length]).not.toContain(0);
    await ask('update pg_dist_node set nodeport = 1 where groupid = $1', [worker?.groupid]);
    try {
      const receive = createReceiver({ store });
      const answers = await Promise.all(
        events.map(async (event) => [event, (await receive(post([event]))).status] as const),
      );
      expect(answers.filter(([, status]) => status === 202).map(([event]) => event)).toEqual(kept);
      expect(answers.filter(([, status]) => status === 503).map(([event]) => event)).toEqual(lost);
      const erasures = [lost[0], kept[0]].map(async (event) =>
        receive(new Request(`https://www.example.com/consent/${event?.consentId}`, { method: 'DELETE' })),
      );
      expect((await Promise.all(erasures)).map(({ status }) => status)).toEqual([503, 204]);
      const health = await receive(new Request('https://www.example.com/healthz'));
      expect([health.status, await health.json()]).toEqual([200, { status: 'ready', unreachable: [worker?.groupid] }]);
    } finally {
      await ask('update pg_dist_node set nodeport = $2 where groupid = $1', [worker?.groupid, worker?.nodeport]);
    }
    expect(await store.append(lost)).toEqual(lost.map(() => true));
    expect(await store.append(kept.slice(0, 2))).toEqual([false, false]);
    expect(await store.ping()).toEqual([]);
  });

  it('purges until nothing is left', async () => {
    await ask("update consent_events set received_at = '2020-01-01T00:00Z'");
    const total = (await all()).length;
    expect(await purge(store, { days: 700, force: true })).toBe(total);
    expect(await all()).toEqual([]);
  });
});

const post = (events: readonly unknown[]) =>
  new Request('https://www.example.com/consent', {
    method: 'POST',
    headers: { 'content-type': 'text/plain' },
    body: JSON.stringify({ events }),
  });
