// The demo's instrument: shows on each page what happened between the page, Google and the database. It looks only at what
// anybody can see (`window.consentGate`, `consent-gate:change`, cookies, requests) and stores nothing.
import { watchGoogle } from './strip-google.js';
import { entry, item, node, pairs, section } from './strip-parts.js';

/**
 * @typedef {{ id: string, at: string, policyVersion: string, choices: Record<string, boolean> }} Consent
 * @typedef {{ consent: Consent | null, allows(category: string): boolean }} Gate
 * @typedef {{ eventId: string, action: string, surface: string, receivedAt: string, choices: Record<string, boolean> }} StoredEvent
 * @typedef {{ runs: { kind: string, id: string }[] }} StandIn
 */

const PAGES = [
  ['/', 'Loaded by the gate'],
  ['/services', 'Snippet, unmarked'],
  ['/privacy', 'Snippet, marked'],
  ['/stories', 'Iframe, image, styles'],
  ['/baseline', 'Without the gate'],
];
const GOOGLE_COOKIE = /^(_g|__utm)/;

const page = /** @type {Window & { consentGate?: Gate, __googleStandIn?: StandIn }} */ (window);
const strip = /** @type {HTMLElement} */ (document.querySelector('[data-demo-strip]'));
/** @type {import('./google-sw.js').GoogleRequest[]} */
let requests = [];
/** @type {StoredEvent[]} */
let events = [];
let eventsFault = '';

const state = section('State');
const google = section('Requests to Google');
const stored = section('Cookies and storage');
const database = section('Events in the database');

const details = node('div', { className: 'demo-details', id: 'demo-details' }, [
  node('p', { className: 'demo-note' }, [strip.dataset.demoStrip ?? '']),
  state.element,
  google.element,
  stored.element,
  database.element,
  node('nav', { className: 'demo-pages', ariaLabel: 'Pages of the demo' }, [
    node('h2', {}, ['Other ways to carry Google Analytics']),
    node(
      'ul',
      {},
      PAGES.map(([href = '', label = '']) => {
        const link = node('a', { href }, [label]);
        if (location.pathname === href) link.ariaCurrent = 'page';
        return node('li', {}, [link]);
      }),
    ),
  ]),
]);

const summary = node('span', { className: 'demo-summary' }, []);
const toggle = node('button', { type: 'button', className: 'demo-toggle' }, [
  node('span', { className: 'demo-name' }, ['Demo']),
  summary,
]);
toggle.setAttribute('aria-controls', details.id);

/** @param {boolean} open */
function setOpen(open) {
  strip.dataset.open = String(open);
  toggle.ariaExpanded = String(open);
  details.hidden = !open;
}

/** @param {Consent | null | undefined} consent */
function answer(consent) {
  if (!page.consentGate) return 'no gate';
  if (!consent) return 'undecided';
  return page.consentGate.allows('analytics') ? 'yes' : 'no';
}

function showState() {
  const gate = page.consentGate;
  const consent = gate?.consent;
  const runs = page.__googleStandIn?.runs.length ?? 0;
  state.show(gate ? answer(consent) : 'no gate on this page', [
    pairs([
      ["allows('analytics')", gate ? String(gate.allows('analytics')) : 'nobody asks'],
      ['decided', consent ? new Date(consent.at).toLocaleString() : 'no'],
      ['consent id', consent?.id ?? 'none'],
      ['policy version', consent?.policyVersion ?? 'none'],
      ['Google’s script', runs ? `ran ${runs === 1 ? 'once' : `${runs} times`}` : 'has not run'],
    ]),
  ]);
}

const here = (/** @type {{ at: number, page: string }} */ request) =>
  request.at >= performance.timeOrigin && (request.page === location.pathname || !request.page);

function showRequests() {
  const mine = requests.filter(here);
  const earlier = requests.filter((request) => !here(request));
  const line = (/** @type {import('./google-sw.js').GoogleRequest} */ request) =>
    entry(new Date(request.at), `${request.host}${request.path}`, [
      request.event,
      `answered by ${request.answeredBy === 'stand-in' ? 'the stand-in' : request.answeredBy}`,
      here(request) ? '' : `asked on ${request.page || 'a page that has closed'}`,
    ]);
  google.show(String(mine.length), [
    mine.length ? node('ol', {}, mine.map(line)) : node('p', {}, ['None since this page was opened.']),
    ...(earlier.length
      ? [node('details', {}, [node('summary', {}, [`${earlier.length} before`]), node('ol', {}, earlier.map(line))])]
      : []),
  ]);
}

/** @param {() => Storage} open Throws where the visitor has shut storage. */
function keys(open) {
  try {
    return Object.keys(open());
  } catch {
    return [];
  }
}

function showStored() {
  const cookies = document.cookie ? document.cookie.split('; ') : [];
  const entries = [...keys(() => localStorage), ...keys(() => sessionStorage)];
  stored.show(String(cookies.length + entries.length), [
    cookies.length + entries.length
      ? node('ul', {}, [
          ...cookies.map((cookie) => {
            const [name = '', ...value] = cookie.split('=');
            return item(name, GOOGLE_COOKIE.test(name) ? 'Google' : 'necessary', value.join('='));
          }),
          ...entries.map((key) => item(key, 'storage', '')),
        ])
      : node('p', {}, ['None.']),
  ]);
}

function showEvents() {
  const lines = events.map((event) => {
    const choices = Object.entries(event.choices).map(([category, yes]) => `${category}: ${yes ? 'yes' : 'no'}`);
    const line = entry(new Date(event.receivedAt), event.action, [event.surface, ...choices]);
    line.append(
      node('details', {}, [
        node('summary', {}, ['the whole record']),
        node('pre', { tabIndex: 0 }, [JSON.stringify(event, null, 2)]),
      ]),
    );
    return line;
  });
  const none = eventsFault || (page.consentGate?.consent ? 'None has arrived yet.' : 'None: nothing has been decided.');
  database.show(String(events.length), [lines.length ? node('ol', {}, lines.reverse()) : node('p', {}, [none])]);
}

function showSummary() {
  const parts = [
    ['Google', requests.filter(here).length],
    ['Analytics', answer(page.consentGate?.consent)],
    ['Events', events.length],
  ];
  const text = parts.map(([name, value]) => `${name} ${value}`).join();
  if (summary.dataset.text === text) return;
  summary.dataset.text = text;
  summary.replaceChildren(
    ...parts.map(([name, value]) => node('span', {}, [`${name}: `, node('b', {}, [String(value)])])),
  );
}

function show() {
  showState();
  showRequests();
  showStored();
  showEvents();
  showSummary();
}

async function readEvents() {
  const id = page.consentGate?.consent?.id;
  if (!id) return;
  try {
    const response = await fetch(`/demo/events?consentId=${id}`);
    events = (await response.json()).events ?? [];
    eventsFault = '';
  } catch {
    eventsFault = 'The demo’s server does not answer.';
  }
  show();
}

strip.replaceChildren(toggle, details);
setOpen(matchMedia('(min-width: 75rem)').matches);
toggle.addEventListener('click', () => setOpen(strip.dataset.open === 'false'));
watchGoogle((all) => {
  requests = all;
  show();
});
document.addEventListener('consent-gate:change', () => {
  show();
  readEvents();
});
// The gate posts in its own time, and cookies come and go without an event in most browsers.
setInterval(() => {
  if (document.hidden) return;
  show();
  readEvents();
}, 2000);
show();
readEvents();
