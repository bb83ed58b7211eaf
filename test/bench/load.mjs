// Posts events over bare sockets as fast as they are answered: cheaper than any HTTP client, so that the receiver and not
// its caller is measured. Run as a process of its own: node load.mjs <url> <connections> <seconds>; prints JSON.
import { randomFillSync, randomUUID } from 'node:crypto';
import { connect } from 'node:net';

const [url = '', connections = '1', seconds = '5'] = process.argv.slice(2);
const { hostname, port } = new URL(url);

/** One body serves for all, with its ids exchanged. */
const [EVENT_ID, CONSENT_ID] = [randomUUID(), randomUUID()];
const BODY = JSON.stringify({
  events: [
    {
      schema: 1,
      eventId: EVENT_ID,
      consentId: CONSENT_ID,
      occurredAt: new Date().toISOString(),
      action: 'decline-all',
      surface: 'banner',
      choices: { analytics: false },
      previous: null,
      policyVersion: '2026-11',
      locale: 'en',
      page: 'https://www.example.com/rooms/',
      globalPrivacyControl: false,
      notice: {
        title: 'Cookies on this site',
        body: 'We use necessary cookies to make this site work. With your consent we also count visits with Google Analytics.',
        buttons: ['Accept', 'Decline', 'Settings'],
        categories: [
          { id: 'necessary', label: 'Necessary', description: 'Keeps the site working.' },
          { id: 'analytics', label: 'Analytical', description: 'Counts visits.' },
        ],
      },
      version: '0.1.0',
    },
  ],
});
const HEAD = [
  'POST /consent HTTP/1.1',
  `Host: ${hostname}:${port}`,
  'Content-Type: application/json',
  `Content-Length: ${Buffer.byteLength(BODY)}`,
];
const REQUEST = Buffer.from(`${HEAD.join('\r\n')}\r\n\r\n${BODY}`);

/** Where in the request the digits of the two ids stand; not the one that tells the UUID's version, and no dashes. */
const DIGITS = [EVENT_ID, CONSENT_ID].flatMap((id) => {
  const start = REQUEST.indexOf(id);
  return [...id].flatMap((digit, place) => (digit === '-' || place === 14 ? [] : [start + place]));
});
const HEXADECIMAL = Buffer.from('0123456789abcdef');
const noise = Buffer.alloc(DIGITS.length * 256);
let used = noise.length;

/** Fresh ids, written over the old ones. */
function renew(/** @type {Buffer} */ request) {
  if (used === noise.length) {
    randomFillSync(noise);
    used = 0;
  }
  for (const place of DIGITS) request[place] = HEXADECIMAL[(noise[used++] ?? 0) & 15] ?? 0;
}

/** @type {number[]} In ms. */
const latencies = [];
let answered = 0;
let failed = 0;
let measuring = false;
let stopping = false;

/** @returns {Promise<void>} */
function client() {
  const request = Buffer.from(REQUEST);
  let sentAt = 0;
  let status = '';
  return new Promise((resolve, reject) => {
    function send() {
      renew(request);
      sentAt = performance.now();
      status = '';
      socket.write(request);
    }

    function receive(/** @type {number} */ length, /** @type {Uint8Array} */ bytes) {
      status ||= String.fromCharCode(...bytes.subarray(9, 12));
      // Each answer is one JSON object, so it ends with its brace.
      if (bytes[length - 1] !== 0x7d) return true;
      answered++;
      if (measuring && status === '202') latencies.push(performance.now() - sentAt);
      else if (measuring) failed++;
      if (stopping) socket.end();
      else send();
      return true;
    }

    const socket = connect({
      port: Number(port),
      host: hostname,
      noDelay: true,
      onread: { buffer: new Uint8Array(4096), callback: receive },
    });
    socket
      .once('connect', send)
      .once('error', reject)
      .once('close', () => resolve());
  });
}

const pause = (/** @type {number} */ ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** @type {Promise<void>[]} */
const clients = [];
// In groups that any listening queue takes.
while (clients.length < Number(connections)) {
  clients.push(...Array.from({ length: Math.min(100, Number(connections) - clients.length) }, client));
  await pause(20);
}
// A server runs for weeks: what counts is how fast it is once its code has been compiled.
await pause(5000);
measuring = true;
const started = performance.now();
await pause(Number(seconds) * 1000);
measuring = false;
const elapsed = (performance.now() - started) / 1000;
stopping = true;
await Promise.all(clients);
latencies.sort((a, b) => a - b);
const percentile = (/** @type {number} */ share) => latencies[Math.floor(latencies.length * share)] ?? 0;
process.stdout.write(
  JSON.stringify({
    perSecond: latencies.length / elapsed,
    p50: percentile(0.5),
    p99: percentile(0.99),
    answered,
    failed,
  }),
);
