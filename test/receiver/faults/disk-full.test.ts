// The disk full under PGlite's folder: refused with 5xx, accepted later, nothing corrupt. About 20 s. Needs the right to
// mount a small file system (root on Linux).
import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { createReceiver, type Receiver } from '../../../src/receiver/receiver.ts';
import { connectPGlite, openPGlite } from '../../../src/receiver/store/open-pglite.ts';
import { openStore, type Store } from '../../../src/receiver/store/store.ts';
import { makeEvent } from '../events.ts';
import { initialiseFolder } from '../initialised-pglite.ts';
import { expectExactlyOnce } from '../visitors.ts';

const disk = mkdtempSync(join(tmpdir(), 'consent-gate-disk-'));
const MOUNTED = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=120m', 'tmpfs', disk]).status === 0;
if (!MOUNTED) console.log('Skipped: a full disk is a small file system, and this user may not mount one.');

afterAll(async () => {
  if (MOUNTED) spawnSync('umount', ['--lazy', disk]);
  await rm(disk, { recursive: true, force: true });
});

async function fill(): Promise<() => Promise<void>> {
  const path = join(disk, 'filler');
  const file = await open(path, 'w');
  const block = new Uint8Array(1 << 16);
  try {
    for (;;) await file.write(block);
  } catch {
    await file.close();
  }
  return () => rm(path);
}

const post = async (receive: Receiver, event: ReturnType<typeof makeEvent>) =>
  (
    await receive(
      new Request('http://localhost/consent', {
        method: 'POST',
        headers: { 'content-type': 'text/plain' },
        body: JSON.stringify({ events: [event] }),
      }),
    )
  ).status;

/** Sends until it is accepted; how often it was refused. */
async function persist(receive: Receiver, event: ReturnType<typeof makeEvent>): Promise<void> {
  const deadline = performance.now() + 60_000;
  for (let status = 0; status !== 202; ) {
    status = await post(receive, event);
    expect([202, 503]).toContain(status);
    if (performance.now() > deadline) throw new Error('never accepted again');
    if (status !== 202) await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

const decision = () => makeEvent({ action: 'decline-all', choices: { analytics: false } });

it.skipIf(!MOUNTED).each([
  ['while tables grow', 'select 1'],
  // Ends a PostgreSQL for good: it must have room for its log before it may go on.
  ['in the middle of a commit', 'select pg_switch_wal()'],
])(
  '%s',
  async (name, disturb) => {
    const folder = join(disk, name.replaceAll(' ', '-'));
    await initialiseFolder(folder);
    const database = await connectPGlite(folder);
    const store: Store = await openStore(database);
    const receive = createReceiver({ store });
    const sent = [decision()];
    await persist(receive, sent[0] ?? decision());

    const makeRoom = await fill();
    const refused: ReturnType<typeof makeEvent>[] = [];
    while (refused.length < 10) {
      const event = decision();
      const status = await post(receive, event);
      if (status === 202) sent.push(event);
      else {
        expect(status).toBe(503);
        refused.push(event);
      }
      await database.query(disturb).catch(() => {});
    }
    await makeRoom();
    for (const event of refused) await persist(receive, event);
    await store.close();

    const reopened = await openPGlite(folder);
    await expectExactlyOnce(reopened, [...sent, ...refused]);
    await reopened.close();
    await rm(folder, { recursive: true });
  },
  180_000,
);
