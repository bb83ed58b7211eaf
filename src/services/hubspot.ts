import { type Service, TELLS_APART, VISIT } from './service.ts';

export const hubspot: Service<'hubspot'> = {
  id: 'hubspot',
  name: 'HubSpot',
  provider: 'HubSpot',
  category: 'marketing',
  hosts: [
    'js.hs-scripts.com',
    'js-eu1.hs-scripts.com',
    'js.hs-analytics.net',
    'js-eu1.hs-analytics.net',
    'js.hsadspixel.net',
    'js-eu1.hsadspixel.net',
    'js.hs-banner.com',
    'js-eu1.hs-banner.com',
    'track.hubspot.com',
    'track-eu1.hubspot.com',
  ],
  addresses: [
    /^js[\w-]*\.(hs-analytics|hs-scripts|hsadspixel|hs-banner)\.(net|com)\//,
    /^track[\w-]*\.hubspot\.com\//,
    /^forms\.hubspot\.com\/collected-forms/,
  ],
  stores: [
    { name: '__hstc', purpose: TELLS_APART, duration: '6 months' },
    { name: 'hubspotutk', purpose: TELLS_APART, duration: '6 months' },
    { name: '__hssc', purpose: VISIT, duration: '30 minutes' },
    { name: '__hssrc', purpose: 'Notes whether the browser was closed', duration: 'session' },
  ],
  sets: ['_hsq', '_hsp'],
  told: 'hubspot',
  // Names and durations: https://knowledge.hubspot.com/privacy-and-consent/what-cookies-does-hubspot-set-in-a-visitor-s-browser,
  // which could not be read: several cookie lists of others agree on them.
  source: 'https://developers.hubspot.com/docs/api/events/cookie-banner',
  checked: 'others',
  on: '2026-12-01',
};
