// Sealed days, on both databases: what is proved, what is found out, and what goes on meanwhile.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { checkEvidence, type Verdict } from '../../../src/receiver/seal/check-evidence.ts';
import { type EvidenceLine, evidence } from '../../../src/receiver/seal/evidence.ts';
import { readSeals } from '../../../src/receiver/seal/read-seals.ts';
import type { Seal } from '../../../src/receiver/seal/seal.ts';
import { type SealDaysOptions, sealDays } from '../../../src/receiver/seal/seal-days.ts';
import type { Database } from '../../../src/receiver/store/database.ts';
import { connectPostgres } from '../../../src/receiver/store/open-postgres.ts';
import { openStore, type SqlStore } from '../../../src/receiver/store/store.ts';
import { makeEvent } from '../events.ts';
import { initialisedPGlite } from '../initialised-pglite.ts';
import { startPostgres, type TestPostgres } from '../postgres.ts';

let server: TestPostgres;
beforeAll(async () => {
  server = await startPostgres();
}, 60_000);
afterAll(() => server?.stop());

const day = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);

describe.each<[string, () => Promise<Database>]>([
  ['PGlite', initialisedPGlite],
  ['PostgreSQL', () => connectPostgres(server.url, { connections: 8 })],
])('on %s', (name, open) => {
  let database: Database;
  let store: SqlStore;
  beforeAll(async () => {
    database = await open();
    store = await openStore(database);
  }, 60_000);
  afterAll(() => store?.close());
  beforeEach(async () => {
    await run('truncate consent_events, consent_erasures, consent_seals, consent_leaves, consent_gone_leaves');
  });

  const run = async (sql: string, ...params: unknown[]) => (await database.query(sql, params)).rows;

  /** Decisions that were received so many days ago. */
  async function received(count: number, ago: number, changes = {}) {
    const events = Array.from({ length: count }, () => makeEvent(changes));
    await store.append(events);
    await run(
      "update consent_events set received_at = ($1::date)::timestamp at time zone 'UTC' + position * interval '7 seconds' where event_id = any($2::uuid[])",
      day(ago),
      events.map(({ eventId }) => eventId),
    );
    return events;
  }

  const seal = (options?: SealDaysOptions) => sealDays(database, options);
  const verify = (consentId: string | null = null, published: readonly Seal[] = []): Promise<Verdict> =>
    checkEvidence(evidence(database, consentId, new Date().toISOString()), published);
  const kinds = ({ faults }: Verdict) => faults.map(({ kind }) => kind);

  it('seals each day that is over, each with the seal before it, and no day that is not', async () => {
    await received(5, 4);
    expect((await seal({ before: day(3) })).map(({ size, previous }) => [size, previous])).toEqual([[5, null]]);
    await received(3, 3);
    await received(7, 1);
    const today = await received(2, 0);
    const sealed = await seal();
    expect(sealed.map((one) => [one.day, one.size])).toEqual([
      [day(3), 3],
      [day(2), 0],
      [day(1), 7],
    ]);
    expect(sealed[1]?.previous).toBe(sealed[0]?.seal);
    expect(await seal()).toEqual([]);
    expect(await verify()).toMatchObject({ proven: 15, gone: 0, late: 0, faults: [] });
    expect(await verify(today[0]?.consentId)).toMatchObject({ proven: 0, notYet: 1, faults: [] });
  });

  it('takes all that is there with the first seal, in chunks', async () => {
    await received(40, 400);
    await received(25, 1);
    expect((await seal({ chunk: 10 })).map(({ size }) => size)).toEqual([65]);
    expect(await verify()).toMatchObject({ proven: 65, faults: [] });
  });

  it('puts what was committed after its day was sealed into the next seal', async () => {
    await received(2, 2);
    await seal({ before: day(1) });
    await received(1, 2);
    expect(await verify()).toMatchObject({ notYet: 1, faults: [] });
    await seal();
    expect(await verify()).toMatchObject({ proven: 3, late: 1, notYet: 0, faults: [] });
  });

  it('proves one consent, with the notice, by its own leaves and their paths alone', async () => {
    const [event] = await received(33, 1, {});
    await seal();
    const lines: EvidenceLine[] = [];
    for await (const line of evidence(database, event?.consentId ?? '', '')) lines.push(line);
    expect(lines.some((line) => 'leaves' in line)).toBe(false);
    expect(lines.filter((line) => 'record' in line)).toHaveLength(1);
    expect(JSON.stringify(lines)).toContain('We would like to count visits.');
    expect(await verify(event?.consentId)).toMatchObject({ of: event?.consentId, proven: 1, faults: [] });
    await run('update consent_events set choices = \'{"analytics": false}\' where event_id = $1', event?.eventId);
    expect(kinds(await verify(event?.consentId))).toEqual(['changed']);
  });

  it.each([
    ['a choice', 'update consent_events set choices = \'{"analytics": false}\' where event_id = $1', ['changed']],
    [
      'a time of receipt',
      "update consent_events set received_at = received_at - interval '30 days' where event_id = $1",
      ['taken out', 'changed'],
    ],
    ['a time of decision', 'update consent_events set occurred_at = now() where event_id = $1', ['changed']],
    ['an id', 'update consent_events set consent_id = gen_random_uuid() where event_id = $1', ['changed']],
    ['a record and its leaf', 'delete from consent_events where event_id = $1', ['taken out']],
    [
      'a mark, so that a record looks unsealed',
      'update consent_events set seal_day = null where event_id = $1',
      ['taken out', 'added'],
    ],
  ])('finds out who changed %s', async (_, sql, expected) => {
    // Three, so that the first seal, which takes all that is older, is not the one that is tampered with.
    await received(1, 3);
    await seal({ before: day(2) });
    const [event] = await received(9, 2);
    await received(3, 1);
    await seal();
    await run(sql.replace('$1', `'${event?.eventId}'`));
    const verdict = await verify();
    expect(kinds(verdict)).toEqual(expected);
    expect(verdict.proven).toBe(12);
  });

  it('finds out who added a record, wrote another notice, cut the evidence off, or made leaves, seals or the chain anew', async () => {
    await received(4, 3);
    await seal({ before: day(2) });
    await received(6, 2);
    await received(3, 1);
    const sealed = await seal();
    const kept = await readSeals(database);

    await received(1, 3);
    expect((await verify()).faults).toMatchObject([{ kind: 'added', text: expect.stringContaining(day(3)) }]);
    await run('delete from consent_events where seal_day is null');

    await run("update consent_notices set notice = replace(notice, 'count visits', 'know you')");
    expect(kinds(await verify())).toEqual(['changed']);
    await run("update consent_notices set notice = replace(notice, 'know you', 'count visits')");
    expect(kinds(await verify())).toEqual([]);

    const lines: EvidenceLine[] = [];
    for await (const line of evidence(database, null, '')) lines.push(line);
    const cut = async function* () {
      yield* lines.slice(0, -4);
    };
    expect(kinds(await checkEvidence(cut()))).toContain('taken out');

    await run("update consent_leaves set hashes = overlay(hashes placing 'AAAA' from 1) where day = $1::date", day(2));
    expect(kinds(await verify())).toContain('seal');
    await run('delete from consent_leaves where day = $1::date', day(2));
    expect(kinds(await verify())).toContain('seal');

    await run('delete from consent_seals where day = $1::date', day(2));
    expect((await verify()).faults.map(({ text }) => text).join('\n')).toContain(
      `no seal between ${day(3)} and ${day(1)}`,
    );

    // All of it made up anew: only a seal that was kept elsewhere tells.
    await run('update consent_events set seal_day = null, leaf = null, salt = null');
    await run('truncate consent_seals, consent_leaves');
    await run('update consent_events set choices = \'{"analytics": true}\'');
    await seal({ before: day(1) });
    await seal();
    expect(kinds(await verify())).toEqual([]);
    expect(kinds(await verify(null, kept))).toEqual(['taken out', 'seal', 'seal']);
    expect(sealed).toHaveLength(2);
  });

  it('lets a consent be erased, salt and all, and still proves the others', async () => {
    const events = await received(20, 1);
    await seal();
    const erased = events[7]?.consentId ?? '';
    expect(await store.erase(erased)).toBe(1);
    expect(await verify()).toMatchObject({ proven: 19, gone: 1, faults: [] });
    expect(await verify(events[3]?.consentId)).toMatchObject({ proven: 1, faults: [] });
    const everything: unknown[] = [];
    for (const table of ['consent_events', 'consent_seals', 'consent_leaves', 'consent_gone_leaves'])
      everything.push(...(await run(`select t::text as text from ${table} t`)));
    expect(JSON.stringify(everything)).not.toContain(erased);
  });

  it('still proves the others where a record of an erased consent was sealed before it was found', async () => {
    const events = await received(5, 1);
    await seal();
    await run(
      'insert into consent_erasures (bucket, consent_id) values (consent_bucket($1), $1)',
      events[2]?.consentId,
    );
    expect(await store.removeLatecomers()).toBe(1);
    expect(await verify()).toMatchObject({ proven: 4, gone: 1, faults: [] });
  });

  it('lets records go by age, and drops the leaves once none of their day is left', async () => {
    await received(1500, 3);
    await seal({ before: day(2) });
    await received(10, 1);
    await seal();
    const limit = (ago: number) => `${day(ago)}T00:30:00.000Z`;
    while (await store.purgeRecords(limit(3), 1000));
    await store.purgeRemains(limit(3));
    const half = await verify();
    expect(half).toMatchObject({ faults: [] });
    expect(half.gone + half.proven).toBe(1510);
    expect(half.gone).toBeGreaterThan(100);
    while (await store.purgeRecords(limit(2), 1000));
    await store.purgeRemains(limit(1));
    expect(await verify()).toMatchObject({ proven: 10, gone: 1500, faults: [] });
    expect(await run('select 1 from consent_leaves where day = $1::date', day(3))).toEqual([]);
    expect(await run('select 1 from consent_gone_leaves')).toEqual([]);
  });

  it('is the same for receivers that seal at once, while decisions and erasures go on', async () => {
    const old = await received(300, 1);
    const live = Array.from({ length: 20 }, (_, index) =>
      index % 2 ? store.append([makeEvent(), makeEvent()]) : store.erase(old[index]?.consentId ?? ''),
    );
    const sealers = await Promise.all(Array.from({ length: 4 }, () => seal({ chunk: 16 })));
    await Promise.all(live);
    // Whoever lost comes again, as keepSealing does.
    const [again] = [await seal({ chunk: 16 })];
    expect([...sealers.flat(), ...again]).toHaveLength(1);
    const verdict = await verify();
    expect(verdict).toMatchObject({ faults: [] });
    expect(verdict.proven).toBe(290);
    expect(await run('select count(*)::int as n from consent_events where seal_day is null')).toEqual([{ n: 20 }]);
  });

  it('gives others their turn between chunks, where the database never lets go of the process', async () => {
    await received(100, 1);
    let turns = 0;
    let counting = true;
    const count = () => {
      turns++;
      if (counting) setTimeout(count);
    };
    setTimeout(count);
    await seal({ chunk: 10 });
    counting = false;
    expect(turns).toBeGreaterThanOrEqual(10);
  });

  it('goes on where it was stopped', async () => {
    await received(50, 1);
    const stop = new AbortController();
    const counting: Database = {
      query: async (text, params) => {
        const result = await database.query(text, params);
        if (text.includes('insert into consent_leaves')) stop.abort();
        return result;
      },
    };
    expect(await sealDays(counting, { chunk: 20, signal: stop.signal })).toEqual([]);
    expect((await seal({ chunk: 20 })).map(({ size }) => size)).toEqual([50]);
    expect(await verify()).toMatchObject({ proven: 50, faults: [] });
  });

  it(`seals nothing where the clocks disagree (${name})`, async () => {
    const ahead: Database = {
      query: async (text, params) => {
        const { rows } = await database.query(text, params);
        return { rows: rows.map((row) => ('now' in row ? { ...row, now: Number(row.now) + 3 * 3_600_000 } : row)) };
      },
    };
    await expect(sealDays(ahead)).rejects.toThrow('differ by more than an hour');
    expect(await readSeals(database)).toEqual([]);
  });

  it('says of an id that nobody has that nothing is proved', async () => {
    await received(1, 1);
    await seal();
    expect(await verify(randomUUID())).toMatchObject({ proven: 0, faults: [] });
  });
});
