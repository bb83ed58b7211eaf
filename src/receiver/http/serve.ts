// Runs a receiver on a port of its own, with limits against slow senders and a stop that finishes what was accepted.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Handler } from './exchange.ts';
import { createNodeListener, type NodeListenerOptions } from './node-listener.ts';

export interface ServeOptions extends NodeListenerOptions {
  readonly receiver: Pick<Handler, 'owns' | 'handle'>;
  /** 0 lets the system choose. */
  readonly port: number;
  /** The address to listen on. */
  readonly host: string;
}

export interface RunningServer {
  /** Such as `http://127.0.0.1:8787`. */
  readonly url: string;
  /** Takes no new request; resolves once every accepted one is answered, or the grace is over. */
  stop(): Promise<void>;
}

const LIMITS = {
  // A whole request, headers and body, must have arrived by then: slow senders are cut off with 408.
  headersTimeout: 10_000,
  requestTimeout: 15_000,
  connectionsCheckingInterval: 1000,
  // Longer than the 60 s for which nginx keeps a connection, so that it is never reused while it is being closed.
  keepAliveTimeout: 65_000,
  maxHeaderSize: 16 * 1024,
} as const;

/**
 * Connections that the system queues before Node accepts them, as far as it allows. Past Node's default of 511, visitors who
 * all come at once see a connection that looks open and is then reset.
 */
const BACKLOG = 4096;
/** A connection on which nothing moves, such as an export that nobody reads, ends after this, in ms. */
const IDLE_TIMEOUT = 60_000;
/** How long a stop waits for requests under way, in ms. */
const GRACE = 10_000;

/** @throws where the port is taken or not allowed */
export async function serve({ receiver, port, host, ...options }: ServeOptions): Promise<RunningServer> {
  const server = createServer(LIMITS, createNodeListener(receiver, options));
  server.setTimeout(IDLE_TIMEOUT);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host, backlog: BACKLOG }, () => {
      server.off('error', reject);
      resolve();
    });
  });
  const { address, family, port: actual } = server.address() as AddressInfo;
  return {
    url: `http://${family === 'IPv6' ? `[${address}]` : address}:${actual}`,
    stop: () =>
      new Promise((resolve) => {
        // Connections that wait for their next request would hold the server open.
        const idle = setInterval(() => server.closeIdleConnections(), 50);
        const grace = setTimeout(() => server.closeAllConnections(), GRACE);
        server.close(() => {
          clearInterval(idle);
          clearTimeout(grace);
          resolve();
        });
      }),
  };
}
