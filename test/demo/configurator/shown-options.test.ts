// A file that was opened again: every way in which its options may be written comes to stand in the fields.
import { expect, it } from 'vitest';
import { shownOptions } from '../../../demo/configurator/shown-options.ts';
import { checkConfig } from '../../../src/core/check-config.ts';
import type { Options } from '../../../src/site/options.ts';

it.for<[written: Options, shown: Options]>([
  [{ categories: ['analytics', 'marketing'] }, { categories: [{ id: 'analytics' }, { id: 'marketing' }] }],
  [{ categories: 'analytics, video' }, { categories: [{ id: 'analytics' }, { id: 'video' }] }],
  [
    { categories: [{ id: 'video', label: 'Films' }, 'analytics'] },
    { categories: [{ id: 'video', label: 'Films' }, { id: 'analytics' }] },
  ],
  // As it is without being said.
  [{ categories: ['analytics'], autoBlock: 'true', cookies: [], messages: {} }, {}],
  [{ googleAnalytics: 'G-AB12CD34EF, UA-1234-1' }, { googleAnalytics: ['G-AB12CD34EF', 'UA-1234-1'] }],
  [{ googleTagManager: 'GTM-AB12CD' }, { googleTagManager: ['GTM-AB12CD'] }],
  [{ googleSettings: 'url_passthrough' }, { googleSettings: ['url_passthrough'] }],
  [{ settingsButton: 'false' }, { settingsButton: false }],
  [
    { settingsButton: 'end', acrossDevices: 'true' },
    { settingsButton: 'end', acrossDevices: true },
  ],
  [{ maxAgeDays: '30' }, { maxAgeDays: '30' }],
])('%j is shown as %j', ([written, shown]) => {
  expect(checkConfig(written)).toEqual([]);
  expect(shownOptions(written)).toEqual(shown);
});
