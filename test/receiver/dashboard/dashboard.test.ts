// Who gets in, and what the numbers mean: without a browser.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EVENT_SCHEMA } from '../../../src/core/event.ts';
import { differenceInterval, shareInterval } from '../../../src/receiver/dashboard/intervals.ts';
import { createLoginLimit } from '../../../src/receiver/dashboard/login-limit.ts';
import { askedPeriod } from '../../../src/receiver/dashboard/period.ts';
import { createReceiver, type Receiver } from '../../../src/receiver/receiver.ts';
import { openStore, type Store } from '../../../src/receiver/store/store.ts';
import { makeEvent, NOW } from '../events.ts';
import { initialisedPGlite } from '../initialised-pglite.ts';

const TOKEN = 'an-owner-s-token-0123';
const ORIGIN = 'https://receiver.example';

let store: Store;
let now = NOW;
let receiver: Receiver;
beforeAll(async () => {
  store = await openStore(await initialisedPGlite());
  receiver = createReceiver({ store, token: TOKEN, now: () => now, allowOrigins: ['https://www.receiver.example'] });
}, 60_000);
afterAll(() => store?.close());

const SAME = { origin: ORIGIN, 'sec-fetch-site': 'same-origin' };
const post = (
  path: string,
  fields: Record<string, string>,
  headers: Record<string, string> = {},
  address = '192.0.2.1',
) =>
  receiver(
    new Request(`${ORIGIN}/dashboard${path}`, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: { ...SAME, ...headers },
    }),
    { address },
  );
const get = (path = '', headers: Record<string, string> = {}) =>
  receiver(new Request(`${ORIGIN}/dashboard${path}`, { headers }));

async function session(address?: string): Promise<string> {
  const answer = await post('/login', { token: TOKEN }, {}, address);
  expect(answer.status).toBe(303);
  return answer.headers.get('set-cookie')?.split(';')[0] ?? '';
}

describe('the session', () => {
  it('is a cookie that scripts, other sites and plain http never see', async () => {
    const answer = await post('/login', { token: TOKEN });
    expect(answer.headers.get('location')).toBe('/dashboard');
    expect(answer.headers.get('set-cookie')).toMatch(
      /^consent_gate_owner=[\w.-]+; Path=\/dashboard; Max-Age=28800; HttpOnly; SameSite=Strict; Secure$/,
    );
    expect(answer.headers.get('set-cookie')).not.toContain(TOKEN);
  });

  it('opens the pages until it ends after eight hours', async () => {
    const cookie = await session();
    expect((await get('', { cookie })).status).toBe(200);
    now += 8 * 3_600_000 + 1000;
    expect((await get('', { cookie })).status).toBe(401);
    now = NOW;
  });

  it('cannot be made up, prolonged, or kept beyond a change of the token', async () => {
    const cookie = await session();
    const [name, value = ''] = cookie.split('=');
    const [ends = '', nonce, signature] = value.split('.');
    for (const forged of ['', 'x', `${Number(ends) + 1}.${nonce}.${signature}`, `${ends}.${nonce}.${'A'.repeat(43)}`]) {
      expect((await get('', { cookie: `${name}=${forged}` })).status).toBe(401);
    }
    const other = createReceiver({ store, token: 'another-token-012345', now: () => now });
    expect((await other(new Request(`${ORIGIN}/dashboard`, { headers: { cookie } }))).status).toBe(401);
  });

  it('gives nothing to pages of other origins, whether they post or read', async () => {
    const cookie = await session();
    const event = makeEvent();
    await store.append([event]);
    const fields = { id: event.consentId, confirmed: 'yes' };
    for (const headers of [
      { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
      { origin: 'https://www.receiver.example', 'sec-fetch-site': 'same-site' },
      // Browsers without Sec-Fetch-Site, and a sandboxed frame.
      { origin: 'https://www.receiver.example', 'sec-fetch-site': '' },
      { origin: 'null', 'sec-fetch-site': '' },
    ]) {
      expect((await post('/erase', fields, { cookie, ...headers })).status).toBe(403);
      const read = await get('', { cookie, ...headers });
      expect(read.status).toBe(403);
      expect(await read.text()).not.toContain('Consent rate');
    }
    expect(await store.history(event.consentId)).toHaveLength(1);
    expect((await post('/erase', fields, { cookie })).status).toBe(200);
    expect(await store.history(event.consentId)).toEqual([]);
  });

  it('is asked for by every address of the dashboard', async () => {
    const event = makeEvent();
    await store.append([event]);
    const fields = { id: event.consentId, confirmed: 'yes' };
    for (const path of ['/consent', '/export', '/erase', '/logout']) {
      const answer = await post(path, fields);
      expect(answer.status, path).toBe(401);
      expect(await answer.text()).not.toContain(event.eventId);
    }
    for (const path of ['', '/consent']) expect((await get(path)).status).toBe(401);
    expect(await store.history(event.consentId)).toHaveLength(1);
  });

  // Behind a proxy that is not trusted, everybody has one address.
  it('opens to the right token at any time, and slows down a client that has guessed five times, and nobody else', async () => {
    const guess = async (number: number, address: string) =>
      await post('/login', { token: `a-wrong-token-${number}` }, {}, address);
    for (let number = 0; number < 5; number++) expect((await guess(number, '198.51.100.7')).status).toBe(401);
    const slowed = await guess(5, '198.51.100.7');
    expect([slowed.status, slowed.headers.get('retry-after')]).toEqual([429, '60']);
    await session('198.51.100.7');
    expect((await guess(6, '198.51.100.8')).status).toBe(401);
    now += 61_000;
    expect((await guess(7, '198.51.100.7')).status).toBe(401);
    now = NOW;
  });

  it('cannot be had where the receiver has no token', async () => {
    const closed = createReceiver({ store });
    const answer = await closed(new Request(`${ORIGIN}/dashboard`));
    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain('started without a token');
  });
});

describe('pages', () => {
  it('allow nothing inline and nothing from elsewhere', async () => {
    const answer = await get('', { cookie: await session() });
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'; form-action 'self'");
    expect(policy).not.toContain('unsafe');
    const text = await answer.text();
    expect(text).not.toMatch(/<style|<script(?! src=)|\sstyle=|\son\w+=/);
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it('come with a script and a style that the browser may keep for good', async () => {
    const text = await (await get()).text();
    const addresses = [...text.matchAll(/(?:src|href)="\/dashboard(\/(?:script\.js|style\.css)\?v=[\w-]{12})"/g)];
    expect(addresses).toHaveLength(2);
    for (const [, address = ''] of addresses) {
      const file = await get(address);
      expect(file.headers.get('cache-control')).toContain('immutable');
      expect((await file.text()).length).toBeGreaterThan(5000);
    }
  });

  it('say in words that the database is gone, and log no data', async () => {
    const entries: unknown[] = [];
    const broken = createReceiver({
      store: { ...store, figures: () => Promise.reject(Object.assign(new Error('secret row'), { code: '22001' })) },
      token: TOKEN,
      now: () => now,
      onRequest: (entry) => entries.push(entry),
    });
    const answer = await broken(new Request(`${ORIGIN}/dashboard`, { headers: { cookie: await session() } }));
    expect(answer.status).toBe(503);
    const text = await answer.text();
    expect(text).toContain('The database does not answer');
    expect(text + JSON.stringify(entries)).not.toContain('secret');
    expect(entries).toMatchObject([{ status: 503, error: 'Error: 22001' }]);
  });

  it('write out what was posted as text, whatever it says', async () => {
    const locale = 'x-y';
    const policyVersion = '<b onclick="x">';
    await store.append([makeEvent({ locale, policyVersion, page: 'https://x.example/<img>' })]);
    // The database says when it received something, and it goes by the real clock.
    now = Date.now();
    const text = await (await get('?days=7', { cookie: await session() })).text();
    now = NOW;
    expect(text).toContain('&lt;b onclick=&quot;x&quot;&gt;');
    expect(text).not.toContain('<b onclick');
    expect(text).not.toContain('<img>');
  });
});

describe('delivery health', () => {
  it('show the share of each look that is compared, and how sure it is; nothing of it where none is', async () => {
    // The database says when it received something, and it goes by the real clock.
    now = Date.now();
    const cookie = await session();
    expect(await (await get('?days=7', { cookie })).text()).not.toContain('id="variants"');
    const answers = (variant: string, yes: number, no: number) =>
      Array.from({ length: yes + no }, (_, index) =>
        makeEvent({
          schema: 2,
          variant,
          ...(index < yes ? {} : { action: 'decline-all', choices: { analytics: false } }),
        }),
      );
    const events = [...answers('short-title', 30, 20), ...answers('long-title', 20, 20)];
    await store.append(events);
    const page = await (await get('?days=7', { cookie })).text();
    const [, table = ''] = /id="variants"(.*?)<\/section>/s.exec(page) ?? [];
    // Wilson (1927): 30 of 50, 20 of 40.
    expect(table).toMatch(/short-title.*60\.0 %.*46\.2 % to 72\.4 %/);
    expect(table).toMatch(/long-title.*50\.0 %.*35\.2 % to 64\.8 %/);
    expect(table).toContain('+10.0 percentage points</strong> from long-title to short-title');
    expect(table).toContain('cannot tell the two apart');
    for await (const records of store.records({}))
      expect(records.find(({ eventId }) => eventId === events[0]?.eventId)).toMatchObject({ variant: 'short-title' });
    for (const { consentId } of events) await store.erase(consentId);
    expect(await (await get('?days=7', { cookie })).text()).not.toContain('id="variants"');
    now = NOW;
  });

  it('counts late, repeated, rejected and refused deliveries by fixed words, never by what was sent', async () => {
    const send = (body: unknown, type = 'application/json') =>
      receiver(
        new Request(`${ORIGIN}/consent`, {
          method: 'POST',
          body: typeof body === 'string' ? body : JSON.stringify(body),
          headers: { 'content-type': type },
        }),
      );
    const event = makeEvent({ occurredAt: new Date(NOW - 2 * 3_600_000).toISOString() });
    await send({ events: [event, makeEvent({ occurredAt: new Date(NOW + 3_600_000).toISOString() })] });
    await send({ events: [event] });
    await send({
      events: [{ ...makeEvent(), locale: 'jane@example.com' }, { ...makeEvent(), 'jane@example.com': 1 }, null],
    });
    await send({ events: [{ ...makeEvent(), schema: EVENT_SCHEMA + 1 }] });
    await send('not json');
    await send({});
    await send({ events: [] }, 'text/html');
    await get('', { cookie: await session() }); // writes what has gathered
    const day = new Date(NOW).toISOString().slice(0, 10);
    const { deliveries } = await store.figures({ from: day, to: day });
    expect(deliveries.map(({ outcome, reason, events }) => `${outcome}, ${reason}: ${events}`).sort()).toEqual([
      'duplicate, delivered again, or erased since: 1',
      'late, after an hour to a day: 1',
      'late, the visitor’s clock is ahead: 1',
      'refused, the body is no JSON, or broke off: 1',
      'refused, the body is no list of events: 1',
      'refused, the content type is wrong: 1',
      'refused, the page’s consent-gate is newer than this receiver: update the receiver: 1',
      'rejected, locale: 1',
      'rejected, not an event: 1',
      'rejected, unknown field: 1',
    ]);
  });
});

describe('intervals', () => {
  const round = ({ low, high }: { low: number; high: number }) => [low, high].map((value) => Number(value.toFixed(4)));

  // Newcombe, "Interval estimation for the difference between independent proportions", Statistics in Medicine 17 (1998), table II.
  it.each([
    [56, 70, 48, 80, [0.0524, 0.3339]],
    [9, 10, 3, 10, [0.1705, 0.809]],
    [5, 56, 0, 29, [-0.0381, 0.1926]],
    [0, 10, 0, 10, [-0.2775, 0.2775]],
    [10, 10, 0, 10, [0.6075, 1]],
  ])('of %i/%i against %i/%i are those of the literature', (a, m, b, n, expected) => {
    expect(round(differenceInterval({ count: a, of: m }, { count: b, of: n }))).toEqual(expected);
  });

  it('hold the share, stay within 0 and 1, and turn with the order', () => {
    const share = fc
      .record({ of: fc.integer({ min: 1, max: 10_000_000 }), part: fc.double({ min: 0, max: 1, noNaN: true }) })
      .map(({ of, part }) => ({ of, count: Math.round(of * part) }));
    fc.assert(
      fc.property(share, share, (a, b) => {
        const { value, low, high } = shareInterval(a);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(value + 1e-12);
        expect(high).toBeGreaterThanOrEqual(value - 1e-12);
        expect(differenceInterval(a, b).low).toBeCloseTo(-differenceInterval(b, a).high, 12);
      }),
    );
  });
});

describe('the period', () => {
  const asked = (query: string) => askedPeriod(new URLSearchParams(query), NOW);
  it.each([
    ['', { from: '2026-10-24', to: '2026-11-22' }],
    ['days=7', { from: '2026-11-16', to: '2026-11-22' }],
    ['from=2026-02-28&to=2026-03-01', { from: '2026-02-28', to: '2026-03-01' }],
    ['from=2026-11-20', { from: '2026-11-20', to: '2026-11-22' }],
    ['to=2026-01-30', { from: '2026-01-01', to: '2026-01-30' }],
  ])('"%s" is %o', (query, period) => {
    expect(asked(query)).toMatchObject({ period, fault: null });
  });

  it.each([
    'days=8',
    'from=2026-02-30',
    'from=x',
    'to=x',
    'from=2026-02-02&to=2026-02-01',
    'from=1999-01-01',
    'to=999999999',
  ])('"%s" is named as wrong, and the last 30 days are shown', (query) => {
    const { fault, period } = asked(query);
    expect(fault).toMatch(/\.$/);
    expect(period).toEqual({ from: '2026-10-24', to: '2026-11-22' });
  });
});

it('the brake on guessing forgets the oldest clients instead of filling the memory', () => {
  const limit = createLoginLimit(() => NOW);
  for (let guess = 0; guess < 5; guess++) expect(limit.failed('203.0.113.1')).toBe(0);
  expect(limit.failed('203.0.113.1')).toBe(60);
  for (let client = 0; client < 10_000; client++) limit.failed(`10.0.${client >> 8}.${client & 255}`);
  expect(limit.failed('203.0.113.1')).toBe(0);
});
