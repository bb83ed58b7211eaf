// Consent that follows an account, over two devices of one person: the recipe of the guide writes the pages, and the receiver that owners run
// keeps the events.
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Consent } from '../../src/core/consent.ts';
import { createReceiver } from '../../src/receiver/receiver.ts';
import { openStore, type Store } from '../../src/receiver/store/store.ts';
import { initialisedPGlite } from '../receiver/initialised-pglite.ts';
import { gatePage } from './harness/gate-page.ts';
import type { PlaywrightVisit } from './harness/playwright-engines.ts';
import { html } from './harness/site.ts';
import { ORIGIN, stage } from './harness/stage.ts';

// The package under its own name, from the sources under test.
vi.mock('consent-gate', () => import('../../src/index.ts'));
const { accountConsent, accountLine, noteLogin } = await import('../../demo/recipes/account-consent.ts');

const on = stage();
const TAG =
  '<script src="/consent-gate.js" data-endpoint="/consent" data-controller="Harbour Concierge" data-across-devices="true"></script>';

let store: Store;
beforeAll(async () => {
  store = await openStore(await initialisedPGlite());
}, 60_000);
afterAll(() => store?.close());

/** What the site knows. A session is that of a browser. */
let account: { consent: Consent | null };
let sessions: Map<string, { answeredBefore: string; isIn: boolean }>;
beforeEach(() => {
  account = { consent: null };
  sessions = new Map();
  const receive = createReceiver({ store });
  const page = (request: Request) => {
    const cookies = request.headers.get('cookie') ?? '';
    const [, name = ''] = /device=(\w+)/.exec(cookies) ?? [];
    const session = sessions.get(name) ?? { answeredBefore: '', isIn: false };
    const { pathname } = new URL(request.url);
    if (pathname === '/login') noteLogin(session, cookies);
    if (pathname !== '/') session.isIn = pathname === '/login';
    sessions.set(name, session);
    const line = accountLine(accountConsent(session.isIn ? account : null, session, cookies));
    return html(gatePage({ tag: TAG + line }));
  };
  on.serve({ '/': page, '/login': page, '/logout': page, '/consent': receive });
});

const device = async (name: string, init?: (visit: PlaywrightVisit) => Promise<unknown>) => {
  const visit = await on.another();
  await visit.context.addCookies([{ name: 'device', value: name, url: ORIGIN }]);
  await init?.(visit);
  return visit;
};
const goto = (visit: PlaywrightVisit, path: string) => visit.goto(ORIGIN + path);
const banner = (visit: PlaywrightVisit) =>
  visit.waitFor(
    'the banner',
    () => document.querySelector('consent-gate')?.shadowRoot?.querySelector('[part~=banner] [part=text]')?.textContent,
  );
const answer = async (visit: PlaywrightVisit, part: 'accept' | 'decline') => {
  await banner(visit);
  await visit.click(`consent-gate [part~=${part}]`);
  await visit.waitFor('the answer', () => window.consentGate.consent);
  // The next page's server reads what the event's endpoint has had.
  await visit.waitFor('an empty outbox', () => !JSON.parse(localStorage.getItem('consent_gate_outbox') ?? '[]').length);
};
const answered = (visit: PlaywrightVisit, yes: boolean) =>
  visit.waitFor(`a ${yes ? 'yes' : 'no'}`, (yes) => window.consentGate.consent?.choices.analytics === yes, yes);
const note = (visit: PlaywrightVisit) =>
  visit.waitFor(
    'the note',
    () => document.querySelector('consent-gate')?.shadowRoot?.querySelector('.status')?.textContent,
  );
const actions = async (id = '') => (await store.history(id)).map(({ action }) => action);

it('an answer given on one device counts on the other, which says so, and is gone after the logout', async () => {
  const one = await device('one');
  await goto(one, '/login');
  expect(await banner(one)).toContain('Your choice counts on all devices where you log in.');
  await answer(one, 'accept');
  await goto(one, '/');
  expect(account.consent?.choices).toEqual({ analytics: true });
  const { id = '' } = account.consent ?? {};

  const two = await device('two');
  await goto(two, '/');
  await answer(two, 'decline');
  const own = await two.evaluate(() => window.consentGate.consent);
  // The device had said no before: an older answer, and the account's is the newer one.
  account = { consent: { ...(account.consent as Consent), at: new Date().toISOString() } };
  await goto(two, '/login');
  await answered(two, true);
  expect(await note(two)).toContain('The choice of your account now counts on this device');
  expect(await two.evaluate(() => window.consentGate.consent?.id)).toBe(id);
  await expect.poll(() => actions(id)).toEqual(['accept-all', 'adopt']);
  const [, adopted] = await store.history(id);
  expect(adopted).toMatchObject({ surface: 'api', choices: { analytics: true }, previous: { analytics: false } });

  // A page later nothing is new: nobody is told once more, and nothing is posted.
  await goto(two, '/');
  await answered(two, true);
  await on.network.traffic.quiet();
  expect(await actions(id)).toEqual(['accept-all', 'adopt']);

  // A no on this device follows to the other one, as the yes did.
  await two.evaluate(() => window.consentGate.withdraw());
  await goto(two, '/');
  await goto(one, '/');
  await answered(one, false);
  await expect.poll(() => actions(id)).toEqual(['accept-all', 'adopt', 'withdraw', 'adopt']);

  await goto(two, '/logout');
  await two.waitFor('its own choice', (at) => window.consentGate.consent?.at === at, own?.at);
  expect(await two.evaluate(() => window.consentGate.consent)).toEqual(own);
  expect(await two.evaluate(() => localStorage.getItem('consent_gate_own'))).toBeNull();
  // Nobody had answered on the other before the login.
  await goto(one, '/logout');
  await banner(one);
  expect(await one.evaluate(() => window.consentGate.consent)).toBeNull();
});

describe('a device', () => {
  it('with a newer answer of its own keeps that', async () => {
    account.consent = {
      id: '0b7c1c1e-6f0a-4f3e-8a52-3a1b7f1c9d10',
      at: new Date(Date.now() - 86_400_000).toISOString(),
      policyVersion: '1',
      choices: { analytics: true },
    };
    const visit = await device('three');
    await goto(visit, '/');
    await answer(visit, 'decline');
    await goto(visit, '/login');
    await visit.waitFor('its choice to be set aside', () => localStorage.getItem('consent_gate_own'));
    await answered(visit, false);
    // It was given before the login, perhaps by somebody else.
    await goto(visit, '/');
    expect(account.consent?.choices).toEqual({ analytics: true });
  });

  it('that sends Global Privacy Control takes no yes over', async () => {
    account.consent = {
      id: '0b7c1c1e-6f0a-4f3e-8a52-3a1b7f1c9d11',
      at: new Date(Date.now() + 60_000).toISOString(),
      policyVersion: '1',
      choices: { analytics: true },
    };
    const visit = await device('four', (visit) =>
      visit.context.addInitScript(
        "Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true })",
      ),
    );
    await goto(visit, '/login');
    await visit.waitFor('its choice to be set aside', () => localStorage.getItem('consent_gate_own'));
    await answered(visit, false);
    expect(await actions('0b7c1c1e-6f0a-4f3e-8a52-3a1b7f1c9d11')).toEqual([]);
  });

  it('is told by field what is wrong with a record, once, and nothing changes', async () => {
    const visit = await device('five');
    await goto(visit, '/');
    await answer(visit, 'decline');
    await visit.evaluate(() =>
      window.consentGate.adopt({ id: '7', at: 'today', policyVersion: '1', choices: { analytics: 'yes' } } as never),
    );
    await answered(visit, false);
    expect(await visit.evaluate(() => localStorage.getItem('consent_gate_own'))).toBeNull();
    expect(on.messages(visit).filter((line) => line.includes('adopt'))).toEqual([
      `consent-gate: adopt: nothing was taken over
record.id: expected a UUID in lower case, got "7"
record.at: expected a past time in UTC such as "2026-11-22T18:00:00.000Z", got "today"
record.choices.analytics: expected true or false, got "yes"`,
    ]);
  });
});
