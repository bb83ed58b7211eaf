import { type Service, TELLS_APART } from './service.ts';

export const klaviyo: Service<'klaviyo'> = {
  id: 'klaviyo',
  name: 'Klaviyo',
  provider: 'Klaviyo',
  category: 'marketing',
  hosts: [
    'static.klaviyo.com',
    'static-tracking.klaviyo.com',
    'a.klaviyo.com',
    'fast.a.klaviyo.com',
    'static-forms.klaviyo.com',
  ],
  addresses: [/^(static|static-tracking|a|fast|fast\.a|static-forms)\.klaviyo\.com\//],
  stores: [{ name: '__kla_id', purpose: TELLS_APART, duration: '2 years' }],
  sets: ['klaviyo', '_learnq'],
  source: 'https://help.klaviyo.com/hc/en-us/articles/360034666712',
  checked: 'others',
  on: '2026-11-23',
};
