// Three receivers on one PostgreSQL behind nginx; one is killed with SIGKILL under load and comes back. About 10 s.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { EVENT_SCHEMA } from '../../../src/core/event.ts';
import { openPostgres } from '../../../src/receiver/store/open-postgres.ts';
import { guidePage } from '../../guide.ts';
import { canInstall } from '../../setup/browsers.mjs';
import { type BuiltBin, buildBin, type RunningBin, runBin } from '../build-bin.ts';
import { makeEvent } from '../events.ts';
import { startPostgres, type TestPostgres } from '../postgres.ts';
import { expectExactlyOnce, freePort, sendVisitors } from '../visitors.ts';

const findNginx = () =>
  ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/opt/homebrew/bin/nginx'].find((path) => existsSync(path));
if (!findNginx() && canInstall()) {
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'nginx-light'], { stdio: 'ignore' });
}
const NGINX = findNginx();
if (!NGINX) console.log('Skipped: nginx is not installed (apt-get install nginx-light, brew install nginx).');

let bin: BuiltBin;
let database: TestPostgres;
let folder: string;
let nginx: ChildProcess | undefined;
beforeAll(async () => {
  if (!NGINX) return;
  bin = await buildBin();
  database = await startPostgres();
  folder = await mkdtemp(join(tmpdir(), 'consent-gate-nginx-'));
}, 60_000);
afterAll(async () => {
  nginx?.kill('SIGTERM');
  await database?.stop();
  await bin?.remove();
  if (folder) await rm(folder, { recursive: true, force: true });
});

/** The guide's lines, with these addresses in them. */
function configuration(port: number, receivers: readonly number[]): string {
  const lines = /```nginx\n([\s\S]*?)```/.exec(guidePage('how-to/scale-the-receiver'))?.[1] ?? '';
  const [upstream = '', ...location] = lines.split('\n');
  const servers = receivers.map((receiver) => `server 127.0.0.1:${receiver} max_fails=1 fail_timeout=1s;`).join(' ');
  expect(upstream).toContain('max_fails=1 fail_timeout=1s');
  // Two answers of 503 a second would take all receivers out: it is for a server that is broken, and these are up.
  expect(lines).not.toContain('http_503');
  return `
daemon off; worker_processes 1; pid ${folder}/pid; error_log stderr crit;
events { worker_connections 1024; }
http {
  access_log off;
  client_body_temp_path ${folder}/body; proxy_temp_path ${folder}/proxy; fastcgi_temp_path ${folder}/f;
  uwsgi_temp_path ${folder}/u; scgi_temp_path ${folder}/s;
  ${upstream.replace(/(server [^;]+; )+/, `${servers} `)}
  server {
    listen 127.0.0.1:${port};
    ${location.join('\n    ')}
  }
}
`;
}

const post = async (port: number, event: object) =>
  (
    await fetch(`http://127.0.0.1:${port}/consent`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ events: [event] }),
    })
  ).status;

it.skipIf(!NGINX)(
  'one of three dies under load, and no decision with it',
  async () => {
    const ports = [await freePort(), await freePort(), await freePort()];
    const start = async (port: number) => {
      const receiver = runBin(bin.path, ['serve', '--port', `${port}`, '--database', database.url, '--log', 'all']);
      await receiver.logged('listening');
      return receiver;
    };
    // All at once on an empty database: one of them sets it up.
    const receivers: RunningBin[] = await Promise.all(ports.map(start));
    const port = await freePort();
    await writeFile(join(folder, 'nginx.conf'), configuration(port, ports));
    nginx = spawn(NGINX ?? '', ['-p', folder, '-c', join(folder, 'nginx.conf')], { stdio: 'inherit' });

    const visitors = sendVisitors(24, () => `http://127.0.0.1:${port}/consent`);
    await visitors.more(300);
    // A page that is newer than the receivers is told to wait, and nginx takes none of them for a broken one.
    const newer = () => post(port, { ...makeEvent(), schema: EVENT_SCHEMA + 1 });
    expect(await Promise.all(Array.from({ length: 12 }, newer))).toEqual(Array(12).fill(425));
    await visitors.more(100);
    expect(visitors.failures).toBe(0);
    const before = visitors.failures;
    const [victim] = receivers;
    victim?.process.kill('SIGKILL');
    await visitors.more(300);
    receivers[0] = await start(ports[0] ?? 0);
    // Until nginx has found out that it is back.
    await receivers[0].logged('request');
    await visitors.more(300);
    const sent = await visitors.stop();
    // nginx hands what the dead one held to another: visitors see next to nothing of it.
    expect(visitors.failures - before).toBeLessThan(5);

    const served = [];
    for (const receiver of receivers) {
      receiver.process.kill('SIGTERM');
      const { code, out } = await receiver.ended;
      expect(code).toBe(0);
      served.push(out.split('"route":"/consent"').length - 1);
    }
    for (const count of served) expect(count).toBeGreaterThan(20);
    const store = await openPostgres(database.url);
    await expectExactlyOnce(store, sent);
    await store.close();
  },
  120_000,
);
