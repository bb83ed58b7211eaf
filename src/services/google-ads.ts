import { AD_VISIT, type Service } from './service.ts';

export const googleAds: Service<'google-ads'> = {
  id: 'google-ads',
  name: 'Google Ads and DoubleClick',
  also: ['Floodlight'],
  provider: 'Google',
  category: 'marketing',
  hosts: [],
  heldAnyway: true,
  addresses: [
    /^([\w-]+\.)*(doubleclick\.net|googleadservices\.com|googlesyndication\.com)\//,
    /^((www\.)?google\.[a-z.]+\/(pagead|ads|ccm|rmkt)|adservice\.google\.[a-z.]+)\//,
  ],
  stores: [
    { name: '_gcl_*', purpose: AD_VISIT, duration: '90 days' },
    {
      name: '_gcl_ls',
      storage: 'local',
      purpose: 'Keeps the click on an advertisement',
      duration: 'until it is deleted',
    },
    { name: '_gac_*', purpose: AD_VISIT, duration: '90 days' },
    { name: 'IDE', purpose: AD_VISIT, duration: '13 months' },
  ],
  sets: ['gtag', 'google_trackConversion'],
  told: 'google',
  // `_gcl_ls` in localStorage: seen in gtag.js of 2025-10.
  source: 'https://business.safety.google/adscookies/',
  checked: 'code',
  on: '2026-12-01',
};
