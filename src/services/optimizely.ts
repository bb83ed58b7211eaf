import { type Service, TELLS_APART, VISIT } from './service.ts';

export const optimizely: Service<'optimizely'> = {
  id: 'optimizely',
  name: 'Optimizely',
  provider: 'Optimizely',
  category: 'analytics',
  hosts: ['cdn.optimizely.com', 'logx.optimizely.com'],
  addresses: [/^(cdn|logx|[\w-]+\.log)\.optimizely\.com\//],
  stores: [
    { name: 'optimizelyEndUserId', purpose: TELLS_APART, duration: '6 months' },
    { name: 'optimizelySession', purpose: VISIT, duration: '6 months' },
  ],
  sets: ['optimizely'],
  source: 'https://support.optimizely.com/hc/en-us/articles/4410284018061',
  checked: 'others',
  on: '2026-11-23',
};
