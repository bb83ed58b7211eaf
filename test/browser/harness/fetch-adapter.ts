// Between Node's http server and the Fetch standard's Request and Response.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { TLSSocket } from 'node:tls';

/** The address asked for: absolute in a proxy's request, put together from `Host` inside a tunnel. */
export function addressOf(request: IncomingMessage, tunneled: boolean): URL | null {
  const scheme = `${kindOf(request) === 'websocket' ? 'ws' : 'http'}${request.socket instanceof TLSSocket ? 's' : ''}`;
  const address = tunneled ? `${scheme}://${request.headers.host ?? ''}${request.url ?? ''}` : (request.url ?? '');
  return URL.canParse(address) ? new URL(address) : null;
}

/**
 * `script`, `image`, `iframe`, `document`, `empty` (fetch, beacon), `websocket` …; empty where the browser does not say (plain
 * http).
 */
export function kindOf({ headers }: IncomingMessage): string {
  // Firefox calls it `empty`.
  if (headers.upgrade?.toLowerCase() === 'websocket') return 'websocket';
  const kind = headers['sec-fetch-dest'];
  return typeof kind === 'string' ? kind : '';
}

export function headersOf({ rawHeaders }: IncomingMessage): Headers {
  const headers = new Headers();
  for (let index = 0; index < rawHeaders.length; index += 2) {
    headers.append(rawHeaders[index] ?? '', rawHeaders[index + 1] ?? '');
  }
  return headers;
}

export async function readBody(request: IncomingMessage): Promise<Buffer | null> {
  try {
    return Buffer.concat(await request.toArray());
  } catch {
    return null;
  }
}

export async function send(answer: Response, response: ServerResponse): Promise<void> {
  if (answer.type === 'error') return void response.destroy();
  const headers = [...answer.headers].filter(([name]) => name !== 'set-cookie').flat();
  const cookies = answer.headers.getSetCookie().flatMap((cookie) => ['set-cookie', cookie]);
  const body = Buffer.from(await answer.arrayBuffer());
  const length = answer.body === null ? [] : ['content-length', String(body.length)];
  response.writeHead(answer.status, [...headers, ...cookies, ...length]);
  response.end(body);
}
