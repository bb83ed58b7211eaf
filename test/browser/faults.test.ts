// What goes wrong on real sites: each time one clear message, a page that works, nothing analytical, and nothing lost.
import { describe, expect, it } from 'vitest';
import { encodeConsent } from '../../src/core/codec.ts';
import { GTAG_SNIPPET, gatePage } from './harness/gate-page.ts';
import type { PlaywrightVisit } from './harness/playwright-engines.ts';
import { type Page, site } from './harness/site.ts';
import { accepted, ORIGIN, stage } from './harness/stage.ts';
import { until } from './harness/until.ts';

const on = stage();

const YES = encodeConsent({
  id: '0b7c1c1e-6f0a-4f3e-8a52-3a1b7f1c9d10',
  at: new Date().toISOString(),
  policyVersion: '1',
  choices: { analytics: true },
});

const TAG = '<script src="/consent-gate.js" data-google-analytics="G-TEST00001" data-endpoint="/consent"></script>';
/** Everything that the gate holds or fills, and something of the page's own that has to work. */
const BODY = `<button id="own" onclick="this.textContent = 'works'">page</button>
<a href="#" data-consent-settings>Cookie settings</a>
<iframe data-consent="analytics" data-src="/film"></iframe><iframe data-consent="analytics" data-src="/film"></iframe>
<div data-consent-cookies></div><div data-consent-browser-links></div>
<script type="text/plain" data-consent="analytics">window.ranMarked = true</script>${GTAG_SNIPPET}`;

const page = (tag: string, before = '') => gatePage({ tag, before, body: BODY });
const pages = (tag = TAG, before = '') => ({ '/': page(tag, before), '/film': '<!doctype html><title>Film</title>' });

/** Waits for the gate's message, and for what may follow. Exactly one is right. */
async function onlyMessage(visit: PlaywrightVisit): Promise<string> {
  await until('a message', async () => on.messages(visit).length > 0);
  await on.network.traffic.quiet();
  expect(on.messages(visit)).toHaveLength(1);
  return on.messages(visit)[0] ?? '';
}

async function expectWorkingPage(visit: PlaywrightVisit): Promise<void> {
  await visit.page.locator('#own').click({ force: true });
  expect(await visit.page.locator('#own').textContent()).toBe('works');
}

async function expectNothingAnalytical(visit: PlaywrightVisit): Promise<void> {
  const ran = await visit.evaluate(() => ({
    standIn: Reflect.get(window, '__googleStandIn'),
    marked: Reflect.get(window, 'ranMarked'),
    frames: [...document.querySelectorAll('iframe')].map((frame) => frame.getAttribute('src')),
  }));
  expect(ran).toEqual({ standIn: undefined, marked: undefined, frames: [null, null] });
  // The preload scanner runs ahead of every script: it may have fetched the tag that nobody marked.
  expect(on.network.traffic.google.filter(({ path }) => !path.startsWith('/gtag/js'))).toEqual([]);
  expect((await visit.cookies()).filter(({ name }) => name.startsWith('_g'))).toEqual([]);
}

const banner = (visit: PlaywrightVisit) =>
  visit.evaluate(() => !!document.querySelector('consent-gate')?.shadowRoot?.querySelector('[part~=banner]'));
const answer = (visit: PlaywrightVisit, part: 'accept' | 'decline') => visit.click(`consent-gate [part~=${part}]`);
const googleRan = (visit: PlaywrightVisit) =>
  visit.waitFor('Google', () => Reflect.get(window, '__googleStandIn')?.runs.length);

/** Watches for errors that nobody caught. */
async function watched(): Promise<{ visit: PlaywrightVisit; uncaught: string[] }> {
  const visit = await on.visit();
  const uncaught: string[] = [];
  visit.page.on('pageerror', (error) => uncaught.push(String(error)));
  return { visit, uncaught };
}

describe.for<[fault: string, tag: string, before: string, message: RegExp]>([
  [
    'an unknown option',
    TAG.replace('data-google-analytics', 'data-googel-analytics'),
    '',
    /googelAnalytics: unknown option, did you mean googleAnalytics \(on the tag data-google-analytics\)\?/,
  ],
  [
    'an option named like what every object has',
    TAG,
    '<script type="application/json" data-consent-gate-config>{"constructor": "1"}</script>',
    /constructor: unknown option, expected one of googleAnalytics, /,
  ],
  [
    'a malformed measurement ID',
    TAG.replace('G-TEST00001', 'G_TEST00001'),
    '',
    /googleAnalytics\[0\]: expected a measurement ID such as "G-AB12CD34EF", got "G_TEST00001"/,
  ],
  [
    'a malformed JSON block',
    TAG,
    '<script type="application/json" data-consent-gate-config>{"controller": "Harbour Concierge",}</script>',
    /data-consent-gate-config: expected JSON, got .*JSON/,
  ],
  [
    'a limit of 4000 days',
    TAG.replace('data-endpoint', 'data-max-age-days="4000" data-endpoint'),
    '',
    /maxAgeDays: expected a whole number of days from 1 to 365, got "4000"/,
  ],
  [
    'an endpoint that is no URL',
    TAG.replace('/consent"', 'consent, please"'),
    '',
    /endpoint: expected an address such as .*, got "consent, please"/,
  ],
  [
    'a cookie of Google called necessary',
    TAG,
    `<script type="application/json" data-consent-gate-config>{"cookies": [{"name": "_ga", "provider": "us",
      "purpose": "counting", "duration": "2 years", "category": "necessary"}]}</script>`,
    /cookies\[0\]\.category: expected one of analytics, got "necessary"/,
  ],
])('options with %s', ([, tag, before, message]) => {
  it('are named once, and the page works without Google', async () => {
    on.serve(pages(tag, before));
    const { visit, uncaught } = await watched();
    await on.open();
    expect(await onlyMessage(visit)).toMatch(message);
    await expectWorkingPage(visit);
    await expectNothingAnalytical(visit);
    expect(await banner(visit)).toBe(false);
    expect(await visit.evaluate(() => [document.cookie, localStorage.length])).toEqual(['', 0]);
    expect(uncaught).toEqual([]);
  });

  it('refuse a yes from code', async () => {
    on.serve(pages(tag, before));
    const visit = await on.open();
    await onlyMessage(visit);
    const refused = await visit.evaluate(() =>
      Reflect.get(window, 'consentGate')
        .acceptAll()
        .then(
          () => 'accepted',
          (error: unknown) => String(error),
        ),
    );
    expect(refused).toMatch(message);
    await on.network.traffic.quiet();
    await expectNothingAnalytical(visit);
    expect(on.network.traffic.to('www.example.test', '/consent')).toEqual([]);
  });
});

describe.for<[fault: string, tag: string, before: string]>([
  ['an unknown option', TAG.replace('data-endpoint', 'data-end-point'), ''],
  ['a malformed measurement ID', TAG.replace('G-TEST00001', 'TEST00001'), ''],
  ['a malformed JSON block', TAG, '<script type="application/json" data-consent-gate-config>{</script>'],
  ['a limit of 4000 days', TAG.replace('data-endpoint', 'data-max-age-days="4000" data-endpoint'), ''],
  ['an endpoint that is no URL', TAG.replace('/consent"', 'consent"'), ''],
])('a stored yes under options with %s', ([, tag, before]) => {
  it('counts for nothing and stays as it was', async () => {
    on.serve(pages(tag, before));
    const { visit, uncaught } = await watched();
    await visit.context.addCookies([{ name: 'consent_gate', value: YES, url: ORIGIN }]);
    await on.open();
    await onlyMessage(visit);
    await expectWorkingPage(visit);
    await expectNothingAnalytical(visit);
    expect(await visit.evaluate(() => document.cookie)).toBe(`consent_gate=${YES}`);
    expect(uncaught).toEqual([]);
  });
});

describe.for<[fault: string, value: string]>([
  ['garbage', '%7B%22v%22%3A1%2C%22id%'],
  ['a text', 'yes'],
  ['an unknown version', YES.replace('%22v%22%3A1', '%22v%22%3A2')],
  ['a choice that is no choice', YES.replace('true', '%22true%22')],
])('a cookie with %s in it', ([, value]) => {
  it('asks again, and the new answer replaces it', async () => {
    on.serve(pages());
    const { visit, uncaught } = await watched();
    await visit.context.addCookies([{ name: 'consent_gate', value, url: ORIGIN }]);
    await on.open();
    expect(await onlyMessage(visit)).toBe('consent-gate: consent_gate cannot be read; asking again');
    await expectWorkingPage(visit);
    await expectNothingAnalytical(visit);
    await answer(visit, 'accept');
    await googleRan(visit);
    await visit.reload();
    await googleRan(visit);
    expect(await banner(visit)).toBe(false);
    expect(on.messages(visit)).toHaveLength(1);
    expect(uncaught).toEqual([]);
  });
});

const NO_STORAGE = `Object.defineProperty(window, 'localStorage', {
  get() { throw new DOMException('Access is denied for this document.', 'SecurityError'); },
});`;
const NO_COOKIES = `Object.defineProperty(Document.prototype, 'cookie', { get: () => '', set() {} });`;

describe('storage that throws', () => {
  it('is said once; the answer is in the cookie and with the owner all the same', async () => {
    on.serve(pages());
    const { visit, uncaught } = await watched();
    await visit.context.addInitScript(NO_STORAGE);
    await on.open();
    await answer(visit, 'decline');
    expect(await onlyMessage(visit)).toMatch(/localStorage/);
    expect(on.network.traffic.to('www.example.test', '/consent')).toHaveLength(1);
    await expectWorkingPage(visit);
    await visit.reload();
    await on.network.traffic.quiet();
    expect(await banner(visit)).toBe(false);
    await expectNothingAnalytical(visit);
    expect(uncaught).toEqual([]);
  });
});

describe('cookies that the browser refuses', () => {
  it('are said once; the answer is kept in localStorage', async () => {
    on.serve(pages());
    const { visit, uncaught } = await watched();
    await visit.context.addInitScript(NO_COOKIES);
    await on.open();
    await answer(visit, 'decline');
    expect(await onlyMessage(visit)).toBe(
      'consent-gate: the browser refused the cookie "consent_gate"; the choice is kept in localStorage',
    );
    expect(await visit.evaluate(() => localStorage.getItem('consent_gate'))).toContain('%22analytics%22%3Afalse');
    await visit.reload();
    await on.network.traffic.quiet();
    expect(await banner(visit)).toBe(false);
    await expectWorkingPage(visit);
    await expectNothingAnalytical(visit);
    expect(uncaught).toEqual([]);
  });

  it('leave the answer in force in this page where localStorage throws too', async () => {
    on.serve(pages());
    const { visit, uncaught } = await watched();
    await visit.context.addInitScript(NO_COOKIES + NO_STORAGE);
    await on.open();
    await answer(visit, 'accept');
    await googleRan(visit);
    await on.network.traffic.waitFor(({ path }) => path === '/consent');
    const lines = on.messages(visit).filter((line) => line.includes('consent_gate"'));
    expect(lines).toEqual([
      'consent-gate: the browser refused the cookie "consent_gate"; the choice is kept only until this page is left',
    ]);
    await visit.reload();
    await visit.waitFor('the banner', () =>
      document.querySelector('consent-gate')?.shadowRoot?.querySelector('[part~=banner]'),
    );
    expect(uncaught).toEqual([]);
  });

  it('and everything else that a sandboxed frame refuses leave a page that works', async () => {
    on.serve({
      ...pages(),
      '/outside':
        '<!doctype html><title>Outside</title><iframe sandbox="allow-scripts" src="/" width="900" height="700"></iframe>',
    });
    const { visit, uncaught } = await watched();
    await on.open('/outside');
    const frame = visit.page.frameLocator('iframe').first();
    await frame.locator('consent-gate [part~=accept]').click();
    const inside = visit.page.frames()[1];
    await until(
      'Google',
      async () => await inside?.evaluate(() => Reflect.get(window, '__googleStandIn')?.runs.length),
    );
    await on.network.traffic.waitFor(({ path, method }) => path === '/consent' && method === 'POST');
    // Google's stand-in sets its cookies without asking whether it may.
    expect(uncaught.filter((error) => !error.includes("Failed to set the 'cookie' property"))).toEqual([]);
  });
});

describe('a browser without channels between tabs', () => {
  // Firefox refuses them where it refuses cookies; an old one has none.
  it.for([
    "window.BroadcastChannel = class { constructor() { throw new DOMException('The operation is insecure.', 'SecurityError'); } };",
    'delete window.BroadcastChannel;',
  ])('holds Google back, asks, and obeys all the same: %s', async (script) => {
    on.serve(pages());
    const { visit, uncaught } = await watched();
    await visit.context.addInitScript(script);
    await on.open();
    await on.network.traffic.quiet();
    await expectNothingAnalytical(visit);
    await answer(visit, 'accept');
    await googleRan(visit);
    expect(uncaught).toEqual([]);
  });
});

/** A file of ours as somebody else would have it: it still does its work, and something more. */
const changed = (file: string): Record<string, Page> => ({
  [`/${file}`]: async (request) => {
    const original = await site({})(request);
    const headers = { 'content-type': 'text/javascript', 'access-control-allow-origin': '*' };
    return new Response(`window.changed = true;${await original.text()}`, { headers });
  },
});
const ranChanged = (visit: PlaywrightVisit) => visit.evaluate(() => Reflect.get(window, 'changed'));

describe.for<[file: string, part: string, tag: string]>([
  ['consent-gate-ui.js', 'the file of the UI', TAG],
  ['consent-gate-recorder.js', 'the file that keeps decisions', TAG],
  // Good, but no look shows it.
  [
    'consent-gate-check.js',
    'the file that checks options',
    TAG.replace('data-endpoint', 'data-density="compact" data-endpoint'),
  ],
])('%s', ([file, what, tag]) => {
  it(`missing: says so once, for ${what}`, async () => {
    on.serve({ ...pages(tag), [`/${file}`]: () => new Response('Not found', { status: 404 }) });
    const { visit, uncaught } = await watched();
    await on.open();
    expect(await onlyMessage(visit)).toMatch(new RegExp(`nothing analytical runs: .*${file}`));
    await expectWorkingPage(visit);
    await expectNothingAnalytical(visit);
    expect(await banner(visit)).toBe(false);
    expect(uncaught).toEqual([]);
  });

  it('changed by somebody: is refused by its integrity', async () => {
    on.serve({ ...pages(tag), ...changed(file) });
    const { visit, uncaught } = await watched();
    await on.open();
    expect(await onlyMessage(visit)).toMatch(new RegExp(`nothing analytical runs: .*${file}`));
    expect(await ranChanged(visit)).toBeUndefined();
    await expectWorkingPage(visit);
    await expectNothingAnalytical(visit);
    expect(uncaught).toEqual([]);
  });
});

it('all files but the tag’s own missing: says so for each, and the page works', async () => {
  const missing = () => new Response('Not found', { status: 404 });
  const names = ['ui', 'recorder', 'button'].map((name) => `consent-gate-${name}.js`);
  on.serve({ ...pages(), ...Object.fromEntries(names.map((name) => [`/${name}`, missing])) });
  const { visit, uncaught } = await watched();
  await on.open();
  await until('the last message', async () => on.messages(visit).length >= names.length);
  await on.network.traffic.quiet();
  expect(on.messages(visit).map((line) => /consent-gate-\w+\.js/.exec(line)?.[0])).toEqual(names);
  await expectWorkingPage(visit);
  await expectNothingAnalytical(visit);
  expect(uncaught).toEqual([]);
});

describe('changed by somebody, and loaded later', () => {
  it('consent-gate-recorder.js is refused on a page with a yes: everybody hears that it counts no more', async () => {
    const body = `<script>
      window.told = [];
      consentGate.onChange((consent) => told.push(consent?.choices.analytics ?? null));
    </script>`;
    const { visit, uncaught } = await watched();
    on.serve({ '/': gatePage({ body }) });
    await on.open();
    await answer(visit, 'accept');
    await googleRan(visit);
    // Something is due, so that the next page loads it.
    await visit.evaluate(() => localStorage.removeItem('consent_gate_due'));
    on.serve({ '/': gatePage({ body }), ...changed('consent-gate-recorder.js') });
    await on.open();
    await visit.waitFor('the news', () => Reflect.get(window, 'told').at(-1) === null);
    expect(await visit.evaluate(() => Reflect.get(window, 'told'))).toEqual([true, null]);
    expect(await visit.evaluate(() => Reflect.get(window, 'consentGate').allows('analytics'))).toBe(false);
    expect(await ranChanged(visit)).toBeUndefined();
    expect(uncaught).toEqual([]);
  });

  it('consent-gate-second-layer.js is refused; the banner still asks', async () => {
    on.serve({ '/': gatePage(), ...changed('consent-gate-second-layer.js') });
    const { visit, uncaught } = await watched();
    await on.open();
    await visit.click('consent-gate [part~=settings]');
    expect(await onlyMessage(visit)).toMatch(/the settings could not be loaded .*consent-gate-second-layer\.js/);
    expect(await ranChanged(visit)).toBeUndefined();
    expect(on.network.traffic.google).toEqual([]);
    await answer(visit, 'accept');
    await googleRan(visit);
    expect(uncaught).toEqual([]);
  });

  it('consent-gate-button.js is refused; the answer stays in force, and can be taken back', async () => {
    on.serve({ '/': gatePage(), ...changed('consent-gate-button.js') });
    const { visit, uncaught } = await watched();
    await on.open();
    await answer(visit, 'accept');
    await googleRan(visit);
    await until('a message', async () => on.messages(visit).length > 0);
    // Analytics does run: the message must not say otherwise.
    expect(on.messages(visit)).toEqual([expect.stringMatching(/^consent-gate: TypeError: .*consent-gate-button\.js/)]);
    expect(await ranChanged(visit)).toBeUndefined();
    await visit.evaluate(() => Reflect.get(window, 'consentGate').openSettings());
    await visit.click('consent-gate [part~=withdraw]');
    await visit.waitFor('the withdrawal', () => !Reflect.get(window, 'consentGate').allows('analytics'));
    expect(uncaught).toEqual([]);
  });

  it('a language is refused; the banner asks in English', async () => {
    on.serve({
      '/': gatePage().replace('lang="en"', 'lang="de"'),
      ...changed('consent-gate-locale-de.js'),
    });
    const { visit, uncaught } = await watched();
    await on.open();
    await visit.waitFor('the banner', () =>
      document.querySelector('consent-gate')?.shadowRoot?.querySelector('[part~=banner]'),
    );
    expect(await onlyMessage(visit)).toMatch(/the texts could not be loaded.*consent-gate-locale-de\.js/);
    expect(await ranChanged(visit)).toBeUndefined();
    expect(await visit.page.locator('consent-gate [part~=decline]').textContent()).toBe('Decline');
    expect(uncaught).toEqual([]);
  });
});

describe('the endpoint', () => {
  const waiting = (visit: PlaywrightVisit) =>
    visit.evaluate(() => JSON.parse(localStorage.getItem('consent_gate_outbox') ?? '[]').length as number);

  it.for<[fault: string, endpoint: () => Response, message: RegExp, left: number]>([
    [
      'is down',
      () => Response.error(),
      /https:\/\/www\.example\.test\/consent cannot be reached; the decision is kept/,
      1,
    ],
    [
      'answers 500',
      () => new Response('<h1>Oh</h1>', { status: 500 }),
      /https:\/\/www\.example\.test\/consent answered 500; the decision is kept/,
      1,
    ],
    [
      'answers with a web page',
      () => new Response('<!doctype html><title>Welcome</title>', { headers: { 'content-type': 'text/html' } }),
      /https:\/\/www\.example\.test\/consent answered with a web page/,
      0,
    ],
    [
      'does not exist',
      () => new Response('Not found', { status: 404 }),
      /https:\/\/www\.example\.test\/consent refused a decision with 404, it is not sent again: Not found/,
      0,
    ],
  ])('%s', async ([, endpoint, message, left]) => {
    on.serve({ ...pages(), '/consent': endpoint });
    const { visit, uncaught } = await watched();
    await on.open();
    await answer(visit, 'decline');
    expect(await onlyMessage(visit)).toMatch(message);
    expect(await waiting(visit)).toBe(left);
    await expectNothingAnalytical(visit);
    await expectWorkingPage(visit);
    expect(uncaught).toEqual([]);
    on.serve({ ...pages(), '/consent': accepted });
  });
});
