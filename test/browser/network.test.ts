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
    ['https://www.google-analytics.com./g/collect', true],
    ['https://pagead2.googlesyndication.com/ccm/collect', true],
    ['https://pagead2.googlesyndication.com/pagead/conversion/123456789/', true],
    ['https://www.googleadservices.com/pagead/conversion/123456789/', true],
    ['https://googleads.g.doubleclick.net/pagead/viewthroughconversion/123456789/', true],
    ['https://1234567.fls.doubleclick.net/activityi;src=1234567', true],
    ['https://adservice.google.com/ddm/fls/z/src=1', true],
    ['https://www.google.com/ccm/collect', true],
    ['https://google.com/rmkt/collect/123456789/', true],
    ['https://www.merchant-center-analytics.goog/mc/collect', true],
    // Ads in the page measure nothing for its owner.
    ['https://securepubads.g.doubleclick.net/tag/js/gpt.js', false],
    ['https://pagead2.googlesyndication.com/pagead/js/adsbygoogle.js', false],
    ['https://googleads.g.doubleclick.net/pagead/ads?client=ca-pub-1', false],
    ['https://www.google.com/maps/embed?pb=1', false],
    ['https://pay.google.com/gp/p/js/pay.js', false],
    ['https://www.youtube.com/embed/x', false],
    ['https://translate.google.com/translate_a/element.js', false],
    ['https://www.google.com/recaptcha/api.js', false],
    ['https://maps.googleapis.com/maps/api/js', false],
    ['https://fonts.gstatic.com/s/roboto.woff2', false],
    ['https://accounts.google.com/gsi/client', false],
    ['https://example.test/www.google-analytics.com/analytics.js', false],
    ['https://www.google-analytics.com.example.test/collect', false],
  ] as const)('%s belongs to Google’s measurement or advertising: %s', ([url, expected]) => {
    expect(Traffic.isGoogle(new URL(url))).toBe(expected);
  });

  it('tells requests to advertising hosts from measurement', async () => {
    for (const [host, path] of [
      ['www.google-analytics.com', '/g/collect'],
      ['pagead2.googlesyndication.com', '/ccm/collect'],
      ['securepubads.g.doubleclick.net', '/tag/js/gpt.js'],
    ] as const) {
      await ask(await tunnel(host), `GET ${path} HTTP/1.1\r\nHost: ${host}`);
    }
    expect(network.traffic.google.map(({ host }) => host)).toEqual([
      'www.google-analytics.com',
      'pagead2.googlesyndication.com',
    ]);
    expect(network.traffic.advertising.map(({ path }) => path)).toEqual(['/ccm/collect']);
  });

  describe('a WebSocket', () => {
    const UPGRADE = 'Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13';
    /** A client's frame: masked. */
    const frame = (text: string) => {
      const mask = [1, 2, 3, 4];
      const size = text.length < 126 ? [0x80 | text.length] : [0x80 | 126, text.length >> 8, text.length & 0xff];
      const masked = Buffer.from(text).map((byte, index) => byte ^ (mask[index % 4] ?? 0));
      return Buffer.concat([Buffer.from([0x81, ...size, ...mask]), masked]);
    };

    it('is logged and refused where no host accepts one', async () => {
      const socket = await tunnel('ws.example.test');
      socket.write(`GET /stream?a HTTP/1.1\r\nHost: ws.example.test\r\n${UPGRADE}\r\n\r\n`);
      expect(Buffer.concat(await socket.toArray()).toString()).toMatch(/^HTTP\/1.1 404 /);
      expect(network.traffic.all).toMatchObject([
        { url: 'wss://ws.example.test/stream?a', host: 'ws.example.test', method: 'GET', kind: 'websocket' },
      ]);
    });

    it('is accepted with the proof the protocol asks for, and what is said is logged, in pieces or not', async () => {
      network.acceptSockets('ws.example.test');
      const socket = await tunnel('ws.example.test');
      // Key and proof are RFC 6455's own example.
      const key = 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==';
      socket.write(`GET / HTTP/1.1\r\nHost: ws.example.test\r\n${UPGRADE}\r\n${key}\r\n\r\n`);
      const [answer] = await once(socket, 'data');
      expect(String(answer)).toMatch(/^HTTP\/1.1 101 [\s\S]*Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK\+xOo=/);
      const [short, long] = ['moved', 'x'.repeat(300)];
      const bytes = Buffer.concat([frame(short), frame(long)]);
      socket.write(bytes.subarray(0, 15));
      await network.traffic.waitFor(({ method, body }) => method === 'SEND' && body === short);
      socket.write(bytes.subarray(15));
      await network.traffic.waitFor(({ method, body }) => method === 'SEND' && body === long);
      // Says farewell, and is answered with one.
      socket.write(Buffer.from([0x88, 0x80, 1, 2, 3, 4]));
      expect(Buffer.concat(await socket.toArray())).toEqual(Buffer.from([0x88, 0]));
      expect(network.traffic.to('ws.example.test').map(({ method }) => method)).toEqual(['GET', 'SEND', 'SEND']);
    });
  });
});
