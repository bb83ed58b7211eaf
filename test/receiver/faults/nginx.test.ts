// Three receivers on one PostgreSQL behind nginx; one is killed with SIGKILL under load and comes back. About 10 s.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openPostgres } from '../../../src/receiver/store/open-postgres.ts';
import { canInstall } from '../../setup/browsers.mjs';
import { type BuiltBin, buildBin, type RunningBin, runBin } from '../build-bin.ts';
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

/** As the README recommends it: a POST may go to the next receiver, because storing twice stores once. */
const configuration = (port: number, receivers: readonly number[]) => `
daemon off; worker_processes 1; pid ${folder}/pid; error_log stderr crit;
events { worker_connections 1024; }
http {
  access_log off;
  client_body_temp_path ${folder}/body; proxy_temp_path ${folder}/proxy; fastcgi_temp_path ${folder}/f;
  uwsgi_temp_path ${folder}/u; scgi_temp_path ${folder}/s;
  upstream receivers {
    ${receivers.map((receiver) => `server 127.0.0.1:${receiver} max_fails=1 fail_timeout=1s;`).join('\n    ')}
    keepalive 32;
  }
  server {
    listen 127.0.0.1:${port};
    client_max_body_size 64k;
    location / {
      proxy_pass http://receivers;
      proxy_http_version 1.1;
      proxy_set_header Connection "";
      proxy_set_header Host $host;
      proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
      proxy_next_upstream error timeout http_503 non_idempotent;
    }
  }
}
`;

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
