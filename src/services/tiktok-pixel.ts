import { AD_VISIT, type Service } from './service.ts';

export const tiktokPixel: Service<'tiktok-pixel'> = {
  id: 'tiktok-pixel',
  name: 'TikTok Pixel',
  provider: 'TikTok',
  category: 'marketing',
  hosts: ['analytics.tiktok.com'],
  addresses: [/^analytics\.tiktok\.com\//],
  stores: [
    { name: '_ttp', purpose: AD_VISIT, duration: '13 months' },
    { name: '_tt_enable_cookie', purpose: 'Notes whether cookies may be written', duration: '13 months' },
  ],
  sets: ['ttq', 'TiktokAnalyticsObject'],
  // Its methods are in the snippet that TikTok gives out; what they do was read in pages of others.
  told: 'tiktok',
  source: 'https://ads.tiktok.com/help/article?aid=10007540',
  checked: 'maker',
  on: '2026-11-23',
};
