// The receiver inside other servers, through what those ecosystems offer themselves.
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { RequestHandler } from 'express';
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

const post = (url: string, type: string, body = JSON.stringify({ events: [makeEvent()] })) =>
  fetch(url, { method: 'POST', headers: { 'content-type': type }, body });

/** A site of somebody's, with the receiver among its own routes. */
const SITES: Readonly<Record<string, () => RequestListener>> = {
  'Express, before its routes': () => {
    const app = express().use(createNodeListener(receiver('/privacy')));
    app.get(['/', '/privacy', '/privacy/imprint'], (_, response) => void response.send('own'));
    return app;
  },
  'Express, under the path of its base': () => {
    const app = express().use('/privacy', createNodeListener(receiver('/privacy')));
    app.get(['/', '/privacy', '/privacy/imprint'], (_, response) => void response.send('own'));
    return app;
  },
  'node:http': () => {
    const receive = createNodeListener(receiver('/privacy'));
    return (request, response) =>
      receive(request, response, () => {
        response.statusCode = /^\/(privacy(\/imprint)?)?$/.test(request.url ?? '') ? 200 : 404;
        response.end('own');
      });
  },
  Hono: () => {
    const receive = receiver('/privacy');
    const app = new Hono();
    app.use(async (context, next) => (receive.owns(context.req.path) ? receive(context.req.raw) : next()));
    for (const path of ['/', '/privacy', '/privacy/imprint']) app.get(path, (context) => context.text('own'));
    return getRequestListener(app.fetch);
  },
};

describe.each(Object.entries(SITES))('in a site of %s', (_, mount) => {
  it('answers its own routes alone: the site keeps its pages and its own 404', async () => {
    const base = await listen(mount());
    const text = async (path: string) => (await fetch(base + path)).text();
    for (const path of ['/', '/privacy', '/privacy/imprint']) expect(await text(path), path).toBe('own');
    for (const path of ['/nothing', '/privacy/nothing', '/consent']) {
      const response = await fetch(base + path);
      expect(response.status, path).toBe(404);
      // The receiver would answer with a problem of its own.
      expect(response.headers.get('content-type'), path).not.toBe('application/problem+json');
    }
    expect((await post(`${base}/privacy/consent`, 'text/plain')).status).toBe(202);
    const wrong = await fetch(`${base}/privacy/consent`, { method: 'PUT' });
    expect([wrong.status, wrong.headers.get('allow')]).toEqual([405, 'POST, GET, DELETE, OPTIONS']);
  });
});

describe('after what reads bodies', () => {
  const behind = (parser: RequestHandler) => {
    const told: unknown[] = [];
    const receive = createReceiver({ store, onRequest: ({ error }) => error && told.push(error) });
    return {
      told,
      base: listen(express().use(parser).use(createNodeListener(receive))),
    };
  };

  it.each([
    ['express.json()', express.json(), 'application/json'],
    ['express.text()', express.text(), 'text/plain'],
    ['express.raw()', express.raw({ type: '*/*' }), 'application/json'],
    ['express.json(), which leaves another type alone', express.json(), 'text/plain'],
  ])('%s: it takes what was left in request.body', async (_, parser, type) => {
    const { base } = behind(parser);
    const url = `${await base}/consent`;
    expect(await (await post(url, type)).json()).toEqual({ stored: 1, duplicates: 0 });
    expect((await post(url, type, `{"events":[],"x":"${'x'.repeat(70_000)}"}`)).status).toBe(413);
  });

  it('tells the owner, and lets the gate keep its decision, where nothing was left', async () => {
    const { base, told } = behind((request, _, next) => void request.resume().on('end', () => next()));
    expect((await post(`${await base}/consent`, 'application/json')).status).toBe(503);
    expect(told).toEqual([expect.stringContaining('mount the receiver before it')]);
  });
});
