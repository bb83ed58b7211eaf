// Erased means erased, whoever is storing at that moment; on a real PostgreSQL, where several write at once.
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createReceiver } from '../../../src/receiver/receiver.ts';
import { openPostgres } from '../../../src/receiver/store/open-postgres.ts';
import type { Store } from '../../../src/receiver/store/store.ts';
import { makeEvent } from '../events.ts';
import { startPostgres, type TestPostgres } from '../postgres.ts';

let server: TestPostgres;
let store: Store;
beforeAll(async () => {
  server = await startPostgres();
  store = await openPostgres(server.url);
}, 60_000);
afterAll(async () => {
  await store?.close();
  await server?.stop();
});

/** Another receiver's statement, which has looked for marks of erasures and has not committed yet. */
async function slowWriter(consentId: string) {
  const client = new pg.Client(server.url);
  await client.connect();
  await client.query('begin');
  await client.query(
    `insert into consent_events (bucket, consent_id, event_id, occurred_at, action, surface, choices, policy_version, locale, page,
      global_privacy_control, notice_hash, version)
    select consent_bucket($1), $1, gen_random_uuid(), now(), 'save', 'banner', '{}', '', '', '', false, '', ''
    where not exists (select 1 from consent_erasures where consent_id = $1)`,
    [consentId],
  );
  return async (end: 'commit' | 'rollback') => {
    await client.query(end);
    await client.end();
  };
}

const erase = (consentId: string) =>
  createReceiver({ store })(new Request(`https://www.example.com/consent/${consentId}`, { method: 'DELETE' }));

it('waits for what began to be stored before, and erases that too', async () => {
  const { consentId } = makeEvent();
  const end = await slowWriter(consentId);
  const answer = erase(consentId);
  await expect.poll(async () => (await store.append([makeEvent({ consentId })]))[0], { timeout: 5000 }).toBe(false);
  await end('commit');
  expect((await answer).status).toBe(204);
  expect(await store.history(consentId)).toEqual([]);
});

it('never says erased where it cannot know, and what came after is removed as it is looked for', async () => {
  const { consentId } = makeEvent();
  const end = await slowWriter(consentId);
  const answer = await erase(consentId);
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5']);
  expect((await answer.json()).detail).toContain('ask again');
  await end('commit');
  expect(await store.history(consentId)).toHaveLength(1);
  expect(await store.removeLatecomers()).toBe(1);
  expect(await store.history(consentId)).toEqual([]);
  expect((await erase(consentId)).status).toBe(204);
});

it('a thousand visitors who erase while they decide: nothing is there after the answer', async () => {
  const other = await openPostgres(server.url);
  const receivers = [createReceiver({ store }), createReceiver({ store: other })];
  const events = Array.from({ length: 1000 }, () => makeEvent());
  await Promise.all(
    events.flatMap((event, index) => [
      receivers[index % 2]?.(
        new Request('https://www.example.com/consent', {
          method: 'POST',
          headers: { 'content-type': 'text/plain' },
          body: JSON.stringify({ events: [event, makeEvent({ consentId: event.consentId })] }),
        }),
      ),
      erase(event.consentId).then(({ status }) => expect(status).toBe(204)),
    ]),
  );
  const left: string[] = [];
  for await (const page of store.records({})) left.push(...page.map(({ consentId }) => consentId));
  expect(left.filter((id) => events.some(({ consentId }) => consentId === id))).toEqual([]);
  await other.close();
});
