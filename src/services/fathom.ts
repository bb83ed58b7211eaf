import type { Service } from './service.ts';

export const fathom: Service<'fathom'> = {
  id: 'fathom',
  name: 'Fathom',
  provider: 'Fathom',
  category: 'analytics',
  hosts: ['cdn.usefathom.com', 'usefathom.com'],
  addresses: [/^(cdn\.)?usefathom\.com\//],
  stores: [],
  sets: ['fathom'],
  cookieless: 'always',
  source: 'https://usefathom.com/compliance',
  checked: 'others',
  on: '2026-11-23',
};
