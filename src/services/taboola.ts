import { AD_VISIT, type Service } from './service.ts';

export const taboola: Service<'taboola'> = {
  id: 'taboola',
  name: 'Taboola',
  provider: 'Taboola',
  category: 'marketing',
  hosts: ['cdn.taboola.com', 'trc.taboola.com', 'trc-events.taboola.com'],
  addresses: [/^([\w-]+\.)*taboola\.com\//],
  stores: [{ name: 't_gid, t_pt_gid, taboola_*', purpose: AD_VISIT, duration: '1 year' }],
  sets: ['_taboola', '_tfa'],
  source: 'https://www.taboola.com/policies/cookie-policy',
  checked: 'others',
  on: '2026-11-23',
};
