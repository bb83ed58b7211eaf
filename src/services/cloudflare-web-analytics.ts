import type { Service } from './service.ts';

export const cloudflareWebAnalytics: Service<'cloudflare-web-analytics'> = {
  id: 'cloudflare-web-analytics',
  name: 'Cloudflare Web Analytics',
  provider: 'Cloudflare',
  category: 'analytics',
  hosts: ['static.cloudflareinsights.com'],
  addresses: [/^static\.cloudflareinsights\.com\//, /^[^/]+\/cdn-cgi\/rum$/],
  stores: [],
  sets: ['__cfBeacon'],
  cookieless: 'always',
  source: 'https://developers.cloudflare.com/web-analytics/',
  checked: 'others',
  on: '2026-11-23',
};
