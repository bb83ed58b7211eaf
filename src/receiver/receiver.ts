// The receiver for hosts that speak the Fetch standard: a Request in, a Response out.

import { createHandler, type ReceiverOptions } from './handler.ts';
import { type Answer, BodyTooLargeError, type Handler, type IncomingRequest } from './http/exchange.ts';

/** What only the server knows about a sender. */
export interface Client {
  /** Its network address; used for the rate limit, kept nowhere. */
  readonly address?: string | undefined;
}

/** To be mounted in any server that speaks the Fetch standard. Never rejects. */
export interface Receiver {
  (request: Request, client?: Client): Promise<Response>;
  /** Whether one of its routes lies at a path, such as `new URL(request.url).pathname`: what it does not own it answers with 404. */
  readonly owns: Handler['owns'];
  /** Answers without Fetch objects, as `createNodeListener` uses it. */
  readonly handle: Handler['handle'];
  /**
   * Writes what is still in memory: the last seconds of the dashboard's delivery counts. Call it once the server has stopped,
   * before the store is closed. Decisions do not need it, they are stored before they are answered. Never rejects.
   */
  readonly close: Handler['close'];
}

/** @throws where an option makes no sense, naming it */
export function createReceiver(options: ReceiverOptions): Receiver {
  const { owns, handle, close } = createHandler(options);
  return Object.assign(
    async (request: Request, client?: Client) =>
      toResponse(await handle(fromRequest(request, client)), request.method === 'HEAD'),
    { owns, handle, close },
  );
}

function fromRequest(request: Request, client?: Client): IncomingRequest {
  const { pathname, searchParams, host, protocol } = new URL(request.url);
  return {
    method: request.method,
    path: pathname,
    query: searchParams,
    host,
    secure: protocol === 'https:',
    address: client?.address,
    header: (name) => request.headers.get(name),
    read: (maxBytes) => readStream(request.body, maxBytes),
  };
}

async function readStream(stream: ReadableStream<Uint8Array> | null, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  const reader = stream?.getReader();
  while (reader) {
    const { done, value } = await reader.read();
    if (done) break;
    bytes += value.byteLength;
    if (bytes > maxBytes) {
      // Not awaited: a sender that never ends must not hold the answer back.
      void reader.cancel().catch(() => undefined);
      throw new BodyTooLargeError();
    }
    chunks.push(value);
  }
  const body = new Uint8Array(bytes);
  let start = 0;
  for (const chunk of chunks) {
    body.set(chunk, start);
    start += chunk.byteLength;
  }
  return body;
}

/** Statuses that must have no body (Fetch standard, "null body status"). */
const withoutBody = (status: number) => status === 204 || status === 304;

function toResponse({ status, headers, body }: Answer, headOnly: boolean): Response {
  const none = headOnly || withoutBody(status);
  return new Response(none ? null : typeof body === 'string' ? body : toStream(body), { status, headers });
}

/** `pull` runs only when the reader has room, so a slow reader slows the database down instead of filling memory. */
function toStream(texts: AsyncIterable<string>): ReadableStream<Uint8Array> {
  const iterator = texts[Symbol.asyncIterator]();
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await iterator.next();
        if (done) controller.close();
        else controller.enqueue(encoder.encode(value));
      },
      async cancel() {
        await iterator.return?.();
      },
    },
    { highWaterMark: 0 },
  );
}
