// The receiver killed with SIGKILL twenty times under load. About 10 s on PostgreSQL, 70 s on PGlite.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPGlite } from '../../../src/receiver/open-pglite.ts';
import { openPostgres } from '../../../src/receiver/open-postgres.ts';
import { type BuiltBin, buildBin, runBin } from '../build-bin.ts';
import { startPostgres } from '../postgres.ts';
import { expectExactlyOnce, freePort, sendVisitors } from './visitors.ts';

let bin: BuiltBin;
beforeAll(async () => {
  bin = await buildBin();
}, 60_000);
afterAll(() => bin?.remove());

async function pglite() {
  const folder = await mkdtemp(join(tmpdir(), 'consent-gate-kill-'));
  return { location: folder, open: () => openPGlite(folder), clean: () => rm(folder, { recursive: true }) };
}

async function postgres() {
  const server = await startPostgres();
  return { location: server.url, open: () => openPostgres(server.url), clean: () => server.stop() };
}

describe.each([
  ['PGlite', pglite],
  ['PostgreSQL', postgres],
])('on %s', (_, prepare) => {
  it('loses nothing and keeps nothing twice over twenty kills', async () => {
    const { location, open, clean } = await prepare();
    const port = await freePort();
    const start = async () => {
      const receiver = runBin(bin.path, ['serve', '--port', `${port}`, '--database', location, '--log', 'errors']);
      await receiver.logged('listening');
      return receiver;
    };
    let receiver = await start();
    const visitors = sendVisitors(16, () => `http://127.0.0.1:${port}/consent`);
    for (let kill = 0; kill < 20; kill++) {
      await visitors.more(50);
      receiver.process.kill('SIGKILL');
      await receiver.ended;
      receiver = await start();
    }
    await visitors.more(50);
    const sent = await visitors.stop();
    receiver.process.kill('SIGTERM');
    expect((await receiver.ended).code).toBe(0);

    expect(visitors.failures).toBeGreaterThan(20);
    const store = await open();
    await expectExactlyOnce(store, sent);
    await store.close();
    await clean();
  }, 300_000);
});
