// Connections cut in the middle of the answer: stored, not acknowledged. About 5 s.

import type { AddressInfo } from 'node:net';
import { connect, createServer, type Server } from 'node:net';
import { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type RunningServer, serve } from '../../../src/receiver/http/serve.ts';
import { createReceiver } from '../../../src/receiver/receiver.ts';
import { openStore, type Store } from '../../../src/receiver/store/store.ts';
import { expectExactlyOnce, sendVisitors } from '../visitors.ts';

let store: Store;
let server: RunningServer;
let proxy: Server;
let cuts = 0;
beforeAll(async () => {
  store = await openStore(new PGlite());
  server = await serve({ receiver: createReceiver({ store }), port: 0, host: '127.0.0.1' });
  const target = Number(new URL(server.url).port);
  let answers = 0;
  proxy = createServer((client) => {
    const upstream = connect(target, '127.0.0.1');
    client.on('error', () => upstream.destroy()).on('data', (data) => upstream.write(data));
    client.on('close', () => upstream.destroy());
    upstream.on('error', () => client.destroy()).on('close', () => client.destroy());
    upstream.on('data', (data) => {
      // Every third answer stops half-way.
      if (++answers % 3) client.write(data);
      else {
        cuts++;
        client.write(data.subarray(0, data.length / 2), () => client.resetAndDestroy());
      }
    });
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
}, 60_000);
afterAll(async () => {
  proxy?.close();
  await server?.stop();
  await store?.close();
});

it('what was stored and not acknowledged is sent again and kept once', async () => {
  const { port } = proxy.address() as AddressInfo;
  const visitors = sendVisitors(8, () => `http://127.0.0.1:${port}/consent`);
  await visitors.more(300);
  await expectExactlyOnce(store, await visitors.stop());
  expect(cuts).toBeGreaterThan(50);
}, 60_000);
