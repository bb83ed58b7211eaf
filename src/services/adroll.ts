import { AD_VISIT, type Service } from './service.ts';

export const adroll: Service<'adroll'> = {
  id: 'adroll',
  name: 'AdRoll',
  provider: 'NextRoll',
  category: 'marketing',
  hosts: ['s.adroll.com', 'd.adroll.com'],
  addresses: [/^([\w-]+\.)*adroll\.com\//],
  stores: [{ name: '__adroll, __adroll_fpc, __ar_v4', purpose: AD_VISIT, duration: '1 year' }],
  sets: ['adroll_adv_id', '__adroll'],
  source: 'https://www.nextroll.com/privacy',
  checked: 'others',
  on: '2026-11-23',
};
