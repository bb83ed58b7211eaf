import { type Service, TELLS_APART, VISIT } from './service.ts';

export const crazyEgg: Service<'crazy-egg'> = {
  id: 'crazy-egg',
  name: 'Crazy Egg',
  provider: 'Crazy Egg',
  category: 'analytics',
  hosts: ['script.crazyegg.com', 'assets-tracking.crazyegg.com', 'tracking.crazyegg.com'],
  addresses: [/^([\w-]+\.)*crazyegg\.com\//],
  stores: [
    { name: '_ce.s', purpose: TELLS_APART, duration: '1 year' },
    { name: '_ce.*, cebs, cebsp_', purpose: VISIT, duration: 'session' },
  ],
  sets: ['CE2'],
  source: 'https://support.crazyegg.com/hc/en-us/articles/360054587773',
  checked: 'others',
  on: '2026-11-23',
};
