// Every decision arrives at the owner's endpoint: over outages, page changes, two tabs and blocked storage. Each is counted.
import { beforeEach, expect, it } from 'vitest';
import type { ConsentEvent } from '../../src/core/event.ts';
import { gatePage, TAG } from './harness/gate-page.ts';
import type { Host } from './harness/network.ts';
import type { PlaywrightVisit } from './harness/playwright-engines.ts';
import { accepted, stage } from './harness/stage.ts';
import { until } from './harness/until.ts';

const on = stage();

/** What the endpoint has taken, by the event's own id: a second copy of one adds nothing. */
const rows = new Map<string, ConsentEvent>();
let deliveries = 0;

const endpoint: Host = async (request) => {
  const { events } = JSON.parse(await request.text()) as { events: ConsentEvent[] };
  for (const event of events) rows.set(event.eventId, event);
  deliveries += events.length;
  return new Response(null, { status: 202 });
};

/** Every endpoint is also asked to set the cookie again (`renewal.test.ts`): no decision, and not counted here. */
const serve = (consent: Host = endpoint, tag = TAG) =>
  on.serve({
    '/': gatePage({ tag }),
    '/consent': async (request) =>
      (await request.clone().text()) === '{"events":[]}' ? accepted(request) : consent(request),
  });

beforeEach(() => {
  rows.clear();
  deliveries = 0;
  serve();
});

const answer = (visit: PlaywrightVisit, part: string) => visit.click(`consent-gate [part~=${part}]`);
const waiting = (visit: PlaywrightVisit) =>
  visit.evaluate(() => JSON.parse(localStorage.getItem('consent_gate_outbox') ?? '[]').length as number);
const delivered = (count: number) => until(`${count} decisions`, async () => rows.size === count);
const emptied = (visit: PlaywrightVisit) => until('an empty outbox', async () => (await waiting(visit)) === 0);
const decided = (visit: PlaywrightVisit) =>
  visit.waitFor('the decision', () => Reflect.get(window, 'consentGate').consent !== null);
const call = (visit: PlaywrightVisit, name: 'acceptAll' | 'declineAll' | 'withdraw') =>
  visit.evaluate((method) => Reflect.get(window, 'consentGate')[method]() as Promise<void>, name);

it('sends a decision once, as the design writes it', async () => {
  const visit = await on.open('/?email=somebody@example.test#here');
  await answer(visit, 'decline');
  await delivered(1);
  await emptied(visit);
  await on.network.traffic.quiet();
  expect(deliveries).toBe(1);
  const [request] = on.network.traffic.to('www.example.test', '/consent');
  expect(request).toMatchObject({ method: 'POST', headers: { 'content-type': 'application/json' } });
  const [event] = rows.values();
  expect(event).toMatchObject({
    schema: 1,
    action: 'decline-all',
    surface: 'banner',
    choices: { analytics: false },
    previous: null,
    policyVersion: '1',
    locale: 'en',
    page: 'https://www.example.test/',
    globalPrivacyControl: false,
    notice: {
      title: expect.stringMatching(/\S/),
      body: expect.stringMatching(/\S/),
      buttons: expect.arrayContaining([]),
    },
  });
  expect(event?.notice.buttons.length).toBeGreaterThanOrEqual(2);
  expect(event?.consentId).toBe(await visit.evaluate(() => Reflect.get(window, 'consentGate').consent?.id));
});

it('sends nothing before a decision', async () => {
  const visit = await on.open();
  await visit.waitFor('the banner', () =>
    document.querySelector('consent-gate')?.shadowRoot?.querySelector('[part~=banner]'),
  );
  await on.network.traffic.quiet();
  expect(deliveries).toBe(0);
  expect(await waiting(visit)).toBe(0);
});

it('sends later what was decided offline', async () => {
  const visit = await on.open();
  await visit.waitFor('the banner', () =>
    document.querySelector('consent-gate')?.shadowRoot?.querySelector('[part~=banner]'),
  );
  await on.network.traffic.waitFor(({ path }) => path.startsWith('/consent-gate-recorder.js'));
  await visit.context.setOffline(true);
  await answer(visit, 'decline');
  await decided(visit);
  await until('the decision in the outbox', async () => (await waiting(visit)) === 1);
  expect(deliveries).toBe(0);
  await visit.context.setOffline(false);
  await delivered(1);
  await emptied(visit);
  expect(deliveries).toBe(1);
});

it('tries again where the endpoint answered 500', async () => {
  let asked = 0;
  serve((request) => (asked++ ? endpoint(request) : new Response('Oh', { status: 500 })));
  const visit = await on.open();
  await answer(visit, 'decline');
  await delivered(1);
  await emptied(visit);
  expect(asked).toBe(2);
  expect(deliveries).toBe(1);
});

it('keeps the order over an outage', async () => {
  let asked = 0;
  serve((request) => (asked++ < 2 ? new Response('Busy', { status: 503 }) : endpoint(request)));
  const visit = await on.open();
  await decidedByCode(visit);
  await delivered(3);
  await emptied(visit);
  expect([...rows.values()].map(({ action }) => action)).toEqual(['accept-all', 'withdraw', 'decline-all']);
  expect(new Set([...rows.values()].map(({ consentId }) => consentId)).size).toBe(1);
});

async function decidedByCode(visit: PlaywrightVisit): Promise<void> {
  await call(visit, 'acceptAll');
  await call(visit, 'withdraw');
  await call(visit, 'declineAll');
}

it.for(['accept', 'decline'] as const)(
  'delivers %s at the next visit where the tab was closed at the click',
  async (part) => {
    serve(() => Response.error());
    const visit = await on.open();
    const tab = await visit.openTab();
    await tab.goto('https://www.example.test/');
    await answer(tab, part);
    await decided(tab);
    const id = await tab.evaluate(() => Reflect.get(window, 'consentGate').consent?.id as string);
    await tab.page.close();
    await visit.goto('about:blank');
    expect(rows.size).toBe(0);

    serve();
    await on.open();
    await delivered(1);
    await emptied(visit);
    expect([...rows.values()]).toMatchObject([{ consentId: id, choices: { analytics: part === 'accept' } }]);
  },
);

it('loses nothing where the page is left while the endpoint is slow', async () => {
  let release = () => {};
  const slow = new Promise<void>((resolve) => {
    release = resolve;
  });
  serve(async (request) => {
    await slow;
    return endpoint(request);
  });
  const visit = await on.open();
  await answer(visit, 'decline');
  await on.network.traffic.waitFor(({ path }) => path === '/consent');
  await visit.goto('about:blank');
  release();
  await delivered(1);
  await on.open();
  await emptied(visit);
  // At least once: the answer to the first request came to no page. It is the same row.
  expect(rows.size).toBe(1);
});

it('lets one of two tabs deliver', async () => {
  serve(() => new Response('Busy', { status: 503 }));
  const visit = await on.open();
  const tab = await visit.openTab();
  await tab.goto('https://www.example.test/');
  await decidedByCode(visit);
  // The second tab knows of the outbox too.
  await tab.reload();
  serve(async (request) => {
    await new Promise((resolve) => setTimeout(resolve, 50));
    return endpoint(request);
  });
  await Promise.all([visit, tab].map((each) => each.evaluate(() => void window.dispatchEvent(new Event('online')))));
  await delivered(3);
  await emptied(visit);
  await on.network.traffic.quiet();
  expect(deliveries).toBe(3);
});

it('delivers while the page lives where storage is blocked', async () => {
  let asked = 0;
  serve((request) => (asked++ ? endpoint(request) : new Response('Busy', { status: 503 })));
  const visit = await on.visit();
  await visit.context.addInitScript(`for (const storage of ['localStorage', 'sessionStorage']) {
    Object.defineProperty(window, storage, { get() { throw new DOMException('no', 'SecurityError'); } });
  }
  LockManager.prototype.request = () => Promise.reject(new DOMException('no', 'SecurityError'));`);
  await on.open();
  await answer(visit, 'decline');
  await delivered(1);
  expect(deliveries).toBe(1);
});

it('sends a simple request to another origin', async () => {
  on.network.serve('collect.example.net', async (request) => {
    const answer = await endpoint(request);
    answer.headers.set('access-control-allow-origin', '*');
    return answer;
  });
  serve(accepted, TAG.replace('"/consent"', '"https://collect.example.net/in"'));
  const visit = await on.open();
  await answer(visit, 'decline');
  await delivered(1);
  await emptied(visit);
  const requests = on.network.traffic.to('collect.example.net');
  expect(requests.map(({ method, headers }) => [method, headers['content-type']])).toEqual([['POST', 'text/plain']]);
});

it('keeps what the owner\'s own "block" holds back, and says so', async () => {
  on.network.serve('collect.example.net', endpoint);
  const block = `<script type="application/json" data-consent-gate-config>{"block":{"analytics":["collect.example.net"]}}</script>`;
  serve(accepted, block + TAG.replace('"/consent"', '"https://collect.example.net/in"'));
  const visit = await on.open();
  await answer(visit, 'decline');
  await until('a message', async () => on.messages(visit).length > 0);
  expect(on.messages(visit)).toEqual([
    'consent-gate: https://collect.example.net/in is held back by "block"; the decision is kept and sent again later',
  ]);
  expect(await waiting(visit)).toBe(1);
});

it('keeps 50 at most, the newest', async () => {
  serve(() => Response.error());
  const visit = await on.open();
  await visit.evaluate(async () => {
    const gate = Reflect.get(window, 'consentGate');
    for (let count = 0; count < 30; count++) {
      await gate.acceptAll();
      await gate.declineAll();
    }
    await gate.withdraw();
  });
  expect(await waiting(visit)).toBe(50);
  const actions = await visit.evaluate(() =>
    JSON.parse(localStorage.getItem('consent_gate_outbox') ?? '[]').map((event: { action: string }) => event.action),
  );
  expect(actions.at(-1)).toBe('withdraw');
});
