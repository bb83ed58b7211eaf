import type { Service } from './service.ts';

export const goatcounter: Service<'goatcounter'> = {
  id: 'goatcounter',
  name: 'GoatCounter',
  provider: 'GoatCounter',
  category: 'analytics',
  hosts: ['gc.zgo.at'],
  ownHost: 'the address of your account, such as example.goatcounter.com',
  addresses: [/^gc\.zgo\.at\//, /^[\w-]+\.goatcounter\.com\/count/],
  stores: [],
  sets: ['goatcounter'],
  cookieless: 'always',
  source: 'https://www.goatcounter.com/help/privacy',
  checked: 'others',
  on: '2026-11-23',
};
