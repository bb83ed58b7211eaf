import type { Service } from './service.ts';

export const umami: Service<'umami'> = {
  id: 'umami',
  name: 'Umami',
  provider: 'Umami',
  category: 'analytics',
  hosts: ['cloud.umami.is', 'gateway.umami.is', 'api-gateway.umami.dev'],
  ownHost: 'the address of your Umami, where you run it yourself',
  addresses: [/^cloud\.umami\.is\//, /^(gateway|api-gateway)\.umami\.(is|dev)\//],
  stores: [],
  sets: ['umami'],
  cookieless: 'always',
  source: 'https://umami.is/docs',
  checked: 'others',
  on: '2026-11-23',
};
