// A WordPress of its own for a test file: Debian's, with a database and PHP's own web server, in a folder that is thrown away.
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findWordPress } from '../../setup/wordpress.mjs';
import type { Host } from './network.ts';
import { freePort, stop } from './processes.ts';
import { until } from './until.ts';

const run = promisify(execFile);

export const OWNER = { name: 'owner', password: 'a-long-password-of-the-owner', email: 'owner@example.test' };

export interface WordPress {
  /** The folder it is served from. */
  readonly folder: string;
  /** To be put on the network. */
  readonly host: Host;
  /** Runs PHP code inside WordPress, and gives what it echoes. */
  php(code: string): Promise<string>;
  /** Rows of its database. */
  rows(sql: string): Promise<readonly Readonly<Record<string, string>>[]>;
  stop(): Promise<void>;
}

/** Debian's, as `npm test` installs it; elsewhere the test is skipped by name. */
export const hasWordPress = findWordPress() !== null;

/** @param origin where browsers find it: `https://…` */
export async function startWordPress(origin: string): Promise<WordPress> {
  const programs = findWordPress();
  if (!programs) throw new Error('WordPress is not installed on this machine.');
  const folder = await mkdtemp(join(tmpdir(), 'consent-gate-wordpress-'));
  const site = join(folder, 'site');
  const socket = join(folder, 'db.sock');
  const started: ChildProcess[] = [];
  let server: ChildProcess | undefined;
  const end = async () => {
    // The web server's workers outlive it: they are ended as its group.
    if (server?.pid && server.exitCode === null) process.kill(-server.pid);
    await Promise.all(started.map(stop));
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  };
  try {
    await mkdir(join(folder, 'data'));
    started.push(spawn(programs.mariadbd, databaseArguments(folder, socket), { stdio: 'ignore' }));
    await cp(programs.wordpress, site, { recursive: true });
    await writeFile(join(site, 'wp-config.php'), config(socket, origin));
    const query = (sql: string, database = 'wordpress') => ask(programs.php, socket, database, sql);
    await until('the database', () => query('CREATE DATABASE IF NOT EXISTS wordpress', '').then(() => true), 60_000);

    const port = await freePort();
    // Each request would else read all of WordPress' code again.
    const cache = ['-d', 'opcache.enable_cli=1', '-d', 'opcache.revalidate_freq=0'];
    const listens = [...cache, '-S', `127.0.0.1:${port}`, '-t', site];
    // Some pages of WordPress ask the site itself for something while they are made.
    const env = { ...process.env, PHP_CLI_SERVER_WORKERS: '3' };
    server = spawn(programs.php, listens, { stdio: 'ignore', env, detached: true });
    started.push(server);
    const host = hostAt(port);
    await until('the web server', async () => (await host(new Request(`${origin}/readme.html`))).ok, 60_000);
    await install(host, origin);
    return {
      folder: site,
      host,
      async php(code) {
        const server = `$_SERVER += ['HTTP_HOST' => '${new URL(origin).host}', 'REQUEST_URI' => '/']; require 'wp-load.php';`;
        return (await run(programs.php, ['-r', `${server} ${code}`], { cwd: site })).stdout;
      },
      rows: query,
      stop: end,
    };
  } catch (error) {
    await end();
    throw error;
  }
}

/** Small, without users and rights, and not careful with disks: nothing of it is to be kept. */
function databaseArguments(folder: string, socket: string): string[] {
  return [
    '--no-defaults',
    ...(process.getuid?.() === 0 ? ['--user=root'] : []),
    `--datadir=${join(folder, 'data')}`,
    `--socket=${socket}`,
    `--pid-file=${join(folder, 'db.pid')}`,
    '--skip-networking',
    '--skip-grant-tables',
    '--performance-schema=OFF',
    '--innodb-buffer-pool-size=16M',
    '--innodb-log-file-size=8M',
    '--innodb-flush-log-at-trx-commit=0',
  ];
}

/** Nothing asks the internet, and no mail is sent. */
const config = (socket: string, origin: string) => `<?php
define( 'DB_NAME', 'wordpress' );
define( 'DB_USER', 'root' );
define( 'DB_PASSWORD', '' );
define( 'DB_HOST', 'localhost:${socket}' );
define( 'WP_HOME', '${origin}' );
define( 'WP_SITEURL', '${origin}' );
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'DISABLE_WP_CRON', true );
define( 'FS_METHOD', 'direct' );
define( 'WP_DEBUG', true );
define( 'WP_DEBUG_DISPLAY', false );
define( 'WP_DEBUG_LOG', true );
${['AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE'].map((name) => `define( '${name}_KEY', 'k' ); define( '${name}_SALT', 's' );`).join('\n')}
if ( isset( $_SERVER['HTTP_X_FORWARDED_PROTO'] ) ) { $_SERVER['HTTPS'] = 'on'; }
function wp_mail() { return true; }
$table_prefix = 'wp_';
if ( ! defined( 'ABSPATH' ) ) { define( 'ABSPATH', __DIR__ . '/' ); }
require_once ABSPATH . 'wp-settings.php';
`;

/** By PHP, which WordPress needs anyway. */
async function ask(php: string, socket: string, database: string, sql: string) {
  const code = `mysqli_report(MYSQLI_REPORT_ERROR | MYSQLI_REPORT_STRICT);
$found = (new mysqli('localhost', 'root', '', $argv[2], 0, $argv[1]))->query($argv[3]);
echo json_encode(is_bool($found) ? [] : $found->fetch_all(MYSQLI_ASSOC));`;
  const { stdout } = await run(php, ['-r', code, socket, database, sql]);
  return JSON.parse(stdout) as readonly Readonly<Record<string, string>>[];
}

/** WordPress' own installer, as an owner fills it in. */
async function install(host: Host, origin: string): Promise<void> {
  const body = new URLSearchParams({
    weblog_title: 'Harbour & Sons',
    user_name: OWNER.name,
    admin_password: OWNER.password,
    admin_password2: OWNER.password,
    admin_email: OWNER.email,
    blog_public: '0',
  });
  const answer = await host(new Request(`${origin}/wp-admin/install.php?step=2`, { method: 'POST', body }));
  const page = await answer.text();
  if (!page.includes('wp-login.php')) throw new Error(`WordPress did not install: ${page.slice(0, 2000)}`);
}

/** The web server as a host of the network: the browser's request, passed on as a proxy does. */
function hostAt(port: number): Host {
  return async (asked) => {
    const { host, pathname, search } = new URL(asked.url);
    const body = Buffer.from(await asked.arrayBuffer());
    const headers = { ...Object.fromEntries(asked.headers), host, 'x-forwarded-proto': 'https', connection: 'close' };
    return await new Promise((resolve, reject) => {
      const sent = request({ port, method: asked.method, path: pathname + search, headers }, async (answer) => {
        const got = new Headers();
        for (const [name, value = []] of Object.entries(answer.headers))
          for (const each of [value].flat()) got.append(name, each);
        const content = Buffer.concat(await answer.toArray());
        const status = answer.statusCode ?? 502;
        const bodyless = status === 204 || status === 304;
        resolve(new Response(bodyless ? null : new Uint8Array(content), { status, headers: withoutHops(got) }));
      });
      sent.on('error', reject);
      sent.end(body);
    });
  };
}

/** What concerns one connection is not passed on. */
function withoutHops(headers: Headers): Headers {
  for (const name of ['connection', 'transfer-encoding', 'content-length', 'keep-alive']) headers.delete(name);
  return headers;
}
