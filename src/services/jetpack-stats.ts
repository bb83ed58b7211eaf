import { type Service, TELLS_APART } from './service.ts';

export const jetpackStats: Service<'jetpack-stats'> = {
  id: 'jetpack-stats',
  name: 'Jetpack Stats',
  provider: 'Automattic',
  category: 'analytics',
  hosts: ['stats.wp.com', 'pixel.wp.com'],
  addresses: [/^(stats|pixel)\.wp\.com\//],
  stores: [
    { name: 'tk_ai, tk_lr, tk_or, tk_r3d, tk_tc, tk_qs, tk_ni', purpose: TELLS_APART, duration: 'up to 5 years' },
  ],
  sets: ['_stq'],
  source: 'https://jetpack.com/support/cookies/',
  checked: 'others',
  on: '2026-11-23',
};
