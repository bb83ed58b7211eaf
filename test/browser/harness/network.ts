// The network of the tests: a proxy on loopback that every browser is started with, and that answers every host itself. It
// sees what no engine's own interception sees alike in all three: preloads, beacons, keepalive requests, frames, workers.
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { createSecureContext, TLSSocket } from 'node:tls';
import { makeCertificate } from './certificate.ts';
import { addressOf, headersOf, kindOf, readBody, send } from './fetch-adapter.ts';
import { type Connection, type Hit, Traffic } from './traffic.ts';
import { acceptSocket, readMessages } from './websocket.ts';

/**
 * What a host of the network does with a request: the Fetch standard's types, so a receiver can be mounted as it is.
 * `Response.error()` breaks the connection off, as a host does that is down.
 */
export type Host = (request: Request) => Response | Promise<Response>;

export interface NetworkOptions {
  /** Answers whatever no `serve` answers; null is a 404. Default: 204 for Google's hosts, as far as `Traffic` counts them. */
  readonly google?: (url: URL, method: string) => GoogleAnswer | null;
}

export interface GoogleAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface Network {
  /** `127.0.0.1:port`, for the browser's settings. */
  readonly proxy: { readonly host: string; readonly port: number };
  readonly traffic: Traffic;
  /** Puts a host on the network, on http and on https, in place of the one that had the name before. */
  serve(name: string, host: Host): void;
  /** Has a host accept WebSockets. All others refuse; the attempt is logged all the same. */
  acceptSockets(name: string): void;
  close(): Promise<void>;
}

/** Starts a network without any host but Google's. Names that nobody serves answer 404 and are logged like all others. */
export async function startNetwork(options: NetworkOptions = {}): Promise<Network> {
  const google = options.google ?? ((url: URL) => (Traffic.isGoogle(url) ? { status: 204 } : null));
  const traffic = new Traffic();
  const hosts = new Map<string, Host>();
  const withSockets = new Set<string>();
  const sockets = new Set<Socket>();
  const tunnels = new WeakMap<Socket, Connection>();
  const secureContext = createSecureContext(makeCertificate(['localhost', '*.test']));

  // Without its time limit for idle connections: a browser that reuses one at that moment would see a failing request.
  const server = createServer({ keepAliveTimeout: 0 }, async (request, response) => {
    const body = await readBody(request);
    const url = addressOf(request, tunnels.has(request.socket));
    if (body === null || url === null) return void response.destroy();
    const hit = log(request, url, body.toString());
    const answer = await answerTo(url, hit, body, request).catch((error: unknown) => {
      // A host of a test that throws must be seen, not only be a broken page.
      console.error(`${hit.method} ${hit.url}:`, error);
      return new Response(String(error), { status: 500 });
    });
    await send(answer, response);
  });

  function log(request: IncomingMessage, { href, hostname, pathname, search }: URL, body: string): Hit {
    const tunnel = tunnels.get(request.socket);
    if (tunnel) tunnel.used = true;
    const hit: Hit = {
      time: performance.now(),
      url: href,
      host: hostname,
      path: pathname + search,
      method: request.method ?? 'GET',
      kind: kindOf(request),
      headers: request.headers,
      body,
    };
    traffic.add(hit);
    return hit;
  }

  async function answerTo(url: URL, hit: Hit, body: Buffer, request: IncomingMessage): Promise<Response> {
    const host = hosts.get(url.hostname);
    if (host) {
      const init: RequestInit = { method: hit.method, headers: headersOf(request) };
      return await host(new Request(url, body.length > 0 ? { ...init, body: new Uint8Array(body) } : init));
    }
    const answer: GoogleAnswer | null = google(url, hit.method);
    if (!answer) return new Response('Nobody has this address on the test network', { status: 404 });
    const bodyless = answer.status === 204 || answer.status === 304;
    return new Response(bodyless ? null : (answer.body ?? ''), {
      status: answer.status,
      headers: answer.headers ?? {},
    });
  }

  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    // Browsers drop connections whenever they like.
    socket.on('error', () => socket.destroy());
  });

  server.on('upgrade', (request: IncomingMessage, socket: Socket, head: Buffer) => {
    const url = addressOf(request, tunnels.has(request.socket));
    if (url === null) return void socket.destroy();
    const hit = log(request, url, '');
    if (!withSockets.has(url.hostname)) {
      return void socket.end('HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n');
    }
    if (head.length > 0) socket.unshift(head);
    acceptSocket(request, socket);
    readMessages(socket, (body) => traffic.add({ ...hit, time: performance.now(), method: 'SEND', body }));
  });

  server.on('connect', (request: IncomingMessage, socket: Socket, head: Buffer) => {
    const connection: Connection = {
      time: performance.now(),
      host: (request.url ?? '').replace(/:\d+$/, ''),
      used: false,
    };
    traffic.connect(connection);
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
    if (head.length > 0) socket.unshift(head);
    // `ws:` takes a tunnel too, to port 80: what goes through it is no TLS.
    if (request.url?.endsWith(':80')) {
      tunnels.set(socket, connection);
      return void server.emit('connection', socket);
    }
    const secure = new TLSSocket(socket, { isServer: true, secureContext, ALPNProtocols: ['http/1.1'] });
    tunnels.set(secure, connection);
    server.emit('connection', secure);
  });

  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;

  return {
    proxy: { host: '127.0.0.1', port },
    traffic,
    serve: (name, host) => void hosts.set(name, host),
    acceptSockets: (name) => void withSockets.add(name),
    async close() {
      server.close();
      for (const socket of sockets) socket.destroy();
      await once(server, 'close');
    },
  };
}
