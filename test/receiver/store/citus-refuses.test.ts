// What Citus refuses of SQL that PostgreSQL takes, looked for in every statement that keeps, removes or counts decisions: nobody
// needs a cluster to find out that one has slipped in. `citus.test.ts` asks a real one, where there is one.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../../src/receiver/store/database.ts';
import { openStore, type SqlStore } from '../../../src/receiver/store/store.ts';
import { makeEvent } from '../events.ts';
import { initialisedPGlite } from '../initialised-pglite.ts';

/** What there is per consent and lies on several machines; all else stays on the coordinator. */
const SPREAD = '(events|erasures|days|page_days|variant_days)\\b';

const RULES: Readonly<Record<string, (statement: string) => boolean>> = {
  'a function that is not immutable in `do update set`': (text) =>
    /do update set (?!(\w+ = ((excluded|\w+)\.\w+)( \+ excluded\.\w+)?)$)/.test(text),
  '`skip locked`': (text) => /skip locked|nowait/.test(text),
  'a statement that writes inside a `with`': (text) => /(\bwith\b|,)\s+\w+ as \(\s*(insert|update|delete)/.test(text),
  // It is planned anew each time, and refused where it looks at anything beside JSON.
  'an insert of more than one row': (text) => /^insert into/.test(text) && !/\svalues \(/.test(text),
  // What it finds is sent to every machine first.
  'a subquery': (text) => /[(]select/.test(text),
  'tables of both kinds': (text) => new RegExp(`(into|from|join|using|update) consent_(?!${SPREAD})`).test(text),
  'a statement that goes to every machine': (text) => !/\bbuckets?\b|consent_bucket\(|into_slot/.test(text),
};

const touches = (text: string) => new RegExp(`(into|from|join|using|update) consent_${SPREAD}`).test(text);

const refusals = (statement: string) =>
  touches(statement) ? Object.keys(RULES).filter((rule) => RULES[rule]?.(statement)) : [];

describe('what Citus refuses', () => {
  const asked = new Set<string>();
  let pglite: Awaited<ReturnType<typeof initialisedPGlite>>;
  let store: SqlStore;
  beforeAll(async () => {
    pglite = await initialisedPGlite();
    const database: Database = {
      query: (text, params) => {
        asked.add(text);
        return pglite.query(text, params) as ReturnType<Database['query']>;
      },
    };
    store = await openStore(database);
    asked.clear();
    const event = makeEvent({ variant: 'short' });
    await store.append([event, makeEvent(), makeEvent({ action: 'erase' })]);
    await store.erase(event.consentId);
    await store.removeLatecomers();
    await store.purgeRecords('2100-01-01T00:00:00.000Z', 1000);
    await store.count(randomUUID());
    await store.history(randomUUID());
    await store.countDeliveries('2026-11-20', [{ outcome: 'late', reason: 'after more than a day', events: 2 }]);
    await store.ping();
  }, 60_000);
  afterAll(() => pglite?.close());

  it('is in no statement of the receiver, nor in the functions that these call', async () => {
    const functions = (await pglite.query("select proname, prosrc from pg_proc where proname like 'consent\\_%'"))
      .rows as { proname: string; prosrc: string }[];
    const called = functions.filter(({ proname }) => [...asked].some((text) => text.includes(`${proname}(`)));
    expect(called.map(({ proname }) => proname).sort()).toEqual(
      ['bucket', 'erase', 'erase_late', 'mark', 'purge', 'store', 'writers'].map((name) => `consent_${name}`),
    );
    const inside = functions.flatMap(({ prosrc }) => statementsOf(prosrc));
    expect(inside.filter(touches).length).toBeGreaterThan(8);
    for (const statement of [...asked, ...inside]) expect([statement, refusals(statement)]).toEqual([statement, []]);
  });

  it.each([
    ['insert into consent_erasures values (1) on conflict do update set seen_at = now()', /immutable/],
    ['select 1 from consent_events where bucket = 1 for update skip locked', /skip locked/],
    [
      'with changed as (delete from consent_events where bucket = 1 returning 1) select 1 from changed',
      /inside a `with`/,
    ],
    ['insert into consent_events (bucket) select g.bucket from unnest($1) g', /more than one row/],
    [
      'select 1 from consent_erasures where bucket = 1 and consent_id = any(array(select g from unnest($1) g))',
      /subquery/,
    ],
    ['delete from consent_events using consent_webhooks where bucket = $1', /both kinds/],
    ['delete from consent_events where consent_id = $1', /every machine/],
  ])('would be found: %s', (statement, rule) => {
    expect(refusals(statement).join()).toMatch(rule);
  });
});

/** Of a function in PL/pgSQL: each SQL statement by itself, without the loop around it, and without what is for one place only. */
function statementsOf(source: string): readonly string[] {
  return source
    .replace(/if home is null then[\s\S]*?\belse\b/, '')
    .split(/;|\bloop\b|\bthen\b/)
    .map((text) => /(array\()?\b(insert into|delete from|update \w+|select|with)\b[\s\S]*/.exec(text)?.[0].trim() ?? '')
    .filter(Boolean);
}
