// The counts a day are those of the records, whatever happens to these, and reading them costs the same however many there are.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ConsentEvent } from '../../../src/core/event.ts';
import { recount } from '../../../src/receiver/store/daily-summaries.ts';
import type { Database } from '../../../src/receiver/store/database.ts';
import { FIGURE_QUERIES } from '../../../src/receiver/store/figures.ts';
import { connectPostgres } from '../../../src/receiver/store/open-postgres.ts';
import { openStore, type Store } from '../../../src/receiver/store/store.ts';
import { makeEvent } from '../events.ts';
import { initialisedPGlite } from '../initialised-pglite.ts';
import { startPostgres } from '../postgres.ts';

async function postgres() {
  const server = await startPostgres();
  const database = await connectPostgres(server.url, { connections: 8 });
  return { database, stop: () => server.stop() };
}

async function pglite() {
  return { database: (await initialisedPGlite()) as Database, stop: async () => undefined };
}

/** Counted from the records, in the form of the summaries. */
const FROM_RECORDS = `select (received_at at time zone 'UTC')::date::text as day, policy_version, locale, surface, action,
  exists (select 1 from jsonb_each(choices) c where c.value = 'true'::jsonb) as allowed, count(*)::int as decisions
from consent_events group by 1, 2, 3, 4, 5, 6 order by 1, 2, 3, 4, 5, 6`;
const FROM_SUMMARIES = `select day::text as day, policy_version, locale, surface, action, allowed, sum(decisions)::int as decisions
from consent_days group by 1, 2, 3, 4, 5, 6 having sum(decisions) <> 0 order by 1, 2, 3, 4, 5, 6`;
const PAGES_FROM_RECORDS = `select page, action, count(*)::int as decisions from consent_events group by 1, 2 order by 1, 2`;
const PAGES_FROM_SUMMARIES = `select page, action, sum(decisions)::int as decisions from consent_page_days
group by 1, 2 having sum(decisions) <> 0 order by 1, 2`;

const VARIANTS_FROM_RECORDS = `select variant, action, count(*)::int as decisions from consent_events where variant is not null
group by 1, 2 order by 1, 2`;
const VARIANTS_FROM_SUMMARIES = `select variant, action, sum(decisions)::int as decisions from consent_variant_days
group by 1, 2 having sum(decisions) <> 0 order by 1, 2`;

const pick = <T>(values: readonly T[], index: number): T => values[index % values.length] as T;

function someEvents(number: number, changes: Partial<ConsentEvent> = {}) {
  return Array.from({ length: number }, (_, index) =>
    makeEvent({
      action: pick(['accept-all', 'decline-all', 'save', 'withdraw'] as const, index),
      choices: pick<ConsentEvent['choices']>([{ analytics: true }, { analytics: false, true: false }, {}], index),
      locale: pick(['en', 'de', ''], index >> 1),
      surface: pick(['banner', 'settings'] as const, index >> 2),
      policyVersion: pick(['2026-10', '2026-11'], index >> 3),
      page: `https://www.example.com/${pick(['', 'rooms/'], index)}`,
      // A third of the pages compares no looks.
      ...pick([{}, { variant: 'short' }, { variant: 'long' }], index),
      ...changes,
    }),
  );
}

describe.each([
  ['PostgreSQL', postgres],
  ['PGlite', pglite],
])('summaries on %s', (_, prepare) => {
  let database: Database;
  let stop: () => Promise<unknown>;
  let store: Store;
  beforeAll(async () => {
    ({ database, stop } = await prepare());
    store = await openStore(database);
  }, 60_000);
  afterAll(async () => {
    await store?.close();
    await stop?.();
  });
  beforeEach(async () => {
    for (const table of ['events', 'days', 'page_days', 'variant_days', 'erasures', 'deliveries'])
      await database.query(`delete from consent_${table}`);
  });

  const rows = async (sql: string) => (await database.query(sql)).rows;
  async function expectTrue() {
    expect(await rows(FROM_SUMMARIES)).toEqual(await rows(FROM_RECORDS));
    expect(await rows(PAGES_FROM_SUMMARIES)).toEqual(await rows(PAGES_FROM_RECORDS));
    expect(await rows(VARIANTS_FROM_SUMMARIES)).toEqual(await rows(VARIANTS_FROM_RECORDS));
  }

  it('count what is stored once, from many senders at once', async () => {
    const events = someEvents(240);
    await Promise.all(
      Array.from({ length: 8 }, (_, sender) => store.append(sender % 2 ? events : events.slice(sender * 10))),
    );
    const decisions = (await rows(FROM_SUMMARIES)).map((row) => Number(row.decisions)).reduce((a, b) => a + b);
    expect(decisions).toBe(240);
    await expectTrue();
  });

  it('stay true after erasures, of single visitors and within a batch, and after a purge', async () => {
    const consentId = randomUUID();
    const events = [...someEvents(60), ...someEvents(5, { consentId })];
    await store.append(events);
    await store.erase(consentId);
    await expectTrue();
    const [first, second] = events;
    await store.append([makeEvent({ consentId: first?.consentId ?? '', action: 'erase' }), ...someEvents(3)]);
    await Promise.all([store.erase(second?.consentId ?? ''), store.append(someEvents(40))]);
    await expectTrue();

    const later = new Date(Date.now() + 3 * 86_400_000).toISOString();
    expect(await store.purgeRecords(later, 20)).toBe(20);
    await expectTrue();
    while (await store.purgeRecords(later, 1000));
    expect(await store.summary({})).toEqual([]);
    await store.purgeRemains(later);
    for (const table of ['consent_days', 'consent_page_days', 'consent_variant_days'])
      expect(await rows(`select * from ${table}`)).toEqual([]);
  });

  it('are the same when they are counted again, while decisions come in', async () => {
    await store.append(someEvents(80));
    await database.query("update consent_events set received_at = received_at - interval '3 days' where locale = 'de'");
    await Promise.all([recount(database), ...Array.from({ length: 6 }, () => store.append(someEvents(20)))]);
    await expectTrue();
  });

  it('take pages of any length', async () => {
    const page = `https://www.example.com/${'é'.repeat(1000)}`;
    const event = makeEvent({ page });
    expect(await store.append([event])).toEqual([true]);
    const day = new Date().toISOString().slice(0, 10);
    const [first] = (await store.figures({ from: day, to: day })).pages;
    expect(first).toMatchObject({ name: page.slice(0, 300), accept: 1 });
    await store.erase(event.consentId);
    expect((await store.figures({ from: day, to: day })).pages).toEqual([]);
  });

  it('answer /summary the same as the records do', async () => {
    await store.append(someEvents(100));
    for (const filter of [
      {},
      { locale: 'de' },
      { action: 'save', surface: 'settings' },
      { policyVersion: '2026-11' },
    ]) {
      const whole = await store.summary(filter);
      expect(whole.length).toBeGreaterThan(0);
      // A part of a day is counted in the records.
      expect(await store.summary({ ...filter, from: '2020-01-01T12:00:00.000Z' })).toEqual(whole);
    }
    const today = new Date().toISOString().slice(0, 10);
    expect(await store.summary({ to: `${today}T00:00:00.000Z` })).toEqual([]);
    expect(await store.summary({ from: `${today}T00:00:00.000Z` })).toEqual(await store.summary({}));
  });

  it('keep how deliveries fare by day', async () => {
    await store.countDeliveries('2026-11-20', [{ outcome: 'late', reason: 'after more than a day', events: 2 }]);
    await store.countDeliveries('2026-11-21', [{ outcome: 'late', reason: 'after more than a day', events: 3 }]);
    await store.countDeliveries('2026-11-21', [{ outcome: 'rejected', reason: 'locale', events: 1 }]);
    const { deliveries } = await store.figures({ from: '2026-11-20', to: '2026-11-21' });
    expect(deliveries).toEqual([
      { outcome: 'late', reason: 'after more than a day', events: 5 },
      { outcome: 'rejected', reason: 'locale', events: 1 },
    ]);
    expect((await store.figures({ from: '2026-11-22', to: '2026-11-22' })).deliveries).toEqual([]);
  });

  it('are read in as many rows for sixteen times the decisions', async () => {
    const read = async () => {
      const counts: Record<string, number> = {};
      for (const [name, sql] of Object.entries(FIGURE_QUERIES)) {
        const text = sql.replaceAll('$1', "'2000-01-01'").replaceAll('$2', "'2100-01-01'");
        const [plan] = await rows(`explain (analyze, format json) ${text}`);
        counts[name] = scanned(plan?.['QUERY PLAN']);
      }
      return counts;
    };
    // One connection, as one after the other would use: it has one row a kind.
    for (const event of [someEvents(96), someEvents(96)]) await store.append(event);
    await recount(database);
    const before = await read();
    for (let round = 0; round < 30; round++) await store.append(someEvents(96));
    await recount(database);
    expect(await read()).toEqual(before);
    expect(before.days).toBeGreaterThan(0);
  });
});

/** The rows that a plan's scans have looked at, those they left out included. */
function scanned(plan: unknown): number {
  if (Array.isArray(plan)) return plan.reduce((total: number, part) => total + scanned(part), 0);
  if (typeof plan !== 'object' || plan === null) return 0;
  const node = plan as Readonly<Record<string, unknown>>;
  const own = /^(Seq|Index|Index Only|Bitmap Heap) Scan$/.test(String(node['Node Type']))
    ? (Number(node['Actual Rows']) + Number(node['Rows Removed by Filter'] ?? 0)) * Number(node['Actual Loops'])
    : 0;
  return own + scanned(node.Plan) + scanned(node.Plans);
}
