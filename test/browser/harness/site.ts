// A website of the test network: pages by path, and the project's dist/ files at the root, as an owner would put them.
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import type { Host } from './network.ts';

/** HTML as text, or whatever a handler answers. */
export type Page = string | Host;

/**
 * First in a page, keeps what is written to the console in `window.consoleLines`, as `error: text`, in every engine. What
 * the browser itself writes there (a refused script, a failed request) is only in `PlaywrightVisit.console`.
 */
export const RECORD_CONSOLE = `<script>window.consoleLines = [];
for (const level of ['debug', 'log', 'info', 'warn', 'error']) {
  const write = console[level];
  console[level] = (...args) => { consoleLines.push(level + ': ' + args.join(' ')); write.apply(console, args); };
}</script>`;

const DIST = new URL('../../../dist/', import.meta.url);
const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
};

/**
 * A host that serves `pages` (`{'/': '<!doctype html>…', '/consent': receiver}`), then files of dist/ by their name
 * (`/consent-gate.js`), then 404. A page is served `no-store`, so that every visit asks for it.
 */
export function site(pages: Readonly<Record<string, Page>>): Host {
  return async (request) => {
    const { pathname } = new URL(request.url);
    const page = pages[pathname];
    if (typeof page === 'string') return html(page);
    if (page) return await page(request);
    return (await distFile(pathname)) ?? new Response('Not found', { status: 404 });
  };
}

/** An answer that is a page; `headers` for a policy, cookies … */
export function html(body: string, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(body, {
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', ...headers },
  });
}

/** By path, once read in this process: a file asks for the same few a thousand times, and no test changes dist/. */
const contents = new Map<string, Promise<Uint8Array<ArrayBuffer> | null>>();

function contentOf(pathname: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const known = contents.get(pathname);
  if (known) return known;
  const reading = readFile(new URL(`.${pathname}`, DIST)).then(
    (content) => new Uint8Array(content),
    () => null,
  );
  contents.set(pathname, reading);
  return reading;
}

async function distFile(pathname: string): Promise<Response | null> {
  const type = TYPES[extname(pathname)];
  if (!type || !/^\/[\w./-]+$/.test(pathname) || pathname.includes('..')) return null;
  const content = await contentOf(pathname);
  const headers = { 'content-type': type, 'cache-control': 'no-store', 'access-control-allow-origin': '*' };
  return content && new Response(content, { headers });
}
