// `consent-gate` as an operator runs it: a process, its flags, its log, its end.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { EVENT_SCHEMA } from '../../../src/core/event.ts';
import { openPGlite } from '../../../src/receiver/store/open-pglite.ts';
import { type BuiltBin, buildBin, runBin } from '../build-bin.ts';
import { makeEvent } from '../events.ts';
import { initialiseFolder } from '../initialised-pglite.ts';
import { freePort } from '../visitors.ts';

const TOKEN = 'a-token-of-the-owner';
let bin: BuiltBin;
let folder: string;
beforeAll(async () => {
  bin = await buildBin();
  folder = await mkdtemp(join(tmpdir(), 'consent-gate-bin-'));
}, 60_000);
afterAll(async () => {
  await bin?.remove();
  await rm(folder, { recursive: true, force: true });
});

const run = (args: string[], env?: Record<string, string>) => runBin(bin.path, args, env).ended;
const post = (url: unknown, events: unknown[]) =>
  fetch(`${url}/consent`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ events }),
  });

describe('serve', () => {
  it('keeps what it accepted through SIGTERM, SIGKILL and a new start on the same folder', async () => {
    const tokenFile = join(folder, 'token');
    await writeFile(tokenFile, `${TOKEN}\n`);
    const database = join(folder, 'data');
    const args = ['serve', '--port', '0', '--database', database, '--token-file', tokenFile];
    const event = () => makeEvent({ occurredAt: new Date().toISOString() });
    const events = [event(), event(), event()];

    for (const [index, signal] of (['SIGTERM', 'SIGKILL', 'SIGINT'] as const).entries()) {
      const server = runBin(bin.path, args);
      const { url } = await server.logged('listening');
      const response = await post(url, events.slice(0, index + 1));
      expect(await response.json()).toEqual({ stored: 1, duplicates: index });
      if (signal === 'SIGINT') {
        const records = await fetch(`${url}/records`, { headers: { authorization: `Bearer ${TOKEN}` } });
        expect((await records.text()).trimEnd().split('\n')).toHaveLength(3);
        const second = await run(args);
        expect([second.code, second.error]).toEqual([
          1,
          `consent-gate: The folder ${database} is in use by another consent-gate process.\n`,
        ]);
      }
      server.process.kill(signal);
      const { code, out } = await server.ended;
      expect(code).toBe(signal === 'SIGKILL' ? null : 0);
      for (const line of out.trimEnd().split('\n')) expect(JSON.parse(line)).toHaveProperty('level');
      expect(out).not.toMatch(
        new RegExp(`127\\.0\\.0\\.1:(?!\\d+","owner)|${TOKEN}|${events[0]?.consentId}|undici|node`),
      );
    }
  }, 60_000);

  it('writes the last seconds of its delivery counts before it ends', async () => {
    const database = join(folder, 'counts');
    await initialiseFolder(database);
    const server = runBin(bin.path, ['serve', '--port', '0', '--database', database, '--log', 'none']);
    const { url } = await server.logged('listening');
    const event = makeEvent({ occurredAt: new Date().toISOString() });
    for (let time = 0; time < 2; time++) expect((await post(url, [event])).status).toBe(202);
    server.process.kill('SIGTERM');
    await server.ended;

    const store = await openPGlite(database);
    const { deliveries } = await store.figures({ from: '2000-01-01', to: '2999-12-31' });
    await store.close();
    expect(deliveries).toEqual([{ outcome: 'duplicate', reason: 'delivered again, or erased since', events: 1 }]);
  }, 60_000);

  it('logs among the errors that its pages are newer than it', async () => {
    const database = join(folder, 'older');
    await initialiseFolder(database);
    const server = runBin(bin.path, ['serve', '--port', '0', '--database', database, '--log', 'errors']);
    const { url } = await server.logged('listening');
    expect((await post(url, [makeEvent()])).status).toBe(202);
    expect((await post(url, [{ ...makeEvent(), schema: EVENT_SCHEMA + 1 }])).status).toBe(425);
    server.process.kill('SIGTERM');
    const { out } = await server.ended;
    const requests = out.split('\n').filter((line) => line.includes('"message":"request"'));
    expect(requests.map((line) => JSON.parse(line))).toMatchObject([{ level: 'error', status: 425, newer: 1 }]);
  }, 60_000);

  it.each([
    ['the disk of its log is full', '/dev/full'],
    ['the reader of its log is gone', null],
  ])(
    'goes on where %s',
    async (name, file) => {
      const database = join(folder, name.replaceAll(' ', '-'));
      await initialiseFolder(database);
      const port = await freePort();
      const out = file ? await open(file, 'w') : null;
      const args = [bin.path, 'serve', '--port', `${port}`, '--database', database];
      const receiver = spawn(process.execPath, args, { stdio: ['ignore', out?.fd ?? 'pipe', 'ignore'] });
      const ended = once(receiver, 'exit');
      receiver.stdout?.destroy();
      const url = `http://127.0.0.1:${port}`;
      await vi.waitUntil(
        () =>
          fetch(`${url}/healthz`).then(
            ({ ok }) => ok,
            () => false,
          ),
        { timeout: 30_000 },
      );
      for (let time = 0; time < 3; time++) expect((await post(url, [makeEvent()])).status).toBe(202);
      receiver.kill('SIGTERM');
      expect(await ended).toEqual([0, null]);
      await out?.close();
    },
    60_000,
  );

  it('ends where its folder was taken from it, and says so', async () => {
    const database = join(folder, 'data');
    const server = runBin(bin.path, ['serve', '--port', '0', '--database', database]);
    await server.logged('listening');
    await writeFile(join(database, 'lock-99'), 'lock.of-somebody-else');
    const { code, error } = await server.ended;
    expect([code, error]).toEqual([1, expect.stringContaining(`The folder ${database} was taken from this process`)]);
  }, 60_000);

  it.each([
    [['--prot', '1'], "Unknown option '--prot'"],
    [['--port', 'eighty'], '--port: expected a whole number from 0 to 65535, got "eighty"'],
    [['--port', '70000'], '--port: expected a whole number'],
    [['--log', 'some'], '--log: expected one of all, errors, none, got "some"'],
    [['--token-file', '/nonexistent'], '--token-file: cannot read "/nonexistent"'],
    [['--max-age-days', '4000'], '--max-age-days: expected a whole number from 1 to 365'],
    [['--cookie-domain', 'a;b'], '--cookie-domain: expected a domain'],
    [['stray'], "Unexpected argument 'stray'"],
  ])('%j is refused with a sentence', async (args, message) => {
    const { code, error } = await run(['serve', ...args]);
    expect(error).toContain(`consent-gate: ${message}`);
    expect(error).toContain('See consent-gate serve --help.');
    expect(error).not.toContain('    at ');
    expect(code).toBe(2);
  });

  it.each([
    [
      'a database of another kind',
      ['--database', 'mysql://x/y'],
      'expected a folder or an address that begins with postgres://',
    ],
    ['a server that is not there', ['--database', 'postgres://127.0.0.1:1/x'], 'ECONNREFUSED'],
    ['a folder that cannot be', ['--database', '/dev/null/x'], 'ENOTDIR'],
  ])('%s is told in one line', async (_, args, message) => {
    const { code, error } = await run(['serve', ...args]);
    expect(error).toContain(message);
    expect(error.trimEnd().split('\n')).toHaveLength(1);
    expect(code).toBe(1);
  });
});

describe('help', () => {
  it.each([[['--help']], [[]], [['serve', '--help']]])('%j', async (args) => {
    const { code, out } = await run(args);
    expect(out).toMatch(/^Usage: consent-gate/);
    expect(code).toBe(0);
  });

  it('an unknown command names those there are', async () => {
    const { code, error } = await run(['sevre']);
    expect(error).toContain('unknown command "sevre", expected one of add, update, remove, serve');
    expect(code).toBe(2);
  });
});
