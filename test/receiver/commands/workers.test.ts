// Several processes on one port.
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { openPostgres } from '../../../src/receiver/store/open-postgres.ts';
import { type BuiltBin, buildBin, runBin } from '../build-bin.ts';
import { makeEvent } from '../events.ts';
import { startPostgres, type TestPostgres } from '../postgres.ts';

let bin: BuiltBin;
let server: TestPostgres;
beforeAll(async () => {
  [bin, server] = await Promise.all([buildBin(), startPostgres()]);
}, 60_000);
afterAll(async () => {
  await server?.stop();
  await bin?.remove();
});

it('share the work, are replaced when one is killed, and end together', async () => {
  const args = ['serve', '--port', '0', '--database', server.url, '--workers', '2', '--log', 'none'];
  const receiver = runBin(bin.path, args);
  // Of both: the port is open for as long as a worker listens on it, and 0 is another port for whoever comes after that.
  const { url, pid } = await receiver.logged('listening', 2);
  const events = Array.from({ length: 20 }, () => makeEvent({ occurredAt: new Date().toISOString() }));
  const post = (event: (typeof events)[number]) =>
    fetch(`${url}/consent`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', connection: 'close' },
      body: JSON.stringify({ events: [event] }),
    });
  for (const event of events.slice(0, 10)) expect((await post(event)).status).toBe(202);
  process.kill(Number(pid), 'SIGKILL');
  await receiver.logged('a worker ended and is replaced');
  for (const event of events.slice(10)) expect((await post(event)).status).toBe(202);
  receiver.process.kill('SIGTERM');
  expect((await receiver.ended).code).toBe(0);
  await expect(post(makeEvent())).rejects.toThrow();

  const store = await openPostgres(server.url);
  let stored = 0;
  for await (const page of store.records({})) stored += page.length;
  expect(stored).toBe(20);
  await store.close();
}, 60_000);

it('count together: one /metrics and one rate limit for all', async () => {
  const token = 'a-token-of-the-owner';
  const args = [
    'serve',
    '--port',
    '0',
    '--database',
    server.url,
    '--workers',
    '3',
    '--log',
    'none',
    '--rate-limit',
    '60',
  ];
  const receiver = runBin(bin.path, args, { CONSENT_GATE_TOKEN: token });
  const { url } = await receiver.logged('listening');
  const headers = { connection: 'close', authorization: `Bearer ${token}` };
  const ask = (path: string) => fetch(`${url}${path}`, { headers });
  // On connections of their own, which go to one worker after the other.
  for (let count = 0; count < 30; count++) expect((await ask('/notices/x')).status).toBe(400);
  const counted = async () =>
    /\{method="GET",route="\/notices\/:hash",status="400"\} (\d+)/.exec(await (await ask('/metrics')).text())?.[1];
  await vi.waitFor(
    async () => expect([await counted(), await counted(), await counted()]).toEqual(['30', '30', '30']),
    {
      timeout: 20_000,
      interval: 1000,
    },
  );
  let asked = 0;
  while ((await ask('/notices/x')).status !== 429) asked++;
  expect(asked).toBeLessThan(30);
  receiver.process.kill('SIGTERM');
  expect((await receiver.ended).code).toBe(0);
}, 60_000);

it('are refused for a folder, which only one process may hold', async () => {
  const { code, error } = await runBin(bin.path, ['serve', '--database', '/tmp/x', '--workers', '2']).ended;
  expect(error).toContain('--workers: a folder is held by one process');
  expect(code).toBe(2);
});
