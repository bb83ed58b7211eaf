import { AD_VISIT, type Service, TELLS_APART } from './service.ts';

export const pinterestTag: Service<'pinterest-tag'> = {
  id: 'pinterest-tag',
  name: 'Pinterest Tag',
  provider: 'Pinterest',
  category: 'marketing',
  hosts: ['s.pinimg.com', 'ct.pinterest.com'],
  addresses: [/^ct\.pinterest\.com\//, /^s\.pinimg\.com\/ct\//],
  stores: [
    { name: '_pin_unauth', purpose: AD_VISIT, duration: '1 year' },
    { name: '_epik', purpose: 'Keeps the click on an advertisement', duration: '1 year' },
    { name: '_derived_epik', purpose: TELLS_APART, duration: '1 year' },
  ],
  sets: ['pintrk'],
  source: 'https://help.pinterest.com/en/business/article/pinterest-tag-parameters-and-cookies',
  checked: 'maker',
  on: '2026-11-23',
};
