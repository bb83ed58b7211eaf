import type { Service } from './service.ts';

export const xPixel: Service<'x-pixel'> = {
  id: 'x-pixel',
  name: 'X Pixel',
  also: ['Twitter Pixel'],
  provider: 'X',
  category: 'marketing',
  hosts: [
    'static.ads-twitter.com',
    'analytics.twitter.com',
    'analytics.x.com',
    'https://t.co/i/adsct',
    'https://t.co/1/i/adsct',
  ],
  addresses: [/^(static\.ads-twitter\.com|analytics\.(twitter|x)\.com)\//, /^t\.co\/(\d\/)?i\/adsct/],
  stores: [{ name: 'twclid, _twclid', purpose: 'Keeps the click on an advertisement', duration: '30 days' }],
  sets: ['twq'],
  source: 'https://help.x.com/en/rules-and-policies/x-cookies',
  checked: 'others',
  on: '2026-11-23',
};
