import { AD_VISIT, type Service } from './service.ts';

export const quantcast: Service<'quantcast'> = {
  id: 'quantcast',
  name: 'Quantcast',
  provider: 'Quantcast',
  category: 'marketing',
  hosts: ['secure.quantserve.com', 'pixel.quantserve.com', 'rules.quantcount.com'],
  addresses: [/^([\w-]+\.)*(quantserve\.com|quantcount\.com)\//],
  stores: [{ name: '__qca', purpose: AD_VISIT, duration: '13 months' }],
  sets: ['_qevents', '__qc'],
  source: 'https://www.quantcast.com/legal/cookie-descriptions/',
  checked: 'others',
  on: '2026-11-23',
};
