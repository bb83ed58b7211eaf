import type { Service } from './service.ts';

export const vercelAnalytics: Service<'vercel-analytics'> = {
  id: 'vercel-analytics',
  name: 'Vercel Analytics',
  provider: 'Vercel',
  category: 'analytics',
  hosts: ['va.vercel-scripts.com', '/_vercel/insights/', '/_vercel/speed-insights/'],
  addresses: [/^va\.vercel-scripts\.com\//, /^[^/]+\/_vercel\/(insights|speed-insights)\//],
  stores: [],
  sets: ['va', 'si'],
  cookieless: 'always',
  source: 'https://vercel.com/docs/analytics/privacy-policy',
  checked: 'others',
  on: '2026-11-23',
};
