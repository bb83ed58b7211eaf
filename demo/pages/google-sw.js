// Stands between the demo's pages and Google's hosts: answers them itself, or with `?google=real` lets them through, and
// tells the strip of every request. Everything else goes its way untouched.
import { answerGoogle } from '../google-answers.mjs';

/**
 * @typedef {object} GoogleRequest What the strip is told of a request.
 * @property {number} at Milliseconds since the epoch.
 * @property {string} method
 * @property {string} host
 * @property {string} path
 * @property {string} event GA's event name, where it is a hit.
 * @property {string} page Path of the page that asked; empty where the browser no longer knows.
 * @property {'stand-in' | 'Google' | 'nobody'} answeredBy
 *
 * The types of workers and of pages exclude each other, so the few of a worker that are used here are written down.
 * @typedef {{ request: Request, clientId: string, respondWith(response: Promise<Response>): void, waitUntil(work: Promise<unknown>): void }} WorkerEvent
 * @typedef {object} Worker
 * @property {(type: string, listener: (event: WorkerEvent) => void) => void} addEventListener
 * @property {() => Promise<void>} skipWaiting
 * @property {{ claim(): Promise<void>, get(id: string): Promise<{ url: string } | undefined> }} clients
 */

const worker = /** @type {Worker} */ (/** @type {unknown} */ (self));
const mode = new URL(location.href).searchParams.get('google') ?? 'stand-in';
const real = mode === 'real';
const channel = new BroadcastChannel('demo-google');
/** In memory only, for as long as the browser keeps the worker: for pages that open later. @type {GoogleRequest[]} */
const log = [];

worker.addEventListener('install', () => worker.skipWaiting());
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));
channel.addEventListener('message', ({ data }) => {
  if (data === 'log?') channel.postMessage({ log });
});

worker.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (url.origin === location.origin) {
    if (event.request.mode !== 'navigate' || event.request.method !== 'GET') return;
    // Says to the server that this worker is at its post; without it the server sends the page that starts it.
    event.respondWith(fetch(url, { headers: { 'x-demo-google': mode }, redirect: 'manual' }));
    return;
  }
  // A worker is not asked for what a frame of another origin loads: such frames would ask the real Google.
  const answer = answerGoogle(url, { frames: false });
  if (!answer) return;
  const response = real ? fetch(event.request) : Promise.resolve(new Response(answer.body || null, answer));
  event.respondWith(response);
  event.waitUntil(report(event, url, response));
});

/** @param {WorkerEvent} event @param {URL} url @param {Promise<Response>} response */
async function report({ request, clientId }, url, response) {
  const at = Date.now();
  const client = await worker.clients.get(clientId);
  const answeredBy = await response.then(
    () => (real ? 'Google' : 'stand-in'),
    () => 'nobody',
  );
  const { host, pathname: path, searchParams } = url;
  const from = client?.url ?? request.referrer;
  const page = URL.canParse(from) ? new URL(from).pathname : '';
  const entry = /** @type {GoogleRequest} */ ({
    at,
    method: request.method,
    host,
    path,
    event: searchParams.get('en') ?? searchParams.get('t') ?? '',
    page,
    answeredBy,
  });
  log.push(entry);
  if (log.length > 100) log.shift();
  channel.postMessage({ request: entry });
}
