// The store's promises, held on both databases by the same SQL.
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashNotice } from '../../../src/receiver/store/notice-hash.ts';
import { openPGlite } from '../../../src/receiver/store/open-pglite.ts';
import { openPostgres } from '../../../src/receiver/store/open-postgres.ts';
import type { Store } from '../../../src/receiver/store/store.ts';
import type { StoredRecord } from '../../../src/receiver/store/stored-record.ts';
import { makeEvent, NOTICE } from '../events.ts';
import { startPostgres } from '../postgres.ts';

async function pglite() {
  const folder = await mkdtemp(join(tmpdir(), 'consent-gate-store-'));
  return { open: () => openPGlite(folder), clean: () => rm(folder, { recursive: true }) };
}

async function postgres() {
  const server = await startPostgres();
  return { open: () => openPostgres(server.url), clean: () => server.stop() };
}

describe.each([
  ['PGlite', pglite],
  ['PostgreSQL', postgres],
])('the store on %s', (_, prepare) => {
  let database: Awaited<ReturnType<typeof prepare>>;
  let store: Store;

  beforeAll(async () => {
    database = await prepare();
    store = await database.open();
  }, 60_000);
  afterAll(async () => {
    await store?.close();
    await database?.clean();
  });

  const all = async (filter: Parameters<Store['records']>[0]) => {
    const records: StoredRecord[] = [];
    for await (const page of store.records(filter)) records.push(...page);
    return records;
  };

  it('gives an event back as it came, with the notice word for word', async () => {
    const event = makeEvent({
      choices: { analytics: false, marketing: true },
      previous: { analytics: true, marketing: true },
      locale: 'de-CH',
      globalPrivacyControl: true,
      notice: { ...NOTICE, title: `Kekse? '); drop table consent_events; -- "quoted" \\ 🍪` },
    });
    expect(await store.append([event])).toEqual([true]);

    const { notice, schema: _schema, ...rest } = event;
    const [record, ...others] = await store.history(event.consentId);
    expect(others).toEqual([]);
    expect(record).toEqual({ ...rest, notice, noticeHash: hashNotice(notice).hash, receivedAt: record?.receivedAt });
    expect(await store.notice(hashNotice(notice).hash)).toBe(hashNotice(notice).text);
  });

  it('keeps an event once, however often and in whatever company it comes', async () => {
    const [first, second, third] = [makeEvent(), makeEvent(), makeEvent()];
    expect(await store.append([first, second, first])).toEqual([true, true, false]);
    expect(await store.append([second, third])).toEqual([false, true]);
    const repeated = await Promise.all(Array.from({ length: 8 }, () => store.append([first, second, third])));
    expect(repeated.flat()).not.toContain(true);
    expect(await store.history(first.consentId)).toHaveLength(1);
  });

  it('takes the same events from many senders at once in any order without a deadlock', async () => {
    const events = Array.from({ length: 200 }, () => makeEvent());
    const rounds = await Promise.all(
      Array.from({ length: 6 }, (_, round) => store.append(round % 2 ? [...events].reverse() : events)),
    );
    expect(rounds.flat().filter(Boolean)).toHaveLength(events.length);
  });

  it('keeps the order in which decisions came, although the visitor’s clock was set back between them', async () => {
    const consentId = randomUUID();
    const sent = Array.from({ length: 6 }, (_, hour) =>
      makeEvent({ consentId, occurredAt: `2026-11-22T${20 - hour}:00:00.000Z` }),
    );
    await store.append([makeEvent(), ...sent, makeEvent()]);
    const ids = sent.map(({ eventId }) => eventId);
    expect((await store.history(consentId)).map(({ eventId }) => eventId)).toEqual(ids);
    expect((await all({ consentId })).map(({ eventId }) => eventId)).toEqual(ids);
  });

  it('erases a consent for good: an event that is delivered late does not bring it back', async () => {
    const event = makeEvent();
    const other = makeEvent();
    await store.append([event, other]);
    const erase = makeEvent({ consentId: event.consentId, action: 'erase', choices: {} });
    expect(await store.append([erase])).toEqual([true]);
    expect(await store.history(event.consentId)).toEqual([]);
    expect(await store.append([event, erase])).toEqual([false, false]);
    expect(await store.history(event.consentId)).toEqual([]);
    expect(await store.history(other.consentId)).toHaveLength(1);
  });

  it('erases in the same batch as what is erased', async () => {
    const event = makeEvent();
    const erase = makeEvent({ consentId: event.consentId, action: 'erase' });
    expect((await store.append([event, erase]))[1]).toBe(true);
    expect(await store.history(event.consentId)).toEqual([]);
  });

  it('tells for each event of a batch whether it is new, erasures among them', async () => {
    const [old, first, second] = [makeEvent(), makeEvent(), makeEvent()];
    await store.append([old]);
    const erase = makeEvent({ consentId: old.consentId, action: 'erase' });
    const batch = [erase, first, old, erase, first, second];
    expect(await store.append(batch)).toEqual([true, true, false, false, false, true]);
  });

  it('erases by id and tells how many records went', async () => {
    const consentId = randomUUID();
    await store.append([makeEvent({ consentId }), makeEvent({ consentId, action: 'withdraw' })]);
    expect(await store.erase(consentId)).toBe(2);
    expect(await store.erase(consentId)).toBe(0);
  });

  it('pages through records in the order of receipt, each exactly once', async () => {
    const policyVersion = 'paging';
    const sent: string[] = [];
    // Three batches, one of them larger than a page and of one time of receipt.
    for (const size of [700, 1500, 301]) {
      const events = Array.from({ length: size }, () => makeEvent({ policyVersion }));
      await store.append(events);
      sent.push(...events.map(({ eventId }) => eventId));
    }
    const records = await all({ policyVersion });
    expect(records.map(({ eventId }) => eventId).sort()).toEqual(sent.sort());
    const times = records.map(({ receivedAt }) => receivedAt);
    expect(times).toEqual([...times].sort());
  });

  it('filters records by every field, values being values and never SQL', async () => {
    const event = makeEvent({
      schema: 2,
      policyVersion: "x' or '1'='1",
      locale: 'pt-BR',
      action: 'save',
      surface: 'api',
      variant: 'short',
    });
    await store.append([event]);
    const [record] = await all({ consentId: event.consentId });
    expect(record?.policyVersion).toBe(event.policyVersion);
    const { policyVersion, locale, action, surface } = event;
    expect(await all({ policyVersion, locale, action, surface, variant: 'short' })).toHaveLength(1);
    expect(await all({ policyVersion, variant: 'long' })).toEqual([]);
    expect(await all({ policyVersion, action: 'withdraw' })).toEqual([]);
    expect(await all({ consentId: event.consentId, from: '2100-01-01T00:00:00.000Z' })).toEqual([]);
    expect(await all({ consentId: event.consentId, to: '2100-01-01T00:00:00.000Z' })).toHaveLength(1);
  });

  it('counts a day’s decisions by action, language and policy version', async () => {
    const policyVersion = 'counting';
    await store.append([
      makeEvent({ policyVersion }),
      makeEvent({ policyVersion }),
      makeEvent({ policyVersion, action: 'decline-all' }),
    ]);
    const days = await store.summary({ policyVersion });
    const day = new Date().toISOString().slice(0, 10);
    expect(days).toEqual([
      { day, action: 'accept-all', locale: 'en', policyVersion, count: 2 },
      { day, action: 'decline-all', locale: 'en', policyVersion, count: 1 },
    ]);
  });

  it('has everything again after it was closed and opened', async () => {
    const event = makeEvent();
    await store.append([event]);
    await store.close();
    store = await database.open();
    expect(await store.history(event.consentId)).toHaveLength(1);
  });

  it('removes what is past its time, oldest first, and the notices and marks that only it needed', async () => {
    const consentId = randomUUID();
    const notice = { ...NOTICE, title: 'An old notice' };
    await store.append([makeEvent({ notice }), makeEvent({ notice }), makeEvent({ consentId })]);
    await store.erase(consentId);
    const total = (await all({})).length;
    const soon = new Date(Date.now() + 3_600_000).toISOString();
    const later = new Date(Date.now() + 3 * 86_400_000).toISOString();

    const [oldest] = await all({});
    expect(await store.purgeRecords('2000-01-01T00:00:00.000Z', 10)).toBe(0);
    expect(await store.purgeRecords(soon, 1)).toBe(1);
    expect((await all({})).map(({ eventId }) => eventId)).not.toContain(oldest?.eventId);
    // While a record may still name it, a notice stays.
    await store.purgeRemains(later);
    expect(await store.notice(hashNotice(notice).hash)).not.toBeNull();

    let removed = 1;
    while (removed < total) removed += await store.purgeRecords(soon, 1000);
    expect(await all({})).toEqual([]);
    await store.purgeRemains(soon);
    expect(await store.notice(hashNotice(notice).hash)).not.toBeNull();
    await store.purgeRemains(later);
    expect(await store.notice(hashNotice(notice).hash)).toBeNull();
    expect(await store.append([makeEvent({ consentId })])).toEqual([true]);
  });
});

it('no address of a database is refused, before a driver guesses one', async () => {
  for (const url of [undefined, ''])
    await expect(openPostgres(url)).rejects.toThrow('expected an address such as postgres://');
});
