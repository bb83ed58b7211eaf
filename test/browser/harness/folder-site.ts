// A folder of a disk as a website of the test network, as any web server gives it out.
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Host } from './network.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
};

/** @param headers sent with each page */
export function folderSite(folder: string, headers: Readonly<Record<string, string>> = {}): Host {
  return async (request) => {
    const { pathname } = new URL(request.url);
    // What an endpoint would answer.
    if (request.method === 'POST') return new Response(null, { status: 202 });
    const path = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
    const content = await readFile(join(folder, path)).catch(() => null);
    const type = TYPES[extname(path)] ?? 'application/octet-stream';
    if (!content) return new Response('Not found', { status: 404 });
    return new Response(new Uint8Array(content), { headers: { 'content-type': type, ...headers } });
  };
}
