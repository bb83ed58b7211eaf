// The demo's web server: the pages, what ships in dist/, and the receiver, on one origin. Used by `npm start` and by tests.
import { createServer } from 'node:http';
import { withPlaces } from './places.mjs';
import { startReceiver } from './receiver.mjs';
import { readStatic } from './static-files.mjs';

/** The measurement ID written in the pages. */
const PAGE_ID = 'G-HARBOUR01';
const RECEIVER = /^\/(consent|records|notices|summary|dashboard|healthz)(\/|$)/;
const JSON_TYPE = 'application/json';
const HTML_TYPE = 'text/html; charset=utf-8';

/**
 * @typedef {object} DemoOptions
 * @property {number} [port] 0, the default, takes a free one.
 * @property {string | import('@electric-sql/pglite').PGlite} [database] `memory://` (default), a folder for the embedded
 *   database, `postgres://…`, or an embedded one that is open already: the first start of one costs seconds of a processor.
 * @property {string} [measurementId] Put into the pages in place of the demo's own; Google itself then answers.
 * @property {boolean} [serviceWorker] Answer Google's hosts in the visitor's browser, by a service worker. Off by default:
 *   tests stand between the browser and the network themselves.
 * @property {() => Promise<string | null>} [guide] What to show in place of the guide, while it is not there.
 * @property {string} [token] Opens the owner's routes and the dashboard; shut by default.
 *
 * @typedef {object} Demo
 * @property {string} url Origin, without a slash at its end.
 * @property {() => Promise<void>} close
 *
 * @typedef {import('node:http').IncomingMessage} Incoming
 * @typedef {{ status: number, type: string, body: string | Buffer, headers?: Record<string, string> }} Answer
 */

/**
 * @param {DemoOptions} [options]
 * @returns {Promise<Demo>} Rejects with code `EADDRINUSE` where the port is taken.
 */
export async function startDemo({
  port = 0,
  database = 'memory://',
  measurementId,
  serviceWorker = false,
  guide,
  token,
} = {}) {
  const google = measurementId ? 'real' : 'stand-in';
  /** @type {ReturnType<typeof startReceiver>} */
  let receiver;

  /** @param {Incoming} incoming @param {URL} url @returns {Promise<Answer>} */
  async function answer({ method, headers }, { pathname, searchParams }) {
    if (method !== 'GET' && method !== 'HEAD') return text(405, 'Only GET and HEAD here.', { allow: 'GET, HEAD' });
    if (pathname === '/demo/google') return { status: 200, type: JSON_TYPE, body: JSON.stringify({ google }) };
    if (pathname === '/demo/events') {
      const events = await (await receiver).history(searchParams.get('consentId') ?? '');
      const body = JSON.stringify(events ? { events } : { error: 'consentId: expected a UUID' });
      return { status: events ? 200 : 400, type: JSON_TYPE, body };
    }
    // Its own files are named relative to its folder.
    if (pathname === '/configurator' || pathname === '/guide')
      return text(308, `It is at ${pathname}/.`, { location: `${pathname}/` });
    const instead = pathname.startsWith('/guide/') ? await guide?.() : null;
    if (instead) return { status: 503, type: HTML_TYPE, body: instead };
    // Until the service worker stands between the page and the network, a page would ask the real Google: the first visit
    // sees a page that starts it and comes back. The worker names itself in the requests it lets through.
    const unwatched = serviceWorker && headers['x-demo-google'] !== google;
    const prepare =
      unwatched &&
      !/^\/(configurator|guide)\//.test(pathname) &&
      headers['sec-fetch-dest'] === 'document' &&
      !searchParams.has('without-stand-in');
    const file = await readStatic(prepare ? '/prepare' : pathname);
    if (!file) return text(404, 'There is nothing here.');
    if (pathname === '/configurator/') file.body = Buffer.from(withPlaces(file.body.toString(), pathname));
    const inPage = file.type === HTML_TYPE && measurementId;
    return {
      status: 200,
      type: file.type,
      body: inPage ? file.body.toString().replaceAll(PAGE_ID, measurementId) : file.body,
    };
  }

  const server = createServer(async (incoming, outgoing) => {
    const url = parseUrl(incoming);
    if (url && RECEIVER.test(url.pathname)) return (await receiver).listen(incoming, outgoing);
    const { status, type, body, headers } = url
      ? await answer(incoming, url).catch((error) => {
          console.error(error);
          return text(500, 'Something went wrong; the terminal says what.');
        })
      : text(400, 'That is no address.');
    outgoing.writeHead(status, {
      'content-type': type,
      'content-length': Buffer.byteLength(body),
      // The demo is edited while it is open: nothing of it may come from a cache.
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      ...headers,
    });
    outgoing.end(incoming.method === 'HEAD' ? undefined : body);
  });

  // The port comes first: where it is taken, no database has been touched.
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(undefined));
  });
  receiver = startReceiver(database, token);
  const stopServing = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  };
  const { close } = await receiver.catch(async (error) => {
    await stopServing();
    throw error;
  });
  const address = server.address();
  return {
    url: `http://localhost:${typeof address === 'object' && address ? address.port : port}`,
    async close() {
      await stopServing();
      await close();
    },
  };
}

/** `null` for what is no address, such as `//` or a Host that cannot be one. @param {Incoming} incoming */
function parseUrl({ url = '/', headers }) {
  const address = `http://${headers.host ?? 'localhost'}${url}`;
  return url.startsWith('/') && URL.canParse(address) ? new URL(address) : null;
}

/** @param {number} status @param {string} message @param {Record<string, string>} [headers] @returns {Answer} */
const text = (status, message, headers = {}) => ({
  status,
  type: 'text/plain; charset=utf-8',
  body: `${message}\n`,
  headers,
});
