// What goes wrong on the way of a decision, against the real receiver on a real database: at the end every event is stored
// exactly once, and the visitor's refusal is still one.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { encodeConsent } from '../../src/core/codec.ts';
import { createReceiver, openStore, type Receiver, type Store } from '../../src/receiver/index.ts';
import { initialisedPGlite } from '../receiver/initialised-pglite.ts';
import { gatePage } from './harness/gate-page.ts';
import type { Host } from './harness/network.ts';
import type { PlaywrightVisit } from './harness/playwright-engines.ts';
import { makeProfile, type Profile } from './harness/profile.ts';
import { ORIGIN, stage } from './harness/stage.ts';
import { until } from './harness/until.ts';

const on = stage();
let store: Store;
let receive: Receiver;
beforeAll(async () => {
  store = await openStore(await initialisedPGlite());
  receive = createReceiver({ store });
});
afterAll(() => store?.close());

const serve = (consent: Host = receive) => on.serve({ '/': gatePage(), '/consent': consent });
beforeEach(() => serve());

/** What stands between the visitor and the receiver, for requests that bring decisions. */
const between = (fault: (request: Request, attempt: number) => Response | Promise<Response>): Host => {
  let attempt = 0;
  return async (request) =>
    (await request.clone().text()).includes('"eventId"') ? fault(request, ++attempt) : receive(request);
};

type Act = 'acceptAll' | 'declineAll' | 'withdraw';
const act = (visit: PlaywrightVisit, name: Act) =>
  visit.evaluate((method) => Reflect.get(window, 'consentGate')[method]() as Promise<void>, name);
const consent = (visit: PlaywrightVisit) =>
  visit.waitFor('a consent', () => Reflect.get(window, 'consentGate').consent as { id: string });
const ready = () => on.network.traffic.waitFor(({ path }) => path.startsWith('/consent-gate-recorder.js'));
const decline = async (visit: PlaywrightVisit) => {
  await ready();
  await visit.click('consent-gate [part~=decline]');
};
const nudge = (visit: PlaywrightVisit) => visit.evaluate(() => void window.dispatchEvent(new Event('online')));

const actionsOf = async (id: string) => (await store.history(id)).map(({ action }) => action);

/** Exactly these, in this order; and nothing comes after them. For pages that have fallen silent. */
async function stored(id: string, ...actions: string[]): Promise<void> {
  await until(`the decisions ${actions}`, async () => (await actionsOf(id)).length >= actions.length);
  await on.network.traffic.quiet();
  expect(await actionsOf(id)).toEqual(actions);
}

/** Google speaks all the time while it may. */
const arrived = (id: string) => until('the yes', async () => `${await actionsOf(id)}` === 'accept-all');

async function refused(visit: PlaywrightVisit, id: string): Promise<void> {
  await visit.goto(`${ORIGIN}/`);
  const state = await visit.evaluate(() => {
    const { consent, allows } = Reflect.get(window, 'consentGate');
    return [consent?.id, consent?.choices.analytics, allows('analytics')];
  });
  expect(state).toEqual([id, false, false]);
  // What the page before was told too late is asked for once more.
  await visit.waitFor('an empty outbox', () => localStorage.getItem('consent_gate_outbox') === null);
}

describe('the network', () => {
  it('is gone at the click', async () => {
    const visit = await on.open();
    await ready();
    await visit.context.setOffline(true);
    await decline(visit);
    const { id } = await consent(visit);
    expect(await store.history(id)).toEqual([]);
    await visit.context.setOffline(false);
    await stored(id, 'decline-all');
    await refused(visit, id);
  });

  it('is cut in the middle of the answer: stored, but nobody hears of it', async () => {
    serve(
      between(async (request, attempt) => {
        const answer = await receive(request);
        return attempt === 1 ? Response.error() : answer;
      }),
    );
    const visit = await on.open();
    await decline(visit);
    const { id } = await consent(visit);
    await until('a second attempt', async () => on.network.traffic.to('www.example.test', '/consent').length > 1);
    await stored(id, 'decline-all');
    await refused(visit, id);
  });
});

it('an endpoint that answers 500 for a while', async () => {
  let down = true;
  let asked = 0;
  serve(
    between((request) => {
      asked++;
      return down ? new Response('Oh', { status: 500 }) : receive(request);
    }),
  );
  const visit = await on.open();
  await act(visit, 'acceptAll');
  await act(visit, 'withdraw');
  const { id } = await consent(visit);
  await nudge(visit);
  await until('several attempts', async () => asked > 2);
  expect(await store.history(id)).toEqual([]);
  down = false;
  await nudge(visit);
  await stored(id, 'accept-all', 'withdraw');
  await refused(visit, id);
});

it('a tab that is closed at the click', async () => {
  const visit = await on.open();
  const tab = await visit.openTab();
  on.network.traffic.clear();
  await tab.goto(`${ORIGIN}/`);
  await decline(tab);
  await tab.page.close();
  await visit.reload();
  const { id } = await consent(visit);
  await stored(id, 'decline-all');
  await refused(visit, id);
});

it('two tabs that send at once', async () => {
  let down = true;
  serve(between((request) => (down ? new Response('Oh', { status: 503 }) : receive(request))));
  const visit = await on.open();
  const tab = await visit.openTab();
  await tab.goto(`${ORIGIN}/`);
  for (const name of ['acceptAll', 'withdraw', 'acceptAll', 'declineAll'] as const) await act(visit, name);
  const { id } = await consent(visit);
  await tab.reload();
  down = false;
  await Promise.all([nudge(visit), nudge(tab)]);
  await stored(id, 'accept-all', 'withdraw', 'accept-all', 'decline-all');
  await refused(tab, id);
});

describe('an answer that comes late', () => {
  // Until 0.1.0 the answer to a decision set the cookie again: to what it was when the request was sent.
  it('to an earlier decision does not bring it back', async () => {
    let release = () => {};
    const late = new Promise<void>((resolve) => {
      release = resolve;
    });
    serve(
      between(async (request, attempt) => {
        const answer = await receive(request);
        if (attempt === 1) await late;
        return answer;
      }),
    );
    const visit = await on.open();
    await act(visit, 'acceptAll');
    const { id } = await consent(visit);
    await on.network.traffic.waitFor(({ path }) => path === '/consent');
    await act(visit, 'withdraw');
    release();
    await stored(id, 'accept-all', 'withdraw');
    await refused(visit, id);
  });

  it('with the cookie does not overwrite what was decided meanwhile', async () => {
    let release = () => {};
    const late = new Promise<void>((resolve) => {
      release = resolve;
    });
    let asked = 0;
    on.serve({
      '/': gatePage(),
      '/consent': async (request) => {
        const renewal = !(await request.clone().text()).includes('"eventId"');
        const answer = await receive(request);
        if (renewal && !asked++) await late;
        return answer;
      },
    });
    const visit = await on.open();
    await act(visit, 'acceptAll');
    const { id } = await consent(visit);
    await until('the request for the cookie', async () => asked === 1);
    await act(visit, 'withdraw');
    release();
    await stored(id, 'accept-all', 'withdraw');
    await refused(visit, id);
  });
});

describe('a clock', () => {
  /** `window.ahead` is how far the page's clock is ahead, in ms. */
  const CLOCK = `window.ahead = 0;
    const RealDate = Date;
    window.Date = class extends RealDate {
      constructor(...args) { args.length ? super(...args) : super(RealDate.now() + window.ahead); }
      static now() { return RealDate.now() + window.ahead; }
    };`;
  const HOUR = 3_600_000;
  const visitWithClock = async () => {
    const visit = await on.visit();
    await visit.context.addInitScript(CLOCK);
    return await on.open();
  };
  const setClock = (visit: PlaywrightVisit, ahead: number) =>
    visit.evaluate((ms) => void Object.assign(window, { ahead: ms }), ahead);

  it('that is set back between two decisions: the newer one counts, whatever copy of the older one is left', async () => {
    const visit = await visitWithClock();
    await setClock(visit, 2 * HOUR);
    await act(visit, 'acceptAll');
    const { id } = await consent(visit);
    await arrived(id);
    await visit.evaluate(() => {
      const pair = document.cookie;
      // biome-ignore lint/suspicious/noDocumentCookie: as an earlier configuration, or a server, may have set it.
      document.cookie = `${pair}; domain=example.test; path=/`;
      localStorage.setItem('consent_gate', pair.slice('consent_gate='.length));
    });
    await setClock(visit, 0);
    await act(visit, 'withdraw');
    await stored(id, 'accept-all', 'withdraw');
    const [first, second] = await store.history(id);
    expect(Date.parse(second?.occurredAt ?? '')).toBeGreaterThan(Date.parse(first?.occurredAt ?? ''));
    await refused(visit, id);
    expect((await visit.cookies()).filter(({ name }) => name === 'consent_gate')).toHaveLength(1);
  });

  it('that was years ahead: the decision is stored, and asked for again once the clock is right', async () => {
    const visit = await visitWithClock();
    await setClock(visit, 3 * 365 * 24 * HOUR);
    await act(visit, 'acceptAll');
    const { id } = await consent(visit);
    await arrived(id);
    await visit.reload();
    await visit.waitFor('the banner', () =>
      document.querySelector('consent-gate')?.shadowRoot?.querySelector('[part~=banner]'),
    );
    expect(await visit.evaluate(() => Reflect.get(window, 'consentGate').allows('analytics'))).toBe(false);
    await visit.click('consent-gate [part~=decline]');
    await stored(id, 'accept-all', 'decline-all');
    await refused(visit, id);
  });
});

describe('a browser', () => {
  let profile: Profile | undefined;
  let kill: (() => Promise<void>) | undefined;
  afterEach(async () => {
    await kill?.();
    await profile?.remove();
    kill = profile = undefined;
  });
  async function start(preferences?: object): Promise<PlaywrightVisit> {
    profile ??= await makeProfile(on.network, preferences);
    const running = await profile.start();
    kill = running.kill;
    return running.visit;
  }
  /** A file of the profile holds this text: the browser has written it down. */
  const onDisk = async (folder: string, text: string) => {
    const names = await readdir(folder);
    const files = await Promise.all(names.map((name) => readFile(join(folder, name), 'latin1').catch(() => '')));
    return files.some((file) => file.includes(text));
  };

  it('that is killed and started again', async () => {
    let down = true;
    serve(between((request) => (down ? Response.error() : receive(request))));
    let visit = await start();
    await visit.goto(`${ORIGIN}/`);
    await decline(visit);
    const { id } = await consent(visit);
    // Chromium writes cookies down every 30 s, or after 512 changes.
    await visit.evaluate(() => {
      // biome-ignore lint/suspicious/noDocumentCookie: there is no shorter way to 600 cookies.
      for (let count = 0; count < 600; count++) document.cookie = `filler=${count}`;
    });
    const folder = join(profile?.folder ?? '', 'Default');
    await until('the outbox on disk', () => onDisk(join(folder, 'Local Storage', 'leveldb'), id), 30_000);
    await until('the cookie on disk', () => onDisk(folder, 'consent_gate'), 40_000);
    await kill?.();
    kill = undefined;
    expect(await store.history(id)).toEqual([]);

    down = false;
    visit = await start();
    await visit.goto(`${ORIGIN}/`);
    await stored(id, 'decline-all');
    await refused(visit, id);
  }, 120_000);

  it('that keeps nothing at all: delivered while the page lives', async () => {
    serve(between((request, attempt) => (attempt < 3 ? new Response('Oh', { status: 503 }) : receive(request))));
    const visit = await start({ profile: { default_content_setting_values: { cookies: 2 } } });
    await visit.goto(`${ORIGIN}/`);
    expect(
      await visit.evaluate(() => {
        try {
          return localStorage.length;
        } catch {
          return 'refused';
        }
      }),
    ).toBe('refused');
    await decline(visit);
    const { id } = await consent(visit);
    await stored(id, 'decline-all');
    expect(await visit.evaluate(() => Reflect.get(window, 'consentGate').allows('analytics'))).toBe(false);
    await visit.reload();
    expect(await visit.evaluate(() => Reflect.get(window, 'consentGate').allows('analytics'))).toBe(false);
  });

  it('that blocks the cookies of third parties, in a frame on another site', async () => {
    serve(between((request, attempt) => (attempt < 2 ? new Response('Oh', { status: 503 }) : receive(request))));
    on.network.serve(
      'around.test',
      () =>
        new Response(`<!doctype html><iframe src="${ORIGIN}/" width="900" height="700"></iframe>`, {
          headers: { 'content-type': 'text/html' },
        }),
    );
    const visit = await start({ profile: { cookie_controls_mode: 1, block_third_party_cookies: true } });
    await visit.goto('https://around.test/');
    const frame = () => visit.page.frames().find((each) => each.url().startsWith(ORIGIN));
    await ready();
    await visit.page.frameLocator('iframe').locator('consent-gate [part~=decline]').click();
    const id = await until(
      'a consent',
      async () => await frame()?.evaluate(() => Reflect.get(window, 'consentGate').consent?.id as string | undefined),
    );
    await stored(`${id}`, 'decline-all');
    expect(await visit.context.cookies()).toEqual([]);
    await visit.reload();
    await until(
      'the frame',
      async () => (await frame()?.evaluate(() => Reflect.get(window, 'consentGate').allows('analytics'))) === false,
    );
  });
});

it('holds for what it is about: a yes of old that came back would be seen', async () => {
  const visit = await on.visit();
  const value = encodeConsent({
    id: '0b7c1c1e-6f0a-4f3e-8a52-3a1b7f1c9d10',
    at: new Date().toISOString(),
    policyVersion: '1',
    choices: { analytics: true },
  });
  await visit.context.addCookies([{ name: 'consent_gate', value, url: ORIGIN }]);
  await expect(refused(visit, '0b7c1c1e-6f0a-4f3e-8a52-3a1b7f1c9d10')).rejects.toThrow();
});
