import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Database } from '../../../src/receiver/store/database.ts';
import { connectPostgres } from '../../../src/receiver/store/open-postgres.ts';
import { startPostgres, type TestPostgres } from '../postgres.ts';

let server: TestPostgres;
let database: Database;
beforeAll(async () => {
  server = await startPostgres();
}, 60_000);
afterAll(() => server?.stop());
beforeEach(async () => {
  await database?.close?.();
  database = await connectPostgres(server.url, { connections: 1 });
  await database.query('drop table if exists numbers');
  await database.query('create table numbers (n int primary key)');
});
afterAll(() => database?.close?.());

const insert = (n: number) => database.query('insert into numbers values ($1::int) returning n', [n]);
const numbers = async () => (await database.query('select n from numbers order by n')).rows.map(({ n }) => n);
const prepared = async () =>
  (await database.query("select name, statement from pg_prepared_statements where name like 'consent%'")).rows;

it('an insert is planned once a connection, a query each time', async () => {
  for (const n of [1, 2, 3]) await insert(n);
  expect(await numbers()).toEqual([1, 2, 3]);
  expect((await prepared()).map(({ statement }) => statement)).toEqual([
    'insert into numbers values ($1::int) returning n',
  ]);
});

it('goes on without, behind a pooler that does not keep what was prepared', async () => {
  await insert(1);
  // As when the pooler hands the next transaction to another connection.
  await database.query('deallocate all');
  await insert(2);
  await insert(3);
  expect(await numbers()).toEqual([1, 2, 3]);
  expect(await prepared()).toEqual([]);
});

it('leaves every other fault as it is', async () => {
  await insert(1);
  await expect(insert(1)).rejects.toMatchObject({ code: '23505' });
  await insert(2);
  expect(await prepared()).toHaveLength(1);
});
