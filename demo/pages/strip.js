// The demo's instrument: shows on each page what happened between the page, Google and the database. It looks only at what
// anybody can see (`window.consentGate`, `consent-gate:change`, cookies, requests) and stores nothing.
import { watchGoogle } from './strip-google.js';
import { node, paragraph, section } from './strip-parts.js';
import { answer, eventContent, isOwn, requestContent, stateContent, storedItems } from './strip-sections.js';

const PAGES = [
  ['/', 'Loaded by the gate'],
  ['/services', 'Google’s snippet, unmarked'],
  ['/privacy', 'Google’s snippet, marked'],
  ['/stories', 'Marked iframe, image, style sheet'],
  ['/baseline', 'Without the gate'],
];

/** What stands beside the website on this server. */
const PLACES = [
  ['/guide/', 'Guide'],
  ['/configurator/', 'Configurator'],
  ['/dashboard', 'Dashboard'],
];

const page =
  /** @type {Window & { consentGate?: import('./strip-sections.js').Gate, __googleStandIn?: { runs: unknown[] } }} */ (
    window
  );
const strip = /** @type {HTMLElement} */ (document.querySelector('[data-demo-strip]'));
/** @type {import('./google-sw.js').GoogleRequest[]} */
let requests = [];
/** @type {import('./strip-sections.js').StoredEvent[]} */
let events = [];
let serverIsGone = false;

const state = section('Consent to analytics');
const google = section('Requests to Google');
const stored = section('Cookies and storage');
const database = section('Events in the database');

const details = node('div', { className: 'demo-details', id: 'demo-details' }, [
  paragraph(strip.dataset.demoStrip ?? ''),
  state.element,
  google.element,
  stored.element,
  database.element,
  node('nav', { ariaLabel: 'Pages of the demo' }, [
    node('h2', {}, ['Pages that carry Google Analytics']),
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
const places = node(
  'nav',
  { className: 'demo-places', ariaLabel: 'Beside this website' },
  PLACES.map(([href = '', label = '']) => node('a', { href }, [label])),
);
const figures = node('span', { className: 'demo-figures' }, []);
const name = node('span', { className: 'demo-name' }, ['Demo instrument']);
const toggle = node('button', { type: 'button', className: 'demo-toggle' }, [name, figures]);
toggle.setAttribute('aria-controls', details.id);

/** @param {boolean} open */
function setOpen(open) {
  strip.dataset.open = String(open);
  toggle.ariaExpanded = String(open);
  details.hidden = !open;
}

function show() {
  const gate = page.consentGate;
  const items = storedItems();
  const asked = requests.filter(isOwn).length;
  const none = gate?.consent ? 'None has arrived yet.' : 'None: nothing has been decided.';
  state.show(answer(gate), stateContent(gate, page.__googleStandIn?.runs.length ?? 0));
  google.show(String(asked), requestContent(requests));
  stored.show(String(items.length), [items.length ? node('ul', {}, items) : paragraph('None.')]);
  database.show(
    String(events.length),
    eventContent(events, serverIsGone ? 'The demo’s server does not answer.' : none),
  );

  const values = [`Google ${asked}`, `analytics ${answer(gate)}`, `events ${events.length}`];
  if (figures.textContent === values.join('')) return;
  figures.replaceChildren(...values.map((value) => node('span', {}, [value])));
}

async function readEvents() {
  const id = page.consentGate?.consent?.id;
  if (!id) return;
  try {
    const response = await fetch(`/demo/events?consentId=${id}`);
    events = (await response.json()).events ?? [];
    serverIsGone = false;
  } catch {
    serverIsGone = true;
  }
  show();
}

function refresh() {
  show();
  readEvents();
}

strip.replaceChildren(places, toggle, details);
setOpen(matchMedia('(min-width: 75rem)').matches);
toggle.addEventListener('click', () => setOpen(strip.dataset.open === 'false'));
watchGoogle((all) => {
  requests = all;
  show();
});
document.addEventListener('consent-gate:change', refresh);
// The gate posts in its own time, and cookies come and go without an event in most browsers.
setInterval(() => document.hidden || refresh(), 2000);
refresh();
