import { AD_VISIT, type Service } from './service.ts';

export const metaPixel: Service<'meta-pixel'> = {
  id: 'meta-pixel',
  name: 'Meta Pixel',
  also: ['Facebook Pixel'],
  provider: 'Meta',
  category: 'marketing',
  hosts: ['connect.facebook.net', 'https://www.facebook.com/tr'],
  addresses: [/^connect\.facebook\.net\/.*(fbevents\.js|signals\/)/, /^(www|web)\.facebook\.com\/tr(\/|$)/],
  stores: [
    { name: '_fbp', purpose: AD_VISIT, duration: '90 days' },
    { name: '_fbc', purpose: 'Keeps the click on an advertisement', duration: '90 days' },
  ],
  sets: ['fbq', '_fbq'],
  told: 'meta',
  // Names and durations: https://developers.facebook.com/docs/marketing-api/conversions-api/parameters/fbp-and-fbc
  source: 'https://developers.facebook.com/docs/facebook-pixel/implementation/gdpr',
  checked: 'maker',
  on: '2026-12-01',
};
