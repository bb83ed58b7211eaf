// The protocol: a Request in, a Response out, on a real store in memory.
import { createHash, randomUUID } from 'node:crypto';
import type { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { encodeConsent } from '../../src/core/codec.ts';
import { EVENT_SCHEMA } from '../../src/core/event.ts';
import { comparison } from '../../src/receiver/dashboard/comparison.ts';
import type { ReceiverOptions } from '../../src/receiver/handler.ts';
import type { RequestEntry } from '../../src/receiver/http/request-log.ts';
import { createReceiver, type Receiver } from '../../src/receiver/receiver.ts';
import { hashNotice } from '../../src/receiver/store/notice-hash.ts';
import { openStore, type Store } from '../../src/receiver/store/store.ts';
import { makeEvent, NOTICE, NOW } from './events.ts';
import { initialisedPGlite } from './initialised-pglite.ts';

const HOST = 'https://www.example.com';
const TOKEN = 'a-token-of-the-owner';

let database: PGlite;
let store: Store;
let entries: RequestEntry[];
let receive: Receiver;

const receiver = (options: Partial<ReceiverOptions> = {}) =>
  createReceiver({ store, token: TOKEN, now: () => NOW, onRequest: (entry) => entries.push(entry), ...options });

beforeAll(async () => {
  database = await initialisedPGlite();
  store = await openStore(database);
}, 60_000);
afterAll(() => store?.close());
beforeEach(async () => {
  await database.query('truncate consent_events, consent_erasures, consent_days, consent_page_days');
  entries = [];
  receive = receiver();
});

const get = (path: string, headers: Record<string, string> = {}) => receive(new Request(HOST + path, { headers }));
const post = (body: unknown, headers: Record<string, string> = {}, path = '/consent') =>
  receive(
    new Request(HOST + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' || body instanceof Uint8Array ? (body as BodyInit) : JSON.stringify(body),
    }),
  );
const owner = { authorization: `Bearer ${TOKEN}` };

describe('POST /consent', () => {
  it('stores events and says how many, once each', async () => {
    const [first, second] = [makeEvent(), makeEvent()];
    const response = await post({ events: [first] });
    expect(response.status).toBe(202);
    expect(await response.json()).toEqual({ stored: 1, duplicates: 0 });
    expect(await (await post({ events: [first, second, second] })).json()).toEqual({ stored: 1, duplicates: 2 });
  });

  it('takes text/plain, which needs no preflight', async () => {
    expect((await post({ events: [makeEvent()] }, { 'content-type': 'text/plain;charset=UTF-8' })).status).toBe(202);
  });

  it('stores the good events beside bad ones, and lists the bad by id with the field named', async () => {
    const [good, bad] = [makeEvent(), makeEvent({ choices: { analytics: 1 as unknown as boolean } })];
    const response = await post({ events: [bad, good] });
    expect(response.status).toBe(422);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(await response.json()).toEqual({
      title: 'Unprocessable Content',
      status: 422,
      detail: 'Some events were refused; the others are stored.',
      stored: 1,
      duplicates: 0,
      rejected: [
        {
          index: 0,
          eventId: bad.eventId,
          problems: ['events[0].choices.analytics: expected true or false, got 1'],
        },
      ],
    });
    expect(await store.history(good.consentId)).toHaveLength(1);
  });

  it.each<[number, string, string | Uint8Array, Record<string, string>]>([
    [400, 'is not JSON', '{"events":[', {}],
    [400, 'is not UTF-8', new Uint8Array([0x22, 0xff, 0x22]), {}],
    [400, 'is empty', '', {}],
    [422, 'is no list of events', '[]', {}],
    [413, 'is over 64 KiB', `{"events":[],"x":"${'x'.repeat(65_536)}"}`, {}],
    [413, 'says it is over 64 KiB', '{}', { 'content-length': '65537' }],
    [415, 'is a form', 'events=', { 'content-type': 'application/x-www-form-urlencoded' }],
  ])('answers %i to a body that %s', async (status, _, body, headers) => {
    const response = await post(body, headers);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ status });
  });

  it('counts bytes itself: a body that lies about its length, or never ends, is cut off', async () => {
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1024;
        controller.enqueue(new Uint8Array(1024).fill(0x20));
      },
    });
    const init = { method: 'POST', headers: { 'content-type': 'application/json', 'content-length': '2' }, body };
    const response = await receive(new Request(`${HOST}/consent`, { ...init, duplex: 'half' } as RequestInit));
    expect(response.status).toBe(413);
    expect(sent).toBeLessThan(70_000);
  });

  it('answers only after the commit', async () => {
    let commit: (() => void) | undefined;
    const waiting = new Promise<void>((resolve) => {
      commit = resolve;
    });
    const slow: Store = {
      ...store,
      append: async (events) => {
        await waiting;
        return store.append(events);
      },
    };
    receive = receiver({ store: slow });
    let answered = false;
    const response = post({ events: [makeEvent()] }).then((given) => {
      answered = true;
      return given;
    });
    await store.ping();
    expect(answered).toBe(false);
    commit?.();
    expect((await response).status).toBe(202);
  });

  it('turns senders away with 503 and Retry-After when too much waits, and when the database fails', async () => {
    receive = receiver({ maxBytes: 100 });
    const full = await post({ events: [makeEvent()] });
    expect([full.status, full.headers.get('retry-after')]).toEqual([503, '2']);
    // A flood must not fill the owner's log with errors of ours.
    expect(entries.at(-1)).not.toHaveProperty('error');

    const failing: Store = {
      ...store,
      append: () => Promise.reject(new Error('password "hunter2" at /srv/app/db.js:1')),
    };
    receive = receiver({ store: failing });
    const failed = await post({ events: [makeEvent()] });
    expect([failed.status, failed.headers.get('retry-after')]).toEqual([503, '5']);
    expect(await failed.text()).not.toMatch(/hunter2|srv|stack|at /);
    expect(entries.at(-1)?.error).toContain('hunter2'); // for the owner's log
  });

  it('has the gate keep events of a newer format, says so, and stores their neighbours', async () => {
    const event = makeEvent();
    const newer = { ...makeEvent(), schema: EVENT_SCHEMA + 1, notYetKnown: true };
    const response = await post({ events: [newer, event, { ...makeEvent(), action: 'x' }] });
    expect([response.status, response.headers.get('retry-after')]).toEqual([425, '300']);
    expect(await response.json()).toMatchObject({
      title: 'Too Early',
      detail: 'Not stored: the page’s consent-gate is newer than this receiver: update the receiver.',
      stored: 1,
      newer: 1,
      rejected: [{ index: 2 }],
    });
    expect(entries.at(-1)).toMatchObject({
      status: 425,
      newer: 1,
      error: expect.stringContaining('update the receiver'),
    });
    expect(await store.history(event.consentId)).toHaveLength(1);
    expect(await store.history(newer.consentId)).toEqual([]);
  });

  it.each([0, -1, 1.5, '2', null, 2 ** 53])('refuses schema %j, which no version will have', async (schema) => {
    expect((await post({ events: [{ ...makeEvent(), schema }] })).status).toBe(422);
  });

  it('refuses a newer number without the ids that every format has', async () => {
    expect((await post({ events: [{ schema: EVENT_SCHEMA + 1 }] })).status).toBe(422);
    expect((await post({ events: [{ ...makeEvent(), schema: EVENT_SCHEMA + 1, eventId: 'x' }] })).status).toBe(422);
  });

  it('renews the visitor’s own cookie where it is asked to, and never beside a decision', async () => {
    const event = makeEvent();
    const { consentId: id, occurredAt: at, policyVersion, choices } = event;
    const pair = `consent_gate=${encodeConsent({ id, at, policyVersion, choices })}`;
    const headers = { cookie: `a=b; ${pair}`, origin: HOST };
    const renewed = async (events: unknown[]) => (await post({ events }, headers)).headers.get('set-cookie');
    expect(await renewed([])).toContain(`${pair}; Path=/; Max-Age=`);
    // The answer may come after the next decision, and would bring the older one back.
    expect(await renewed([event])).toBeNull();
    expect(await renewed([{ ...event, schema: 0 }])).toBeNull();
    expect(await renewed([{ ...event, schema: EVENT_SCHEMA + 1 }])).toBeNull();
    receive = receiver({ cookie: false });
    expect(await renewed([])).toBeNull();
  });
});

describe('/consent/:consentId', () => {
  it('gives a visitor their records with the notice they saw', async () => {
    const event = makeEvent();
    await post({ events: [event, makeEvent()] });
    const response = await get(`/consent/${event.consentId.toUpperCase()}`);
    expect(response.status).toBe(200);
    const { consentId, records, notices } = await response.json();
    expect(consentId).toBe(event.consentId);
    expect(records).toMatchObject([{ eventId: event.eventId, noticeHash: hashNotice(NOTICE).hash }]);
    expect(notices).toEqual({ [hashNotice(NOTICE).hash]: NOTICE });
  });

  // Anyone may send thousands of decisions under one id, each with 60 KB of notice.
  it('gives thousands of decisions in pieces, and each notice once', async () => {
    const consentId = randomUUID();
    const notices = ['a', 'b', 'c'].map((letter) => ({ ...NOTICE, body: letter.repeat(5000) }));
    const events = Array.from({ length: 1200 }, (_, index) =>
      makeEvent({ consentId, notice: notices[index % 3] ?? NOTICE }),
    );
    await store.append(events);
    for (const path of [`/consent/${consentId}`, `/records?consentId=${consentId}&format=html`]) {
      const response = await get(path, owner);
      const pieces: string[] = [];
      for await (const piece of response.body ?? []) pieces.push(new TextDecoder().decode(piece));
      const text = pieces.join('');
      for (const { body } of notices) expect(text.split(body)).toHaveLength(2);
      for (const { eventId } of events) expect(text).toContain(eventId);
      expect(pieces.length).toBeGreaterThan(2);
    }
    const { records, ...rest } = await (await get(`/consent/${consentId}`)).json();
    expect(records.map(({ eventId }: { eventId: string }) => eventId)).toEqual(events.map(({ eventId }) => eventId));
    expect(rest).toEqual({
      consentId,
      notices: Object.fromEntries(notices.map((notice) => [hashNotice(notice).hash, notice])),
    });
  });

  it('answers 404 for an id that nobody has and 400 for what is no id', async () => {
    expect((await get(`/consent/${randomUUID()}`)).status).toBe(404);
    const response = await get("/consent/' or 1=1 --");
    expect(response.status).toBe(400);
    expect((await response.json()).detail).toBe('consentId: expected a UUID.');
  });

  it('erases, and says the same of an id that nobody has', async () => {
    const event = makeEvent();
    await post({ events: [event] });
    const erase = (id: string) => receive(new Request(`${HOST}/consent/${id}`, { method: 'DELETE' }));
    expect((await erase(event.consentId)).status).toBe(204);
    expect((await erase(randomUUID())).status).toBe(204);
    expect((await get(`/consent/${event.consentId}`)).status).toBe(404);
    expect(await (await post({ events: [event] })).json()).toEqual({ stored: 0, duplicates: 1 });
  });
});

describe('/consent with the id outside the address, which every server on the way would log', () => {
  it('gives a visitor their records, by a header', async () => {
    const event = makeEvent();
    await post({ events: [event] });
    const answer = await get('/consent', { 'consent-id': event.consentId });
    expect(await answer.json()).toMatchObject({ consentId: event.consentId, records: [{ eventId: event.eventId }] });
    expect((await get('/consent')).status).toBe(400);
    expect((await get('/consent', { 'consent-id': 'x' })).status).toBe(400);
    expect((await get('/consent', { 'consent-id': randomUUID() })).status).toBe(404);
  });

  it.each<[string, (consentId: string) => RequestInit]>([
    ['a header', (consentId) => ({ headers: { 'consent-id': consentId } })],
    ['a body', (consentId) => ({ body: JSON.stringify({ consentId }) })],
  ])('erases by %s', async (_, init) => {
    const [event, other] = [makeEvent(), makeEvent()];
    await post({ events: [event, other] });
    const erase = (request: RequestInit) => receive(new Request(`${HOST}/consent`, { method: 'DELETE', ...request }));
    expect((await erase(init(event.consentId))).status).toBe(204);
    expect(await store.history(event.consentId)).toEqual([]);
    for (const wrong of [{}, { body: 'x' }, { body: '{}' }, init('x')]) expect((await erase(wrong)).status).toBe(400);
    expect(await store.history(other.consentId)).toHaveLength(1);
  });

  it('is open to pages of listed origins', async () => {
    receive = receiver({ allowOrigins: ['https://shop.example'] });
    const answer = await receive(
      new Request(`${HOST}/consent`, { method: 'OPTIONS', headers: { origin: 'https://shop.example' } }),
    );
    expect(answer.headers.get('access-control-allow-methods')).toContain('DELETE');
    expect(answer.headers.get('access-control-allow-headers')).toBe('content-type, consent-id');
  });
});

describe('invented versions and languages', () => {
  // Anyone may post them; each was a line of its own.
  it('are added up as the others, in /summary and on the dashboard, where the site’s own stay', async () => {
    const [own, before] = ['2026-11', '2026-10'].map((policyVersion) =>
      Array.from({ length: 40 }, () => makeEvent({ policyVersion })),
    );
    const invented = Array.from({ length: 300 }, (_, index) =>
      makeEvent({ policyVersion: `zzz-${index}`, locale: `x${index}` }),
    );
    await store.append([...(own ?? []), ...(before ?? []), ...invented]);
    const { days } = await (await get('/summary?from=2020-01-01', owner)).json();
    expect(days).toHaveLength(101);
    expect(days).toContainEqual(expect.objectContaining({ policyVersion: '2026-11', locale: 'en', count: 40 }));
    const others = days.filter(({ policyVersion }: { policyVersion: string | null }) => policyVersion === null);
    expect(others).toMatchObject([{ locale: null, count: 300 - 98 }]);

    const period = { from: '2020-01-01', to: '2100-01-01' };
    const { policyVersions, locales } = await store.figures(period);
    expect(policyVersions).toHaveLength(21);
    expect(policyVersions.slice(0, 2)).toMatchObject([{ name: '2026-10' }, { name: '2026-11' }]);
    expect(policyVersions.at(-1)).toMatchObject({ others: 282, accept: 282 });
    expect(locales.at(-1)).toMatchObject({ others: 251 });
    // The two compared at first are the site's own, although the invented ones come last by name.
    const compared = comparison({ root: '/dashboard', period, versions: policyVersions, chosen: [null, null] }).text;
    expect(compared).toContain('<option value="2026-11" selected>');
    expect(compared).toContain('<option value="2026-10" selected>');
  });
});

describe('the owner’s routes', () => {
  const PATHS = ['/records', '/summary', '/metrics', `/notices/${'0'.repeat(64)}`];

  it.each(PATHS)('%s opens to the token only', async (path) => {
    for (const authorization of [
      '',
      'Bearer ',
      'Bearer wrong-token-of-owner',
      `Basic ${TOKEN}`,
      `Bearer ${TOKEN}x`,
      TOKEN,
    ]) {
      const response = await get(path, { authorization });
      expect([response.status, response.headers.get('www-authenticate')]).toEqual([401, 'Bearer realm="consent-gate"']);
    }
    expect((await get(path, owner)).status).toBeLessThan(405);
    receive = createReceiver({ store });
    expect((await get(path, owner)).status).toBe(403);
  });

  it('/records gives NDJSON, and CSV where asked', async () => {
    const events = [makeEvent(), makeEvent({ action: 'withdraw', policyVersion: '=1+1' })];
    for (const event of events) await post({ events: [event] });
    const ndjson = await get('/records', owner);
    expect(ndjson.headers.get('content-type')).toBe('application/x-ndjson');
    const lines = (await ndjson.text())
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ eventId }) => eventId).sort()).toEqual(events.map(({ eventId }) => eventId).sort());

    for (const response of [
      await get('/records?format=csv', owner),
      await get('/records', { ...owner, accept: 'text/csv' }),
    ]) {
      expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present');
      const rows = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await response.arrayBuffer()).split('\r\n');
      expect(rows).toHaveLength(4);
      expect(rows[0]).toMatch(/^\uFEFFreceivedAt,/);
      expect(rows.join()).toContain("'=1+1");
    }
  });

  it('/records filters, and names a parameter it does not understand', async () => {
    const [kept, other] = [makeEvent({ action: 'withdraw' }), makeEvent()];
    await post({ events: [kept, other] });
    const text = await (await get('/records?action=withdraw&from=2026-01-01&to=2100-01-01T00:00Z', owner)).text();
    expect(
      text
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).eventId),
    ).toEqual([kept.eventId]);
    expect(await (await get('/records?to=2001-01-01', owner)).text()).toBe('');
    const byHeader = await get('/records', { ...owner, 'consent-id': other.consentId });
    expect(JSON.parse(await byHeader.text()).eventId).toBe(other.eventId);
    for (const [query, detail] of [
      ['since=2026', 'since: unknown parameter'],
      ['from=soon', 'from: expected a date'],
      ['action=accept', 'action: expected one of'],
      ['consentId=7', 'consentId: expected a UUID'],
      ['format=xml', 'format: expected one of ndjson, csv'],
      ['locale=de&locale=en', 'locale: given twice'],
    ]) {
      const response = await get(`/records?${query}`, owner);
      expect(response.status).toBe(400);
      expect((await response.json()).detail).toContain(detail);
    }
  });

  it('/records answers 503, not a broken download, when the database is down', async () => {
    receive = receiver({
      store: {
        ...store,
        // biome-ignore lint/correctness/useYield: it fails before the first page
        async *records() {
          throw new Error('down');
        },
      },
    });
    expect((await get('/records', owner)).status).toBe(503);
  });

  it('/records reads a page when the reader has room for it, not before', async () => {
    let pagesRead = 0;
    receive = receiver({
      store: {
        ...store,
        async *records() {
          for (; pagesRead < 1000; pagesRead++) yield [];
        },
      },
    });
    const response = await get('/records', owner);
    await store.ping();
    expect(pagesRead).toBeLessThan(6);
    await response.body?.cancel();
  });

  it('/records?format=html proves one consent on a page whose policy allows its own style and nothing else', async () => {
    const event = makeEvent();
    await post({ events: [event] });
    const response = await get(`/records?format=html&consentId=${event.consentId}`, owner);
    const style = /<style>([\s\S]*)<\/style>/.exec(await response.text())?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(response.headers.get('content-security-policy')).toContain(`default-src 'none'; style-src 'sha256-${hash}'`);
    expect((await get('/records?format=html', owner)).status).toBe(400);
    expect((await get(`/records?format=html&consentId=${randomUUID()}`, owner)).status).toBe(404);
  });

  it('/metrics counts requests and events in Prometheus’ text form', async () => {
    const event = makeEvent();
    await post({ events: [event, { ...event, schema: 0 }] });
    await post({ events: [event] });
    await receive(new Request(`${HOST}/consent`, { method: 'BREW' }));
    const response = await get('/metrics', owner);
    expect(response.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
    const lines = (await response.text()).split('\n');
    for (const line of lines)
      expect(line).toMatch(/^$|^# (HELP|TYPE) \w+ .+$|^\w+({\w+="[^"]*"(,\w+="[^"]*")*})? [\d.e+-]+$/);
    expect(lines).toEqual(
      expect.arrayContaining([
        'consent_gate_requests_total{method="POST",route="/consent",status="422"} 1',
        'consent_gate_requests_total{method="POST",route="/consent",status="202"} 1',
        'consent_gate_requests_total{method="OTHER",route="/consent",status="405"} 1',
        'consent_gate_request_duration_seconds_bucket{route="/consent",le="+Inf"} 3',
        'consent_gate_request_duration_seconds_count{route="/consent"} 3',
        'consent_gate_events_total{outcome="stored"} 1',
        'consent_gate_events_total{outcome="duplicate"} 1',
        'consent_gate_events_total{outcome="rejected"} 1',
        'consent_gate_queue_bytes 0',
      ]),
    );
  });

  it('/notices gives the very text that was hashed', async () => {
    await post({ events: [makeEvent()] });
    const { hash, text } = hashNotice(NOTICE);
    expect(await (await get(`/notices/${hash}`, owner)).text()).toBe(text);
    expect((await get(`/notices/${'0'.repeat(64)}`, owner)).status).toBe(404);
    expect((await get('/notices/x', owner)).status).toBe(400);
  });

  it('/summary counts', async () => {
    receive = receiver({ now: Date.now });
    await post({ events: [makeEvent(), makeEvent()] });
    const { days } = await (await get('/summary', owner)).json();
    expect(days).toMatchObject([{ action: 'accept-all', locale: 'en', policyVersion: '2026-11', count: 2 }]);
  });

  it('/records and /summary tell variants apart, and name one that can be none', async () => {
    receive = receiver({ now: Date.now });
    const of = (variant: string, action: 'accept-all' | 'decline-all' = 'accept-all') =>
      makeEvent({ schema: 2, variant, action });
    await post({ events: [makeEvent(), of('short'), of('short'), of('short', 'decline-all'), of('long')] });
    const { days, variants } = await (await get('/summary', owner)).json();
    expect(days).toMatchObject([
      { action: 'accept-all', count: 4 },
      { action: 'decline-all', count: 1 },
    ]);
    const day = new Date().toISOString().slice(0, 10);
    expect(variants).toEqual([
      { day, action: 'accept-all', variant: 'long', count: 1 },
      { day, action: 'accept-all', variant: 'short', count: 2 },
      { day, action: 'decline-all', variant: 'short', count: 1 },
    ]);
    const asked = async (query: string) => await (await get(query, owner)).json();
    // Whether they are read from the counts a day or from the records.
    for (const more of ['', '&locale=en', '&policyVersion=2026-11&surface=banner'])
      expect((await asked(`/summary?variant=short${more}`)).variants, more).toEqual(variants.slice(1));
    expect((await asked('/summary?variant=short&action=decline-all')).days).toMatchObject([{ locale: 'en', count: 1 }]);
    expect((await asked('/summary?locale=fr')).variants).toEqual([]);
    const lines = (await (await get('/records?variant=long', owner)).text()).trim().split('\n');
    expect(lines.map((line) => JSON.parse(line).variant)).toEqual(['long']);
    const wrong = await get('/records?variant=short.title', owner);
    expect([wrong.status, (await wrong.json()).detail]).toEqual([
      400,
      'variant: expected lower-case letters, digits and hyphens, such as short-title.',
    ]);
  });
});

describe('pages of other origins', () => {
  const origin = 'https://shop.example';
  beforeEach(() => {
    receive = receiver({ allowOrigins: [origin] });
  });

  it('are refused, whatever the route, unless the owner lists them', async () => {
    const stranger = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };
    expect((await post({ events: [makeEvent()] }, stranger)).status).toBe(403);
    expect((await get('/records', { ...stranger, ...owner })).status).toBe(403);
    expect((await get('/healthz', { origin: 'null' })).status).toBe(403);
    const response = await post({ events: [] }, { origin: 'https://shop.example.evil' });
    expect([response.status, response.headers.get('access-control-allow-origin')]).toEqual([403, null]);
  });

  it('may post where the owner lists them, and read Retry-After', async () => {
    const response = await post({ events: [makeEvent()] }, { origin });
    expect(response.status).toBe(202);
    expect(response.headers.get('access-control-allow-origin')).toBe(origin);
    expect(response.headers.get('access-control-expose-headers')).toBe('Retry-After');
    expect(response.headers.get('vary')).toBe('Origin');
  });

  it('get an answer to their preflight', async () => {
    const response = await receive(new Request(`${HOST}/consent`, { method: 'OPTIONS', headers: { origin } }));
    expect(response.status).toBe(204);
    expect(response.headers.get('access-control-allow-methods')).toBe('POST, GET, DELETE, OPTIONS');
    expect(response.headers.get('access-control-allow-headers')).toBe('content-type, consent-id');
  });

  it('are not needed for the receiver’s own origin', async () => {
    expect((await post({ events: [] }, { origin: HOST })).status).toBe(202);
  });
});

describe('everything', () => {
  it.each([
    ['GET', '/consent', 400, null],
    ['PUT', '/consent', 405, 'POST, GET, DELETE, OPTIONS'],
    ['POST', '/records', 405, 'GET, OPTIONS'],
    ['PATCH', `/consent/${randomUUID()}`, 405, 'GET, DELETE, OPTIONS'],
    ['GET', '/', 404, null],
    ['GET', '/consent/', 404, null],
    ['GET', '/records/x', 404, null],
    ['GET', '/../etc/passwd', 404, null],
    ['HEAD', '/healthz', 200, null],
  ])('%s %s answers %i', async (method, path, status, allow) => {
    const response = await receive(new Request(HOST + path, { method }));
    expect([response.status, response.headers.get('allow')]).toEqual([status, allow]);
  });

  it('carries headers that keep it from being shown, guessed or kept', async () => {
    for (const response of [await get('/healthz'), await get('/nothing'), await post('x')]) {
      expect(Object.fromEntries(response.headers)).toMatchObject({
        'cache-control': 'no-store',
        'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
      });
    }
  });

  it('lies under the base path where there is one', async () => {
    receive = receiver({ basePath: '/privacy' });
    expect((await post({ events: [] }, {}, '/privacy/consent')).status).toBe(202);
    expect((await post({ events: [] })).status).toBe(404);
    expect((await get('/privacyhealthz')).status).toBe(404);
  });

  it('is told to the log without anything personal', async () => {
    const event = makeEvent();
    await post({ events: [event, { ...event, schema: 0 }] }, { 'user-agent': 'secret-agent', cookie: 'secret=1' });
    await get(`/consent/${event.consentId}?secret=1`);
    await get('/secret');
    expect(entries.map(({ durationMs: _, ...entry }) => entry)).toEqual([
      { method: 'POST', route: '/consent', status: 422, stored: 1, duplicates: 0, rejected: 1 },
      { method: 'GET', route: '/consent/:consentId', status: 200 },
      { method: 'GET', route: '-', status: 404 },
    ]);
    expect(JSON.stringify(entries)).not.toMatch(new RegExp(`secret|${event.consentId}`));
  });
});

describe('GET /healthz', () => {
  const withPing = (ping: Store['ping']) => {
    receive = receiver({ store: { ...store, ping } });
  };

  it('says whether the database answers, and whether the process lives apart from that', async () => {
    expect(await (await get('/healthz')).json()).toEqual({ status: 'ready' });
    withPing(() => Promise.reject(new Error('down')));
    expect((await get('/healthz')).status).toBe(503);
    expect((await get('/healthz/live')).status).toBe(200);
  });

  it('is ready while one of several machines is down, and says which', async () => {
    withPing(async () => [2]);
    const answer = await get('/healthz');
    expect([answer.status, await answer.json()]).toEqual([200, { status: 'ready', unreachable: [2] }]);
  });

  it('asks nothing more while a database does not answer', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    let asked = 0;
    let answer = (_: readonly number[]) => {};
    withPing(() => {
      asked++;
      return new Promise((resolve) => {
        answer = resolve;
      });
    });
    const first = get('/healthz');
    vi.advanceTimersByTime(20_000);
    const second = get('/healthz');
    await vi.waitFor(() => expect(asked).toBe(1));
    answer([]);
    expect([(await first).status, (await second).status, asked]).toEqual([200, 200, 1]);
    vi.useRealTimers();
  });

  it('asks the database once a second, however many ask', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    let asked = 0;
    withPing(async () => {
      asked++;
      return [];
    });
    await Promise.all(Array.from({ length: 50 }, () => get('/healthz')));
    expect(asked).toBe(1);
    vi.advanceTimersByTime(1001);
    expect((await get('/healthz')).status).toBe(200);
    expect(asked).toBe(2);
    vi.useRealTimers();
  });
});
