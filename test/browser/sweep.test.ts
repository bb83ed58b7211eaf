// What was refused is gone, each by its own category, from cookies and from both storages; and everything else stays.
import { beforeEach, describe, expect, it } from 'vitest';
import { createEventReader } from '../../src/receiver/intake/validate.ts';
import { gatePage } from './harness/gate-page.ts';
import type { PlaywrightVisit } from './harness/playwright-engines.ts';
import { stage } from './harness/stage.ts';

const on = stage();

const row = (name: string, category: string, storage?: string) => ({
  name,
  provider: 'Somebody',
  purpose: 'something',
  duration: 'a while',
  category,
  ...(storage && { storage }),
});

/** A page that asks for two categories, with these rows in its cookie table. */
const pageWith = (...cookies: ReturnType<typeof row>[]) => {
  const options = { categories: [{ id: 'analytics' }, { id: 'marketing' }], cookies };
  const block = `<script type="application/json" data-consent-gate-config>${JSON.stringify(options)}</script>`;
  return gatePage({ tag: `${block}<script src="/consent-gate.js" data-endpoint="/consent"></script>` });
};

/** As scripts of the page do. */
const write = (
  visit: PlaywrightVisit,
  cookies: readonly string[],
  local: readonly string[] = [],
  session: readonly string[] = [],
) =>
  visit.evaluate(
    (names) => {
      // biome-ignore lint/suspicious/noDocumentCookie: as most scripts do.
      for (const name of names.cookies) document.cookie = `${name}=1; path=/`;
      for (const name of names.local) localStorage.setItem(name, '1');
      for (const name of names.session) sessionStorage.setItem(name, '1');
    },
    { cookies, local, session },
  );

/** The names of all that is kept, without the gate's own. */
const kept = (visit: PlaywrightVisit) =>
  visit.evaluate(() => {
    const names = [
      ...document.cookie.split('; ').map((pair) => `cookie ${pair.replace(/=.*/, '')}`),
      ...Object.keys(localStorage).map((name) => `local ${name}`),
      ...Object.keys(sessionStorage).map((name) => `session ${name}`),
    ];
    return names.filter((name) => !/ (consent_gate\w*)?$/.test(name)).sort();
  });

const save = (visit: PlaywrightVisit, analytics: boolean, marketing: boolean) =>
  visit.evaluate((choices) => Reflect.get(window, 'consentGate').save(choices), { analytics, marketing });

describe('Google’s advertising, where marketing is a category of its own', () => {
  const ADS = ['_gcl_au', '_gcl_aw', '_gac_UA-1-1'];
  beforeEach(() => on.serve({ '/': pageWith() }));

  it('goes with marketing, from localStorage too, while what is for measuring stays', async () => {
    const visit = await on.open();
    await save(visit, true, true);
    await write(visit, [...ADS, '_ga', '_ga_TEST00001', 'basket'], ['_gcl_ls', 'basket']);
    expect(await kept(visit)).toHaveLength(8);
    await save(visit, true, false);
    expect(await kept(visit)).toEqual(['cookie _ga', 'cookie _ga_TEST00001', 'cookie basket', 'local basket']);
  });

  it('stays where marketing is allowed, and what is for measuring goes', async () => {
    const visit = await on.open();
    await save(visit, true, true);
    await write(visit, [...ADS, '_ga'], ['_gcl_ls']);
    await save(visit, false, true);
    expect(await kept(visit)).toEqual([...ADS.map((name) => `cookie ${name}`).sort(), 'local _gcl_ls']);
  });

  it.for([
    ['a cookie', ['_gcl_au'], []],
    ['an entry of localStorage that stands first', [], ['_gcl_ls']],
    ['an entry of localStorage among others', [], ['a', '_gcl_ls', 'z']],
  ] as const)('goes on a later page, if all that is left is %s', async ([, cookies, local]) => {
    const visit = await on.open();
    await save(visit, true, false);
    await on.network.traffic.quiet();
    // As a page does that has no gate.
    await visit.goto('https://www.example.test/integrity.json');
    await write(visit, cookies, local);
    await on.open();
    await expect
      .poll(() => kept(visit))
      .toEqual(local.filter((name) => name !== '_gcl_ls').map((name) => `local ${name}`));
  });

  it('asks for the recorder on no later page where nothing of it is left', async () => {
    const visit = await on.open();
    await save(visit, false, false);
    await write(visit, ['basket'], ['_grecaptcha', 'my_gcl_ls']);
    await on.network.traffic.quiet();
    on.network.traffic.clear();
    await visit.reload();
    await on.network.traffic.quiet();
    expect(on.network.traffic.to('www.example.test', '/consent-gate-recorder.js')).toEqual([]);
  });
});

describe('the owner’s own rows', () => {
  const rows = [
    row('_pk_id.*', 'analytics'),
    row('_fbp, _fbc', 'marketing'),
    row('ph_*_posthog', 'analytics', 'local'),
    row('_hj*', 'analytics', 'session'),
    row('shop_*', 'necessary'),
    row('*_stats', 'analytics'),
    row('draft*', 'necessary', 'session'),
    row('draft_stats*', 'analytics', 'session'),
    row('consent_gate*', 'analytics', 'local'),
    row('extend', 'analytics'),
  ];
  const COOKIES = ['_pk_id.1.52ab', '_pk_idX', '_fbp', '_fbc', 'shop_cart', 'shop_stats', 'my_stats', 'ph_a_posthog'];
  const LOCAL = ['ph_phc_1_posthog', 'ph_posthog', '_hjSession', '_pk_id.1.52ab'];
  const SESSION = ['_hjSession', 'my_hjSession', 'draft_stats_1'];
  beforeEach(() => on.serve({ '/': pageWith(...rows) }));

  it('are swept from where they are kept, by their patterns, and nothing else is', async () => {
    const visit = await on.open();
    await save(visit, true, true);
    await write(visit, COOKIES, LOCAL, SESSION);
    await save(visit, false, true);
    expect(await kept(visit)).toEqual(
      [
        ...['_pk_idX', '_fbp', '_fbc', 'shop_cart', 'shop_stats', 'ph_a_posthog'].map((name) => `cookie ${name}`),
        ...['ph_posthog', '_hjSession', '_pk_id.1.52ab'].map((name) => `local ${name}`),
        ...['my_hjSession', 'draft_stats_1'].map((name) => `session ${name}`),
      ].sort(),
    );
    // What the gate itself remembers is nobody's to sweep.
    expect(await visit.evaluate(() => localStorage.getItem('consent_gate_checked'))).toBeTruthy();
    await save(visit, false, false);
    expect(await kept(visit)).not.toContain('cookie _fbp');
    expect(await kept(visit)).not.toContain('cookie _fbc');
  });

  it('are swept again where code that has run writes them anew', async () => {
    const visit = await on.open();
    await save(visit, false, false);
    await write(visit, ['_pk_id.1.52ab'], ['ph_phc_1_posthog'], ['_hjSession']);
    await expect.poll(() => kept(visit)).toEqual([]);
  });

  it('are told to the endpoint as the visitor read them: where they are kept is no part of that', async () => {
    const visit = await on.open();
    await visit.evaluate(() => Reflect.get(window, 'consentGate').openSettings());
    await visit.click('consent-gate [part~=save]');
    const posted = () => on.network.traffic.to('www.example.test', '/consent').map(({ body }) => JSON.parse(body));
    await expect.poll(posted).not.toEqual([]);
    const { events, problems, rejected } = createEventReader()(posted()[0]);
    expect({ problems, rejected }).toEqual({ problems: [], rejected: [] });
    expect(JSON.stringify(events)).toContain('ph_*_posthog');
    expect(JSON.stringify(events)).not.toContain('storage');
  });
});

it('a cookie whose value cannot be decoded is swept like any other', async () => {
  on.serve({ '/': pageWith(row('odd', 'analytics')) });
  const visit = await on.open();
  await visit.evaluate(() => {
    // biome-ignore lint/suspicious/noDocumentCookie: as most scripts do.
    for (const name of ['odd', '_ga']) document.cookie = `${name}=100%E0; path=/`;
  });
  await save(visit, false, false);
  expect(await kept(visit)).toEqual([]);
});
