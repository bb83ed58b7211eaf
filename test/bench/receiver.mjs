// How many decisions a second the receiver makes durable, on PGlite and on PostgreSQL, beside PostgreSQL's own single-row
// commit rate on the same server in the same run. Usage: npm run bench:receiver [-- seconds]
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { runnerImport } from 'vite';

const run = promisify(execFile);
const SECONDS = process.argv[2] ?? '5';
/** One core is left to the database and the load. */
const WORKERS = Math.max(2, cpus().length - 1);
const CONNECTIONS = [1, 10, 100, 1000];

const here = (/** @type {string} */ path) => new URL(path, import.meta.url).pathname;
/** @type {{ module: typeof import('../receiver/postgres.ts') }} */
const { module: postgres } = await runnerImport(here('../receiver/postgres.ts'));
/** @type {{ module: typeof import('../receiver/build-bin.ts') }} */
const { module: bins } = await runnerImport(here('../receiver/build-bin.ts'));

/** The row that the receiver writes, one a transaction, prepared: as fast as a client of PostgreSQL can be. */
const PGBENCH_SCRIPT = `insert into consent_events (consent_id, event_id, occurred_at, action, surface, choices, previous,
  policy_version, locale, page, global_privacy_control, notice_hash, version)
values (gen_random_uuid(), gen_random_uuid(), now(), 'decline-all', 'banner', '{"analytics": false}', null, '2026-11', 'en',
  'https://www.example.com/rooms/', false, 'ab92a65925300a0b04c286281fac4164d31054791b7d89c7fce9678148e75fa0', '0.1.0')
on conflict do nothing;
`;

const folder = await mkdtemp(join(tmpdir(), 'consent-gate-bench-'));
const script = join(folder, 'insert.sql');
await writeFile(script, PGBENCH_SCRIPT);
const bin = await bins.buildBin();
const server = await postgres.startPostgres(['max_connections=1100']);

async function commitRate(/** @type {string} */ url, /** @type {number} */ connections) {
  const { hostname, port, pathname } = new URL(url);
  const { stdout } = await run(join(server.binFolder, 'pgbench'), [
    ...['-h', hostname, '-p', port, '-U', 'postgres', '-n', '-M', 'prepared', '-f', script],
    ...['-c', `${connections}`, '-j', `${Math.min(connections, 2)}`, '-T', SECONDS, pathname.slice(1)],
  ]);
  const rate = Number(/tps = ([\d.]+) \(without/.exec(stdout)?.[1]);
  // A machine that is busy with other things does not get a thousand sessions open in time.
  if (!(rate > 0)) throw new Error(`pgbench measured nothing:\n${stdout}`);
  return rate;
}

async function measure(/** @type {string} */ database, workers = 1) {
  const args = ['serve', '--port', '0', '--database', database, '--log', 'errors', '--workers', `${workers}`];
  const receiver = bins.runBin(bin.path, args);
  const { url } = await receiver.logged('listening');
  const results = [];
  for (const connections of CONNECTIONS) {
    const { stdout } = await run(process.execPath, [here('load.mjs'), `${url}`, `${connections}`, SECONDS]);
    const memory = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${receiver.process.pid}/status`, 'utf8'))?.[1];
    results.push({ ...JSON.parse(stdout), megabytes: Math.round(Number(memory) / 1024) });
  }
  receiver.process.kill('SIGTERM');
  await receiver.ended;
  return results;
}

try {
  const ours = await server.createDatabase('receiver');
  const theirs = await server.createDatabase('pgbench');
  await run(process.execPath, [bin.path, 'migrate', '--database', theirs]);
  console.log(`${cpus()[0]?.model}, ${cpus().length} cores, Node ${process.version}, ${SECONDS} s a figure\n`);
  const onPostgres = await measure(ours);
  const onWorkers = await measure(ours, WORKERS);
  const onPGlite = await measure(join(folder, 'pglite'));
  const rows = [];
  for (const [index, connections] of CONNECTIONS.entries()) {
    const rate = await commitRate(theirs, connections);
    for (const [name, result] of [
      ['PostgreSQL', onPostgres[index]],
      [`PostgreSQL, ${WORKERS} workers`, onWorkers[index]],
      ['PGlite', onPGlite[index]],
    ]) {
      rows.push({
        connections,
        database: name,
        'events/s': Math.round(result.perSecond),
        'p50 ms': Number(result.p50.toFixed(1)),
        'p99 ms': Number(result.p99.toFixed(1)),
        // Of the process that listens; with workers, of the one that watches over them.
        'memory MB': result.megabytes,
        failed: result.failed,
        'pgbench/s': Math.round(rate),
        ratio: Number((result.perSecond / rate).toFixed(2)),
      });
    }
  }
  console.table(rows);
} finally {
  await server.stop();
  await bin.remove();
  await rm(folder, { recursive: true, force: true });
}
