// PostgreSQL restarted, and killed, under load; the receiver stays. About 15 s.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openPostgres } from '../../../src/receiver/store/open-postgres.ts';
import { type BuiltBin, buildBin, runBin } from '../build-bin.ts';
import { startPostgres, type TestPostgres } from '../postgres.ts';
import { expectExactlyOnce, sendVisitors } from '../visitors.ts';

let bin: BuiltBin;
let server: TestPostgres;
beforeAll(async () => {
  bin = await buildBin();
  server = await startPostgres();
}, 60_000);
afterAll(async () => {
  await server?.stop();
  await bin?.remove();
});

it.each(['restart', 'crash'] as const)(
  'a %s of the database costs no decision',
  async (fault) => {
    const database = await server.createDatabase(`under_${fault}`);
    const receiver = runBin(bin.path, ['serve', '--port', '0', '--database', database, '--log', 'errors']);
    const { url } = await receiver.logged('listening');
    const visitors = sendVisitors(16, () => `${url}/consent`);
    for (let round = 0; round < 3; round++) {
      await visitors.more(100);
      await server[fault]();
    }
    await visitors.more(100);
    const sent = await visitors.stop();
    expect(visitors.failures).toBeGreaterThan(0);
    receiver.process.kill('SIGTERM');
    const { code, error } = await receiver.ended;
    expect([code, error]).toEqual([0, '']);

    const store = await openPostgres(database);
    await expectExactlyOnce(store, sent);
    await store.close();
  },
  120_000,
);
