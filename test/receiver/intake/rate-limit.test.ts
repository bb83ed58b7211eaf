// Who counts as one client, and what becomes of one that asks too often.
import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { clientAddress, clientKey } from '../../../src/receiver/http/client-address.ts';
import { createRateLimit } from '../../../src/receiver/intake/rate-limit.ts';
import { createReceiver } from '../../../src/receiver/receiver.ts';
import type { Store } from '../../../src/receiver/store/store.ts';

describe('a client', () => {
  it.each([
    ['192.0.2.1', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:DB8:1:2::1', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['2001:0db8:0000:0002::', '2001:db8:0:2'],
    ['::1', '0:0:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
    ['unknown', 'unknown'],
  ])('%s counts as %s', (address, key) => {
    expect(clientKey(address)).toBe(key);
  });

  it.each<[number, string | string[] | undefined, string]>([
    [0, '198.51.100.7', '10.0.0.1'],
    [1, undefined, '10.0.0.1'],
    [1, '203.0.113.9, 198.51.100.7', '198.51.100.7'],
    [2, '203.0.113.9, 198.51.100.7', '203.0.113.9'],
    [2, ['forged, 203.0.113.9', '198.51.100.7'], '203.0.113.9'],
    [3, '198.51.100.7', '10.0.0.1'],
    // With the port, which is another one for each connection.
    [1, '203.0.113.9, 198.51.100.7:4711', '198.51.100.7'],
    [1, '[2001:db8::1]:4711', '2001:db8::1'],
    [1, '[2001:db8::1]', '2001:db8::1'],
    [1, '2001:db8::1', '2001:db8::1'],
  ])('behind %i proxies that report %j is %s', (proxies, header, address) => {
    const incoming = { socket: { remoteAddress: '10.0.0.1' }, headers: { 'x-forwarded-for': header } };
    expect(clientAddress(incoming as unknown as IncomingMessage, proxies)).toBe(address);
  });
});

describe('the rate limit', () => {
  const store = { ping: async (): Promise<readonly number[]> => [] } as Store;
  const ask = (receive: ReturnType<typeof createReceiver>, address: string, path = '/consent') =>
    receive(new Request(`https://www.example.com${path}`), { address });

  it('turns one client away with the time to wait, and nobody else', async () => {
    const receive = createReceiver({ store, rateLimit: await createRateLimit(3) });
    for (let count = 0; count < 3; count++) expect((await ask(receive, '192.0.2.1')).status).toBe(400);
    const refused = await ask(receive, '192.0.2.1');
    expect(refused.status).toBe(429);
    const wait = Number(refused.headers.get('retry-after'));
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(60);
    expect((await ask(receive, '192.0.2.2')).status).toBe(400);
    expect((await ask(receive, '192.0.2.1', '/healthz')).status).toBe(200);
  });
});
