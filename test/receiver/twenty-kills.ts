// The receiver killed with SIGKILL twenty times under load.
import { expect } from 'vitest';
import type { Store } from '../../src/receiver/store/store.ts';
import { runBin } from './build-bin.ts';
import { expectExactlyOnce, freePort, sendVisitors } from './visitors.ts';

/** @param open the store, once the last receiver has let go of it */
export async function killTwentyTimes(bin: string, database: string, open: () => Promise<Store>): Promise<void> {
  const port = await freePort();
  const start = async () => {
    const receiver = runBin(bin, ['serve', '--port', `${port}`, '--database', database, '--log', 'errors']);
    await receiver.logged('listening');
    return receiver;
  };
  let receiver = await start();
  const visitors = sendVisitors(16, () => `http://127.0.0.1:${port}/consent`);
  for (let kill = 0; kill < 20; kill++) {
    await visitors.more(50);
    receiver.process.kill('SIGKILL');
    await receiver.ended;
    receiver = await start();
  }
  await visitors.more(50);
  const sent = await visitors.stop();
  receiver.process.kill('SIGTERM');
  expect((await receiver.ended).code).toBe(0);

  expect(visitors.failures).toBeGreaterThan(20);
  const store = await open();
  await expectExactlyOnce(store, sent);
  await store.close();
}
