import { type Service, TELLS_APART } from './service.ts';

export const xWidgets: Service<'x-widgets'> = {
  id: 'x-widgets',
  name: 'X widgets',
  also: ['Twitter'],
  provider: 'X',
  category: 'marketing',
  hosts: ['platform.twitter.com', 'platform.x.com', 'syndication.twitter.com', 'syndication.x.com'],
  mark: 'iframe',
  addresses: [/^(platform|syndication)\.(twitter|x)\.com\//],
  stores: [{ name: 'guest_id_ads, guest_id_marketing', purpose: TELLS_APART, duration: '2 years' }],
  sets: ['twttr'],
  source: 'https://help.x.com/en/rules-and-policies/x-cookies',
  checked: 'others',
  on: '2026-11-23',
};
