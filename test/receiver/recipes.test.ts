// The recipes under demo/recipes, as owners copy them, given what the gate sends. Those of Cloudflare in its own runtime: d1/.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { openPostgres } from '../../src/receiver/index.ts';
import { NextRequest } from '../apps/next-request.ts';
import { bundleRecipe } from './bundle-recipe.ts';
import { makeEvent } from './events.ts';
import { startPostgres, type TestPostgres } from './postgres.ts';

// The package under its own name, from the sources under test.
vi.mock('consent-gate/receiver', () => import('../../src/receiver/index.ts'));

const runs = (program: string) => spawnSync(program, ['--version']).status === 0;

const TOKEN = 'a-token-of-the-owner';
const RECIPES = fileURLToPath(new URL('../../demo/recipes/', import.meta.url));
const bodyOf = (...events: unknown[]) => JSON.stringify({ events });
const postOf = (body: string) => ({ method: 'POST', headers: { 'content-type': 'text/plain' }, body });

describe('on PostgreSQL', () => {
  let server: TestPostgres;
  let pool: pg.Pool;
  let open = 0;
  beforeAll(async () => {
    server = await startPostgres();
    pool = new pg.Pool({ connectionString: server.url });
    pool.on('connect', () => open++);
    pool.on('remove', () => open--);
  }, 60_000);
  afterAll(async () => {
    await pool?.end();
    // That does not wait for its connections, and a server that stops tells whoever still has one, where nobody listens any more.
    await vi.waitFor(() => expect(open).toBe(0));
    await server?.stop();
  });

  it('a Next route handler takes decisions, once its database is there, and gives them back', async () => {
    const { GET, POST, DELETE } = await import('../../demo/recipes/next-route.ts');
    const request = (path: string, init = {}) => new NextRequest(`https://www.example.com/privacy${path}`, init);
    const event = makeEvent();
    vi.stubEnv('CONSENT_GATE_TOKEN', TOKEN);
    vi.stubEnv('DATABASE_URL', 'postgres://postgres@127.0.0.1:1/none');
    await expect(POST(request('/consent', postOf(bodyOf(event))))).rejects.toThrow();

    vi.stubEnv('DATABASE_URL', server.url);
    const answers = await Promise.all(
      [event, event, makeEvent()].map((one) => POST(request('/consent', postOf(bodyOf(one))))),
    );
    expect(answers.map(({ status }) => status)).toEqual([202, 202, 202]);
    const { records } = await (await GET(request(`/consent/${event.consentId}`))).json();
    expect(records).toMatchObject([{ eventId: event.eventId }]);
    const owner = { headers: { authorization: `Bearer ${TOKEN}` } };
    expect((await (await GET(request('/records', owner))).text()).trim().split('\n')).toHaveLength(2);
    expect((await DELETE(request(`/consent/${event.consentId}`, { method: 'DELETE' }))).status).toBe(204);
    expect((await GET(request(`/consent/${event.consentId}`))).status).toBe(404);
    vi.unstubAllEnvs();
  });

  it('a function of Vercel takes decisions, once its database is there, and gives them back', async () => {
    const { default: vercel } = await import('../../demo/recipes/vercel/api/receiver.ts');
    const ask = (path: string, init = {}) => vercel.fetch(new Request(`https://consent.example.com${path}`, init));
    const [event, other] = [makeEvent(), makeEvent()];
    vi.stubEnv('DATABASE_URL', 'postgres://postgres@127.0.0.1:1/none');
    expect((await ask('/consent', postOf(bodyOf(event)))).status).toBe(503);
    vi.stubEnv('DATABASE_URL', await server.createDatabase('vercel'));
    vi.stubEnv('CONSENT_GATE_TOKEN', TOKEN);
    vi.stubEnv('ALLOW_ORIGINS', 'https://www.example.com https://example.com');
    const foreign = {
      ...postOf(bodyOf(other)),
      headers: { 'content-type': 'text/plain', origin: 'https://example.com' },
    };
    const answers = await Promise.all([ask('/consent', postOf(bodyOf(event))), ask('/consent', foreign)]);
    expect(answers.map(({ status }) => status)).toEqual([202, 202]);
    expect(answers[1]?.headers.get('access-control-allow-origin')).toBe('https://example.com');
    const owner = { headers: { authorization: `Bearer ${TOKEN}` } };
    expect((await (await ask('/records', owner)).text()).trim().split('\n')).toHaveLength(2);
    expect((await ask(`/consent/${event.consentId}`, { method: 'DELETE' })).status).toBe(204);
    expect((await ask(`/consent/${event.consentId}`)).status).toBe(404);
    vi.unstubAllEnvs();
  });

  it.skipIf(!runs('deno'))(
    'Deno serves decisions, and gives them back',
    async () => {
      const port = await freePort();
      const base = `http://127.0.0.1:${port}`;
      // The sources under test, in the place of the package from the registry.
      const bin = await bundleRecipe('deno/main.ts');
      const serving = spawn(
        'deno',
        [
          'serve',
          '--host',
          '127.0.0.1',
          '--port',
          `${port}`,
          '--node-modules-dir=manual',
          '-A',
          '--no-check',
          bin.path,
        ],
        { env: { ...process.env, DATABASE_URL: await server.createDatabase('deno'), CONSENT_GATE_TOKEN: TOKEN } },
      );
      while (!(await fetch(base).catch(() => null))) await pause(50);
      const event = makeEvent();
      expect((await fetch(`${base}/consent`, postOf(bodyOf(event)))).status).toBe(202);
      const owner = { headers: { authorization: `Bearer ${TOKEN}` } };
      expect(await (await fetch(`${base}/records`, owner)).text()).toContain(event.eventId);
      expect((await fetch(`${base}/consent/${event.consentId}`, { method: 'DELETE' })).status).toBe(204);
      expect((await fetch(`${base}/consent/${event.consentId}`)).status).toBe(404);
      serving.kill('SIGKILL');
      await bin.remove();
    },
    60_000,
  );

  it('a Worker takes decisions, gives them back, and closes every connection it opened', async () => {
    const { default: worker } = await import('../../demo/recipes/cloudflare-worker.ts');
    const url = await server.createDatabase('worker');
    await (await openPostgres(url)).close();
    const left: Promise<unknown>[] = [];
    const context = { waitUntil: (work: Promise<unknown>) => void left.push(work) };
    const ask = (path: string, init = {}, connectionString = url) =>
      worker.fetch(
        new Request(`https://consent.example.com${path}`, init),
        { HYPERDRIVE: { connectionString } },
        context,
      );
    const events = Array.from({ length: 20 }, () => makeEvent());
    const answers = await Promise.all([...events, ...events].map((event) => ask('/consent', postOf(bodyOf(event)))));
    const counts = await Promise.all(answers.map((answer) => answer.json()));
    expect(counts.reduce((sum, { stored }) => sum + stored, 0)).toBe(20);
    const { records } = await (await ask(`/consent/${events[0]?.consentId}`)).json();
    expect(records).toMatchObject([{ eventId: events[0]?.eventId }]);
    expect((await ask('/records')).status).toBe(403);
    expect((await ask('/consent/7')).status).toBe(400);

    await Promise.all(left);
    const open = "select count(*)::int as n from pg_stat_activity where datname = 'worker'";
    await vi.waitFor(async () => expect((await pool.query(open)).rows).toEqual([{ n: 0 }]), 10_000);
    expect((await ask('/consent', postOf(bodyOf()), 'postgres://postgres@127.0.0.1:1/none')).status).toBe(503);
  });
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}

const WSGI = `import sys
sys.path.insert(0, sys.argv[1])
sys.dont_write_bytecode = True
import consent
from wsgiref.simple_server import make_server
make_server("127.0.0.1", int(sys.argv[2]), consent.application).serve_forever()`;

// Each needs its language, which not every machine has: then it is skipped by name.
describe.each([
  ['consent.php', 'php', (port: number) => ['-S', `127.0.0.1:${port}`, join(RECIPES, 'consent.php')]],
  ['consent.py', 'python3', (port: number) => ['-c', WSGI, RECIPES, `${port}`]],
])('%s', (_, program, args) => {
  let folder: string;
  let file: string;
  let url: string;
  let server: ChildProcess;
  /** @param room how large a file may become, in blocks of 512 bytes: more is refused as on a full disk */
  async function start(room = 'unlimited'): Promise<void> {
    const port = await freePort();
    url = `http://127.0.0.1:${port}/consent`;
    const limited = ['-c', 'trap "" XFSZ; ulimit -f "$0"; exec "$@"', room, program, ...args(port)];
    server = spawn('sh', limited, { env: { ...process.env, CONSENT_FILE: file }, stdio: 'ignore' });
    while (!(await fetch(url).catch(() => null))) await pause(20);
  }
  beforeEach(async () => {
    if (!runs(program)) return;
    folder = await mkdtemp(join(tmpdir(), 'consent-gate-recipe-'));
    file = join(folder, 'events.tsv');
    await start();
  }, 60_000);
  afterEach(async () => {
    server?.kill('SIGKILL');
    if (folder) await rm(folder, { recursive: true, force: true });
  });
  const post = async (body: string) => (await fetch(url, postOf(body))).status;
  const lines = async () => (await readFile(file, 'utf8')).trimEnd().split('\n');

  it.skipIf(!runs(program))('keeps what the gate sends, each request as a line', async () => {
    const events = Array.from({ length: 20 }, () => makeEvent({ choices: {}, locale: 'de', policyVersion: '2026-11' }));
    const statuses = await Promise.all(events.map((event) => post(JSON.stringify({ events: [event] }, null, 2))));
    expect(new Set(statuses)).toEqual(new Set([202]));
    const kept = (await lines()).map((line) => {
      expect(line).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ\t\{/);
      return JSON.parse(line.slice(line.indexOf('\t') + 1)).events[0];
    });
    const byId = (a: { eventId: string }, b: { eventId: string }) => (a.eventId < b.eventId ? -1 : 1);
    expect(kept.sort(byId)).toEqual(events.sort(byId));
  });

  it.skipIf(!runs(program))('leaves no half of a line where the disk is full', async () => {
    server.kill('SIGKILL');
    await start('8');
    let kept = 0;
    while ((await post(bodyOf(makeEvent()))) === 202) kept++;
    expect(kept).toBeGreaterThan(0);
    expect(await post(bodyOf(makeEvent()))).toBe(503);
    const text = await readFile(file, 'utf8');
    expect(text.endsWith('\n')).toBe(true);
    expect(await lines()).toHaveLength(kept);
    for (const line of await lines()) JSON.parse(line.slice(line.indexOf('\t') + 1));
  });

  it.skipIf(!runs(program))('refuses what is no list of events, and says later where it cannot write', async () => {
    expect((await fetch(url)).status).toBe(400);
    for (const body of [
      '',
      '{',
      '[]',
      '{"events":{}}',
      '7',
      '['.repeat(5000),
      `{"events":[],"x":"${'x'.repeat(70_000)}"}`,
    ]) {
      expect(await post(body)).toBe(400);
    }
    // A folder stands where the file should be.
    await mkdir(file);
    expect(await post(bodyOf(makeEvent()))).toBe(503);
  });
});
