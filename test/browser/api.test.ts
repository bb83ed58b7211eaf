// The public API, the stored choice, tabs and signals, in a real browser.
import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { decodeConsent, encodeConsent } from '../../src/core/codec.ts';
import type { ConsentGate } from '../../src/core/consent-gate.ts';
import { gatePage } from './harness/gate-page.ts';
import type { PlaywrightVisit } from './harness/playwright-engines.ts';
import { ORIGIN, stage } from './harness/stage.ts';
import { until } from './harness/until.ts';

const on = stage();
const TAG = '<script src="/consent-gate.js" data-endpoint="/consent" data-controller="Harbour Concierge"></script>';
const DAY = 86_400_000;

declare global {
  interface Window {
    consentGate: ConsentGate;
    told: unknown[];
    before: Record<string, unknown>;
  }
}

const serve = (tag = TAG, body = '', head = '') => on.serve({ '/': gatePage({ tag, body, head }) });
const hasBanner = () => !!document.querySelector('consent-gate')?.shadowRoot?.querySelector('[part~=banner]');
const banner = (visit: PlaywrightVisit) => visit.waitFor('the banner', hasBanner);
const noBanner = async (visit: PlaywrightVisit) => {
  await on.network.traffic.quiet();
  expect(await visit.evaluate(hasBanner)).toBe(false);
};
const events = () =>
  on.network.traffic.to('www.example.test', '/consent').flatMap(({ body }) => JSON.parse(body).events);
const stored = async (visit: PlaywrightVisit) => {
  const cookies = await visit.context.cookies(ORIGIN);
  return cookies.filter(({ name }) => name === 'consent_gate');
};
const choice = (at: number, changes: object = {}) =>
  encodeConsent({
    id: '0b7c1c1e-6f0a-4f3e-8a52-3a1b7f1c9d10',
    at: new Date(at).toISOString(),
    policyVersion: '1',
    choices: { analytics: true },
    ...changes,
  });
const bring = async (value: string) => {
  const visit = await on.visit();
  await visit.context.addCookies([{ name: 'consent_gate', value, url: ORIGIN }]);
  return visit;
};

describe('the API', () => {
  it('answers before a choice', async () => {
    serve();
    const visit = await on.open();
    const answers = await visit.evaluate(() => {
      const gate = window.consentGate;
      return [
        gate.consent,
        gate.receipt(),
        gate.allows('necessary'),
        gate.allows('analytics'),
        gate.allows('constructor'),
      ];
    });
    expect(answers).toEqual([null, null, true, false, false]);
  });

  it('answers without a word of the banner: what was asked is no note', async () => {
    serve();
    const visit = await on.open();
    const line = () =>
      document.querySelector('consent-gate')?.shadowRoot?.querySelector('.ui > [role=status]')?.textContent;
    await visit.waitFor('the question, announced', line);
    await visit.evaluate(() => window.consentGate.acceptAll());
    expect(await visit.evaluate(line)).toBe('');
  });

  it.for([
    ['acceptAll', 'accept-all', true],
    ['declineAll', 'decline-all', false],
    ['withdraw', 'withdraw', false],
  ] as const)('%s is in force when it resolves, and is stored and sent', async ([method, action, answer]) => {
    serve();
    const visit = await on.open();
    const after = await visit.evaluate(async (name) => {
      await window.consentGate[name]();
      return {
        ...window.consentGate.consent,
        allowed: window.consentGate.allows('analytics'),
        cookie: document.cookie,
      };
    }, method);
    expect(after).toMatchObject({ choices: { analytics: answer }, policyVersion: '1', allowed: answer });
    expect(decodeConsent(after.cookie.replace('consent_gate=', ''))).toMatchObject({ choices: { analytics: answer } });
    await on.network.traffic.waitFor(({ path }) => path === '/consent');
    expect(events()).toMatchObject([{ action, surface: 'api', notice: { title: '', buttons: [] } }]);
  });

  it('saves what is named, keeps the other answers, and takes nothing for a yes', async () => {
    const block =
      '<script type="application/json" data-consent-gate-config>{"categories":[{"id":"analytics"},{"id":"marketing"}]}</script>';
    serve(block + TAG);
    const visit = await on.open();
    const saved = await visit.evaluate(async () => {
      const gate = window.consentGate;
      const seen = [];
      await gate.save({ marketing: true });
      seen.push(gate.consent?.choices);
      await gate.save({ analytics: true, bogus: true });
      seen.push(gate.consent?.choices);
      await gate.save({ marketing: 'yes' as unknown as boolean });
      seen.push(gate.consent?.choices);
      return seen;
    });
    expect(saved).toEqual([
      { analytics: false, marketing: true },
      { analytics: true, marketing: true },
      { analytics: true, marketing: false },
    ]);
  });

  it('tells at once, at each change, and no more after an unsubscribe', async () => {
    serve();
    const visit = await on.open();
    const told = await visit.evaluate(async () => {
      const seen: unknown[] = [];
      const dispatched: unknown[] = [];
      document.addEventListener('consent-gate:change', (event) =>
        dispatched.push((event as CustomEvent).detail?.choices),
      );
      const unsubscribe = window.consentGate.onChange((consent) => seen.push(consent?.choices ?? null));
      const atOnce = seen.length;
      await window.consentGate.acceptAll();
      await window.consentGate.withdraw();
      unsubscribe();
      await window.consentGate.acceptAll();
      return { atOnce, seen, dispatched };
    });
    expect(told).toEqual({
      atOnce: 1,
      seen: [null, { analytics: true }, { analytics: false }],
      dispatched: [{ analytics: true }, { analytics: false }, { analytics: true }],
    });
  });

  it('runs what waits once, and not what was called off', async () => {
    serve();
    const visit = await on.open();
    const ran = await visit.evaluate(async () => {
      const seen: string[] = [];
      const gate = window.consentGate;
      gate.whenAllowed('necessary', () => seen.push('necessary'));
      gate.whenAllowed('analytics', () => seen.push('analytics'));
      gate.whenAllowed('analytics', () => seen.push('cancelled'))();
      gate.whenAllowed('bogus', () => seen.push('bogus'));
      const before = seen.join();
      await gate.declineAll();
      const declined = seen.join();
      await gate.acceptAll();
      await gate.withdraw();
      await gate.acceptAll();
      gate.whenAllowed('analytics', () => seen.push('late'));
      return { before, declined, after: seen.join() };
    });
    expect(ran).toEqual({ before: 'necessary', declined: 'necessary', after: 'necessary,analytics,late' });
  });

  it('goes on where a listener of the page throws', async () => {
    serve();
    const visit = await on.open();
    const uncaught: string[] = [];
    visit.page.on('pageerror', (error) => uncaught.push(String(error)));
    const told = await visit.evaluate(async () => {
      const seen: string[] = [];
      let first = true;
      window.consentGate.onChange(() => {
        if (first) first = false;
        else throw new Error('theirs');
      });
      window.consentGate.onChange((consent) => seen.push(String(consent?.choices.analytics)));
      await window.consentGate.acceptAll();
      return seen;
    });
    expect(told).toEqual(['undefined', 'true']);
    expect(uncaught).toEqual([expect.stringContaining('theirs')]);
  });

  it('gives a receipt', async () => {
    serve();
    const visit = await on.open();
    const receipt = await visit.evaluate(async () => {
      await window.consentGate.declineAll();
      return window.consentGate.receipt();
    });
    expect(receipt).toMatchObject({
      controller: 'Harbour Concierge',
      choices: { analytics: false },
      policyVersion: '1',
    });
    expect(receipt).toMatchObject({
      id: expect.stringMatching(/^[\da-f-]{36}$/),
      at: expect.stringMatching(/^\d{4}-.*Z$/),
    });
  });

  it('opens the settings', async () => {
    serve();
    const visit = await on.open();
    await visit.evaluate(() => window.consentGate.openSettings());
    await visit.waitFor(
      'the dialog',
      () => !!document.querySelector('consent-gate')?.shadowRoot?.querySelector('dialog[open]'),
    );
  });
});

describe('starting twice', () => {
  it('gives the first instance and one banner, with two tags', async () => {
    serve(`${TAG}<script>window.before = { gate: window.consentGate }</script>${TAG}`);
    const visit = await on.open();
    await banner(visit);
    await on.network.traffic.quiet();
    const seen = await visit.evaluate(() => ({
      same: window.before.gate === window.consentGate,
      hosts: document.querySelectorAll('consent-gate').length,
      banners: document.querySelector('consent-gate')?.shadowRoot?.querySelectorAll('[part~=banner]').length,
    }));
    expect(seen).toEqual({ same: true, hosts: 1, banners: 1 });
  });

  it('gives the first instance, with a tag and the npm module', async () => {
    const dist = new URL('../../dist/', import.meta.url);
    const script = (text: string) => () => new Response(text, { headers: { 'content-type': 'text/javascript' } });
    const chunks = (await readdir(new URL('chunks/', dist))).map((name) => `chunks/${name}`);
    // What the package leaves to the installer, a bare page has to be told.
    const own = ['index.js', ...chunks].map(async (name) => {
      const text = await readFile(new URL(name, dist), 'utf8');
      return [`/${name}`, script(text.replace(/from ?"js-cookie"/g, 'from "/js-cookie.mjs"'))] as const;
    });
    const cookies = await readFile(new URL('../../node_modules/js-cookie/dist/js.cookie.mjs', import.meta.url), 'utf8');
    const MODULE = `<script type="module">import { startConsentGate } from '/index.js'; Object.assign(window, { startConsentGate });</script>`;
    on.serve({
      '/': gatePage({ tag: TAG, head: MODULE }),
      '/alone': gatePage({ tag: '', head: MODULE }),
      ...Object.fromEntries(await Promise.all(own)),
      '/js-cookie.mjs': script(cookies),
    });
    const visit = await on.open();
    const start = () => {
      const startConsentGate = Reflect.get(window, 'startConsentGate');
      const [first, second] = [startConsentGate({}), startConsentGate({ policyVersion: '2' })];
      return [first === second, first === window.consentGate];
    };
    expect(await visit.evaluate(start)).toEqual([true, true]);
    await on.open('/alone');
    expect(await visit.evaluate(start)).toEqual([true, false]);
  });
});

describe('stop', () => {
  const BUILT_INS = `<script>window.builtIns = () => {
    const of = (owner, name, key = 'value') => Object.getOwnPropertyDescriptor(owner, name)?.[key];
    const inserting = 'appendChild insertBefore replaceChild append prepend replaceChildren before after replaceWith insertAdjacentElement insertNode';
    return [
      fetch, of(Navigator.prototype, 'sendBeacon'), of(XMLHttpRequest.prototype, 'open'), of(XMLHttpRequest.prototype, 'send'),
      of(Document.prototype, 'write'), of(Document.prototype, 'writeln'),
      ...[Node, Element, Document, DocumentFragment, CharacterData, Range].flatMap((owner) =>
        inserting.split(' ').map((name) => of(owner.prototype, name))),
      ...[HTMLScriptElement, HTMLImageElement, HTMLIFrameElement, HTMLLinkElement].flatMap((owner) =>
        [of(owner.prototype, 'setAttribute'), ...['src', 'srcdoc', 'href'].map((name) => of(owner.prototype, name, 'set'))]),
    ];
  }; window.before = window.builtIns();</script>`;

  it('puts every built-in back, takes the UI away and leaves held what was held', async () => {
    on.serve({
      '/': gatePage({
        before: BUILT_INS,
        tag: TAG,
        body: '<script type="text/plain" data-consent="analytics">window.ran = true</script>',
      }),
    });
    const visit = await on.open();
    await banner(visit);
    const seen = await visit.evaluate(() => {
      const builtIns = Reflect.get(window, 'builtIns') as () => unknown[];
      const changed = () => builtIns().filter((builtIn, index) => builtIn !== Reflect.get(window.before, index)).length;
      const running = changed();
      window.consentGate.stop();
      return { running, stopped: changed() };
    });
    expect(seen.running).toBeGreaterThan(10);
    expect(seen.stopped).toBe(0);
    await visit.waitFor('the UI to go', () => !document.querySelector('consent-gate'));
    expect(await visit.evaluate(() => Reflect.get(window, 'ran'))).toBeUndefined();
  });
});

describe('in the page', () => {
  it('opens the settings from whatever is marked, also later', async () => {
    serve(TAG, '<a href="/elsewhere" data-consent-settings><b id="inner">Cookie settings</b></a>');
    const visit = await on.open();
    await visit.evaluate(() => window.consentGate.declineAll());
    await visit.click('#inner');
    await visit.waitFor(
      'the dialog',
      () => !!document.querySelector('consent-gate')?.shadowRoot?.querySelector('dialog[open]'),
    );
    expect(await visit.evaluate(() => location.pathname)).toBe('/');
  });

  it('fills the policy page, for a visitor who has decided as well', async () => {
    serve(TAG, '<div data-consent-browser-links></div><div data-consent-cookies></div>');
    const visit = await bring(choice(Date.now()));
    await on.open();
    const text = (name: string) => document.querySelector(`[${name}] consent-gate-panel`)?.shadowRoot?.textContent;
    expect(await visit.waitFor('the links', text, 'data-consent-browser-links')).toMatch(/Firefox/);
    expect(await visit.waitFor('the cookies', text, 'data-consent-cookies')).toMatch(/consent_gate/);
    await noBanner(visit);
  });
});

describe('the stored choice', () => {
  it.for([
    ['acceptAll', 'https://www.example.test'],
    ['declineAll', 'https://www.example.test'],
    ['declineAll', 'http://www.example.test'],
  ] as const)('%s at %s: 182 days, Lax, for the whole site', async ([method, origin]) => {
    serve();
    const visit = await on.visit();
    await visit.goto(`${origin}/`);
    const at = await visit.evaluate(async (name) => {
      await window.consentGate[name]();
      return window.consentGate.consent?.at ?? '';
    }, method);
    const [cookie, ...more] = (await visit.context.cookies(origin)).filter(({ name }) => name === 'consent_gate');
    expect(more).toEqual([]);
    expect(cookie).toMatchObject({
      domain: 'www.example.test',
      path: '/',
      sameSite: 'Lax',
      secure: origin.startsWith('https'),
      httpOnly: false,
    });
    // A cookie's time has no milliseconds.
    expect(Math.abs((cookie?.expires ?? 0) * 1000 - Date.parse(at) - 182 * DAY)).toBeLessThan(1000);
    expect(JSON.parse(decodeURIComponent(cookie?.value ?? ''))).toMatchObject({
      v: 1,
      at,
      rev: '1',
      c: { analytics: method === 'acceptAll' },
    });
  });

  it.for<[string, string, string]>([
    ['it is 182 days old', choice(Date.now() - 182 * DAY), TAG],
    ['the limit is 30 days now', choice(Date.now() - 31 * DAY), TAG.replace('data-', 'data-max-age-days="30" data-')],
    ['the policy has a new version', choice(Date.now()), TAG.replace('data-', 'data-policy-version="2" data-')],
  ])('is asked for again when %s', async ([, value, tag]) => {
    serve(tag, '<script type="text/plain" data-consent="analytics">window.ran = true</script>');
    const visit = await bring(value);
    await on.open();
    await banner(visit);
    expect(await visit.evaluate(() => [window.consentGate.consent, Reflect.get(window, 'ran')])).toEqual([
      null,
      undefined,
    ]);
    // The same consent, so that its records stay together.
    await visit.click('consent-gate [part~=decline]');
    await on.network.traffic.waitFor(({ path }) => path === '/consent');
    expect(events()).toMatchObject([{ consentId: '0b7c1c1e-6f0a-4f3e-8a52-3a1b7f1c9d10', previous: null }]);
  });

  it.for([true, false])('is not asked for again a day before its end (%s)', async (analytics) => {
    serve();
    const visit = await bring(choice(Date.now() - 181 * DAY, { choices: { analytics } }));
    await on.open();
    await noBanner(visit);
    expect(await visit.evaluate(() => window.consentGate.allows('analytics'))).toBe(analytics);
  });

  it('is the newest of two, and one after the next answer', async () => {
    serve();
    const visit = await on.visit();
    await visit.context.addCookies([
      { name: 'consent_gate', value: choice(Date.now() - 2 * DAY), url: ORIGIN },
      {
        name: 'consent_gate',
        value: choice(Date.now() - DAY, { choices: { analytics: false } }),
        domain: '.example.test',
        path: '/',
      },
    ]);
    await on.open();
    await noBanner(visit);
    expect(await visit.evaluate(() => window.consentGate.allows('analytics'))).toBe(false);
    await visit.evaluate(() => window.consentGate.acceptAll());
    const left = await stored(visit);
    expect(left.map(({ value }) => decodeConsent(value)?.choices)).toEqual([{ analytics: true }]);
  });

  it('moves to the domain that is configured, and leaves none behind', async () => {
    const block =
      '<script type="application/json" data-consent-gate-config>{"cookie":{"domain":"example.test"}}</script>';
    serve(block + TAG);
    const visit = await bring(choice(Date.now()));
    await on.open();
    await visit.evaluate(() => window.consentGate.declineAll());
    const left = await stored(visit);
    expect(left.map(({ domain, value }) => [domain, decodeConsent(value)?.choices])).toEqual([
      ['.example.test', { analytics: false }],
    ]);
  });
});

describe('other tabs', () => {
  it('obey a withdrawal here, and a yes', async () => {
    serve(TAG, '<script type="text/plain" data-consent="analytics">window.ran = true</script>');
    const visit = await on.open();
    const tab = await visit.openTab();
    await tab.goto(`${ORIGIN}/`);
    await banner(tab);
    await visit.evaluate(() => window.consentGate.acceptAll());
    await tab.waitFor('the yes', () => Reflect.get(window, 'ran') === true && window.consentGate.allows('analytics'));
    await until('the banner to go', async () => !(await tab.evaluate(hasBanner)));
    await visit.evaluate(() => window.consentGate.withdraw());
    await tab.waitFor('the withdrawal', () => !window.consentGate.allows('analytics'));
    // One decision, one record.
    await on.network.traffic.quiet();
    // A tab that starts while the endpoint has not answered another one sends the event as well: by its id it is one.
    const records = new Map(events().map(({ eventId, action }) => [eventId, action]));
    expect([...records.values()]).toEqual(['accept-all', 'withdraw']);
  });
});

it('tells of a stored choice once options that were never checked are found in order', async () => {
  serve(
    TAG,
    '',
    `<script>
    window.told = [];
    window.consentGate.onChange((consent) => told.push(consent?.choices ?? null));
    window.consentGate.whenAllowed('analytics', () => told.push('allowed'));
  </script>`,
  );
  const visit = await bring(choice(Date.now()));
  await on.open();
  await visit.waitFor('the choice', () => window.consentGate.allows('analytics'));
  // The page may come into sight meanwhile, which looks at the choice once more.
  const told = await visit.evaluate(() => window.told);
  expect(told[0]).toBeNull();
  expect(told.filter((entry) => entry === 'allowed')).toHaveLength(1);
  expect(told.filter((entry) => entry !== 'allowed').at(-1)).toEqual({ analytics: true });
});

describe('a page that compares looks', () => {
  const look = (variant: string, density: string) =>
    TAG.replace('></', ` data-categories="analytics marketing" data-variant="${variant}" data-density="${density}"></`);

  it('names its own in the event, and checks its options once for all of them', async () => {
    serve(look('short-title', 'compact'));
    const visit = await on.open();
    await banner(visit);
    await visit.click('consent-gate [part~=accept]');
    await on.network.traffic.waitFor(({ path }) => path === '/consent');
    // Categories by their ids, in an attribute.
    const choices = { analytics: true, marketing: true };
    expect(events()).toMatchObject([{ schema: 2, variant: 'short-title', choices }]);
    // Until the endpoint has answered, the next page has something to do for the recorder.
    await visit.waitFor('its answer', () => Number(localStorage.getItem('consent_gate_due')) > Date.now());

    serve(look('long-title', 'comfortable'));
    on.network.traffic.clear();
    await visit.reload();
    expect(await visit.evaluate(() => window.consentGate.allows('marketing'))).toBe(true);
    await on.network.traffic.quiet();
    expect(on.network.traffic.all.filter(({ path }) => path.includes('recorder'))).toEqual([]);
    await visit.evaluate(() => window.consentGate.withdraw());
    // The cookie is renewed by a request without an event.
    await until('the event', async () => events().length > 0);
    expect(events()).toMatchObject([{ schema: 2, variant: 'long-title', action: 'withdraw' }]);
  });

  it('that names none sends events of the first number, which every receiver takes', async () => {
    serve();
    const visit = await on.open();
    await banner(visit);
    await visit.click('consent-gate [part~=decline]');
    await on.network.traffic.waitFor(({ path }) => path === '/consent');
    expect(events()).toEqual([expect.objectContaining({ schema: 1, action: 'decline-all' })]);
    expect(events()[0]).not.toHaveProperty('variant');
  });
});

describe('Global Privacy Control', () => {
  const signal = async (tag = TAG) => {
    serve(tag);
    const visit = await on.visit();
    await visit.context.addInitScript(
      "Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true })",
    );
    return visit;
  };

  it('is a refusal, recorded as such, without a banner', async () => {
    const visit = await signal();
    await on.open();
    await on.network.traffic.waitFor(({ path }) => path === '/consent');
    await noBanner(visit);
    expect(events()).toMatchObject([
      { action: 'decline-all', surface: 'signal', globalPrivacyControl: true, choices: { analytics: false } },
    ]);
    // The page says so (11 CCR 7025(c)(6)), near the button by which it can be changed.
    const line = () => document.querySelector('consent-gate')?.shadowRoot?.querySelector('[role=status]')?.textContent;
    await visit.waitFor('the line', () =>
      /ask sites not to track you/.test(
        `${document.querySelector('consent-gate')?.shadowRoot?.querySelector('[role=status]')?.textContent}`,
      ),
    );
    // Once, not on every page.
    await visit.reload();
    await noBanner(visit);
    expect(events()).toHaveLength(1);
    await visit.evaluate(() => window.consentGate.openSettings());
    await visit.waitFor('the settings', () =>
      document.querySelector('consent-gate')?.shadowRoot?.querySelector('dialog[open] .note'),
    );
    expect(await visit.evaluate(line)).toBe('');
  });

  it('records nothing anew in the page where the visitor erased what was recorded', async () => {
    const visit = await signal();
    await on.open();
    await on.network.traffic.waitFor(({ path }) => path === '/consent');
    await visit.evaluate(() => window.consentGate.erase());
    await on.network.traffic.quiet();
    expect(events().map(({ action }) => action)).toEqual(['decline-all', 'erase']);
    expect(await visit.evaluate(() => window.consentGate.consent)).toBeNull();
    await noBanner(visit);
  });

  it('gives way to a yes that is said here', async () => {
    const visit = await signal();
    await on.open();
    await on.network.traffic.waitFor(({ path }) => path === '/consent');
    await visit.evaluate(() => window.consentGate.acceptAll());
    await visit.reload();
    await on.network.traffic.quiet();
    expect(await visit.evaluate(() => window.consentGate.allows('analytics'))).toBe(true);
  });

  it('is ignored where the owner says so', async () => {
    const visit = await signal(TAG.replace('data-', 'data-global-privacy-control="ignore" data-'));
    await on.open();
    await banner(visit);
    expect(await visit.evaluate(() => window.consentGate.consent)).toBeNull();
  });
});
