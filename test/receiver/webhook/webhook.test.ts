// What the owner's server is told: on a real PostgreSQL, by a real HTTP server that fails in every way.
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { besideOf } from '../../../src/receiver/commands/beside.ts';
import { eraseCommand } from '../../../src/receiver/commands/erase.ts';
import type { Database } from '../../../src/receiver/store/database.ts';
import { connectPostgres } from '../../../src/receiver/store/open-postgres.ts';
import { openStore, type Store } from '../../../src/receiver/store/store.ts';
import { keepTelling, type Webhook, type WebhookOptions } from '../../../src/receiver/webhook/keep-telling.ts';
import { createWebhookQueue } from '../../../src/receiver/webhook/queue.ts';
import { parseSecrets, sign } from '../../../src/receiver/webhook/secret.ts';
import { buildBin, runBin } from '../build-bin.ts';
import { makeEvent } from '../events.ts';
import { startPostgres, type TestPostgres } from '../postgres.ts';
import { type Hook, type Reply, startHook } from './hook.ts';

const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';

let server: TestPostgres;
let database: Database;
let store: Store;
let client: pg.Client;
beforeAll(async () => {
  server = await startPostgres();
  database = await connectPostgres(server.url, { connections: 8 });
  store = await openStore(database, { queued: true });
  client = new pg.Client(server.url);
  await client.connect();
}, 60_000);
afterAll(async () => {
  await store?.close();
  await client?.end();
  await server?.stop();
});

let hook: Hook;
let stop: AbortController;
let running: Webhook[];
let news: string[];
beforeEach(async () => {
  await client.query('truncate consent_events, consent_erasures, consent_webhook_queue, consent_webhooks');
  stop = new AbortController();
  running = [];
  news = [];
});
afterEach(async () => {
  stop.abort();
  await Promise.all(running.map(({ ended }) => ended));
  await hook?.close();
});

async function tell(reply?: Reply, options: Partial<WebhookOptions> = {}): Promise<void> {
  hook = await startHook(reply);
  running.push(start(options));
}

const start = (options: Partial<WebhookOptions> = {}) =>
  keepTelling(database, {
    url: hook.url,
    secrets: parseSecrets(SECRET),
    signal: stop.signal,
    onNews: (message) => news.push(message),
    onError: (error) => {
      throw error;
    },
    lookEvery: 20,
    pause: () => 10,
    ...options,
  });

const waiting = async () => (await client.query('select count(*)::int as n from consent_webhook_queue')).rows[0].n;
const emptied = () => vi.waitFor(async () => expect(await waiting()).toBe(0), 10_000);
const types = (consentId: string) =>
  hook.told.filter(({ body }) => body.data.consentId === consentId).map(({ body }) => body.type);

describe('a signature', () => {
  it('is the one that the specification’s example has', () => {
    const message = { id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', timestamp: 1_614_265_330, body: '{"test": 2432232314}' };
    expect(sign(parseSecrets(SECRET), message)).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
    expect(sign(parseSecrets(`${SECRET} ${SECRET}`), message).split(' ')).toHaveLength(2);
  });

  it.each(['', 'secret', 'whsec_', 'whsec_AAAA', `whsec_${'!'.repeat(40)}`])(
    'needs a secret: "%s" is refused',
    (text) => {
      expect(() => parseSecrets(text)).toThrow(/^expected whsec_ and 24 to 64 bytes in Base64/);
    },
  );

  it('is asked for with the address, and neither is repeated in a fault', () => {
    const io = (secret?: string) => ({ env: { CONSENT_GATE_WEBHOOK_SECRET: secret } }) as never;
    expect(() => besideOf({ webhook: 'https://hooks.example/x' }, io())).toThrow(
      'CONSENT_GATE_WEBHOOK_SECRET: expected',
    );
    for (const url of ['hooks.example', 'ftp://hooks.example', 'https://u:p@hooks.example', '']) {
      expect(() => besideOf({ webhook: url }, io(SECRET))).toThrow(/^--webhook: expected an address such as/);
    }
    expect(besideOf({ webhook: 'http://10.0.0.7/x' }, io(SECRET)).webhook?.url).toBe('http://10.0.0.7/x');
    expect(besideOf({}, io()).webhook).toBeNull();
  });
});

describe('the owner’s server', () => {
  it('is told what is no answer by another type than an answer', async () => {
    await tell();
    const consentId = randomUUID();
    const actions = ['accept-all', 'show-one', 'adopt'] as const;
    await store.append(actions.map((action) => makeEvent({ schema: 2, consentId, action })));
    await emptied();
    expect(types(consentId)).toEqual(['consent.accepted', 'consent.one-shown', 'consent.adopted']);
  });

  it('is told of each decision and of an erasure, in order, signed, without the notice', async () => {
    await tell();
    const consentId = randomUUID();
    const actions = ['accept-all', 'save', 'withdraw', 'decline-all'] as const;
    await store.append(actions.map((action) => makeEvent({ consentId, action })));
    await hook.count(4);
    await store.erase(consentId);
    await store.erase(randomUUID());
    await hook.count(5);
    await emptied();
    expect(types(consentId)).toEqual([
      ...['consent.accepted', 'consent.saved', 'consent.withdrawn', 'consent.declined'],
      'consent.erased',
    ]);
    expect(hook.told).toHaveLength(5);
    for (const { headers, text, body } of hook.told) {
      const [id, timestamp] = [String(headers['webhook-id']), Number(headers['webhook-timestamp'])];
      expect(headers['webhook-signature']).toBe(sign(parseSecrets(SECRET), { id, timestamp, body: text }));
      expect(Math.abs(timestamp - Date.now() / 1000)).toBeLessThan(60);
      expect(id).toMatch(/^msg_[\da-f]{32}$/);
      expect(body.data).not.toHaveProperty('notice');
    }
    expect(hook.told[2]?.body.data).toMatchObject({ consentId, action: 'withdraw', choices: { analytics: true } });
    expect(hook.told[4]?.body.data).toEqual({ consentId });
  });

  it('is told again of an erasure where a decision of it had come in and was told meanwhile', async () => {
    await tell();
    const { consentId } = makeEvent();
    await store.append([makeEvent({ consentId })]);
    await hook.count(1);
    await store.erase(consentId);
    await hook.count(2);
    // As a receiver does that looked for marks before there was one, and committed late.
    await client.query('delete from consent_erasures');
    await store.append([makeEvent({ consentId, action: 'withdraw' })]);
    await hook.count(3);
    await client.query('insert into consent_erasures (bucket, consent_id) values (consent_bucket($1), $1)', [
      consentId,
    ]);
    expect(await store.removeLatecomers()).toBe(1);
    await emptied();
    expect(types(consentId)).toEqual(['consent.accepted', 'consent.erased', 'consent.withdrawn', 'consent.erased']);
  });

  it('that fails is told again with the same id; later words of that consent wait, others do not', async () => {
    const [slow, other] = [randomUUID(), randomUUID()];
    let refused = 0;
    await tell(({ body }, response) => {
      const refuse = body.data.consentId === slow && body.type === 'consent.accepted' && refused++ < 3;
      response.writeHead(refuse ? 500 : 204).end();
    });
    await store.append([makeEvent({ consentId: slow }), makeEvent({ consentId: slow, action: 'withdraw' })]);
    await store.append([makeEvent({ consentId: other })]);
    await emptied();
    expect(types(slow)).toEqual([...Array(4).fill('consent.accepted'), 'consent.withdrawn']);
    const ids = hook.told.filter(({ body }) => body.type === 'consent.accepted' && body.data.consentId === slow);
    expect(new Set(ids.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    expect(hook.told.findIndex(({ body }) => body.data.consentId === other)).toBeLessThan(hook.told.length - 1);
    expect(news[0]).toBe('the webhook’s server does not take what it is told');
    expect(news.at(-1)).toBe('the webhook’s server is back');
  });

  it('that hangs slows nobody down, and is told again once it answers', async () => {
    let hanging = true;
    await tell((_, response) => void (hanging || response.writeHead(200).end('never read')), {
      timeout: 50,
      atOnce: 3,
    });
    const before = performance.now();
    await store.append(Array.from({ length: 30 }, () => makeEvent()));
    const stored = performance.now() - before;
    await hook.count(5);
    expect(stored).toBeLessThan(5000);
    expect(await waiting()).toBe(30);
    hanging = false;
    await emptied();
    expect(new Set(hook.told.map(({ headers }) => headers['webhook-id'])).size).toBe(30);
  });

  it('that answers 410 is left alone until the next start, and loses nothing', async () => {
    await tell((_, response, index) => void response.writeHead(index ? 204 : 410).end(), { atOnce: 1 });
    await store.append([makeEvent(), makeEvent()]);
    await vi.waitFor(() => expect(news.join()).toContain('410'));
    await store.append([makeEvent()]);
    running[0]?.wake();
    expect(await waiting()).toBe(3);
    expect(hook.told).toHaveLength(1);
    running.push(start());
    await emptied();
    expect(hook.told).toHaveLength(4);
  });

  it('that sends elsewhere is not followed', async () => {
    const other = await startHook();
    await tell((_, response) => void response.writeHead(307, { location: other.url }).end());
    await store.append([makeEvent()]);
    await hook.count(3);
    expect(other.told).toEqual([]);
    expect(await waiting()).toBe(1);
    await other.close();
  });

  it('that asks for a pause with Retry-After gets it', async () => {
    await tell((_, response) => void response.writeHead(429, { 'retry-after': '3600' }).end());
    await store.append([makeEvent(), makeEvent()]);
    await hook.count(1);
    await vi.waitFor(async () => {
      const { rows } = await client.query(
        "select count(*)::int as n from consent_webhook_queue where next_at > now() + interval '50 minutes'",
      );
      expect(rows).toEqual([{ n: hook.told.length }]);
    });
    expect(hook.told.length).toBeLessThanOrEqual(2);
  });

  it('hears each word once from receivers side by side', async () => {
    await tell();
    for (let more = 0; more < 3; more++) running.push(start());
    const consents = Array.from({ length: 50 }, () => randomUUID());
    for (const action of ['accept-all', 'withdraw', 'accept-all', 'withdraw'] as const)
      await store.append(consents.map((consentId) => makeEvent({ consentId, action })));
    await emptied();
    expect(hook.told).toHaveLength(200);
    for (const consentId of consents)
      expect(types(consentId).join()).toBe('consent.accepted,consent.withdrawn,consent.accepted,consent.withdrawn');
  });

  it('hears of an erased consent nothing but that, whoever erased it', async () => {
    const event = makeEvent();
    await store.append([event]);
    await createWebhookQueue(database).tidy();
    const io = { env: { CONSENT_GATE_DATABASE: server.url }, out: () => undefined } as never;
    await eraseCommand.run(['--consent-id', event.consentId], io);
    await tell();
    await emptied();
    expect(hook.told.map(({ body }) => body)).toEqual([
      { type: 'consent.erased', timestamp: expect.any(String), data: { consentId: event.consentId } },
    ]);
  });

  it('loses nothing to a receiver that is killed while it tells', async () => {
    const bin = await buildBin();
    hook = await startHook((_, response, index) => void (index && response.writeHead(204).end()));
    const args = ['serve', '--port', '0', '--webhook', hook.url];
    const env = { CONSENT_GATE_DATABASE: server.url, CONSENT_GATE_WEBHOOK_SECRET: SECRET };
    const first = runBin(bin.path, args, env);
    const { url } = await first.logged('listening');
    const body = JSON.stringify({ events: [makeEvent({ occurredAt: new Date().toISOString() })] });
    await fetch(`${url}/consent`, { method: 'POST', headers: { 'content-type': 'text/plain' }, body });
    await hook.count(1);
    first.process.kill('SIGKILL');
    await first.ended;
    expect(await waiting()).toBe(1);
    // The minute for which it had taken the message.
    await client.query("update consent_webhook_queue set next_at = next_at - interval '1 minute'");
    const second = runBin(bin.path, args, env);
    await second.logged('listening');
    await hook.count(2);
    await emptied();
    expect(hook.told[1]?.headers['webhook-id']).toBe(hook.told[0]?.headers['webhook-id']);
    second.process.kill('SIGTERM');
    expect((await second.ended).code).toBe(0);
    await bin.remove();
  }, 60_000);
});

it('the queue gives up what is seven days old, and the oldest past its bound', async () => {
  await store.append(Array.from({ length: 12 }, () => makeEvent()));
  await client.query(`update consent_webhook_queue set queued_at = now() - interval '8 days'
    where message_id in (select message_id from consent_webhook_queue limit 2)`);
  expect(await createWebhookQueue(database, 7).tidy()).toBe(5);
  expect(await waiting()).toBe(7);
});
