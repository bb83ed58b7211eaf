// How the tables in D1 come to be, and become those of a newer version, in Cloudflare's own runtime (workerd).
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { D1Binding } from '../../../src/receiver/d1/d1-binding.ts';
import { migrateD1 } from '../../../src/receiver/d1/d1-migrate.ts';
import { createD1Store } from '../../../src/receiver/d1/d1-store.ts';
import { D1_MIGRATIONS } from '../../../src/receiver/d1/d1-tables.ts';
import { Miniflare } from '../../apps/workers.ts';
import { makeEvent } from '../events.ts';

let worker: Miniflare;
let binding: D1Binding;
beforeAll(async () => {
  worker = new Miniflare({ modules: true, script: 'export default {}', d1Databases: ['DB'] });
  binding = (await worker.getD1Database('DB')) as unknown as D1Binding;
}, 60_000);
afterAll(() => worker?.dispose());
beforeEach(dropAll);

/** As an isolate that has just started: it knows nothing of the database. */
const anew = (): D1Binding => ({
  prepare: (text) => binding.prepare(text),
  batch: (statements) => binding.batch(statements),
});
const run = async (text: string) => (await binding.prepare(text).all()).results;
const TABLES =
  "select name from sqlite_master where type = 'table' and name like 'consent!_%' escape '!' order by name";
async function dropAll() {
  for (const { name } of await run(TABLES)) await run(`drop table ${name}`);
}
const versions = async () =>
  (await run('select version from consent_migrations order by 1')).map(({ version }) => version);

it('tables are brought up to date where an older version made them, and keep what they hold', async () => {
  const one = makeEvent();
  await createD1Store(anew()).append([one]);
  // As they were before there were versions, and purges that are remembered.
  for (const name of ['consent_migrations', 'consent_purges']) await run(`drop table ${name}`);
  const opened = createD1Store(anew());
  expect(await opened.planPurge(30)).toMatchObject({ lastBefore: null });
  expect(await opened.count(one.consentId)).toBe(1);
  expect(await versions()).toEqual([1]);
});

it('tables get each further version once, however many find it missing at once', async () => {
  await createD1Store(anew()).append([makeEvent()]);
  // None of it could run twice.
  const migrations = [
    ...D1_MIGRATIONS,
    ["alter table consent_events add column colour text default 'none'", 'create table consent_more (one int)'],
    ['insert into consent_more values (1)'],
  ];
  await Promise.all(Array.from({ length: 8 }, () => migrateD1(anew(), { migrations })));
  expect(await versions()).toEqual([1, 2, 3]);
  expect(await run('select colour, one from consent_events, consent_more')).toEqual([{ colour: 'none', one: 1 }]);
});

it('tables of a version that fails stay as they were, and say why', async () => {
  const migrations = [...D1_MIGRATIONS, ['create table consent_more (one int)', 'insert into nowhere values (1)']];
  await expect(migrateD1(anew(), { migrations })).rejects.toThrow(/no such table: nowhere/);
  expect(await versions()).toEqual([1]);
  expect(await run("select 1 as one from sqlite_master where name = 'consent_more'")).toEqual([]);
});

it('tables of a newer version are left alone, in one sentence', async () => {
  await migrateD1(anew(), { migrations: [...D1_MIGRATIONS, [], []] });
  const known = D1_MIGRATIONS.length;
  await expect(createD1Store(anew()).append([makeEvent()])).rejects.toThrow(
    new Error(`The database has schema version ${known + 2}, this consent-gate knows ${known}: update consent-gate.`),
  );
  expect(await run('select * from consent_events')).toEqual([]);
});

it('tables are asked for their version once a binding, and made again where somebody drops them', async () => {
  await dropAll();
  let asked = 0;
  const counted: D1Binding = {
    ...anew(),
    prepare: (text) => {
      if (text.includes('max(version)')) asked++;
      return binding.prepare(text);
    },
  };
  // A Worker makes a store a request.
  for (let request = 0; request < 3; request++) await createD1Store(counted).append([makeEvent()]);
  expect(asked).toBe(1);
  await dropAll();
  expect(await createD1Store(counted).append([makeEvent()])).toEqual([true]);
});
