// A million events in, and a million records out, on PostgreSQL: memory stays flat. About 2 min.

import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type BuiltBin, buildBin, type RunningBin, runBin } from '../build-bin.ts';
import { makeEvent } from '../events.ts';
import { startPostgres, type TestPostgres } from '../postgres.ts';

const TOKEN = 'a-token-of-the-owner';
const MILLION = 1_000_000;
const A_REQUEST = 50;

let bin: BuiltBin;
let database: TestPostgres;
let receiver: RunningBin;
let url: string;
beforeAll(async () => {
  bin = await buildBin();
  database = await startPostgres(['max_wal_size=4GB']);
  receiver = runBin(bin.path, ['serve', '--port', '0', '--database', database.url, '--log', 'none'], {
    CONSENT_GATE_TOKEN: TOKEN,
  });
  url = String((await receiver.logged('listening')).url);
}, 60_000);
afterAll(async () => {
  receiver?.process.kill('SIGTERM');
  await receiver?.ended;
  await database?.stop();
  await bin?.remove();
});

/** Resident memory of the receiver, in MB. */
const memory = () =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${receiver.process.pid}/status`, 'utf8'))?.[1]) / 1024;

async function post(): Promise<void> {
  const event = makeEvent({ occurredAt: new Date().toISOString() });
  const { notice: _, ...rest } = event;
  const events = Array.from({ length: A_REQUEST }, () => ({
    ...rest,
    eventId: randomUUID(),
    consentId: randomUUID(),
    notice: { title: '', body: '', buttons: [], categories: [] },
  }));
  const response = await fetch(`${url}/consent`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ events }),
  });
  expect(await response.json()).toEqual({ stored: A_REQUEST, duplicates: 0 });
}

it('takes a million events without growing', async () => {
  let sent = 0;
  const samples: number[] = [];
  const send = async () => {
    while (sent < MILLION) {
      sent += A_REQUEST;
      if (sent % (MILLION / 20) === 0) samples.push(memory());
      await post();
    }
  };
  await Promise.all(Array.from({ length: 16 }, send));
  const [early, late] = [samples.slice(4, 8), samples.slice(-4)].map((part) => Math.max(...part));
  console.log(`memory in MB: ${samples.map(Math.round).join(' ')}`);
  expect(late).toBeLessThan((early ?? 0) * 1.3 + 20);
}, 600_000);

it('exports a million records without growing, to a reader that takes its time', async () => {
  const before = memory();
  const samples: number[] = [];
  const response = await fetch(`${url}/records?format=csv`, { headers: { authorization: `Bearer ${TOKEN}` } });
  let rows = -1; // the header
  let chunks = 0;
  const reader = response.body?.getReader();
  for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
    for (const byte of next.value) if (byte === 10) rows++;
    if (++chunks % 200 === 0) samples.push(memory());
  }
  console.log(`memory in MB: ${Math.round(before)}, then ${samples.map(Math.round).join(' ')}`);
  expect(rows).toBe(MILLION);
  expect(Math.max(...samples)).toBeLessThan(before + 100);
}, 600_000);
