import { AD_VISIT, type Service } from './service.ts';

export const redditPixel: Service<'reddit-pixel'> = {
  id: 'reddit-pixel',
  name: 'Reddit Pixel',
  provider: 'Reddit',
  category: 'marketing',
  hosts: ['https://www.redditstatic.com/ads/', 'alb.reddit.com', 'pixel-config.reddit.com'],
  addresses: [/^www\.redditstatic\.com\/ads\//, /^(alb|pixel-config)\.reddit\.com\//],
  stores: [{ name: '_rdt_uuid, _rdt_cid', purpose: AD_VISIT, duration: '90 days' }],
  sets: ['rdt'],
  source: 'https://business.reddithelp.com/s/article/reddit-pixel',
  checked: 'others',
  on: '2026-11-23',
};
