import { type Service, TELLS_APART, VISIT } from './service.ts';

export const mouseflow: Service<'mouseflow'> = {
  id: 'mouseflow',
  name: 'Mouseflow',
  provider: 'Mouseflow',
  category: 'analytics',
  hosts: ['cdn.mouseflow.com', 'o2.mouseflow.com'],
  addresses: [/^([\w-]+\.)*mouseflow\.com\//],
  stores: [
    { name: 'mf_user', purpose: TELLS_APART, duration: '90 days' },
    { name: 'mf_<site-id>', purpose: VISIT, duration: 'session', pattern: /^mf_[\da-f]{8}-[\da-f-]{27}$/ },
  ],
  sets: ['_mfq', 'mouseflow'],
  source: 'https://help.mouseflow.com/en/articles/4282966-what-is-your-cookie-policy',
  checked: 'maker',
  on: '2026-11-23',
};
