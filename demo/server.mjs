// The demo's web server: the pages, what ships in dist/, and the receiver, on one origin. Used by `npm start` and by tests.
import { createServer } from 'node:http';
import { builtReceiver, startReceiver } from './receiver.mjs';
import { readStatic } from './static-files.mjs';

/** The measurement ID written in the pages. */
const PAGE_ID = 'G-HARBOUR01';
const RECEIVER = /^\/(consent|records|notices|summary|healthz)(\/|$)/;

/**
 * @typedef {object} DemoOptions
 * @property {number} [port] 0, the default, takes a free one.
 * @property {string} [database] `memory://` (default), a folder for the embedded database, or `postgres://…`.
 * @property {string} [measurementId] Put into the pages in place of the demo's own; Google itself then answers.
 * @property {boolean} [serviceWorker] Answer Google's hosts in the visitor's browser, by a service worker. Off by default:
 *   tests intercept requests themselves.
 *
 * @typedef {object} Demo
 * @property {string} url Origin, without a slash at its end.
 * @property {() => Promise<void>} close
 */

/**
 * @param {DemoOptions} [options]
 * @returns {Promise<Demo>} Rejects with code `EADDRINUSE` where the port is taken.
 */
export async function startDemo({ port = 0, database = 'memory://', measurementId, serviceWorker = false } = {}) {
  const google = measurementId ? 'real' : 'stand-in';
  const { createNodeListener } = await builtReceiver();
  /** @type {ReturnType<typeof startReceiver>} */
  let receiver;

  /** @param {Request} request @returns {Promise<Response>} */
  async function answer(request) {
    const { pathname, searchParams } = new URL(request.url);
    if (RECEIVER.test(pathname)) return (await receiver).handle(request);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return text(405, 'Only GET and HEAD here.', { allow: 'GET, HEAD' });
    }
    if (pathname === '/demo/events') return (await receiver).events(searchParams.get('consentId') ?? '');
    if (pathname === '/demo/google') return Response.json({ google });

    // Until the service worker stands between the page and the network, a page would ask the real Google: the first visit
    // sees a page that starts it and comes back. The worker names itself in the requests it lets through.
    const unwatched = serviceWorker && request.headers.get('x-demo-google') !== google;
    const opened = request.headers.get('sec-fetch-dest') === 'document';
    const prepare = unwatched && opened && !searchParams.has('without-stand-in');
    return page(prepare ? '/prepare' : pathname);
  }

  /** @param {string} pathname */
  async function page(pathname) {
    const file = await readStatic(pathname);
    if (!file) return text(404, 'There is nothing here.');
    const inPage = file.type.startsWith('text/html') && measurementId;
    const body = inPage ? file.body.toString().replaceAll(PAGE_ID, measurementId) : new Uint8Array(file.body);
    // The demo is edited while it is open: nothing of it may come from a cache.
    const headers = { 'content-type': file.type, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };
    return new Response(body, { headers });
  }

  const server = createServer(createNodeListener(answer, { onError: console.error }));
  const close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await receiver?.then(({ close }) => close());
  };
  // The port comes first: where it is taken, no database has been touched.
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(undefined));
  });
  receiver = startReceiver(database);
  try {
    await receiver;
  } catch (error) {
    server.close();
    throw error;
  }
  const address = server.address();
  return { url: `http://localhost:${typeof address === 'object' && address ? address.port : port}`, close };
}

/** @param {number} status @param {string} message @param {Record<string, string>} [headers] */
const text = (status, message, headers = {}) =>
  new Response(`${message}\n`, { status, headers: { 'content-type': 'text/plain; charset=utf-8', ...headers } });
