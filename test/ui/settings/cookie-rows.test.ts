import { describe, expect, it } from 'vitest';
import type { Settings } from '../../../src/core/config.ts';
import { DEFAULTS } from '../../../src/core/defaults.ts';
import { settingsMessages } from '../../../src/locales/en-settings.ts';
import { interpolate } from '../../../src/locales/interpolate.ts';
import { cookieRows } from '../../../src/ui/settings/cookie-rows.ts';

const rows = (config: Partial<Settings>) =>
  cookieRows({ ...DEFAULTS, ...config }, (key, values = {}) => interpolate(settingsMessages[key], values), '90 days');
const names = (config: Partial<Settings>) => rows(config).map(({ name, category }) => `${category}: ${name}`);

describe('cookieRows', () => {
  it('knows the gate’s own cookie by its name, its owner and its age', () => {
    const [own] = rows({
      controller: 'Harbour Concierge',
      cookie: { ...DEFAULTS.cookie, name: 'choice' },
    });
    expect(own).toMatchObject({
      name: 'choice',
      provider: 'Harbour Concierge',
      duration: '90 days',
      category: 'necessary',
    });
  });

  it('knows Google Analytics’ cookies, one for each data stream', () => {
    expect(names({ googleAnalytics: ['G-AAAA1111', 'G-BBBB2222'] })).toEqual([
      'necessary: consent_gate',
      'analytics: _ga',
      'analytics: _ga_AAAA1111',
      'analytics: _ga_BBBB2222',
    ]);
    expect(rows({ googleAnalytics: ['G-AAAA1111'] }).slice(1)).toMatchObject([
      { provider: 'Google', duration: '2 years' },
      { provider: 'Google', duration: '2 years' },
    ]);
  });

  it('lists them without an ID where the gate holds Google’s tags anyhow', () => {
    expect(names({})).toEqual(['necessary: consent_gate', 'analytics: _ga', 'analytics: _ga_<container-id>']);
  });

  it('lists none of Google’s where there is no Google', () => {
    expect(names({ autoBlock: false })).toEqual(['necessary: consent_gate']);
    expect(names({ categories: [{ id: 'maps' }] })).toEqual(['necessary: consent_gate']);
  });

  it('adds the owner’s, which stand in place of a built-in row of the same name', () => {
    const own = {
      name: '_ga',
      provider: 'Google Ireland',
      purpose: 'counting',
      duration: '1 year',
      category: 'analytics',
    };
    const all = rows({ cookies: [own] });
    expect(all.filter(({ name }) => name === '_ga')).toEqual([own]);
  });

  it('hands on nothing but the fields of the wire format', () => {
    const own = {
      name: '_pk_id.*',
      provider: 'Matomo',
      purpose: 'counting',
      duration: '13 months',
      category: 'analytics',
    };
    expect(rows({ cookies: [{ ...own, storage: 'local' }] }).at(-1)).toEqual(own);
  });
});
