// The receiver on a real port: the bridge, slow and broken senders, and the stop.
import { request } from 'node:http';
import { connect } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type RunningServer, serve } from '../../../src/receiver/http/serve.ts';
import { createReceiver } from '../../../src/receiver/receiver.ts';
import { openStore, type Store } from '../../../src/receiver/store/store.ts';
import { makeEvent, NOW } from '../events.ts';
import { initialisedPGlite } from '../initialised-pglite.ts';

const TOKEN = 'a-token-of-the-owner';
let store: Store;
let server: RunningServer;
let held: Promise<void> | null;

beforeAll(async () => {
  store = await openStore(await initialisedPGlite());
}, 60_000);
afterAll(() => store?.close());
beforeEach(async () => {
  held = null;
  const slow: Store = {
    ...store,
    append: async (events) => {
      await held;
      return store.append(events);
    },
  };
  server = await serve({
    receiver: createReceiver({ store: slow, token: TOKEN, now: () => NOW }),
    port: 0,
    host: '127.0.0.1',
  });
});
afterEach(() => server.stop());

const post = (body: string) =>
  fetch(`${server.url}/consent`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });

/** What comes back over a bare connection, until the server closes it. */
function raw(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const { port, hostname } = new URL(server.url);
    const socket = connect(Number(port), hostname, () => socket.write(text));
    let answer = '';
    socket.setEncoding('utf8').on('data', (data: string) => {
      answer += data;
    });
    socket.once('close', () => resolve(answer));
    socket.once('error', reject);
  });
}

describe('the bridge', () => {
  it('carries requests and answers both ways, several on one connection', async () => {
    const event = makeEvent();
    expect(await (await post(JSON.stringify({ events: [event] }))).json()).toEqual({ stored: 1, duplicates: 0 });
    const records = await fetch(`${server.url}/records?consentId=${event.consentId}`, {
      headers: { authorization: `Bearer ${TOKEN}` },
    });
    expect((await records.json()).eventId).toBe(event.eventId);
    expect((await fetch(`${server.url}/consent/${event.consentId}`, { method: 'DELETE' })).status).toBe(204);
    expect((await fetch(`${server.url}/healthz`, { method: 'HEAD' })).status).toBe(200);
  });

  it('takes a body that comes in pieces', async () => {
    const body = JSON.stringify({ events: [makeEvent()] });
    const status = await new Promise((resolve, reject) => {
      const outgoing = request(`${server.url}/consent`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
      });
      outgoing.once('response', ({ statusCode }) => resolve(statusCode)).once('error', reject);
      for (const character of body) outgoing.write(character);
      outgoing.end();
    });
    expect(status).toBe(202);
  });

  it('cuts off a body that never ends, after the answer', async () => {
    const { port, hostname } = new URL(server.url);
    const answer = await new Promise<string>((resolve) => {
      let text = '';
      const socket = connect(Number(port), hostname, () => {
        socket.write(
          'POST /consent HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n',
        );
        const send = () => {
          while (!socket.destroyed && socket.write(`400\r\n${'x'.repeat(1024)}\r\n`));
        };
        socket.on('drain', send);
        send();
      });
      socket.setEncoding('utf8').on('data', (data: string) => {
        text += data;
      });
      socket.on('error', () => undefined).once('close', () => resolve(text));
    });
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(answer.toLowerCase()).toContain('connection: close');
  });

  it.each([
    ['no Host', 'GET /healthz HTTP/1.1\r\nConnection: close\r\n\r\n', 400],
    ['a malformed Host', 'GET /healthz HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n', 400],
    ['two lengths', 'POST /consent HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n', 400],
    [
      'a length and chunks',
      'POST /consent HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n',
      400,
    ],
    ['no HTTP at all', 'hello\r\n\r\n', 400],
    ['headers without end', `GET / HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`, 431],
    ['an absolute target', 'GET http://other/healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', 404],
    ['a target of two slashes', 'GET //evil/consent HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', 404],
    [
      'an encoded line break',
      'GET /consent/%0d%0aSet-Cookie:a=b HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
      400,
    ],
  ])('answers a request with %s properly', async (_, text, status) => {
    const answer = await raw(text);
    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect(answer).not.toMatch(/\n {4}at |Set-Cookie/i);
  });

  it('survives senders that hang up in the middle', async () => {
    const { port, hostname } = new URL(server.url);
    await Promise.all(
      Array.from({ length: 20 }, () => {
        const socket = connect(Number(port), hostname);
        return new Promise((resolve) => {
          socket.once('connect', () => {
            socket.write(
              'POST /consent HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\nContent-Length: 500\r\n\r\n{"eve',
            );
            socket.resetAndDestroy();
          });
          socket.once('close', resolve);
        });
      }),
    );
    expect((await post(JSON.stringify({ events: [makeEvent()] }))).status).toBe(202);
  });
});

describe('a stop', () => {
  it('finishes what was accepted, and takes nothing new', async () => {
    let release: (() => void) | undefined;
    held = new Promise((resolve) => {
      release = resolve;
    });
    const event = makeEvent();
    const answer = post(JSON.stringify({ events: [event] }));
    // The request is under way once a later one on another connection has been answered.
    await fetch(`${server.url}/healthz`);
    const stopped = server.stop();
    await expect(fetch(`${server.url}/healthz/live`)).rejects.toThrow();
    release?.();
    expect((await answer).status).toBe(202);
    await stopped;
    expect(await store.history(event.consentId)).toHaveLength(1);
  });
});
