import type { Service } from './service.ts';

export const quoraPixel: Service<'quora-pixel'> = {
  id: 'quora-pixel',
  name: 'Quora Pixel',
  provider: 'Quora',
  category: 'marketing',
  hosts: ['https://a.quora.com/qevents', 'https://q.quora.com/_/ad'],
  addresses: [/^(a|q)\.quora\.com\/(qevents|_\/ad)/],
  stores: [],
  sets: ['qp'],
  source: 'https://quoraadsupport.zendesk.com/hc/en-us/articles/115010466208',
  checked: 'others',
  on: '2026-11-23',
};
