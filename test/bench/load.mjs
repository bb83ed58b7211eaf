// Posts events over bare sockets as fast as they are answered: cheaper than any HTTP client, so that the receiver and not
// its caller is measured. Run as a process of its own: node load.mjs <url> <connections> <seconds>; prints JSON.
import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';

const [url = '', connections = '1', seconds = '5'] = process.argv.slice(2);
const { hostname, port } = new URL(url);

/** Ids of one length, so that one body serves for all, with its ids exchanged. */
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
const REQUEST = `POST /consent HTTP/1.1\r\nHost: ${hostname}:${port}\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(BODY)}\r\n\r\n${BODY}`;

/** @type {number[]} */
const latencies = [];
let failed = 0;
let measuring = false;
let stopping = false;

/** @returns {Promise<void>} */
function client() {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname);
    let sentAt = 0;
    let answer = '';
    const send = () => {
      sentAt = performance.now();
      answer = '';
      socket.write(REQUEST.replace(EVENT_ID, randomUUID()).replace(CONSENT_ID, randomUUID()));
    };
    socket.setNoDelay(true).setEncoding('latin1');
    socket
      .once('connect', send)
      .once('error', reject)
      .once('close', () => resolve());
    socket.on('data', (/** @type {string} */ data) => {
      answer += data;
      if (!answer.endsWith('}') && !answer.endsWith('0\r\n\r\n')) return;
      if (measuring) {
        if (answer.startsWith('HTTP/1.1 202')) latencies.push(performance.now() - sentAt);
        else failed++;
      }
      if (stopping) socket.end();
      else send();
    });
  });
}

const clients = Array.from({ length: Number(connections) }, client);
await new Promise((resolve) => setTimeout(resolve, 1000)); // warm-up
measuring = true;
const started = performance.now();
await new Promise((resolve) => setTimeout(resolve, Number(seconds) * 1000));
measuring = false;
const elapsed = (performance.now() - started) / 1000;
stopping = true;
await Promise.all(clients);
latencies.sort((a, b) => a - b);
const percentile = (/** @type {number} */ share) => latencies[Math.floor(latencies.length * share)] ?? 0;
process.stdout.write(
  JSON.stringify({ perSecond: latencies.length / elapsed, p50: percentile(0.5), p99: percentile(0.99), failed }),
);
