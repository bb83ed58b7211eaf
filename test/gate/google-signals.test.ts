// What stands in the data layer and in which order, and which flags are raised.
import { expect, it } from 'vitest';
import type { Action, Consent } from '../../src/core/consent.ts';
import { GATE_DEFAULTS, type GateSettings } from '../../src/core/defaults.ts';
import type { Waiting } from '../../src/core/ports.ts';
import { signalGoogle } from '../../src/gate/google-signals.ts';
import { gateContext } from './gate-context.ts';

const CONSENT: Consent = {
  id: 'an-id',
  at: '2026-11-30T00:00:00.000Z',
  policyVersion: '1',
  choices: { analytics: true },
};

type Page = Record<string, unknown> & { dataLayer?: unknown[] };

const DENIED = {
  security_storage: 'granted',
  analytics_storage: 'denied',
  functionality_storage: 'denied',
  personalization_storage: 'denied',
  ad_storage: 'denied',
  ad_user_data: 'denied',
  ad_personalization: 'denied',
};

/** @param ids measurement IDs; `null`: advanced mode */
function open(page: Page, settings: Partial<GateSettings> = {}, ids: readonly string[] | null = []) {
  let allows = (_: string) => false;
  const waiting: Waiting[] = [];
  const consentMode = ids ? 'basic' : 'advanced';
  const { put, tell } = signalGoogle(
    gateContext({
      window: page as never,
      settings: { ...GATE_DEFAULTS, consentMode, googleAnalytics: ids ?? [], ...settings },
      allows: (category) => allows(category),
      waiting,
    }),
  );
  return {
    put,
    waiting,
    tell(now: (category: string) => boolean, decided: boolean, action?: Action) {
      allows = now;
      tell(decided ? CONSENT : null, action);
    },
  };
}
const entries = (layer: unknown) => (layer as ArrayLike<unknown>[]).map((entry) => Array.from(entry));
const kinds = (layer: unknown) =>
  entries(layer)
    .filter(({ length }) => length)
    .map(([command, kind]) => `${command} ${kind}`);
const yes = () => true;
const no = () => false;

it('denies all seven signals but security at the start', () => {
  const page: Page = {};
  open(page);
  expect(entries(page.dataLayer)).toEqual([['consent', 'default', { ...DENIED, wait_for_update: 500 }]]);
});

it('waits as long as the owner says', () => {
  const page: Page = {};
  open(page, { waitForUpdate: 2000 });
  expect(entries(page.dataLayer)[0]?.[2]).toMatchObject({ wait_for_update: 2000 });
});

it('maps each category to its signals', () => {
  const page: Page = {};
  open(page).tell((category) => category === 'preferences', true);
  expect(entries(page.dataLayer)[1]).toEqual([
    'consent',
    'update',
    { ...DENIED, functionality_storage: 'granted', personalization_storage: 'granted' },
  ]);
});

it('lets regional defaults stand until somebody answers, and overrides them with a no', () => {
  const page: Page = {};
  const region = { region: ['US-CA'], analytics_storage: 'granted' } as const;
  const { tell } = open(page, { regionDefaults: [region] }, null);
  tell(no, false);
  expect(entries(page.dataLayer).slice(1)).toEqual([['consent', 'default', region]]);
  tell(no, true);
  expect(entries(page.dataLayer)[2]).toEqual(['consent', 'update', DENIED]);
});

it('takes a consent back that is gone', () => {
  const page: Page = {};
  const { tell } = open(page);
  tell(yes, true);
  tell(no, false);
  expect(entries(page.dataLayer).at(-1)).toEqual(['consent', 'update', DENIED]);
});

it('says nothing twice', () => {
  const page: Page = {};
  const { tell } = open(page);
  tell(yes, true);
  tell(yes, true);
  expect(kinds(page.dataLayer)).toEqual(['consent default', 'consent update']);
});

it('sets what the owner asks for', () => {
  const page: Page = {};
  open(page, { googleSettings: ['url_passthrough', 'ads_data_redaction'] });
  expect(entries(page.dataLayer).slice(1)).toEqual([
    ['set', 'url_passthrough', true],
    ['set', 'ads_data_redaction', true],
  ]);
});

it('stands before what the page has queued, what Google is to do behind it', () => {
  const page: Page = { dataLayer: [['event', 'early']] };
  const { put, tell } = open(page);
  put(['config', 'G-1']);
  page.dataLayer?.push(['event', 'late']);
  tell(yes, true);
  expect(kinds(page.dataLayer)).toEqual([
    'consent default',
    'consent update',
    'config G-1',
    'event early',
    'event late',
  ]);
});

it('stands in an array that the page puts in its place after a stored yes', () => {
  const page: Page = {};
  const { put, tell } = open(page);
  tell(yes, true);
  put(['config', 'G-1']);
  page.dataLayer = [['event', 'page']];
  expect(kinds(page.dataLayer)).toEqual(['consent default', 'consent update', 'config G-1', 'event page']);
});

it.for([undefined, null, 'text', 7, {}])('lets the page put %j in its place', (odd) => {
  const page: Page = {};
  const { tell } = open(page);
  Reflect.set(page, 'dataLayer', odd);
  expect(() => tell(yes, true)).not.toThrow();
  expect(page.dataLayer).toBe(odd);
});

it('uses the push of Google’s code once that runs', () => {
  const pushed: unknown[] = [];
  const page: Page = {};
  const { tell } = open(page);
  Object.defineProperty(page.dataLayer, 'push', { value: (entry: unknown) => pushed.push(entry) });
  tell(yes, true);
  expect(kinds(pushed)).toEqual(['consent update']);
});

it('uses a data layer of another name', () => {
  const page: Page = {};
  open(page, { dataLayer: 'ownLayer' });
  expect(kinds(page.ownLayer)).toEqual(['consent default']);
  expect(page.dataLayer).toBeUndefined();
});

it('raises a flag for each ID, and takes down only its own', () => {
  const page: Page = { 'ga-disable-G-2': true };
  const { tell } = open(page, {}, ['G-1', 'G-2']);
  expect(page).toMatchObject({ 'ga-disable-G-1': true, 'ga-disable-G-2': true });
  tell(yes, true);
  expect(page).toMatchObject({ 'ga-disable-G-1': false, 'ga-disable-G-2': true });
});

it('raises no flag in advanced mode', () => {
  const page: Page = { google_tag_manager: { 'G-9': {} } };
  open(page, {}, null).tell(no, true);
  expect(Object.keys(page).filter((name) => name.startsWith('ga-disable'))).toEqual([]);
});

it('goes on in a page whose own `var` made a data layer that nobody can redefine', () => {
  const page: Page = {};
  Object.defineProperty(page, 'dataLayer', { value: [{ pageCategory: 'signup' }], writable: true, enumerable: true });
  const { tell } = open(page);
  tell(yes, true);
  expect(kinds(page.dataLayer?.slice(0, 2))).toEqual(['consent default', 'consent update']);
  expect(page.dataLayer?.[3]).toEqual({ pageCategory: 'signup' });
});

it('tells Tag Manager of each decision behind the consent command, and of one that was stored', () => {
  const page: Page = {};
  const { tell } = open(page);
  tell(no, false);
  expect(page.dataLayer).toHaveLength(1);
  tell(yes, true);
  tell(yes, true, 'save');
  const events = page.dataLayer?.filter((entry) => !('length' in (entry as object)));
  expect(events).toEqual([
    { event: 'consent_gate_update', consent_gate: { analytics: true }, consent_gate_action: 'stored' },
    { event: 'consent_gate_update', consent_gate: { analytics: true }, consent_gate_action: 'save' },
  ]);
  expect(Array.from(page.dataLayer?.[1] as ArrayLike<unknown>)[1]).toBe('update');
  expect(page.dataLayer?.[2]).toBe(events?.[0]);
});

it('puts what the page sets in front of the gate’s own `config`, and leaves the rest in its order', () => {
  const page: Page = { dataLayer: [['event', 'early']] };
  const { put, tell } = open(page);
  tell(yes, true);
  put(['config', 'G-1']);
  page.dataLayer?.push(['event', 'late'], ['set', { user_id: 'u1' }]);
  expect(kinds(page.dataLayer).slice(2)).toEqual(['set [object Object]', 'config G-1', 'event early', 'event late']);
});

it('lists what waits for Google’s code, whoever queued it and whenever', () => {
  const page: Page = { dataLayer: [['event', 'early']] };
  const { waiting } = open(page);
  page.dataLayer?.push(['event', 'late']);
  expect(waiting.map(({ category, what }) => [category, what])).toEqual([
    ['analytics', ['event', 'early']],
    ['analytics', ['event', 'late']],
  ]);
});
