import type { Service } from './service.ts';

export const amazonAds: Service<'amazon-ads'> = {
  id: 'amazon-ads',
  name: 'Amazon Ads',
  provider: 'Amazon',
  category: 'marketing',
  hosts: ['c.amazon-adsystem.com', 's.amazon-adsystem.com', 'aax.amazon-adsystem.com'],
  addresses: [/^([\w-]+\.)*amazon-adsystem\.com\//],
  stores: [],
  sets: ['apstag', 'amzn'],
  source: 'https://advertising.amazon.com/legal/privacy-notice',
  checked: 'others',
  on: '2026-11-23',
};
