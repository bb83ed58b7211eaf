// The receiver inside other servers, through what those ecosystems offer themselves.
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createNodeListener, createReceiver, openStore, type Store } from '../../src/receiver/index.ts';
import { express, getRequestListener, Hono } from '../apps/servers.ts';
import { makeEvent, NOW } from './events.ts';
import { initialisedPGlite } from './initialised-pglite.ts';

const TOKEN = 'a-token-of-the-owner';
let store: Store;
let server: Server | undefined;
beforeAll(async () => {
  store = await openStore(await initialisedPGlite());
}, 60_000);
afterAll(() => store?.close());
afterEach(() => new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve())));

const receiver = (basePath = '') => createReceiver({ store, token: TOKEN, basePath, now: () => NOW });

async function listen(listener: RequestListener): Promise<string> {
  server = createServer(listener);
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function nodeHttp(): RequestListener {
  return createNodeListener(receiver());
}

function expressApp(): RequestListener {
  const app = express();
  app.get('/privacy', (_, response) => void response.send('the policy'));
  // Before what reads bodies.
  app.use('/privacy', createNodeListener(receiver()));
  app.use(express.json());
  return app;
}

function honoOnNode(): RequestListener {
  const app = new Hono();
  app.get('/privacy', (context) => context.text('the policy'));
  const receive = receiver('/privacy');
  app.all('/privacy/*', (context) => receive(context.req.raw));
  return getRequestListener(app.fetch);
}

function fetchOnNode(): RequestListener {
  const receive = receiver('/privacy');
  return getRequestListener((request) => receive(request));
}

describe.each([
  ['node:http', nodeHttp, ''],
  ['Express, under a path', expressApp, '/privacy'],
  ['Hono on Node', honoOnNode, '/privacy'],
  ['any server of the Fetch standard', fetchOnNode, '/privacy'],
])('mounted in %s', (_, mount, path) => {
  it('takes a decision, gives it back, exports it and erases it', async () => {
    const base = (await listen(mount())) + path;
    const event = makeEvent();
    const post = (body: string) =>
      fetch(`${base}/consent`, { method: 'POST', headers: { 'content-type': 'text/plain' }, body });

    expect(await (await post(JSON.stringify({ events: [event] }))).json()).toEqual({ stored: 1, duplicates: 0 });
    expect((await (await fetch(`${base}/consent/${event.consentId}`)).json()).records).toHaveLength(1);
    const records = await fetch(`${base}/records?consentId=${event.consentId}`, {
      headers: { authorization: `Bearer ${TOKEN}` },
    });
    expect((await records.json()).eventId).toBe(event.eventId);
    expect((await fetch(`${base}/consent/${event.consentId}`, { method: 'DELETE' })).status).toBe(204);
    expect((await fetch(`${base}/consent/${event.consentId}`)).status).toBe(404);
    expect((await post('{')).status).toBe(400);
    expect((await post(`{"events":[],"x":"${'x'.repeat(70_000)}"}`)).status).toBe(413);
    expect((await fetch(`${base}/records`)).headers.get('www-authenticate')).toBe('Bearer realm="consent-gate"');
  });
});

it('tells the owner, and lets the gate keep its decision, where something else has read the body', async () => {
  const told: unknown[] = [];
  const receive = createReceiver({ store, onRequest: ({ error }) => told.push(error) });
  const base = await listen(express().use(express.json(), createNodeListener(receive)));
  const response = await fetch(`${base}/consent`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ events: [makeEvent()] }),
  });
  expect(response.status).toBe(503);
  expect(told).toEqual([expect.stringContaining('mount the receiver before it, such as before express.json()')]);
});
