// Ten thousand connections at once, and senders that take their time. About 30 s. Needs 25,000 open files (`ulimit -n`) in all.

import { mkdtemp, rm } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type BuiltBin, buildBin, type RunningBin, runBin } from '../build-bin.ts';
import { makeEvent } from '../events.ts';

let bin: BuiltBin;
let folder: string;
let receiver: RunningBin;
let port: number;
beforeAll(async () => {
  bin = await buildBin();
  folder = await mkdtemp(join(tmpdir(), 'consent-gate-flood-'));
  receiver = runBin(bin.path, ['serve', '--port', '0', '--database', folder, '--log', 'none']);
  port = Number(new URL(String((await receiver.logged('listening')).url)).port);
}, 60_000);
afterAll(async () => {
  receiver?.process.kill('SIGTERM');
  await receiver?.ended;
  await bin?.remove();
  await rm(folder, { recursive: true, force: true });
});

const body = () => JSON.stringify({ events: [makeEvent({ occurredAt: new Date().toISOString() })] });
const head = (length: number) =>
  `POST /consent HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nContent-Length: ${length}\r\n\r\n`;

function open(): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => resolve(socket));
    socket.once('error', reject);
  });
}

/** The status of the next answer; 0 where the connection ends without one. */
function answer(socket: Socket): Promise<number> {
  return new Promise((resolve) => {
    socket.once('data', (data) => resolve(Number(data.subarray(9, 12).toString())));
    socket.once('close', () => resolve(0));
    socket.on('error', () => resolve(0));
  });
}

it('answers each of ten thousand connections that are open at once', async () => {
  const sockets: Socket[] = [];
  // As many as the listening queue takes at a time.
  while (sockets.length < 10_000) sockets.push(...(await Promise.all(Array.from({ length: 100 }, open))));
  const answers = sockets.map(answer);
  for (const socket of sockets) {
    const text = body();
    socket.write(head(Buffer.byteLength(text)) + text);
  }
  const statuses = new Map<number, number>();
  for (const status of await Promise.all(answers)) statuses.set(status, (statuses.get(status) ?? 0) + 1);
  // Taken, or told to come again: nobody is left without an answer.
  expect((statuses.get(202) ?? 0) + (statuses.get(503) ?? 0)).toBe(10_000);
  expect(statuses.get(202)).toBeGreaterThan(1000);
  for (const socket of sockets) socket.destroy();
  expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200);
}, 120_000);

it('cuts off a thousand senders that give a byte now and then, and serves others meanwhile', async () => {
  const slow = await Promise.all(Array.from({ length: 1000 }, open));
  const ended = slow.map(answer);
  const drip = setInterval(() => {
    for (const socket of slow) if (!socket.destroyed) socket.write(' ');
  }, 1000);
  for (const socket of slow) socket.write(head(60_000));
  const response = await fetch(`http://127.0.0.1:${port}/consent`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: body(),
  });
  expect(response.status).toBe(202);
  const statuses = new Set(await Promise.all(ended));
  clearInterval(drip);
  for (const socket of slow) socket.destroy();
  // Timed out, by answer or by end.
  for (const status of statuses) expect([0, 408]).toContain(status);
}, 60_000);
