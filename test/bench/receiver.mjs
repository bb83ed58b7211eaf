// How many decisions a second the receiver makes durable, one a request, beside PostgreSQL's own single-row commits: the
// same row, as many connections, the same server, minute by minute in the same run. Beside each rate stands the processor
// time of all that took part, load and database included, and of PostgreSQL alone: it tells the same on a machine that has
// other things to do.
// Usage: npm run bench:receiver [-- --seconds 5 --connections 1,10,100,1000 --workers 3 --flush-ms 0]
import { execFile } from 'node:child_process';
import { closeSync, fdatasyncSync, openSync, readdirSync, readFileSync, writeSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { runnerImport } from 'vite';

const run = promisify(execFile);
const { values: flags } = parseArgs({
  options: {
    seconds: { type: 'string', default: '5' },
    connections: { type: 'string', default: '1,10,100,1000' },
    // One core is left to the database and the load.
    workers: { type: 'string', default: `${Math.max(2, cpus().length - 1)}` },
    // As on a disk that takes so long to write a commit through: PostgreSQL waits that long before it flushes.
    'flush-ms': { type: 'string', default: '0' },
  },
});
const SECONDS = Number(flags.seconds);
const CONNECTIONS = flags.connections.split(',').map(Number);

const here = (/** @type {string} */ path) => new URL(path, import.meta.url).pathname;
/** @type {{ module: typeof import('../receiver/postgres.ts') }} */
const { module: postgres } = await runnerImport(here('../receiver/postgres.ts'));
/** @type {{ module: typeof import('../receiver/build-bin.ts') }} */
const { module: bins } = await runnerImport(here('../receiver/build-bin.ts'));

/** The row that the receiver writes, one a transaction, prepared: as fast as a client of PostgreSQL can be. */
const PGBENCH_SCRIPT = `\\set bucket random(0, 63)
insert into consent_events (bucket, consent_id, event_id, occurred_at, action, surface, choices, previous,
  policy_version, locale, page, global_privacy_control, notice_hash, version)
values (:bucket, gen_random_uuid(), gen_random_uuid(), now(), 'decline-all', 'banner', '{"analytics": false}', null, '2026-11', 'en',
  'https://www.example.com/rooms/', false, 'ab92a65925300a0b04c286281fac4164d31054791b7d89c7fce9678148e75fa0', '0.1.0')
on conflict do nothing;
`;

const folder = await mkdtemp(join(tmpdir(), 'consent-gate-bench-'));
const script = join(folder, 'insert.sql');
await writeFile(script, PGBENCH_SCRIPT);
const bin = await bins.buildBin();
const flush = Number(flags['flush-ms']) * 1000;
const server = await postgres.startPostgres([
  ...['max_connections=1100', 'fsync=on', 'synchronous_commit=on'],
  ...(flush ? [`commit_delay=${flush}`, 'commit_siblings=0'] : []),
]);

async function commitRate(/** @type {string} */ url, /** @type {number} */ connections) {
  const { hostname, port, pathname } = new URL(url);
  const pgbench = (/** @type {string[]} */ ...limit) =>
    timed(() =>
      run(join(server.binFolder, 'pgbench'), [
        ...['-h', hostname, '-p', port, '-U', 'postgres', '-n', '-M', 'prepared', '-f', script],
        ...['-c', `${connections}`, '-j', `${Math.min(connections, 2)}`, ...limit, pathname.slice(1)],
      ]),
    );
  // Its clock runs while it connects, which may take a thousand sessions longer than the measuring: so that comes on top. Its
  // rate leaves that time out, and so does what a commit costs.
  const connecting = await pgbench('-t', '1');
  const { stdout, microseconds, databaseMicroseconds } = await pgbench(
    '-T',
    `${Math.ceil(SECONDS + 2 + 2 * connecting.seconds)}`,
  );
  const rate = Number(/tps = ([\d.]+) \(without/.exec(stdout)?.[1]);
  const commits = Number(/actually processed: (\d+)/.exec(stdout)?.[1]);
  if (!(rate > 0)) throw new Error(`pgbench measured nothing:\n${stdout}`);
  // In µs of processor time for one commit.
  return {
    rate,
    all: (microseconds - connecting.microseconds) / commits,
    database: (databaseMicroseconds - connecting.databaseMicroseconds) / commits,
  };
}

/** @type {import('../receiver/build-bin.ts').RunningBin[]} */
const started = [];

/** @param {string} path of a script that tells its address in a line of JSON */
async function startServer(/** @type {string} */ path, /** @type {string[]} */ args = []) {
  const receiver = bins.runBin(path, args);
  started.push(receiver);
  return { process: receiver.process, url: String((await receiver.logged('listening')).url) };
}

const startReceiver = (/** @type {string} */ database, /** @type {string} */ workers) =>
  startServer(bin.path, ['serve', '--port', '0', '--database', database, '--log', 'errors', '--workers', workers]);

/** A process and all that it started (proc(5)): resident memory in MB, and processor time in µs, of the ended ones too. */
function usageOf(/** @type {number | undefined} */ root) {
  const processes = readdirSync('/proc').flatMap((id) => {
    try {
      // After the name, which may hold anything: the state, the parent, …
      const fields = readFileSync(`/proc/${id}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ')
        .map(Number);
      const [, parent, user, system, usersOfEnded, systemOfEnded, pages] = [0, 1, 11, 12, 13, 14, 21].map(
        (n) => fields[n] ?? 0,
      );
      const ticks = [user, system, usersOfEnded, systemOfEnded].reduce((a = 0, b = 0) => a + b, 0) ?? 0;
      return /^\d+$/.test(id) ? [{ id: Number(id), parent, ticks, pages: pages ?? 0 }] : [];
    } catch {
      return []; // ended meanwhile
    }
  });
  const family = processes.filter(({ id }) => id === root);
  for (const { id } of family) family.push(...processes.filter(({ parent }) => parent === id));
  const sum = (/** @type {'ticks' | 'pages'} */ field) => family.reduce((total, one) => total + one[field], 0);
  return { megabytes: (sum('pages') * 4096) / 2 ** 20, microseconds: sum('ticks') * 10_000 };
}

/** What `work` gives, how long it took, and how much processor time everything here, and PostgreSQL, has taken meanwhile. */
async function timed(/** @type {() => Promise<any>} */ work) {
  const used = () => [process.pid, server.pid].map((pid) => usageOf(pid).microseconds);
  const [[all = 0, database = 0], began] = [used(), performance.now()];
  const result = await work();
  const seconds = (performance.now() - began) / 1000;
  const [allAfter = 0, databaseAfter = 0] = used();
  return { ...result, seconds, microseconds: allAfter - all, databaseMicroseconds: databaseAfter - database };
}

/** The median time in which the disk under `folder` takes a page for good, in µs. */
function flushTime() {
  const file = openSync(join(folder, 'flush'), 'w');
  const page = new Uint8Array(8192);
  const times = Array.from({ length: 200 }, () => {
    const started = performance.now();
    writeSync(file, page, 0, page.length, 0);
    fdatasyncSync(file);
    return (performance.now() - started) * 1000;
  }).sort((a, b) => a - b);
  closeSync(file);
  return Math.round(times[100] ?? 0);
}

try {
  const theirs = await server.createDatabase('pgbench');
  await run(process.execPath, [bin.path, 'migrate', '--database', theirs]);
  const one = await startReceiver(await server.createDatabase('one'), '1');
  const several = await startReceiver(await server.createDatabase('several'), flags.workers);
  const embedded = await startReceiver(join(folder, 'pglite'), '1');
  const bare = await startServer(here('bare-http.mjs'));
  const receivers = {
    PostgreSQL: one,
    [`PostgreSQL, ${flags.workers} workers`]: several,
    PGlite: embedded,
    'none: bare HTTP': bare,
  };
  console.log(`${cpus()[0]?.model}, ${cpus().length} cores, Node ${process.version}, ${SECONDS} s a figure`);
  console.log(`The disk takes a page for good in ${flushTime()} µs${flush ? `, made ${flush} µs longer` : ''}.\n`);
  // Those that have just started are still at work: it would count as the first figure's.
  await new Promise((resolve) => setTimeout(resolve, 5000));
  const rows = [];
  for (const connections of CONNECTIONS) {
    const commits = await commitRate(theirs, connections);
    for (const [name, receiver] of Object.entries(receivers)) {
      const load = [here('load.mjs'), receiver.url, `${connections}`, `${SECONDS}`];
      const result = await timed(async () => JSON.parse((await run(process.execPath, load)).stdout));
      rows.push({
        connections,
        database: name,
        'events/s': Math.round(result.perSecond),
        'p50 ms': Number(result.p50.toFixed(1)),
        'p99 ms': Number(result.p99.toFixed(1)),
        'memory MB': Math.round(usageOf(receiver.process.pid).megabytes),
        failed: result.failed,
        'pgbench/s': Math.round(commits.rate),
        ratio: Number((result.perSecond / commits.rate).toFixed(2)),
        'µs/event': Math.round(result.microseconds / result.answered),
        'µs/commit': Math.round(commits.all),
        'PG µs/event': Math.round(result.databaseMicroseconds / result.answered),
        'PG µs/commit': Math.round(commits.database),
      });
    }
  }
  console.table(rows);
} finally {
  for (const { process: receiver, ended } of started) {
    receiver.kill('SIGTERM');
    await ended;
  }
  await server.stop();
  await bin.remove();
  await rm(folder, { recursive: true, force: true });
}
