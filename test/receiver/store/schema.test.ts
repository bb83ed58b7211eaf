// Migrations: once, whoever starts when; and the rules that let the tables be partitioned.
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createReceiver } from '../../../src/receiver/receiver.ts';
import { bucketOf } from '../../../src/receiver/store/buckets.ts';
import { recount } from '../../../src/receiver/store/daily-summaries.ts';
import { toRow } from '../../../src/receiver/store/insert-decisions.ts';
import { hashNotice } from '../../../src/receiver/store/notice-hash.ts';
import { connectPostgres } from '../../../src/receiver/store/open-postgres.ts';
import { MIGRATIONS, migrate, schemaSql } from '../../../src/receiver/store/schema.ts';
import { createStore, openStore } from '../../../src/receiver/store/store.ts';
import { guidePage } from '../../guide.ts';
import { makeEvent } from '../events.ts';
import { startPostgres, type TestPostgres } from '../postgres.ts';

let server: TestPostgres;
beforeAll(async () => {
  server = await startPostgres();
}, 60_000);
afterAll(() => server?.stop());

const ask = async (url: string, sql: string) => {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
};

describe('migrate', () => {
  it('runs each migration once when twelve receivers start on an empty database together', async () => {
    const url = await server.createDatabase('together');
    const databases = await Promise.all(Array.from({ length: 12 }, () => connectPostgres(url, { connections: 1 })));
    await Promise.all(databases.map(migrate));
    const results = await Promise.all(databases.map((database) => createStore(database).append([makeEvent()])));
    await Promise.all(databases.map((database) => database.close?.()));

    expect(results.flat()).toEqual(Array(12).fill(true));
    expect(await ask(url, 'select version from consent_migrations order by version')).toEqual(
      MIGRATIONS.map((_, index) => ({ version: index + 1 })),
    );
    expect(await ask(url, 'select count(*)::int as count from consent_events')).toEqual([{ count: 12 }]);
  });

  it('does nothing on a database that was set up by hand, so that the receiver’s role needs no right to create', async () => {
    const url = await server.createDatabase('by_hand');
    await ask(url, schemaSql());
    await ask(
      url,
      `create role receiver login; revoke create on schema public from public;
       grant select on consent_migrations to receiver;
       grant select, insert, update, delete on consent_events, consent_notices, consent_erasures,
         consent_days, consent_page_days, consent_variant_days, consent_deliveries, consent_recounts, consent_purges, consent_seals, consent_leaves,
         consent_gone_leaves, consent_webhooks, consent_webhook_queue to receiver`,
    );
    const database = await connectPostgres(url.replace('postgres@', 'receiver@'));
    await migrate(database);
    expect(await createStore(database).append([makeEvent()])).toEqual([true]);
    await database.close?.();
  });

  it('takes over the records of an older version, whose receivers keep nothing from then on', async () => {
    const url = await server.createDatabase('older');
    const insert = (
      id: number,
    ) => `insert into consent_events (consent_id, event_id, occurred_at, action, surface, choices,
      policy_version, locale, page, global_privacy_control, notice_hash, version)
      values (gen_random_uuid(), gen_random_uuid(), now(), 'save', 'banner', '{}', '${id}', '', '', false, '', '')`;
    await ask(url, [schemaSql(1), insert(1)].join(';'));
    const database = await connectPostgres(url);
    await migrate(database);
    // Without a bucket nobody would find the record again: such a receiver answers 503, and the gate sends once more.
    await expect(ask(url, insert(2))).rejects.toThrow('bucket');
    expect(await createStore(database).append([makeEvent({ policyVersion: '3' })])).toEqual([true]);
    const versions = async () => (await createStore(database).summary({})).map((count) => count.policyVersion).sort();
    expect(await versions()).toEqual(['1', '3']);
    await recount(database);
    expect(await versions()).toEqual(['1', '3']);
    await database.close?.();
    expect(await ask(url, 'select policy_version from consent_events order by 1')).toEqual(
      ['1', '3'].map((policy_version) => ({ policy_version })),
    );
  });

  // Its mark is in the database: the next start takes it up, and until then nobody takes the counts for complete.
  it('knows a recount that did not reach its end, and ends it the next time', async () => {
    const url = await server.createDatabase('recount');
    const insert = (day: string) => `insert into consent_events (consent_id, event_id, occurred_at, received_at, action,
      surface, choices, policy_version, locale, page, global_privacy_control, notice_hash, version)
      values (gen_random_uuid(), gen_random_uuid(), now(), '${day}T12:00Z', 'save', 'banner', '{}', '1', '', '', false, '', '')`;
    const days = ['2026-10-01', '2026-10-02', '2026-10-03'];
    await ask(url, [schemaSql(1), ...days.map(insert)].join(';'));
    const database = await connectPostgres(url);
    let counted = 0;
    const failing: typeof database = {
      query: (text, params) =>
        text.includes('$recount$') && ++counted > 1
          ? Promise.reject(new Error('canceling statement due to statement timeout'))
          : database.query(text, params),
    };
    const store = await openStore(failing);
    expect(await store.uncountedDays()).toEqual(days.slice(1));
    await expect(migrate(failing)).rejects.toThrow('statement timeout');
    const receive = createReceiver({ store, token: 'a-token-of-the-owner' });
    const owner = { headers: { authorization: 'Bearer a-token-of-the-owner' } };
    const summary = async () =>
      (await receive(new Request('https://www.example.com/summary?from=2026-10-01', owner))).json();
    expect(await summary()).toMatchObject({ days: [{ day: days[0], count: 1 }], uncounted: days.slice(1) });

    const next = await openStore(database);
    expect(await next.uncountedDays()).toEqual([]);
    expect(await next.summary({})).toMatchObject(days.map((day) => ({ day, count: 1 })));
    await next.close();
  });

  it('finds days that an earlier version had left uncounted', async () => {
    const url = await server.createDatabase('left_uncounted');
    await ask(url, schemaSql(3));
    const database = await connectPostgres(url);
    // As after a recount that broke off: the records are there, the counts are not.
    await ask(
      url,
      `insert into consent_events (consent_id, event_id, occurred_at, received_at, action, surface, choices, policy_version,
        locale, page, global_privacy_control, notice_hash, version)
      select gen_random_uuid(), gen_random_uuid(), now(), day, 'save', 'banner', '{}', '1', '', '', false, '', ''
      from unnest(array['2026-10-01T12:00Z', '2026-10-03T12:00Z']::timestamptz[]) as day;
      insert into consent_days values ('2026-10-03', '1', '', 'banner', 'save', false, 0, 1)`,
    );
    const store = await openStore(database);
    expect((await store.summary({})).map(({ day, count }) => [day, count])).toEqual([
      ['2026-10-01', 1],
      ['2026-10-03', 1],
    ]);
    await store.close();
  });

  it('gives what is there its bucket, in a database filled by the version before', async () => {
    const url = await server.createDatabase('before_buckets');
    await ask(url, schemaSql(8));
    const [kept, erased] = [makeEvent(), makeEvent()];
    const { bucket: _bucket, ...row } = toRow(kept, 0, hashNotice(kept.notice).hash);
    await ask(
      url,
      `insert into consent_events (consent_id, event_id, occurred_at, action, surface, choices, policy_version, locale, page,
        global_privacy_control, notice_hash, version)
      select gen_random_uuid(), gen_random_uuid(), now(), 'save', 'banner', '{}', '1', '', '', false, '', '' from generate_series(1, 500);
      insert into consent_events (${Object.keys(row).join(', ')}) select ${Object.keys(row).join(', ')}
        from jsonb_populate_record(null::consent_events, '${JSON.stringify(row)}');
      insert into consent_notices (hash, notice) values ('${row.notice_hash}', '${hashNotice(kept.notice).text}');
      insert into consent_erasures (consent_id) values ('${erased.consentId}')`,
    );
    const database = await connectPostgres(url);
    await migrate(database);
    await migrate(database);
    const store = createStore(database);
    const ids = await ask(url, 'select consent_id, bucket from consent_events');
    expect(ids).toHaveLength(501);
    for (const { consent_id: id, bucket } of ids) expect(bucket).toBe(bucketOf(id));
    // What is there is found, met again and erased, and what was erased stays so.
    expect((await store.history(kept.consentId)).map(({ notice }) => notice)).toEqual([kept.notice]);
    expect(await store.append([kept, erased])).toEqual([false, false]);
    expect(await store.erase(kept.consentId)).toBe(1);
    await store.close();
  });

  it('refuses a database that is newer than itself', async () => {
    const url = await server.createDatabase('newer');
    await ask(url, `${schemaSql()} insert into consent_migrations (version) values (${MIGRATIONS.length + 1})`);
    const database = await connectPostgres(url);
    await expect(migrate(database)).rejects.toThrow(`schema version ${MIGRATIONS.length + 1}`);
    await database.close?.();
  });
});

describe('the tables', () => {
  it('work in partitions by consent_id, as the guide sets them up, records that were there included', async () => {
    const url = await server.createDatabase('partitions');
    const statements =
      /```sql\n(alter table consent_events rename[\s\S]*?)```/.exec(guidePage('how-to/scale-the-receiver'))?.[1] ?? '';
    const database = await connectPostgres(url);
    await migrate(database);
    const store = createStore(database);
    const [early, erased, late] = [makeEvent(), makeEvent(), makeEvent()];
    await store.append([early]);
    await ask(url, statements);
    expect(await store.append([early, erased, late, late])).toEqual([false, true, true, false]);
    expect(await ask(url, "select relkind from pg_class where relname = 'consent_events'")).toEqual([{ relkind: 'p' }]);
    expect(await store.erase(erased.consentId)).toBe(1);
    expect(await store.append([erased])).toEqual([false]);
    const ids: string[] = [];
    for await (const page of store.records({})) ids.push(...page.map(({ eventId }) => eventId));
    expect(ids).toEqual([early.eventId, late.eventId]);
    const future = new Date(Date.now() + 60_000).toISOString();
    expect(await store.purgeRecords(future, 10)).toBe(2);
    await store.purgeRemains(future);
    await migrate(database);
    await store.close();
  });

  it('have keys that begin with what they are looked up by, the bucket for what there is per consent, and no sequence, trigger or foreign key', async () => {
    const url = await server.createDatabase('rules');
    await ask(url, schemaSql());
    const keys = await ask(
      url,
      `select c.relname as table, a.attname as first from pg_index i join pg_class c on c.oid = i.indrelid
       join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
       where i.indisunique and c.relname like 'consent%' order by 1`,
    );
    expect(keys).toEqual([
      // Looked up by day.
      { table: 'consent_days', first: 'day' },
      { table: 'consent_deliveries', first: 'day' },
      { table: 'consent_erasures', first: 'bucket' },
      { table: 'consent_events', first: 'bucket' },
      { table: 'consent_gone_leaves', first: 'day' },
      { table: 'consent_leaves', first: 'day' },
      { table: 'consent_migrations', first: 'version' },
      { table: 'consent_notices', first: 'hash' },
      { table: 'consent_page_days', first: 'day' },
      { table: 'consent_purges', first: 'before' },
      { table: 'consent_recounts', first: 'day' },
      { table: 'consent_seals', first: 'day' },
      { table: 'consent_variant_days', first: 'day' },
      { table: 'consent_webhook_queue', first: 'consent_id' },
      { table: 'consent_webhooks', first: 'id' },
    ]);
    const count = (from: string) => ask(url, `select count(*)::int as count from ${from}`);
    expect(await count("pg_class where relkind = 'S'")).toEqual([{ count: 0 }]);
    expect(await count('pg_trigger')).toEqual([{ count: 0 }]);
    expect(await count("pg_constraint where contype = 'f'")).toEqual([{ count: 0 }]);
  });
});
