// Single sections of the panel, and the report, from what a page has.
import { describe, expect, it } from 'vitest';
import { DEFAULTS } from '../../src/core/defaults.ts';
import type { PartContext } from '../../src/core/ports.ts';
import { dataLayer } from '../../src/inspector/data-layer.ts';
import { googleBelief } from '../../src/inspector/google-belief.ts';
import { report } from '../../src/inspector/report.ts';

const contextOf = (window: object, settings: object = {}) =>
  ({ window, settings: { ...DEFAULTS, ...settings } }) as unknown as PartContext;

describe('what Google believes', () => {
  // As gtag.js of 2026-05 keeps it, and Tag Assistant reads it.
  const ics = (late: boolean) => ({
    google_tag_data: {
      ics: {
        wasSetLate: late,
        usedDefault: true,
        usedUpdate: true,
        entries: { analytics_storage: { default: false, update: true }, ad_storage: { default: false } },
      },
    },
    google_tag_manager: {},
  });

  it('is said signal by signal, with its default', () => {
    expect(googleBelief(contextOf(ics(false))).rows).toEqual([
      { what: 'analytics_storage', why: 'granted, by default denied', state: 'let go' },
      { what: 'ad_storage', why: 'denied, by default denied', state: 'held' },
    ]);
  });

  it('names a default that came too late, code without a record, and IDs that are switched off', () => {
    expect(googleBelief(contextOf(ics(true))).rows[0]).toMatchObject({ what: 'set late', state: 'wrong' });
    expect(googleBelief(contextOf({ google_tag_manager: {} })).rows[0]?.state).toBe('wrong');
    const flags = { 'ga-disable-G-1': true };
    expect(googleBelief(contextOf(flags, { googleAnalytics: ['G-1', { id: 'G-2' }] })).rows).toEqual([
      { what: 'G-1', why: 'switched off by its flag', state: 'held' },
      { what: 'G-2', why: 'not switched off', state: 'let go' },
    ]);
    expect(googleBelief(contextOf({})).rows).toEqual([]);
  });
});

it('the data layer’s entries are its consent commands and the gate’s events, whatever else is there', () => {
  const layer = [
    ['consent', 'default', { ad_storage: 'denied' }],
    null,
    'text',
    ['config', 'G-1'],
    { event: 'consent_gate_update', consent_gate: { analytics: true }, consent_gate_action: 'stored' },
  ];
  expect(dataLayer(contextOf({ dataLayer: layer })).rows).toEqual([
    { what: 'consent default', why: 'entry 1 of 5: ad_storage denied' },
    { what: 'event consent_gate_update', why: 'entry 5 of 5: stored, analytics true' },
  ]);
  expect(dataLayer(contextOf({ dataLayer: 5 })).rows).toEqual([]);
});

it('the report is the same as text', () => {
  const about = { page: 'https://example.com/', browser: 'A browser', version: '1.2.3' };
  const rows = [{ what: '/a.js', why: 'a script', state: 'held' as const }, { what: 'b' }];
  expect(
    report(about, [
      { title: 'Held now', rows, empty: 'Nothing.' },
      { title: 'Let go', rows: [], empty: 'Nothing.' },
    ]),
  ).toBe(
    '# consent-gate 1.2.3\n\nhttps://example.com/\nA browser\n\n## Held now\n\n- [held] `/a.js` a script\n- `b`\n\n## Let go\n\nNothing.\n',
  );
});
