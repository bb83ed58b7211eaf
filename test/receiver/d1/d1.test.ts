// The recipe for Cloudflare in Cloudflare's own runtime (workerd), with its own D1.
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { D1Binding } from '../../../src/receiver/d1/d1-binding.ts';
import { createD1Store } from '../../../src/receiver/d1/d1-store.ts';
import { PurgeRefusedError } from '../../../src/receiver/store/check-purge.ts';
import { hashNotice } from '../../../src/receiver/store/notice-hash.ts';
import { purge } from '../../../src/receiver/store/retention.ts';
import { openStore, type Store } from '../../../src/receiver/store/store.ts';
import { Miniflare } from '../../apps/workers.ts';
import { bundleText } from '../bundle-recipe.ts';
import { makeEvent, NOTICE } from '../events.ts';
import { initialisedPGlite } from '../initialised-pglite.ts';

const TOKEN = 'a-token-of-the-owner';
const ORIGIN = 'https://consent.example.com';
const SITE = 'https://www.example.com';

let worker: Miniflare;
let binding: D1Binding;
let store: Store;
beforeAll(async () => {
  const recipe = new URL('../../../demo/recipes/cloudflare-d1/wrangler.jsonc', import.meta.url);
  const config = JSON.parse((await readFile(recipe, 'utf8')).replace(/^\s*\/\/.*$/gm, ''));
  worker = new Miniflare({
    modules: [{ type: 'ESModule', path: 'worker.js', contents: await bundleText('cloudflare-d1/worker.ts') }],
    compatibilityDate: config.compatibility_date,
    compatibilityFlags: config.compatibility_flags,
    d1Databases: config.d1_databases.map(({ binding: name }: { binding: string }) => name),
    bindings: { ...config.vars, CONSENT_GATE_TOKEN: TOKEN },
  });
  binding = (await worker.getD1Database('DB')) as unknown as D1Binding;
  store = createD1Store(binding);
}, 60_000);
afterAll(() => worker?.dispose());

const ask = (path: string, init: RequestInit = {}) =>
  worker.dispatchFetch(`${ORIGIN}${path}`, init as Parameters<Miniflare['dispatchFetch']>[1]);
const post = (...events: unknown[]) =>
  ask('/consent', {
    method: 'POST',
    headers: { 'content-type': 'text/plain', origin: SITE },
    body: JSON.stringify({ events }),
  });
const OWNER = { headers: { authorization: `Bearer ${TOKEN}` } };
const TODAY = new Date().toISOString().slice(0, 10);
const event = (changes = {}) => makeEvent({ occurredAt: new Date().toISOString(), ...changes });

describe('the Worker', () => {
  it('makes its tables at the first decision, keeps each once, gives it back and erases it', async () => {
    const one = event({ choices: { analytics: true, marketing: false }, previous: { analytics: false } });
    expect(await (await post(one)).json()).toEqual({ stored: 1, duplicates: 0 });
    expect(await (await post(one, event())).json()).toEqual({ stored: 1, duplicates: 1 });
    const { hash: noticeHash } = hashNotice(NOTICE);
    const { notice: _, schema: __, ...rest } = one;
    expect(await (await ask(`/consent/${one.consentId}`)).json()).toEqual({
      consentId: one.consentId,
      records: [{ ...rest, receivedAt: expect.stringMatching(/^\d{4}-.*Z$/), noticeHash }],
      notices: { [noticeHash]: NOTICE },
    });
    expect((await ask(`/consent/${one.consentId}`, { method: 'DELETE' })).status).toBe(204);
    expect((await ask(`/consent/${one.consentId}`)).status).toBe(404);
    expect(await (await post(one)).json()).toEqual({ stored: 0, duplicates: 1 });
    expect((await ask('/healthz')).status).toBe(200);
  });

  it('keeps the valid ones of a request, and names what is wrong with the others', async () => {
    const answer = await post(event(), event({ choices: { analytics: 'yes' } }));
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({
      stored: 1,
      rejected: [{ problems: [expect.stringContaining('choices.analytics')] }],
    });
    expect(
      (await ask('/consent', { method: 'POST', body: '{', headers: { 'content-type': 'text/plain' } })).status,
    ).toBe(400);
  });

  it('takes decisions that come at once, each once, in the order of a request', async () => {
    const consentId = randomUUID();
    const own = ['accept-all', 'withdraw', 'decline-all'].map((action) =>
      event({ consentId, action: action as never }),
    );
    const others = Array.from({ length: 20 }, () => event());
    const answers = await Promise.all([post(...own), post(...own), ...others.map((one) => post(one))]);
    const counts = await Promise.all(answers.map((answer) => answer.json() as Promise<{ stored: number }>));
    expect(counts.reduce((sum, { stored }) => sum + stored, 0)).toBe(23);
    const { records } = (await (await ask(`/consent/${consentId}`)).json()) as { records: { action: string }[] };
    expect(records.map(({ action }) => action)).toEqual(['accept-all', 'withdraw', 'decline-all']);
    const erase = event({ consentId, action: 'erase' });
    expect(await (await post(erase, erase)).json()).toEqual({ stored: 1, duplicates: 1 });
    expect((await ask(`/consent/${consentId}`)).status).toBe(404);
  });

  it('is read by its owner alone: exports, summary, notice, dashboard', async () => {
    await post(event({ locale: 'fr' }));
    expect((await ask('/records')).status).toBe(401);
    const lines = (await (await ask('/records?locale=fr', OWNER)).text()).trim().split('\n');
    expect(lines).toHaveLength(1);
    const { noticeHash } = JSON.parse(lines[0] ?? '');
    expect(await (await ask(`/notices/${noticeHash}`, OWNER)).json()).toEqual(NOTICE);
    expect((await (await ask('/records?format=csv', OWNER)).text()).split('\r\n').length).toBeGreaterThan(20);
    const { days } = (await (await ask('/summary?locale=fr', OWNER)).json()) as { days: unknown[] };
    expect(days).toEqual([expect.objectContaining({ action: 'accept-all', locale: 'fr', count: 1 })]);
    const asked = await ask('/records?format=evidence', OWNER);
    expect([asked.status, await asked.text()]).toEqual([
      400,
      expect.stringContaining('this receiver’s store has no evidence'),
    ]);

    const login = await ask('/dashboard/login', {
      method: 'POST',
      redirect: 'manual',
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: ORIGIN, 'sec-fetch-site': 'same-origin' },
      body: new URLSearchParams({ token: TOKEN }).toString(),
    });
    const cookie = login.headers.get('set-cookie')?.split(';')[0] ?? '';
    const page = await (await ask('/dashboard', { headers: { cookie } })).text();
    expect(page).toContain('French (fr)');
    expect(page).toContain('<td class="n">1</td>');
  });

  it('lets what is past its time go at night', async () => {
    const old = event();
    await post(old, event());
    await binding
      .prepare("update consent_events set received_at = '2020-01-01T00:00:00.000Z' where event_id = ?")
      .bind(old.eventId)
      .all();
    const { scheduled } = (await worker.getWorker()) as unknown as {
      scheduled(options: object): Promise<{ outcome: string }>;
    };
    expect((await scheduled({ cron: '17 3 * * *' })).outcome).toBe('ok');
    expect((await ask(`/consent/${old.consentId}`)).status).toBe(404);
  });
});

describe('the store', () => {
  beforeEach(async () => {
    // Makes the tables.
    await store.ping();
    for (const table of [...TABLES, 'consent_purges']) await run(`delete from ${table}`);
  });
  const TABLES = ['consent_events', 'consent_erasures', 'consent_notices', 'consent_deliveries'];
  const run = async (text: string, ...values: unknown[]) =>
    (
      await binding
        .prepare(text)
        .bind(...values)
        .all()
    ).results;

  it('gives the same as PostgreSQL does, whatever is made up, with more than is told apart', async () => {
    const consentId = randomUUID();
    const own = Array.from({ length: 30 }, (_, index) =>
      event({ consentId, locale: index % 2 ? 'de' : 'en', notice: { ...NOTICE, body: `${index}` } }),
    );
    const others = Array.from({ length: 130 }, (_, index) =>
      event({
        locale: index % 3 ? `x${index}` : 'en',
        policyVersion: `v${index}`,
        page: `https://www.example.com/${'a'.repeat(index * 4)}`,
        action: (['accept-all', 'decline-all', 'save', 'withdraw'] as const)[index % 4] ?? 'save',
        choices: { analytics: index % 8 > 3, marketing: false },
        surface: index % 5 ? 'banner' : 'settings',
        ...(index % 3 && { schema: 2, variant: `w${index % 7}` }),
      }),
    );
    const shown = [
      event({ schema: 2, action: 'show-one', surface: 'placeholder', variant: 'w1', choices: {} }),
      event({ schema: 2, action: 'adopt', surface: 'api', variant: 'w1', choices: { analytics: true } }),
    ];
    const postgres = await openStore(await initialisedPGlite());
    try {
      const given = [];
      for (const one of [store, postgres]) {
        for (const events of [own, others, shown, [event({ consentId: others[0]?.consentId ?? '', action: 'erase' })]])
          await one.append(events);
        await one.countDeliveries(TODAY, [{ outcome: 'late', reason: 'x', events: 2 }]);
        const notices = [];
        for await (const page of one.noticesOf(consentId)) notices.push(page);
        given.push({
          notices,
          count: await one.count(consentId),
          nobody: await one.count(randomUUID()),
          history: (await one.history(consentId)).map(({ receivedAt: _, ...record }) => record),
          figures: await one.figures({ from: TODAY, to: TODAY }),
          before: await one.figures({ from: '2026-01-01', to: '2026-01-01' }),
          all: await one.summary({}),
          one: await one.summary({ consentId }),
          some: await one.summary({ locale: 'en', action: 'save' }),
          look: await one.summary({ variant: 'w3' }),
          variants: await one.variantSummary({}),
          looks: await one.variantSummary({ from: `${TODAY}T00:00:00.000Z`, variant: 'w3' }),
          some_looks: await one.variantSummary({ locale: 'en', action: 'save' }),
          uncounted: await one.uncountedDays(),
          share: { ...(await one.shareBefore('2100-01-01T00:00:00.000Z')), newest: null },
          erased: [await one.erase(consentId), await one.erase(consentId)],
        });
      }
      const [here, there] = given;
      expect(here).toEqual(there);
      expect([here?.count, here?.notices.length, here?.figures.policyVersions.at(-1)?.others]).toEqual([30, 4, 110]);
      expect(here?.figures.variants).toHaveLength(7);
      expect(new Set(here?.variants.map(({ variant }) => variant)).size).toBe(7);
      expect(here?.looks.length).toBeGreaterThan(1);
      expect(here?.erased).toEqual([30, 0]);
      expect(here?.all.some(({ locale }) => locale === null)).toBe(true);
    } finally {
      await postgres.close();
    }
  });

  it('keeps nothing of what is stored while it is erased: the answer is true', async () => {
    const events = Array.from({ length: 50 }, () => event());
    await Promise.all(
      events.flatMap((one) => [
        store.append([one, event({ consentId: one.consentId })]),
        store.erase(one.consentId).then(async () => expect(await store.count(one.consentId)).toBe(0)),
        store.append([event({ consentId: one.consentId })]),
      ]),
    );
    expect(await run('select 1 as one from consent_events')).toEqual([]);
    expect(await store.removeLatecomers()).toBe(0);
  });

  it('removes what others have put back of an erased consent', async () => {
    const [gone, kept] = [event(), event()];
    await store.append([gone, kept]);
    await run('insert into consent_erasures (consent_id) values (?)', gone.consentId);
    expect(await store.removeLatecomers()).toBe(1);
    expect([await store.count(gone.consentId), await store.count(kept.consentId)]).toEqual([0, 1]);
  });

  it('purges by its own clock, and refuses what a wrong clock or a slip would take', async () => {
    const events = Array.from({ length: 10 }, () => event());
    await store.append(events);
    const age = (count: number) =>
      run(
        `update consent_events set received_at = '2024-01-01T00:00:00.000Z' where event_id in (
select event_id from consent_events order by received_at limit ?)`,
        count,
      );
    await age(3);
    await expect(purge(store, { days: 365 })).rejects.toThrow(/^3 of 10 records .* 30 %/);
    expect(await purge(store, { days: 365, force: true })).toBe(3);
    const { before, lastBefore, lastAt } = await store.planPurge(365);
    const near = (time: string | null, other: number) =>
      expect(Math.abs(Date.parse(time ?? '') - other)).toBeLessThan(60_000);
    near(before, Date.now() - 365 * 86_400_000);
    near(lastBefore, Date.now() - 365 * 86_400_000);
    near(lastAt, Date.now());
    // The next one by the same retention asks nothing.
    await age(3);
    expect(await purge(store, { days: 365 })).toBe(3);
    // As a clock that is years ahead would have it.
    await run("update consent_events set received_at = '2024-01-01T00:00:00.000Z'");
    await run("update consent_purges set before = '2020-01-01T00:00:00.000Z', purged_at = '2021-01-01T00:00:00.000Z'");
    await expect(purge(store, { days: 365 })).rejects.toThrow(PurgeRefusedError);
    await store.purgeRemains('2020-01-01T00:00:00.000Z');
    near((await store.planPurge(365)).lastAt, Date.now());
    expect(await run('select count(*) as n from consent_events')).toEqual([{ n: 4 }]);
  });

  it('pages through records in the order of receipt, each exactly once', async () => {
    const events = Array.from({ length: 1300 }, () => event());
    for (let start = 0; start < events.length; start += 50) await store.append(events.slice(start, start + 50));
    const ids: string[] = [];
    for await (const page of store.records({})) ids.push(...page.map(({ eventId }) => eventId));
    expect(ids.length).toBe(1300);
    expect(new Set(ids)).toEqual(new Set(events.map(({ eventId }) => eventId)));
  });

  it('lets records, marks, notices and counts go by age', async () => {
    await store.append([event(), event()]);
    await store.erase((await store.records({})[Symbol.asyncIterator]().next()).value[0].consentId);
    await store.countDeliveries('2026-01-01', [{ outcome: 'late', reason: 'x', events: 2 }]);
    await store.countDeliveries('2026-01-01', [{ outcome: 'late', reason: 'x', events: 3 }]);
    const figures = await store.figures({ from: '2026-01-01', to: '2026-01-01' });
    expect(figures.deliveries).toEqual([{ outcome: 'late', reason: 'x', events: 5 }]);
    const later = new Date(Date.now() + 3 * 86_400_000).toISOString();
    expect(await store.purgeRecords(later, 10)).toBe(1);
    await store.purgeRemains(later);
    for (const table of TABLES) expect(await run(`select * from ${table}`)).toEqual([]);
    expect(await purge(store, { days: 1 })).toBe(0);
  });
});
