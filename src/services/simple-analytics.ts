import type { Service } from './service.ts';

export const simpleAnalytics: Service<'simple-analytics'> = {
  id: 'simple-analytics',
  name: 'Simple Analytics',
  provider: 'Simple Analytics',
  category: 'analytics',
  hosts: ['scripts.simpleanalyticscdn.com', 'queue.simpleanalyticscdn.com'],
  addresses: [/^(scripts|queue)\.simpleanalyticscdn\.com\//],
  stores: [],
  sets: ['sa_event'],
  cookieless: 'always',
  source: 'https://docs.simpleanalytics.com/what-we-collect',
  checked: 'others',
  on: '2026-11-23',
};
