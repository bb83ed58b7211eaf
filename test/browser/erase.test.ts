// A visitor erases their choice: here at once, at the receiver as soon as it can be reached, and for good. And the cookie
// that the endpoint sets again, which has to end with the choice it keeps.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { encodeConsent } from '../../src/core/codec.ts';
import { createReceiver, openStore, type Receiver, type Store } from '../../src/receiver/index.ts';
import { initialisedPGlite } from '../receiver/initialised-pglite.ts';
import { gatePage, TAG } from './harness/gate-page.ts';
import type { Host } from './harness/network.ts';
import type { PlaywrightVisit } from './harness/playwright-engines.ts';
import { ORIGIN, stage } from './harness/stage.ts';
import { openFolds } from './harness/ui-states.ts';
import { until } from './harness/until.ts';

const on = stage();
const DAY = 86_400_000;
let store: Store;
let receive: Receiver;
beforeAll(async () => {
  store = await openStore(await initialisedPGlite());
  receive = createReceiver({ store });
});
afterAll(() => store?.close());

const serve = (consent: Host = receive, tag = TAG) => on.serve({ '/': gatePage({ tag }), '/consent': consent });
beforeEach(() => serve());

const idOf = async (visit: PlaywrightVisit) =>
  `${await visit.waitFor('a consent', () => Reflect.get(window, 'consentGate').consent?.id as string | undefined)}`;
const hasPart = (visit: PlaywrightVisit, part: string) =>
  visit.evaluate(
    (name) => !!document.querySelector('consent-gate')?.shadowRoot?.querySelector(`[part~=${name}]`),
    part,
  );
const shows = (visit: PlaywrightVisit, part: string) => until(part, () => hasPart(visit, part));
const kept = (visit: PlaywrightVisit) => visit.evaluate(() => [document.cookie, Object.keys(localStorage)] as const);
const actions = async (id: string) => (await store.history(id)).map(({ action }) => action);
const posted = () => on.network.traffic.to('www.example.test', '/consent').map(({ body }) => body);

async function accepted(): Promise<{ visit: PlaywrightVisit; id: string }> {
  const visit = await on.open();
  await visit.click('consent-gate [part~=accept]');
  const id = await idOf(visit);
  await until('the record', async () => (await actions(id)).length === 1);
  await visit.waitFor('Google', () => document.cookie.includes('_ga'));
  return { visit, id };
}

describe('an erasure', () => {
  it('by keyboard leaves nothing here or there, shuts everything, and asks again', async () => {
    const { visit, id } = await accepted();
    const tab = await visit.openTab();
    await tab.goto(`${ORIGIN}/`);
    await shows(tab, 'reopen');
    await visit.page.locator('consent-gate [part~=reopen]').focus();
    await visit.press('Enter');
    await openFolds(visit);
    await shows(visit, 'erase');
    const focused = () =>
      visit.evaluate(() => {
        const element = document.querySelector('consent-gate')?.shadowRoot?.activeElement;
        return `${element?.getAttribute('part')} ${element?.textContent}`;
      });
    await visit.page.locator('consent-gate [part~=erase]').focus();
    // Asked once, and "keep it" is nearest.
    await visit.press('Enter');
    await until('the question', async () => (await focused()) === 'erase-cancel Keep');
    await visit.press('Enter');
    expect(await focused()).toBe('erase Erase my choice');
    expect(await idOf(visit)).toBe(id);
    await visit.press('Enter');
    await visit.press('Escape');
    expect(await focused()).toBe('erase Erase my choice');
    expect(await hasPart(visit, 'dialog')).toBe(true);

    await visit.press('Enter');
    await visit.press('Shift+Tab');
    await visit.press('Enter');
    await until('the answer', async () => (await focused()) === 'text Your choice is erased.');
    expect(await actions(id)).toEqual([]);
    const now = await visit.evaluate(() => [
      Reflect.get(window, 'consentGate').consent,
      Reflect.get(window, 'ga-disable-G-TEST00001'),
      JSON.stringify(
        Reflect.get(window, 'dataLayer')
          .map((entry: ArrayLike<unknown>) => Array.from(entry))
          .findLast(([command]: unknown[]) => command === 'consent'),
      ),
    ]);
    expect(now.slice(0, 2)).toEqual([null, true]);
    expect(now[2]).toContain('"analytics_storage":"denied"');
    await until('nothing left', async () => JSON.stringify(await kept(visit)) === '["",[]]');
    await shows(visit, 'banner');
    expect(await hasPart(visit, 'reopen')).toBe(false);
    // The other tab has heard of it.
    await shows(tab, 'banner');
    expect(await tab.evaluate(() => Reflect.get(window, 'consentGate').allows('analytics'))).toBe(false);

    await visit.press('Escape');
    await visit.click('consent-gate [part~=decline]');
    const next = await idOf(visit);
    expect(next).not.toBe(id);
    await until('the next record', async () => (await actions(next)).length === 1);
  });

  it('asks the endpoint until it hears, and takes the place of what nobody has heard yet', async () => {
    let down = true;
    serve((request) => (down ? new Response('Oh', { status: 503 }) : receive(request)));
    const visit = await on.open();
    await visit.evaluate(() => Reflect.get(window, 'consentGate').acceptAll());
    const id = await idOf(visit);
    await visit.evaluate(() => Reflect.get(window, 'consentGate').erase());
    const waiting = await visit.evaluate(() => JSON.parse(localStorage.getItem('consent_gate_outbox') ?? '[]'));
    expect(waiting).toMatchObject([{ action: 'erase', consentId: id, choices: {}, previous: null }]);
    expect(await visit.evaluate(() => Reflect.get(window, 'consentGate').consent)).toBeNull();
    await visit.goto('about:blank');
    down = false;
    await on.open();
    await until('nothing left', async () => JSON.stringify(await kept(visit)) === '["",[]]');
    expect(await actions(id)).toEqual([]);
  });

  it('is not undone by a decision of before that is delivered late', async () => {
    const bodies: string[] = [];
    serve(async (request) => {
      bodies.push(await request.clone().text());
      return receive(request);
    });
    const { visit, id } = await accepted();
    await visit.evaluate(() => Reflect.get(window, 'consentGate').erase());
    await until('the erasure', async () => (await actions(id)).length === 0);
    const late = new Request(`${ORIGIN}/consent`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: bodies[0] ?? '',
    });
    expect((await receive(late)).status).toBe(202);
    expect(await actions(id)).toEqual([]);
  });

  it('of nothing tells nobody', async () => {
    const visit = await on.open();
    await visit.evaluate(() => Reflect.get(window, 'consentGate').erase());
    await shows(visit, 'banner');
    await on.network.traffic.quiet();
    expect(posted()).toEqual([]);
    expect(await kept(visit)).toEqual(['', []]);
  });
});

describe('the cookie', () => {
  const bring = async (age: number) => {
    const visit = await on.visit();
    const at = Date.now() - age;
    const value = encodeConsent({
      id: '0b7c1c1e-6f0a-4f3e-8a52-3a1b7f1c9d10',
      at: new Date(at).toISOString(),
      policyVersion: '1',
      choices: { analytics: false },
    });
    // As Safari keeps it where a script has set it.
    await visit.context.addCookies([
      { name: 'consent_gate', value, url: ORIGIN, expires: (Date.now() + DAY / 2) / 1000 },
    ]);
    return { visit, value, ends: at / 1000 + 182 * 86_400 };
  };
  const cookie = async (visit: PlaywrightVisit) => {
    const cookies = await visit.context.cookies(ORIGIN);
    return cookies.filter(({ name }) => name === 'consent_gate');
  };

  it.for([3 * DAY, 181 * DAY])(
    'of %d ms ago is set again by the server, once a day and no longer than it counts',
    async (age) => {
      const { visit, value, ends } = await bring(age);
      await on.open();
      await until('the server’s cookie', async () => Math.abs(((await cookie(visit))[0]?.expires ?? 0) - ends) < 5);
      expect(await cookie(visit)).toMatchObject([{ value, secure: true, sameSite: 'Lax', path: '/' }]);
      await visit.reload();
      await visit.reload();
      await on.network.traffic.quiet();
      expect(posted()).toEqual(['{"events":[]}']);
      // A day later.
      await visit.evaluate(() => localStorage.setItem('consent_gate_due', `${Date.now() - 1}`));
      await visit.reload();
      await until('the next request', async () => posted().length === 2);
      expect(await visit.evaluate(() => Reflect.get(window, 'consentGate').allows('analytics'))).toBe(false);
    },
  );

  it('is set again once a decision is delivered', async () => {
    const visit = await on.open();
    await visit.click('consent-gate [part~=decline]');
    await until('both requests', async () => posted().length === 2);
    expect(posted().at(-1)).toBe('{"events":[]}');
    await visit.reload();
    await on.network.traffic.quiet();
    expect(posted()).toHaveLength(2);
  });

  it('is no business of an endpoint on another site', async () => {
    on.network.serve('collect.example.net', async (request) => {
      const answer = await createReceiver({ store, allowOrigins: [ORIGIN] })(request);
      return answer;
    });
    serve(receive, TAG.replace('"/consent"', '"https://collect.example.net/consent"'));
    const { visit } = await bring(3 * DAY);
    await on.open();
    await visit.reload();
    await on.network.traffic.quiet();
    expect(on.network.traffic.to('collect.example.net')).toEqual([]);
  });

  it('is not asked for before a choice, nor after its end', async () => {
    await on.open();
    const { visit } = await bring(183 * DAY);
    await visit.reload();
    await shows(visit, 'banner');
    await on.network.traffic.quiet();
    expect(posted()).toEqual([]);
  });
});
