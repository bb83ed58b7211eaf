// The test network without a browser: what it counts, and what it counts apart.
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { connect as secure } from 'node:tls';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Network, startNetwork } from './harness/network.ts';
import { site } from './harness/site.ts';
import { Traffic } from './harness/traffic.ts';

describe('the test network', () => {
  let network: Network;

  beforeEach(async () => {
    network = await startNetwork();
  });
  afterEach(async () => {
    await network.close();
  });

  async function tunnel(host: string): Promise<Socket> {
    const socket = connect(network.proxy.port, network.proxy.host);
    socket.write(`CONNECT ${host}:443 HTTP/1.1\r\nHost: ${host}:443\r\n\r\n`);
    await once(socket, 'data');
    return secure({ socket, servername: host, rejectUnauthorized: false });
  }

  async function ask(socket: Socket, lines: string, body = ''): Promise<string> {
    socket.write(`${lines}\r\nContent-Length: ${body.length}\r\nConnection: close\r\n\r\n${body}`);
    return Buffer.concat(await socket.toArray()).toString();
  }

  it('logs a connection over which nothing is asked apart from requests', async () => {
    const socket = await tunnel('www.googletagmanager.com');
    expect(network.traffic.google).toEqual([]);
    expect(network.traffic.googleConnections).toMatchObject([{ host: 'www.googletagmanager.com' }]);
    socket.destroy();
  });

  it('logs a connection that is used as its requests only', async () => {
    const answer = await ask(
      await tunnel('www.google-analytics.com'),
      'GET /g/collect?v=2 HTTP/1.1\r\nHost: www.google-analytics.com',
    );
    expect(answer).toMatch(/^HTTP\/1.1 204 /);
    expect(network.traffic.google).toMatchObject([
      { url: 'https://www.google-analytics.com/g/collect?v=2', method: 'GET' },
    ]);
    expect(network.traffic.googleConnections).toEqual([]);
  });

  it('does not take what the browser asks for itself for a request of a page', async () => {
    for (const [path, site] of [
      ['errand', 'none'],
      ['page', 'cross-site'],
    ] as const) {
      const head = `GET /${path} HTTP/1.1\r\nHost: www.google-analytics.com\r\nSec-Fetch-Dest: empty\r\nSec-Fetch-Site: ${site}`;
      await ask(await tunnel('www.google-analytics.com'), head);
    }
    expect(network.traffic.google).toMatchObject([{ path: '/page', kind: 'empty' }]);
    expect(network.traffic.to('www.google-analytics.com')).toHaveLength(2);
  });

  it('hands a site the request, and the visitor its answer', async () => {
    network.serve(
      'example.test',
      site({ '/consent': async (request) => new Response(`got ${await request.text()}`, { status: 202 }) }),
    );
    const socket = connect(network.proxy.port, network.proxy.host);
    const answer = await ask(socket, 'POST http://example.test/consent HTTP/1.1\r\nHost: example.test', 'a decision');
    expect(answer).toMatch(/^HTTP\/1.1 202 /);
    expect(answer).toMatch(/\r\n\r\ngot a decision$/);
  });

  it('breaks the connection off for a host that is down', async () => {
    network.serve('example.test', () => Response.error());
    const socket = connect(network.proxy.port, network.proxy.host);
    expect(await ask(socket, 'GET http://example.test/ HTTP/1.1\r\nHost: example.test')).toBe('');
    expect(network.traffic.to('example.test')).toHaveLength(1);
  });

  it('answers 404 for a name nobody has', async () => {
    const socket = connect(network.proxy.port, network.proxy.host);
    expect(await ask(socket, 'GET http://nobody.test/ HTTP/1.1\r\nHost: nobody.test')).toMatch(/^HTTP\/1.1 404 /);
  });

  it('says what was seen instead when what a test waits for never comes', async () => {
    await ask(
      connect(network.proxy.port, network.proxy.host),
      'GET http://nobody.test/a HTTP/1.1\r\nHost: nobody.test',
    );
    await expect(network.traffic.waitFor(({ path }) => path === '/b', 20)).rejects.toThrow(
      'Seen: GET http://nobody.test/a',
    );
  });

  it.for([
    ['https://www.googletagmanager.com/gtag/js?id=G-1', true],
    ['https://region1.google-analytics.com/g/collect', true],
    ['https://region1.analytics.google.com/g/collect', true],
    ['https://stats.g.doubleclick.net/g/collect', true],
    ['https://www.google.co.uk/ads/ga-audiences?v=1', true],
    ['https://www.google.com/recaptcha/api.js', false],
    ['https://maps.googleapis.com/maps/api/js', false],
    ['https://fonts.gstatic.com/s/roboto.woff2', false],
    ['https://accounts.google.com/gsi/client', false],
    ['https://example.test/www.google-analytics.com/analytics.js', false],
    ['https://www.google-analytics.com.example.test/collect', false],
  ] as const)('%s belongs to Google Analytics: %s', ([url, expected]) => {
    expect(Traffic.isGoogle(new URL(url))).toBe(expected);
  });
});
