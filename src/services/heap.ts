import { type Service, TELLS_APART, VISIT } from './service.ts';

export const heap: Service<'heap'> = {
  id: 'heap',
  name: 'Heap',
  provider: 'Contentsquare',
  category: 'analytics',
  hosts: [
    'cdn.heapanalytics.com',
    'heapanalytics.com',
    'cdn.us.heap-api.com',
    'cdn.eu.heap-api.com',
    'c.us.heap-api.com',
    'c.eu.heap-api.com',
  ],
  addresses: [/^([\w-]+\.)*(heapanalytics\.com|heap-api\.com)\//],
  stores: [
    { name: '_hp2_id.*', purpose: TELLS_APART, duration: '13 months' },
    { name: '_hp2_ses_props.*', purpose: VISIT, duration: '30 minutes' },
    { name: '_hp2_props.*', purpose: TELLS_APART, duration: '13 months' },
    { name: '_hp5_meta.*', purpose: TELLS_APART, duration: '13 months' },
    { name: '_hp5_event_props.*, _hp5_let.*', purpose: VISIT, duration: '13 months' },
  ],
  sets: ['heap'],
  source: 'https://help.heap.io/hc/en-us/articles/37271939081617-What-cookies-does-Heap-set-and-what-are-they-used-for',
  checked: 'maker',
  on: '2026-12-01',
};
