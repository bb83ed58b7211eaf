// The bridge from node:http to the receiver; also mounts in Express, Connect and everything else that takes (req, res).

import type { IncomingMessage, ServerResponse } from 'node:http';
import { problem } from './answer.ts';
import { clientAddress } from './client-address.ts';
import { type Answer, BodyTakenError, BodyTooLargeError, type Handler, type IncomingRequest } from './exchange.ts';

export interface NodeListenerOptions {
  /** Called with what broke outside the receiver, such as a connection that ended in the middle of an export. @default nobody */
  readonly onError?: (error: unknown) => void;
  /** How many proxies of yours stand before this server, for the rate limit. @default 0 */
  readonly trustedProxies?: number;
}

/** How long the rest of a refused body is read and thrown away, in ms, so that its sender gets to see the answer. */
const LINGER_MS = 1000;

/**
 * What Connect and Express call. Without `next` everything is answered, with 404 where there is no route; with `next` it is
 * called for what is no route of the receiver's.
 */
export type NodeListener = (incoming: IncomingMessage, outgoing: ServerResponse, next?: () => void) => void;

export function createNodeListener(
  receiver: Pick<Handler, 'owns' | 'handle'>,
  { onError, trustedProxies = 0 }: NodeListenerOptions = {},
): NodeListener {
  return (incoming, outgoing, next) => {
    const request = new NodeRequest(incoming, trustedProxies);
    const whole = originalPath(incoming);
    // Under a path, Express takes it off the address; a receiver whose `basePath` it is knows its routes with it.
    if (whole !== undefined && !receiver.owns(request.path) && receiver.owns(whole)) request.path = whole;
    if (next && !receiver.owns(request.path)) return next();
    const answered = HOST.test(request.host) ? receiver.handle(request) : Promise.resolve(MALFORMED);
    answered
      .then((answer) => write(answer, incoming, outgoing))
      .catch((error: unknown) => {
        onError?.(error);
        // Too late for a status: a connection that breaks off is how a reader learns that the answer is incomplete.
        outgoing.destroy();
      });
  };
}

const pathOf = (url: string) => {
  const queryAt = url.indexOf('?');
  return queryAt < 0 ? url : url.slice(0, queryAt);
};

/** The path as it was asked for, where Connect or Express says so. */
function originalPath(incoming: IncomingMessage & { readonly originalUrl?: unknown }): string | undefined {
  return typeof incoming.originalUrl === 'string' ? pathOf(incoming.originalUrl) : undefined;
}

const MALFORMED = problem(400, 'The Host header is malformed.');

/** A host and a port (RFC 3986 section 3.2). */
const HOST = /^([\w.~!$&'()*+,;=%-]*|\[[\da-f:.]+\])(:\d*)?$/i;

/** A class, because an object literal with getters costs more to make than the rest of the request to read. */
class NodeRequest implements IncomingRequest {
  readonly method: string;
  path: string;
  readonly host: string;
  private readonly incoming: IncomingMessage;
  private readonly trustedProxies: number;
  private readonly queryAt: number;

  constructor(incoming: IncomingMessage, trustedProxies: number) {
    const { method = 'GET', url = '/', headers } = incoming;
    this.incoming = incoming;
    this.trustedProxies = trustedProxies;
    this.queryAt = url.indexOf('?');
    this.method = method;
    this.path = this.queryAt < 0 ? url : url.slice(0, this.queryAt);
    this.host = headers.host ?? '';
  }

  get query() {
    const { url = '/' } = this.incoming;
    return new URLSearchParams(this.queryAt < 0 ? '' : url.slice(this.queryAt));
  }

  get secure() {
    return 'encrypted' in this.incoming.socket;
  }

  get address() {
    return clientAddress(this.incoming, this.trustedProxies);
  }

  header(name: string) {
    const value = this.incoming.headers[name];
    return value === undefined ? null : typeof value === 'string' ? value : value.join(', ');
  }

  read(maxBytes: number) {
    return readIncoming(this.incoming, maxBytes);
  }
}

function readIncoming(incoming: IncomingMessage, maxBytes: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    let chunks: Uint8Array[] = [];
    let bytes = 0;
    // A body that has been read emits nothing more.
    if (incoming.readableEnded) return takeParsed(incoming, maxBytes).then(resolve, reject);
    const onData = (chunk: Uint8Array) => {
      bytes += chunk.byteLength;
      if (bytes <= maxBytes) {
        chunks.push(chunk);
        return;
      }
      incoming.off('data', onData).pause();
      reject(new BodyTooLargeError());
    };
    incoming
      .on('data', onData)
      .on('end', () => {
        const [only, ...more] = chunks;
        resolve(only && !more.length ? only : Buffer.concat(chunks));
        // The listeners live until the answer is sent, and must not hold the body for as long.
        chunks = [];
      })
      // The sender may hang up. `close` also follows `end`; building an error there would cost its stack for nothing.
      .on('close', () => {
        if (!incoming.readableEnded) reject(new Error('The body broke off'));
      });
  });
}

/** What `express.json()` and its kind have left of a body that they read. */
async function takeParsed(
  incoming: IncomingMessage & { readonly body?: unknown },
  maxBytes: number,
): Promise<Uint8Array> {
  const { body } = incoming;
  if (body === undefined || body === null) throw new BodyTakenError();
  const bytes = body instanceof Uint8Array ? body : Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
  if (bytes.byteLength > maxBytes) throw new BodyTooLargeError();
  return bytes;
}

function write(
  { status, headers, body }: Answer,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> | undefined {
  const head: Record<string, string | number> = Object.assign({}, headers);
  // Node would take the unread rest of the body for the next request.
  if (!incoming.complete) head.connection = 'close';
  if (typeof body === 'string' && status !== 204) head['content-length'] = Buffer.byteLength(body);
  outgoing.writeHead(status, head);
  if (!incoming.complete) outgoing.once('finish', () => throwAwayRest(incoming));
  if (incoming.method === 'HEAD') outgoing.end();
  else if (typeof body === 'string') outgoing.end(body);
  else return writeAll(body, outgoing);
}

function throwAwayRest(incoming: IncomingMessage): void {
  if (incoming.complete) return;
  incoming.resume();
  setTimeout(() => incoming.destroy(), LINGER_MS).unref();
}

/** Asks for the next text only when the last one has been sent. */
async function writeAll(texts: AsyncIterable<string>, outgoing: ServerResponse): Promise<void> {
  const gone = new Promise<void>((resolve) => outgoing.once('close', resolve));
  for await (const text of texts) {
    if (outgoing.destroyed) return;
    if (!outgoing.write(text)) await Promise.race([gone, new Promise((resolve) => outgoing.once('drain', resolve))]);
  }
  outgoing.end();
}
