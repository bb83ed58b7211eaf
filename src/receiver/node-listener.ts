// The bridge from node:http to the receiver; also mounts in Express, Connect and everything else that takes (req, res).
import type { IncomingMessage, ServerResponse } from 'node:http';
import { problem } from './answer.ts';
import { clientAddress } from './client-address.ts';
import type { Receiver } from './handler.ts';

export interface NodeListenerOptions {
  /** Told of what broke outside the receiver, such as a connection that ended in the middle of an export. @default nobody */
  readonly onError?: (error: unknown) => void;
  /** How many proxies of yours stand before this server, for the rate limit. @default 0 */
  readonly trustedProxies?: number;
}

/** How long the rest of a refused body is read and thrown away, in ms, so that its sender gets to see the answer. */
const LINGER_MS = 1000;

/** Mount it before anything that reads bodies, such as `express.json()`. */
export function createNodeListener(
  receiver: Receiver,
  options: NodeListenerOptions = {},
): (incoming: IncomingMessage, outgoing: ServerResponse) => void {
  return (incoming, outgoing) => {
    const client = { address: clientAddress(incoming, options.trustedProxies ?? 0) };
    respond((request) => receiver(request, client), incoming, outgoing).catch((error: unknown) => {
      options.onError?.(error);
      // Too late for a status: a connection that breaks off is how a reader learns that the answer is incomplete.
      outgoing.destroy();
    });
  };
}

async function respond(receiver: Receiver, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const request = toRequest(incoming);
  const response = request
    ? await receiver(request)
    : problem(400, 'The request line or the Host header is malformed.');
  const headers: Record<string, string | string[]> = Object.fromEntries(response.headers);
  const cookies = response.headers.getSetCookie();
  if (cookies.length) headers['set-cookie'] = cookies;
  // What is left of the body would be taken for the next request.
  if (!incoming.complete) headers.connection = 'close';
  outgoing.writeHead(response.status, headers);
  if (incoming.method === 'HEAD') await response.body?.cancel();
  else await writeBody(response, outgoing);
  outgoing.end(() => {
    if (incoming.complete) return;
    incoming.resume();
    setTimeout(() => incoming.destroy(), LINGER_MS).unref();
  });
}

function toRequest(incoming: IncomingMessage): Request | null {
  const scheme = 'encrypted' in incoming.socket ? 'https' : 'http';
  const { method = 'GET', url = '/' } = incoming;
  try {
    const headers = new Headers();
    for (let index = 0; index + 1 < incoming.rawHeaders.length; index += 2) {
      headers.append(incoming.rawHeaders[index] ?? '', incoming.rawHeaders[index + 1] ?? '');
    }
    const init: RequestInit & { duplex?: 'half' } = { method, headers };
    if (method !== 'GET' && method !== 'HEAD') Object.assign(init, { body: toStream(incoming), duplex: 'half' });
    return new Request(`${scheme}://${incoming.headers.host ?? 'localhost'}${url.startsWith('/') ? url : '/'}`, init);
  } catch {
    return null;
  }
}

function toStream(incoming: IncomingMessage): ReadableStream<Uint8Array> {
  let open = true;
  return new ReadableStream<Uint8Array>({
    start(controller) {
      const finish = (end: () => void) => () => {
        if (open) end();
        open = false;
      };
      incoming.pause();
      incoming.on('data', (chunk: Uint8Array) => {
        if (!open) return;
        controller.enqueue(chunk);
        if ((controller.desiredSize ?? 0) <= 0) incoming.pause();
      });
      incoming.once(
        'end',
        finish(() => controller.close()),
      );
      incoming.once(
        'error',
        finish(() => controller.error(new Error('The request broke off'))),
      );
      incoming.once(
        'close',
        finish(() => controller.error(new Error('The request broke off'))),
      );
    },
    pull() {
      incoming.resume();
    },
    cancel() {
      open = false;
    },
  });
}

async function writeBody(response: Response, outgoing: ServerResponse): Promise<void> {
  const reader = response.body?.getReader();
  if (!reader) return;
  const gone = new Promise<void>((resolve) => outgoing.once('close', resolve));
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      if (outgoing.destroyed) return;
      if (!outgoing.write(next.value))
        await Promise.race([gone, new Promise((resolve) => outgoing.once('drain', resolve))]);
    }
  } finally {
    if (outgoing.destroyed) await reader.cancel();
  }
}
