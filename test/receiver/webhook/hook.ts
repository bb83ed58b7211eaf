// The owner's server as a test wants it: keeps what it is told, and answers as the test says.
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Told {
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  readonly body: { readonly type: string; readonly data: { readonly consentId: string; readonly eventId?: string } };
}

export interface Hook {
  readonly url: string;
  /** All that was posted, whatever was answered. */
  readonly told: readonly Told[];
  /** Resolves once so many were posted. */
  count(many: number): Promise<void>;
  close(): Promise<void>;
}

export type Reply = (told: Told, response: ServerResponse, index: number) => void;

const take: Reply = (_, response) => void response.writeHead(204).end();

export async function startHook(reply: Reply = take): Promise<Hook> {
  const told: Told[] = [];
  let waiting: { readonly many: number; readonly resolve: () => void }[] = [];
  const server = createServer((request, response) => {
    let text = '';
    request.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
    });
    request.on('end', () => {
      const one: Told = { headers: request.headers, text, body: JSON.parse(text) };
      told.push(one);
      reply(one, response, told.length - 1);
      for (const { many, resolve } of waiting) if (told.length >= many) resolve();
      waiting = waiting.filter(({ many }) => told.length < many);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    told,
    count: (many) =>
      new Promise((resolve) => {
        if (told.length >= many) resolve();
        else waiting.push({ many, resolve });
      }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
