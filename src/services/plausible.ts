import type { Service } from './service.ts';

export const plausible: Service<'plausible'> = {
  id: 'plausible',
  name: 'Plausible',
  provider: 'Plausible',
  category: 'analytics',
  hosts: ['https://plausible.io/js/', 'https://plausible.io/api/event'],
  addresses: [/^plausible\.io\/(js\/|api\/event)/],
  stores: [],
  sets: ['plausible'],
  cookieless: 'always',
  source: 'https://plausible.io/data-policy',
  checked: 'others',
  on: '2026-11-23',
};
